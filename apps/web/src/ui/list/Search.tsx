import { useEffect, useState } from 'react';
import { t } from '../../lib/messages';
import { Icon } from '../Icon';

/** Words to look for in a list: asked when the typing rests. */
export function Search({ text, onText }: { text: string; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onText(typed.trim()), 350);
    return () => clearTimeout(timer);
  }, [typed, text, onText]);
  return (
    <label className="find">
      <Icon name="search" />
      <input value={typed} onChange={(event) => setTyped(event.target.value)} placeholder={t('list.find')} aria-label={t('list.find')} />
    </label>
  );
}
