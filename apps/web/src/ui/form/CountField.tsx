import { t } from '../../lib/messages';
import { Field } from './Field';

/** A count by thumb: less, more, or typed. */
export function CountField({ label, value, error, onChange }:
  { label: string; value: number; error?: string; onChange: (value: number) => void }) {
  return (
    <Field label={label} error={error}>
      {(slots) => (
        <span className="count">
          <button type="button" aria-label={t('form.less')} onClick={() => onChange(Math.max(0, value - 1))}>−</button>
          <input {...slots} type="number" inputMode="numeric" min={0} value={String(value)}
            onFocus={(event) => event.target.select()} onChange={(event) => onChange(Math.max(0, Math.round(Number(event.target.value)) || 0))} />
          <button type="button" aria-label={t('form.more')} onClick={() => onChange(value + 1)}>+</button>
        </span>
      )}
    </Field>
  );
}
