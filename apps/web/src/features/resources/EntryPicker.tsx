import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { thisYear } from '../../lib/dates';
import { PlannedServicesDocument, RegisterEntryTitleDocument, RegisterEntryTitlesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { Field, type FieldFrame } from '../../ui/form/Field';

interface Chosen { id: string; title: string; note: string | null }

interface PickerProps extends FieldFrame {
  communityId: string;
  value: string;
  onChange: (id: string) => void;
}

/** An entry of another register, found by a few words. */
export function EntryPicker({ register, communityId, value, onChange, ...frame }: PickerProps & { register: string }) {
  const [asked, setAsked] = useState<string | null>(null);
  const [{ data }] = useQuery({
    query: RegisterEntryTitlesDocument, variables: { register, communityId, text: asked || null }, pause: Boolean(value) || asked === null,
    requestPolicy: 'cache-and-network',
  });
  const [chosen] = useQuery({ query: RegisterEntryTitleDocument, variables: { id: value }, pause: !value });
  const known = chosen.data?.registerEntry;
  return (
    <Picker {...frame} value={value} onChange={onChange} onAsk={setAsked}
      chosen={known ? { id: known.id, title: known.title, note: known.number } : chosen.error ? { id: value, title: t('registers.otherEntry'), note: null } : null}
      found={data?.registerEntries.items.map(({ id, title, number }) => ({ id, title, note: number }))} />
  );
}

/** A service of the community's plans, found by a few words; this year's come first. */
export function ServicePicker({ communityId, value, onChange, ...frame }: PickerProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const [{ data }] = useQuery({ query: PlannedServicesDocument, variables: { filter: { communityId }, page: { limit: 20 } }, pause: !value && asked === null });
  const far = (year: number): number => Math.abs(year - thisYear()) * 2 + (year > thisYear() ? 1 : 0);
  const plans = [...(data?.annualPlans.items ?? [])].filter(({ state }) => state !== 'void' && state !== 'superseded').sort((a, b) => far(a.year) - far(b.year));
  const all = plans.flatMap(({ year, items }) => items.map(({ id, title }) => ({ id, title, note: t('registers.ofYear', { year }) })));
  const words = (asked ?? '').toLowerCase();
  const known = all.find(({ id }) => id === value);
  return (
    <Picker {...frame} value={value} onChange={onChange} onAsk={setAsked}
      chosen={known ?? (data && value ? { id: value, title: t('registers.otherEntry'), note: null } : null)}
      found={data && all.filter(({ title, note }) => `${title} ${note}`.toLowerCase().includes(words)).slice(0, 8)} />
  );
}

interface Props extends FieldFrame {
  value: string;
  /** What is chosen; null as long as it is read. */
  chosen: Chosen | null;
  /** What can be chosen for the words asked; undefined as long as it is read. */
  found: Chosen[] | undefined;
  onAsk: (text: string) => void;
  onChange: (id: string) => void;
}

/** Arrows move, Enter takes. */
function Picker({ value, chosen, found: given, onAsk, onChange, ...frame }: Props) {
  const list = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(() => onAsk(text.trim()), 200);
    return () => clearTimeout(timer);
    // the words are asked again when they or the list change, not when the asker is made anew
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, open]);
  const found = open ? given ?? [] : [];
  const pick = (id: string | undefined) => {
    if (!id) return;
    onChange(id);
    setText('');
    setOpen(false);
    setAt(0);
  };
  if (value) {
    return (
      <Field {...frame}>
        {(slots) => (
          <p className="picked" {...slots} tabIndex={-1}>
            <b>{chosen?.title ?? '…'}</b> <span className="mut">{chosen?.note}</span>
            <TextButton onClick={() => onChange('')}>{t('registers.pickOther')}</TextButton>
          </p>
        )}
      </Field>
    );
  }
  return (
    <div className="picker">
      <Field {...frame}>
        {(slots) => (
          <input {...slots} className="in" value={text} role="combobox" aria-expanded={found.length > 0} autoComplete="off"
            aria-controls={list} aria-activedescendant={found[at] ? `${list}-${at}` : undefined} placeholder={t('registers.pickHint')}
            onFocus={() => setOpen(true)} onBlur={() => setOpen(false)}
            onChange={(event) => { setText(event.target.value); setOpen(true); setAt(0); }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') { event.preventDefault(); setOpen(true); setAt((n) => Math.min(n + 1, found.length - 1)); }
              if (event.key === 'ArrowUp') { event.preventDefault(); setAt((n) => Math.max(n - 1, 0)); }
              if (event.key === 'Enter') { event.preventDefault(); pick(found[at]?.id); }
              if (event.key === 'Escape') setOpen(false);
            }} />
        )}
      </Field>
      <ul id={list} role="listbox" aria-label={frame.label} className="pop" hidden={!found.length}>
        {found.map((entry, index) => (
          <li key={entry.id} id={`${list}-${index}`} role="option" aria-selected={index === at} className={index === at ? 'on' : ''}
            onMouseDown={(event) => { event.preventDefault(); pick(entry.id); }}>
            <span>{entry.title}</span><small>{entry.note}</small>
          </li>
        ))}
      </ul>
      {open && given && !found.length && <p className="hint" role="status">{t('registers.pickNone')}</p>}
    </div>
  );
}
