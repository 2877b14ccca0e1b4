import { t } from '../../lib/messages';
import { NumberField } from '../../ui/form/Field';
import { useGrids } from '../../ui/form/grids';
import type { OwnField } from '../../ui/verb/spec';

interface Quota { gridId: string; target: number }

/** How many are wanted of each grid, as a form holds it: `<grid>:<answers>` with spaces between. */
export const writtenQuotas = (quotas: readonly Quota[]): string => quotas.map(({ gridId, target }) => `${gridId}:${target}`).join(' ');
export const readQuotas = (text: string): Quota[] => text.split(' ').filter(Boolean).map((one) => {
  const [gridId = '', target = ''] = one.split(':');
  return { gridId, target: Number(target) };
});

/** A number for each grid of the community; none where it is left empty. */
export function QuotasField({ label, value, error, hint, onChange }: OwnField) {
  const grids = useGrids();
  const given = new Map(readQuotas(value).map(({ gridId, target }) => [gridId, target]));
  const put = (gridId: string, typed: string) => {
    const next = new Map(given);
    if (Number(typed) > 0) next.set(gridId, Number(typed));
    else next.delete(gridId);
    onChange(writtenQuotas([...next].map(([id, target]) => ({ gridId: id, target }))));
  };
  return (
    <fieldset className="field choice">
      <legend>{label}<span className="opt">{t('form.optional')}</span></legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="field-pair">
        {grids.map((grid) => (
          <NumberField key={grid.value} label={grid.label} unit={t('survey.quotaUnit')} min={1} optional value={given.get(grid.value)?.toString() ?? ''} onChange={(typed) => put(grid.value, typed)} />
        ))}
      </div>
      {error && <p className="msg">{error}</p>}
    </fieldset>
  );
}
