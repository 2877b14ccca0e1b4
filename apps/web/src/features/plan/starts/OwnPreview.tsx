import { code, t } from '../../../lib/messages';
import { day } from '../../../lib/dates';
import { money } from '../../../lib/figures';
import { fieldText } from '../../../lib/problem';
import type { OwnAnswer, OwnField, OwnItem } from './own-sheet';

const SHOWN: { field: OwnField; also?: OwnField[]; text: (item: OwnItem) => string }[] = [
  { field: 'title', text: ({ title }) => title },
  { field: 'group', text: ({ group }) => code(`value.group.${group}`) ?? group },
  { field: 'targetGroup', text: ({ targetGroup }) => targetGroup ?? '' },
  { field: 'requirement', text: ({ requirement }) => requirement ?? '' },
  { field: 'people', text: ({ owner, doneBy }) => [owner, doneBy].filter(Boolean).join(' / ') },
  { field: 'period', also: ['startsOn', 'endsOn'], text: when },
  { field: 'budget', also: ['budgetSource'], text: ({ budgetFen }) => (budgetFen == null ? t('ownSheet.noMoney') : money(budgetFen)) },
];

/** The first rows as items of the plan, with what is wrong where it is wrong. */
export function OwnPreview({ answer, year }: { answer: OwnAnswer; year: number }) {
  const { preview, faults, items } = answer;
  return (
    <div className="own-preview" tabIndex={0} role="region" aria-label={t('ownSheet.preview', { n: preview.length, all: items })}>
      <table className="tbl">
        <caption>{t(preview.length < items ? 'ownSheet.preview' : 'ownSheet.previewAll', { n: preview.length, all: items })} <span className="mut">{year}</span></caption>
        <thead><tr>{SHOWN.map(({ field }) => <th key={field}>{t(`ownSheet.field.${field}`)}</th>)}</tr></thead>
        <tbody>
          {preview.map((item, index) => (
            <tr key={item.row}>
              {SHOWN.map(({ field, also = [], text }) => {
                const last = preview[index + 1]?.row ?? item.row + 1;
                const fault = faults.find((one) => one.row >= item.row && one.row < last && [field, ...also].includes(one.field));
                return fault
                  ? <td key={field} className="bad" title={fieldText({ path: field, code: fault.code, params: fault.params })}>{fault.text || t('ownSheet.empty')}</td>
                  : <td key={field}><span className="clip">{text(item)}</span></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function when({ startsOn, endsOn, months = [] }: OwnItem): string {
  if (months.length) return t('planTemplate.someMonths', { months: months.join(t('list.comma')) });
  if (!startsOn || !endsOn) return t('ownSheet.noWhen');
  return startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`;
}
