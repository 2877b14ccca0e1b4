import type { AnnualPlanFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { inForceFirst } from '../../lib/words';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { OPTIONAL, PARTS, said, type Part } from './parts';

/** The eight parts of 5.3 and how much of each is written; one at a time becomes the table's columns. */
export function Outline({ plan, part, onPart }: { plan: AnnualPlanFragment; part: Part; onPart: (part: Part) => void }) {
  const clause = inForceFirst(plan.clauseLinks)[0]?.clause;
  const total = plan.items.length;
  return (
    <nav className="outline" aria-label={t('plan.parts')}>
      {PARTS.map((one, index) => {
        const n = plan.items.filter(said[one]).length;
        const words = one === 'list' ? t('plan.itemCount', { n: total })
          : OPTIONAL.includes(one) ? String(n) : n === total && total > 0 ? t('plan.complete') : `${n}/${total}`;
        return (
          <button type="button" key={one} className={one === part ? 'on' : ''} aria-current={one === part ? 'true' : undefined} onClick={() => onPart(one)}>
            <i>{code(`plan.nth.${index + 1}`)}</i>{t(`plan.part.${one}`)}
            <span className={!OPTIONAL.includes(one) && total > 0 && n === 0 ? 'bad' : ''}>{!OPTIONAL.includes(one) && total > 0 && n === 0 ? t('plan.unwritten') : words}</span>
          </button>
        );
      })}
      {clause && <><p>{t('plan.partsFrom')}</p><div className="outline-clause"><ClauseChip clause={clause} /></div></>}
    </nav>
  );
}
