import { inText } from '../../lib/verdict';
import type { FactShapesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Button } from '../../ui/Button';
import { Field, type FieldFrame } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';

export type Shape = FactShapesQuery['communityFacts'][number];
type ShapeField = Shape['fields'][number];
type Element = Record<string, unknown>;

interface Props extends FieldFrame { shape: Pick<Shape, 'type' | 'options' | 'fields' | 'unit'>; value: unknown; onChange: (value: unknown) => void }

/** A value of whatever a fact is: a number, yes or no, a code, codes to tick, or a list row by row. Undefined: nothing yet. */
export function FactInput({ shape, value, onChange, ...frame }: Props) {
  if (shape.type === 'codes') return <Codes shape={shape} value={value} onChange={onChange} {...frame} />;
  if (shape.type === 'list') return <Rows shape={shape} value={value} onChange={onChange} {...frame} />;
  return (
    <Field {...frame}>
      {(slots) => (
        <span className="in-unit">
          <One slots={slots} type={shape.type} options={shape.options} value={value} onChange={onChange} />
          {shape.unit && <span>{inText(shape.unit)}</span>}
        </span>
      )}
    </Field>
  );
}

function One({ slots, type, options, value, onChange }:
  { slots: object; type: string; options: Shape['options']; value: unknown; onChange: (value: unknown) => void }) {
  if (type === 'bool') {
    return (
      <select {...slots} className="in" value={value === undefined ? '' : String(value)} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value === 'true')}>
        <option value="">{t('form.choose')}</option><option value="true">{t('conformity.yes')}</option><option value="false">{t('conformity.no')}</option>
      </select>
    );
  }
  if (type === 'code') {
    return (
      <select {...slots} className="in" value={String(value ?? '')} onChange={(event) => onChange(event.target.value || undefined)}>
        <option value="">{t('form.choose')}</option>
        {options.map((option) => <option key={option.code} value={option.code}>{inText(option.label)}</option>)}
      </select>
    );
  }
  if (type === 'day' || type === 'string') {
    return <input {...slots} className="in" type={type === 'day' ? 'date' : 'text'} value={String(value ?? '')} onChange={(event) => onChange(event.target.value || undefined)} />;
  }
  return (
    <input {...slots} className="in num" type="number" inputMode={type === 'int' ? 'numeric' : 'decimal'} min={0} step={type === 'int' ? 1 : 'any'}
      value={typeof value === 'number' ? String(value) : ''} onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))} />
  );
}

function Codes({ shape, value, onChange, label, error, hint }: Props) {
  const held = Array.isArray(value) ? (value as string[]) : [];
  const others = held.filter((code) => !shape.options.some((option) => option.code === code));
  return (
    <fieldset className="field codes">
      <legend>{label}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="codes-in">
        {shape.options.map((option) => (
          <label className="check-field" key={option.code}>
            <input type="checkbox" checked={held.includes(option.code)}
              onChange={(event) => onChange(event.target.checked ? [...held, option.code] : held.filter((code) => code !== option.code))} />
            <span>{inText(option.label)}</span>
          </label>
        ))}
      </div>
      {others.length > 0 && <p className="hint">{others.join(t('list.comma'))}</p>}
      {error && <p className="msg">{error}</p>}
    </fieldset>
  );
}

const blank = (field: ShapeField): unknown => (field.type === 'bool' ? false : undefined);

function Rows({ shape, value, onChange, label, error, hint }: Props) {
  const rows = Array.isArray(value) ? (value as Element[]) : [];
  const change = (at: number, patch: Element) => onChange(rows.map((row, index) => (index === at ? tidy({ ...row, ...patch }) : row)));
  return (
    <fieldset className="field fact-rows">
      <legend>{label} <span className="opt">{t('conformity.listCount', { n: rows.length })}</span></legend>
      {hint && <p className="hint">{hint}</p>}
      <ol>
        {rows.map((row, at) => (
          <li key={at}>
            {shape.fields.map((field) => {
              const name = `${t('conformity.row', { n: at + 1 })} ${inText(field.label)}`;
              return field.type === 'bool' ? (
                <label className="check-field" key={field.name}>
                  <input type="checkbox" checked={row[field.name] === true} onChange={(event) => change(at, { [field.name]: event.target.checked })} />
                  <span>{inText(field.label)}</span>
                </label>
              ) : (
                <label key={field.name}>
                  <span>{inText(field.label)}</span>
                  <One slots={{ 'aria-label': name }} type={field.type} options={shape.options} value={row[field.name]} onChange={(one) => change(at, { [field.name]: one })} />
                </label>
              );
            })}
            <button type="button" className="icon-btn" aria-label={t('conformity.dropRow', { n: at + 1 })} onClick={() => onChange(rows.filter((_row, index) => index !== at))}>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ol>
      <Button small onClick={() => onChange([...rows, tidy(Object.fromEntries(shape.fields.map((field) => [field.name, blank(field)])))])}>
        <Icon name="plus" size={14} />{t('conformity.addRow')}
      </Button>
      {error && <p className="msg">{error}</p>}
    </fieldset>
  );
}

/** What was left empty is not there, rather than null. */
const tidy = (row: Element): Element => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
