import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { dueWords } from '../../lib/due';
import { t } from '../../lib/messages';
import { kindsText, verbText } from '../../lib/words';
import { TextButton } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { useVerbs } from '../../ui/verb/registry';
import type { Work } from './Headline';
import type { Heap } from './pressing';

const KEY = 'waits';
const ALL = 'all';

/** Which heaps lie open stands in the address, so that it is as it was when one comes back. */
function useOpened(keys: readonly string[]): { opened: ReadonlySet<string>; open: (keys: readonly string[]) => void } {
  const [search, setSearch] = useSearchParams();
  const said = search.get(KEY);
  const opened = new Set(said === ALL ? keys : (said?.split(',') ?? []));
  const open = (next: readonly string[]) => setSearch((before) => {
    if (!next.length) before.delete(KEY);
    else before.set(KEY, keys.every((key) => next.includes(key)) ? ALL : next.join(','));
    return before;
  }, { replace: true });
  return { opened, open };
}

/** What waits behind the most urgent, by kind: folded, with how many, how many of them are late, and what is asked. */
export function Heaps({ heaps, rows }: { heaps: readonly Heap[]; rows: (items: Work[]) => ReactNode }) {
  const keys = heaps.map(({ kind }) => kind);
  const { opened, open } = useOpened(keys);
  if (!heaps.length) return null;
  const n = heaps.reduce((sum, { items }) => sum + items.length, 0);
  const late = heaps.reduce((sum, heap) => sum + heap.late, 0);
  const all = keys.every((key) => opened.has(key));
  return (
    <div className="heaps">
      <p className="heaps-h">
        <b>{t('home.rest', { n })}</b>
        {late > 0 && <span className="bad">{t('home.lateOf', { n: late })}</span>}
        <TextButton className="r" onClick={() => open(all ? [] : keys)}>{t(all ? 'home.foldAll' : 'home.showAll')}</TextButton>
      </p>
      {heaps.map((heap) => (
        <Folded key={heap.kind} heap={heap} open={opened.has(heap.kind)} rows={rows}
          onOpen={(on) => open(keys.filter((key) => (key === heap.kind ? on : opened.has(key))))} />
      ))}
    </div>
  );
}

function Folded({ heap, open, onOpen, rows }: { heap: Heap; open: boolean; onOpen: (open: boolean) => void; rows: (items: Work[]) => ReactNode }) {
  const { kind, items, late, asked } = heap;
  const verbs = useVerbs(kind)?.verbs;
  const steps = [...asked].map(([verb, n]) => t('home.step', { n, step: verbs?.[verb]?.work?.label() ?? verbText(kind, verb) })).join(t('list.comma'));
  const next = items.find((item) => !item.late && item.dueAt);
  return (
    <div className="heap">
      <h3>
        <button type="button" aria-expanded={open} onClick={() => onOpen(!open)}>
          <Icon name={open ? 'down' : 'right'} />
          <b>{kindsText(kind)}</b>
          <span className="mut">{t('home.count', { n: items.length })}</span>
          {late > 0 && <span className="bad">{t('home.lateCount', { n: late })}</span>}
          <span className="mut asked">{steps}</span>
          {next && <span className="mut r">{dueWords(next.dueAt, next).main}</span>}
        </button>
      </h3>
      {open && rows(items)}
    </div>
  );
}
