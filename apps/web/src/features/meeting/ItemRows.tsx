import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { Alarm, Icon } from '../../ui/Icon';
import { newItem, type ItemRow } from './rows';

interface Props {
  rows: ItemRow[];
  onChange: (rows: ItemRow[]) => void;
  /** By the place of the row and its field, `0.title`. */
  errors: Record<string, string>;
  error?: string;
  /** Whether decisions are written down too. */
  deciding?: boolean;
}

/** The agenda, a line each; with `deciding` what was decided stands under each. */
export function ItemRows({ rows, onChange, errors, error, deciding = false }: Props) {
  const box = useRef<HTMLFieldSetElement>(null);
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (!focus) return;
    box.current?.querySelector<HTMLInputElement>(`[data-row="${focus}"]`)?.focus();
    setFocus(null);
  }, [focus, rows]);
  const change = (index: number, patch: Partial<ItemRow>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)));
  const add = () => {
    const row = newItem();
    onChange([...rows, row]);
    setFocus(row.key);
  };
  return (
    <fieldset className={error ? 'field err topics' : 'field topics'} ref={box} tabIndex={-1} aria-invalid={error ? true : undefined}>
      <legend>{t('meeting.agenda')}</legend>
      <p className="hint">{t('meeting.agendaHint')}{deciding && ` ${t('meeting.decisionHint')}`}</p>
      <ol>
        {rows.map((row, index) => {
          const wrong = errors[`${index}.title`] ?? errors[`${index}.decision`];
          return (
            <li key={row.key}>
              <input className="in" data-row={row.key} value={row.title} aria-label={t('meeting.item', { n: index + 1 })} autoComplete="off"
                aria-invalid={errors[`${index}.title`] ? true : undefined} onChange={(event) => change(index, { title: event.target.value })}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  event.preventDefault();
                  if (row.title.trim()) add();
                }} />
              <button type="button" className="icon-btn" aria-label={t('meeting.remove', { name: row.title || t('meeting.item', { n: index + 1 }) })}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}><Icon name="close" /></button>
              {deciding && (
                <textarea className="in area" rows={2} value={row.decision} aria-label={t('meeting.decisionOf', { n: index + 1 })} placeholder={t('meeting.decision')}
                  aria-invalid={errors[`${index}.decision`] ? true : undefined} onChange={(event) => change(index, { decision: event.target.value })} />
              )}
              {wrong && <p className="msg"><Alarm />{wrong}</p>}
            </li>
          );
        })}
      </ol>
      <p className="btn-row"><TextButton onClick={add}>{t('meeting.addItem')}</TextButton></p>
      {error && <p className="msg"><Alarm />{error}</p>}
    </fieldset>
  );
}
