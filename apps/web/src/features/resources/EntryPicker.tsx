import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { RegisterEntryTitleDocument, RegisterEntryTitlesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { TextButton } from '../../ui/Button';
import { Field, type FieldFrame } from '../../ui/form/Field';

interface Props extends FieldFrame {
  register: string;
  communityId: string;
  value: string;
  onChange: (id: string) => void;
}

/** An entry of another register, found by a few words; arrows move, Enter takes. */
export function EntryPicker({ register, communityId, value, onChange, ...frame }: Props) {
  const list = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data }] = useQuery({
    query: RegisterEntryTitlesDocument, variables: { register, communityId, text: asked || null }, pause: Boolean(value) || !open,
    requestPolicy: 'cache-and-network',
  });
  const [chosen] = useQuery({ query: RegisterEntryTitleDocument, variables: { id: value }, pause: !value });
  const found = open ? data?.registerEntries.items ?? [] : [];
  const pick = (id: string | undefined) => {
    if (!id) return;
    onChange(id);
    setText('');
    setOpen(false);
    setAt(0);
  };
  if (value) {
    const entry = chosen.data?.registerEntry;
    return (
      <Field {...frame}>
        {(slots) => (
          <p className="picked" {...slots} tabIndex={-1}>
            <b>{entry?.title ?? (chosen.error ? t('registers.otherEntry') : '…')}</b> <span className="mut">{entry?.number}</span>
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
            <span>{entry.title}</span><small>{entry.number}</small>
          </li>
        ))}
      </ul>
      {open && data && !found.length && <p className="hint" role="status">{t('registers.pickNone')}</p>}
    </div>
  );
}
