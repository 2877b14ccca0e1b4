import { useState } from 'react';
import { Link } from 'react-router';
import { dueWords } from '../../lib/due';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { useMe } from '../../lib/session';
import { stageText, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { StageGlyph } from '../../ui/Ring';
import { InPlace } from '../../ui/verb/InPlace';
import { useVerbs } from '../../ui/verb/registry';
import type { Work } from './Headline';
import { Heaps } from './Heaps';
import { byUrgency, inHeaps } from './pressing';
import { whyNow } from './reasons';

/** What waits for me: the most urgent with the reason why, the rest by kind; each row carries its next step. */
export function Worklist({ work, most, onDone }: { work: Work[]; most?: number; onDone: () => void }) {
  const [open, setOpen] = useState<string | null>(null);
  const { first, heaps } = inHeaps(byUrgency(work), most);
  const shared = work.some(({ yours }) => !yours);
  const rows = (items: Work[]) => (
    <ol className="worklist">
      {items.map((item) => (
        <Row key={item.record.id + item.verb} item={item} shared={shared} open={open === item.record.id}
          onOpen={(on) => setOpen(on ? item.record.id : null)} onDone={() => { setOpen(null); onDone(); }} />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="waits">
      <div className="sec-h bare">
        <h2 id="waits">{t('home.waits')}</h2>
        <span className="cnt">{t(heaps.length ? 'home.countFirst' : 'home.count', { n: work.length, first: first.length })}</span>
        <span className="r">{t('home.byUrgency')} <Link className="text-btn" to="/me/calendar">{t('home.toCalendar')}</Link></span>
      </div>
      {work.length === 0 && <p className="mut sec-p">{t('home.nothingWaits')}</p>}
      {rows(first)}
      <Heaps heaps={heaps} rows={rows} />
    </section>
  );
}

function Row({ item, shared, open, onOpen, onDone }:
  { item: Work; shared: boolean; open: boolean; onOpen: (open: boolean) => void; onDone: () => void }) {
  const me = useMe();
  const { record, verb } = item;
  const kind = useVerbs(record.kind);
  const due = dueWords(item.dueAt, item);
  const spec = kind?.verbs[verb];
  const at = spec?.work?.at ?? spec?.at;
  const here = Boolean(spec && !at);
  const label = spec?.work?.label() ?? verbText(record.kind, verb);
  const path = recordPath(record);
  const to = path.includes('#') ? path : at ? `${path}#${at}` : `${path}?do=${verb}`;
  return (
    <li className={open ? 'open' : ''}>
      <div className={due.late ? 'when late' : 'when'}><b>{due.main}</b><span>{due.sub}</span></div>
      <div className="what">
        <b><Link to={path}>{record.title}{t('home.needs')}{label}</Link></b>
        <span>
          <em className={`sg st-${record.stage}`}><StageGlyph stage={record.stage} />{stageText(record.stage)}</em>
          {record.number && <em>{record.number}</em>}
          {me.communities.length > 1 && <em>{record.community.name}</em>}
          {whyNow(item, shared).map((why) => <em key={why}>{why}</em>)}
        </span>
      </div>
      <div className="do">
        {here
          ? !open && <Button look={due.late ? 'primary' : 'plain'} aria-expanded={false} onClick={() => onOpen(true)}>{label}</Button>
          : <Link className={due.late ? 'btn pri' : 'btn'} to={to}>{label}</Link>}
      </div>
      {open && kind && <InPlace kind={kind} item={item} onClose={() => onOpen(false)} onDone={onDone} />}
    </li>
  );
}
