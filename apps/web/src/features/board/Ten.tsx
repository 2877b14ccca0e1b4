import { useState } from 'react';
import { Link } from 'react-router';
import { day, inputDay } from '../../lib/dates';
import { dueWords } from '../../lib/due';
import type { BoardQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Section } from '../../ui/Section';
import { InPlace } from '../../ui/verb/InPlace';
import { useVerbs } from '../../ui/verb/registry';
import { BulkForm } from './BulkForm';
import { ExtensionForm } from './ExtensionForm';
import { standsOut } from './reasons';

type Ten = BoardQuery['board']['ten'];

/** Forms of the board's own; the others are those of the record's verbs. */
const OWN = ['remind', 'grant', 'refuse'];

/** What to act on first, why, and the next step beside it. */
export function TenList({ ten, onDone }: { ten: Ten; onDone: () => void }) {
  return (
    <Section id="ten" title={t('board.ten')} right={t('board.tenWhy')}>
      {ten.length === 0 && <p className="mut sec-p">{t('board.tenNone')}</p>}
      <ol className="ten">
        {ten.map((one, index) => <Row key={one.id} place={index + 1} one={one} onDone={onDone} />)}
      </ol>
    </Section>
  );
}

function Row({ place, one, onDone }: { place: number; one: Ten[number]; onDone: () => void }) {
  const [open, setOpen] = useState<string | null>(null);
  const kind = useVerbs('nonconformity');
  const { can } = usePlace();
  const { record } = one;
  const free = one.transitions.filter(({ blockedBy }) => !blockedBy).map(({ verb }) => verb);
  const main = one.transitions.find((step) => step.main && !step.blockedBy)?.verb;
  const here = main && !kind?.verbs[main]?.at && !kind?.verbs[main]?.work?.at ? main : undefined;
  const verifying = one.reasons.find(({ code }) => code === 'TO_VERIFY')?.params as { days: number } | undefined;
  const due = dueWords(record.dueAt, { late: record.late, daysLate: one.daysLate });
  const decides = one.extension !== null && can('corrective-action:extend');
  const remindedToday = Boolean(one.remindedAt) && inputDay(new Date(one.remindedAt!)) === inputDay();
  const remind = !here && !decides && record.state !== 'verifying' && can('nonconformity:remind');
  const done = () => { setOpen(null); onDone(); };
  return (
    <li className={open ? 'open' : ''}>
      <span className="n" aria-hidden="true">{place}</span>
      <div className={record.late ? 'when late' : 'when'}>
        <b>{!record.late && verifying ? t('board.waiting', { n: verifying.days }) : due.main}</b>
        <span>{!record.late && verifying ? t('board.dueOn', { day: day(record.dueAt) }) : due.sub}</span>
      </div>
      <div className="what">
        <b><Link to={`/nonconformities/${one.id}`}>{record.title}</Link></b>
        <span>{standsOut(one.reasons.filter(({ code }) => code !== 'OVERDUE'))}</span>
        <Traced one={one} />
      </div>
      <span className="where">{record.community.name}</span>
      <div className="do">
        {here && open !== here && <Button look={record.late || verifying ? 'primary' : 'plain'} aria-expanded={false} onClick={() => setOpen(here)}>{verbText('nonconformity', here)}</Button>}
        {free.includes('sendBack') && open !== 'sendBack' && <Button aria-expanded={false} onClick={() => setOpen('sendBack')}>{t('board.sendBack')}</Button>}
        {decides && open !== 'grant' && <Button look="primary" aria-expanded={false} onClick={() => setOpen('grant')}>{t('board.grant')}</Button>}
        {decides && open !== 'refuse' && <Button aria-expanded={false} onClick={() => setOpen('refuse')}>{t('board.refuse')}</Button>}
        {remind && remindedToday && open !== 'remind' && <span className="mut sm">{t('board.remindedToday')}</span>}
        {remind && !remindedToday && open !== 'remind' && <Button look={one.grade === 'major' && record.late ? 'primary' : 'plain'} aria-expanded={false} onClick={() => setOpen('remind')}>{t('board.remind')}</Button>}
      </div>
      {open === 'remind' && <div className="inplace-outer"><BulkForm verb="remind" chosen={[one]} onDone={done} onClose={() => setOpen(null)} /></div>}
      {one.extension && (open === 'grant' || open === 'refuse') && <div className="inplace-outer"><ExtensionForm key={open} asked={one.extension} grant={open === 'grant'} onDone={done} onClose={() => setOpen(null)} /></div>}
      {open && !OWN.includes(open) && kind && <InPlace kind={kind} item={{ record, verb: open }} onClose={() => setOpen(null)} onDone={done} />}
    </li>
  );
}

/** Clause and cause, each one step away: the clause opens at the side, the cause where it was sought. */
function Traced({ one: { id, record, breaches, causes } }: { one: Ten[number] }) {
  const among = breaches.map((clause) => clause.id);
  return (
    <div className="traced">
      {breaches.map((clause) => <ClauseChip key={clause.id} clause={clause} among={among} communityId={record.community.id} />)}
      {causes.length > 0 ? <Link to={`/nonconformities/${id}#causes`}>{t('board.because', { cause: causes.join(t('list.semicolon')) })}</Link> : <span>{t('board.noCauseYet')}</span>}
    </div>
  );
}
