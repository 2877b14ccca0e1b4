import { useId, useState } from 'react';
import { t } from '../../lib/messages';
import { Button } from '../Button';
import { Alarm } from '../Icon';
import type { FieldFrame, Option } from './Field';

interface Props extends FieldFrame {
  value: string[];
  options: Option[];
  /** Words of one's own may be added. */
  open?: boolean;
  onChange: (value: string[]) => void;
}

/** Any number of a few choices, all in view. */
export function ChoicesField({ label, hint, error, optional, value, options, open = false, onChange }: Props) {
  const id = useId();
  const [own, setOwn] = useState('');
  const added = value.filter((code) => !options.some((option) => option.value === code));
  const toggle = (code: string) => onChange(value.includes(code) ? value.filter((one) => one !== code) : [...value, code]);
  const add = () => {
    const text = own.trim();
    if (text && !value.includes(text)) onChange([...value, text]);
    setOwn('');
  };
  return (
    <fieldset className={error ? 'field err choice' : 'field choice'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}{optional && <span className="opt">{t('form.optional')}</span>}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="opts many">
        {[...options, ...added.map((code) => ({ value: code, label: code }))].map((option, index) => (
          <label key={option.value}>
            <input type="checkbox" checked={value.includes(option.value)} onChange={() => toggle(option.value)}
              aria-invalid={error && index === 0 ? true : undefined} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {open && (
        <div className="own-word">
          <input className="in" value={own} maxLength={40} aria-label={t('form.ownWordOf', { field: label })} placeholder={t('form.ownWord')}
            onChange={(event) => setOwn(event.target.value)}
            onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); add(); } }} />
          <Button disabled={!own.trim()} onClick={add}>{t('form.addWord')}</Button>
        </div>
      )}
      {error && <p className="msg" id={`${id}-error`}><Alarm />{error}</p>}
    </fieldset>
  );
}
