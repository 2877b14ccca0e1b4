import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { FindDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { useMe } from '../../lib/session';
import { Icon } from '../../ui/Icon';
import { FindOptions } from './FindOptions';
import { optionsOf } from './options';

const findPath = (text: string): string => `/find?q=${encodeURIComponent(text)}`;

/** The box in the top bar: `/` goes to it, typing offers the first of each kind, Enter opens one or shows all. */
export function FindBox() {
  const navigate = useNavigate();
  const several = useMe().communities.length > 1;
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  // what a Chinese keyboard composes is no word yet
  const [composing, setComposing] = useState(false);
  useSlash(() => {
    if (input.current?.offsetParent) input.current.focus();
    else void navigate('/find');
  });
  useEffect(() => {
    if (composing) return;
    const timer = setTimeout(() => setAsked(typed.trim()), 180);
    return () => clearTimeout(timer);
  }, [typed, composing]);

  const [{ data, fetching }] = useQuery({
    query: FindDocument, pause: !asked || !open, context: RECORDS,
    variables: { text: asked, kind: null, page: { limit: 3 }, records: true, clauses: true, first: 3 },
  });
  const shown = open && asked !== '' && typed.trim() !== '';
  const found = shown && !fetching ? data?.search : undefined;
  const options = found ? optionsOf(found, several) : [];

  const leave = (path: string) => {
    setOpen(false);
    setAt(-1);
    input.current?.blur();
    void navigate(path);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setAt((now) => Math.max(-1, Math.min(now + (event.key === 'ArrowDown' ? 1 : -1), options.length - 1)));
    }
    if (event.key === 'Escape') {
      if (!open || !typed) input.current?.blur();
      setOpen(false);
      setAt(-1);
    }
  };
  const submit = () => {
    if (composing || !typed.trim()) return;
    leave(options[at]?.path ?? findPath(typed.trim()));
  };
  return (
    <div className="find-box" onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false); }}>
      <form role="search" onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <label className="find">
          <Icon name="search" />
          <input ref={input} value={typed} placeholder={t('nav.find')} aria-label={t('nav.find')} aria-keyshortcuts="/" autoComplete="off"
            role="combobox" aria-expanded={options.length > 0} aria-controls={list} aria-autocomplete="list"
            aria-activedescendant={options[at] ? `${list}-${at}` : undefined}
            onChange={(event) => { setTyped(event.target.value); setOpen(true); setAt(-1); }}
            onFocus={() => setOpen(true)} onKeyDown={press}
            onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)} />
          <kbd aria-hidden="true">/</kbd>
        </label>
      </form>
      <FindOptions id={list} found={found} options={options} at={at} onPick={leave} everything={findPath(typed.trim())} />
      <Link className="find-link icon-btn" to="/find" aria-label={t('find.title')}><Icon name="search" size={20} /></Link>
    </div>
  );
}

/** `/` anywhere but where something is being written. */
function useSlash(go: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      const place = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || place.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      go();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
}
