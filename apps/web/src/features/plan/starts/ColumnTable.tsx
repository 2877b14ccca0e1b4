import { t } from '../../../lib/messages';
import { OWN_FIELDS, type OwnAnswer, type OwnField, SINGLE } from './own-sheet';

/** Each column of the table with examples, and where it goes; what takes one column is given up by the other. */
export function ColumnTable({ columns, onChange }: { columns: OwnAnswer['columns']; onChange: (fields: OwnField[]) => void }) {
  const set = (index: number, field: OwnField) => onChange(columns.map((column, place) => {
    if (place === index) return field;
    return SINGLE.includes(field) && column.field === field ? 'none' : column.field;
  }));
  return (
    <table className="tbl own-columns">
      <caption>{t('ownSheet.columns')}</caption>
      <thead><tr><th>{t('ownSheet.column')}</th><th>{t('ownSheet.samples')}</th><th>{t('ownSheet.goes')}</th></tr></thead>
      <tbody>
        {columns.map(({ letter, heading, field, remembered, samples }, index) => (
          <tr key={letter} className={field === 'none' ? 'off' : undefined}>
            <th scope="row"><span className="mut">{letter}</span> {heading || t('ownSheet.unnamed')}</th>
            <td className="mut sm">{samples.join(' / ')}</td>
            <td>
              <select className="in" value={field} aria-label={t('ownSheet.fieldOf', { heading: heading || letter })}
                onChange={(event) => set(index, event.target.value as OwnField)}>
                {OWN_FIELDS.map((one) => <option key={one} value={one}>{t(`ownSheet.field.${one}`)}</option>)}
              </select>
              {remembered && <small className="mut">{t('ownSheet.remembered')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
