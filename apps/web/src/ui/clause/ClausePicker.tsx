import { useEffect, useId, useState } from 'react';
import { useQuery } from 'urql';
import { FindClausesDocument, type ClauseLineFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { clauseName, nearestFirst } from '../../lib/words';
import { Field } from '../form/Field';
import { StageGlyph } from '../Ring';

interface Props {
  label: string;
  hint?: string;
  error?: string;
  without: string[];
  onPick: (clause: ClauseLineFragment) => void;
}

/** Finds a clause by number or words; arrows move, Enter takes. */
export function ClausePicker({ label, hint, error, without, onPick }: Props) {
  const list = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), 200);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data }] = useQuery({ query: FindClausesDocument, variables: { text: asked }, pause: !asked });
  const found = asked && text ? nearestFirst(data?.searchClauses ?? [], asked).filter((clause) => !without.includes(clause.id)).slice(0, 8) : [];
  const pick = (clause: ClauseLineFragment | undefined) => {
    if (!clause) return;
    onPick(clause);
    setText('');
    setAt(0);
  };
  return (
    <div className="picker">
      <Field label={label} hint={hint} error={error}>
        {(slots) => (
          <input {...slots} className="in" value={text} role="combobox" aria-expanded={found.length > 0} autoComplete="off"
            aria-controls={list} aria-activedescendant={found[at] ? `${list}-${at}` : undefined}
            placeholder={t('clause.findHint')}
            onChange={(event) => { setText(event.target.value); setAt(0); }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') { event.preventDefault(); setAt((n) => Math.min(n + 1, found.length - 1)); }
              if (event.key === 'ArrowUp') { event.preventDefault(); setAt((n) => Math.max(n - 1, 0)); }
              if (event.key === 'Enter') { event.preventDefault(); pick(found[at]); }
              if (event.key === 'Escape') setText('');
            }} />
        )}
      </Field>
      <ul id={list} role="listbox" aria-label={t('clause.found')} className="pop" hidden={!found.length}>
        {found.map((clause, index) => (
          <li key={clause.id} id={`${list}-${index}`} role="option" aria-selected={index === at}
            className={index === at ? 'on' : ''} onMouseDown={(event) => { event.preventDefault(); pick(clause); }}>
            <span className="pick-l"><StageGlyph stage={clause.stage} /> <b>{clause.number}</b> {clauseName(clause)}</span>
            <small>{code(`standard.${clause.standardCode}`) ?? clause.standardCode}</small>
          </li>
        ))}
      </ul>
      {asked && text && data && !found.length && <p className="hint" role="status">{t('clause.noneFound')}</p>}
    </div>
  );
}
