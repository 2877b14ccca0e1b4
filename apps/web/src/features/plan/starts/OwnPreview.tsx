import { day } from '../../../lib/dates';
import { count } from '../../../lib/figures';
import { code, t } from '../../../lib/messages';
import { fieldText } from '../../../lib/problem';
import { monthsText } from '../months';
import type { OwnAnswer, OwnField, OwnItem } from './own-sheet';

const SHOWN: { field: OwnField; also?: OwnField[]; text: (item: OwnItem) => string }[] = [
  { field: 'title', text: ({ title }) => title },
  { field: 'group', text: ({ group }) => code(`value.group.${group}`) ?? group },
  { field: 'targetGroup', text: ({ targetGroup }) => targetGroup ?? '' },
  { field: 'requirement', text: ({ requirement }) => requirement ?? '' },
  { field: 'people', text: ({ owner, doneBy }) => [owner, doneBy].filter(Boolean).join(' / ') },
  { field: 'period', also: ['startsOn', 'endsOn'], text: when },
  { field: 'budget', also: ['budgetSource'], text: ({ budgetFen }) => (budgetFen == null ? t('ownSheet.noMoney') : `${count(budgetFen / 100)} ${t('unit.yuan')}`) },
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
                  ? <td key={field} data-label={t(`ownSheet.field.${field}`)} className="bad" title={fieldText({ path: field, code: fault.code, params: fault.params })}>{fault.text || t('ownSheet.empty')}</td>
                  : <td key={field} data-label={t(`ownSheet.field.${field}`)}><span className="clip">{text(item)}</span></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function when({ startsOn, endsOn, months = [] }: OwnItem): string {
  if (months.length) return monthsText(months);
  if (!startsOn || !endsOn) return t('ownSheet.noWhen');
  const [first, last] = [Number(startsOn.slice(5, 7)), Number(endsOn.slice(5, 7))];
  const whole = startsOn.endsWith('-01') && Number(endsOn.slice(8)) === new Date(Date.UTC(Number(endsOn.slice(0, 4)), last, 0)).getUTCDate();
  if (whole) return monthsText(Array.from({ length: last - first + 1 }, (_one, index) => first + index));
  return startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`;
}
