import { useId, type ReactNode } from 'react';
import { t } from '../../lib/messages';
import { Alarm } from '../Icon';

export interface FieldFrame { label: string; hint?: string; error?: string; optional?: boolean }
interface Slots { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; 'aria-required'?: boolean }

/** Label above, hint under it, the error at the field with how to mend it. */
export function Field({ label, hint, error, optional, children }: FieldFrame & { children: (slots: Slots) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'field err' : 'field'}>
      <label htmlFor={id}>{label}{optional && <span className="opt">{t('form.optional')}</span>}</label>
      {hint && <p className="hint" id={`${id}-hint`}>{hint}</p>}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {error && <p className="msg" id={`${id}-error`}><Alarm />{error}</p>}
    </div>
  );
}

interface Input<T> extends FieldFrame { value: T; onChange: (value: T) => void; autoFocus?: boolean; disabled?: boolean }

export function TextField({ value, onChange, autoFocus, disabled, type = 'text', maxLength, autoComplete, ...frame }:
  Input<string> & { type?: 'text' | 'password' | 'tel'; maxLength?: number; autoComplete?: string }) {
  return (
    <Field {...frame}>
      {(slots) => (
        <input {...slots} className="in" type={type} value={value} autoFocus={autoFocus} maxLength={maxLength}
          autoComplete={autoComplete ?? 'off'} disabled={disabled} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export function AreaField({ value, onChange, autoFocus, disabled, rows = 3, ...frame }: Input<string> & { rows?: number }) {
  return (
    <Field {...frame}>
      {(slots) => (
        <textarea {...slots} className="in area" rows={rows} value={value} autoFocus={autoFocus} disabled={disabled}
          onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

/** A calendar day, 'YYYY-MM-DD', or with `time` a wall clock in Shanghai, 'YYYY-MM-DDTHH:mm'. */
export function DayField({ value, onChange, disabled, time = false, min, max, ...frame }:
  Input<string> & { time?: boolean; min?: string; max?: string }) {
  return (
    <Field {...frame}>
      {(slots) => (
        <input {...slots} className="in day" type={time ? 'datetime-local' : 'date'} value={value} min={min} max={max}
          disabled={disabled} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

export function NumberField({ value, onChange, disabled, unit, min, max, step, ...frame }:
  Input<string> & { unit?: string; min?: number; max?: number; step?: number }) {
  return (
    <Field {...frame}>
      {(slots) => (
        <span className="in-unit">
          <input {...slots} className="in num" type="number" inputMode="decimal" value={value} min={min} max={max}
            step={step} disabled={disabled} onChange={(event) => onChange(event.target.value)} />
          {unit && <span>{unit}</span>}
        </span>
      )}
    </Field>
  );
}

export interface Option { value: string; label: string; note?: string }

export function SelectField({ value, onChange, disabled, options, empty, ...frame }:
  Input<string> & { options: Option[]; empty?: string }) {
  return (
    <Field {...frame}>
      {(slots) => (
        <select {...slots} className="in" value={value} disabled={disabled} onChange={(event) => onChange(event.target.value)}>
          <option value="">{empty ?? t('form.choose')}</option>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Few choices, all in view: pressed like buttons, ink when chosen. */
export function ChoiceField({ value, onChange, options, label, hint, error, optional, disabled }:
  Input<string> & { options: Option[] }) {
  const id = useId();
  return (
    <fieldset className={error ? 'field err choice' : 'field choice'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}{optional && <span className="opt">{t('form.optional')}</span>}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="opts">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={id} value={option.value} checked={value === option.value} disabled={disabled}
              onChange={() => onChange(option.value)} />
            <span>{option.label}{option.note && <small>{option.note}</small>}</span>
          </label>
        ))}
      </div>
      {error && <p className="msg" id={`${id}-error`}><Alarm />{error}</p>}
    </fieldset>
  );
}

export function CheckField({ value, onChange, label, hint }: { value: boolean; onChange: (on: boolean) => void; label: string; hint?: string }) {
  return (
    <label className="check-field">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}{hint && <small>{hint}</small>}</span>
    </label>
  );
}
