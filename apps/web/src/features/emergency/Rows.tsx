import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import type { Option } from '../../ui/form/Field';
import { Alarm, Icon } from '../../ui/Icon';

export type Line = Record<string, string> & { key: string };

export interface LineField {
  name: string;
  label: string;
  type?: 'text' | 'tel' | 'number';
  options?: Option[];
  wide?: boolean;
}

interface Props {
  legend: string;
  hint: string;
  fields: LineField[];
  rows: Line[];
  blank: Record<string, string>;
  onChange: (rows: Line[]) => void;
  /** By the place of the row and its field, `0.phone`. */
  errors: Record<string, string>;
  error?: string;
}

/** Lines of a few fields each, added and taken out. */
export function Rows({ legend, hint, fields, rows, blank, onChange, errors, error }: Props) {
  const change = (index: number, patch: Record<string, string>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } as Line : row)));
  return (
    <fieldset className={error ? 'field err em-rows' : 'field em-rows'}>
      <legend>{legend}</legend>
      <p className="hint">{hint}</p>
      {rows.map((row, index) => (
        <div className="em-row" key={row.key} role="group" aria-label={t('emergency.row', { n: index + 1 })}>
          {fields.map(({ name, label, type = 'text', options, wide }) => {
            const wrong = errors[`${index}.${name}`];
            return (
              <label key={name} className={wide ? 'wide' : undefined}>
                <span>{label}</span>
                {options ? (
                  <select className="in" value={row[name]} aria-invalid={wrong ? true : undefined} onChange={(event) => change(index, { [name]: event.target.value })}>
                    {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
                  </select>
                ) : (
                  <input className="in" type={type} value={row[name]} autoComplete="off" min={type === 'number' ? 1 : undefined} aria-invalid={wrong ? true : undefined}
                    onChange={(event) => change(index, { [name]: event.target.value })} />
                )}
                {wrong && <p className="msg"><Alarm />{wrong}</p>}
              </label>
            );
          })}
          <button type="button" className="icon-btn em-x" aria-label={t('emergency.remove', { name: row.name || t('emergency.row', { n: index + 1 }) })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}><Icon name="close" /></button>
        </div>
      ))}
      <p className="btn-row"><TextButton onClick={() => onChange([...rows, { ...blank, key: crypto.randomUUID() } as Line])}>{t('emergency.more')}</TextButton></p>
      {error && <p className="msg"><Alarm />{error}</p>}
    </fieldset>
  );
}
