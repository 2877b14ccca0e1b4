import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { RiskMatrixDocument, type RecordFilter, type RiskFilter } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Matrix, MatrixKey } from './Matrix';
import { levelOf } from './scale';

interface Props {
  filter: RecordFilter;
  only: RiskFilter;
  chosen: [likelihood: number, impact: number] | null;
  onChoose: (cell: [likelihood: number, impact: number] | null) => void;
}

/** Where what the list shows stands: a cell pressed narrows the list to it, pressed again lets it go. */
export function RegisterMatrix({ filter, only, chosen, onChoose }: Props) {
  const [{ data }] = useQuery({ query: RiskMatrixDocument, variables: { filter, only }, context: RECORDS });
  const counts = new Map((data?.riskMatrix ?? []).map((one) => [`${one.likelihood} ${one.impact}`, one.count]));
  return (
    <div className="rmx-box">
      <Matrix caption={t('risk.matrix')} cell={(likelihood, impact) => {
        const n = counts.get(`${likelihood} ${impact}`);
        const on = chosen?.[0] === likelihood && chosen[1] === impact;
        if (!n && !on) return <span className="sr-only">{t('risk.none')}</span>;
        return (
          <button type="button" aria-pressed={on} onClick={() => onChoose(on ? null : [likelihood, impact])}
            aria-label={t('risk.cell', { likelihood, impact, level: t(`value.level.${levelOf(likelihood, impact)}`), n: n ?? 0 })}>{n ?? 0}</button>
        );
      }} />
      <div>
        <MatrixKey />
        <p className="mut sm">{t('risk.matrixHint')}</p>
        {chosen && <p><button type="button" className="text-btn" onClick={() => onChoose(null)}>{t('risk.letGo', { likelihood: chosen[0], impact: chosen[1] })}</button></p>}
      </div>
    </div>
  );
}
