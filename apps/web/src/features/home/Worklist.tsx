import { useState } from 'react';
import { Link } from 'react-router';
import { dueWords } from '../../lib/due';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { useMe } from '../../lib/session';
import { stageText, verbText } from '../../lib/words';
import { Button, TextButton } from '../../ui/Button';
import { StageGlyph } from '../../ui/Ring';
import { InPlace } from '../../ui/verb/InPlace';
import { useVerbs } from '../../ui/verb/registry';
import { useFold } from './fold';
import type { Work } from './Headline';

/** What waits for me, by deadline; each row carries its next step. */
export function Worklist({ work, most, onDone }: { work: Work[]; most?: number; onDone: () => void }) {
  const [open, setOpen] = useState<string | null>(null);
  const { shown, folded, unfold } = useFold(work, most);
  return (
    <section aria-labelledby="waits">
      <div className="sec-h bare">
        <h2 id="waits">{t('home.waits')}</h2>
        <span className="cnt">{t('home.count', { n: work.length })}</span>
        <span className="r">{t('home.byDeadline')} <Link className="text-btn" to="/me/calendar">{t('home.toCalendar')}</Link></span>
      </div>
      {work.length === 0 && <p className="mut sec-p">{t('home.nothingWaits')}</p>}
      <ol className="worklist">
        {shown.map((item) => (
          <Row key={item.record.id + item.verb} item={item} open={open === item.record.id}
            onOpen={(on) => setOpen(on ? item.record.id : null)} onDone={() => { setOpen(null); onDone(); }} />
        ))}
      </ol>
      {folded > 0 && <p className="sec-p"><TextButton onClick={unfold}>{t(most ? 'home.moreHere' : 'home.moreLater', { n: folded })}</TextButton></p>}
    </section>
  );
}

function Row({ item, open, onOpen, onDone }:
  { item: Work; open: boolean; onOpen: (open: boolean) => void; onDone: () => void }) {
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
