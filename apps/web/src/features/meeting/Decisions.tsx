import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { day } from '../../lib/dates';
import type { MeetingFragment, AgendaLineFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Section';
import { VerbForm } from '../../ui/verb/VerbForm';
import { wasHeld } from './rows';
import { feedbackVerbs, toldOf } from './verbs';

/** The agenda with what was decided, and what residents were told of it. */
export function Decisions({ record, onChanged }: { record: MeetingFragment; onChanged: () => void }) {
  const { decisions, open } = record.tally;
  const held = wasHeld(record);
  if (!record.items.length) return null;
  return (
    <Section id="decisions" title={t(held ? 'meeting.decisions' : 'meeting.agenda')} count={decisions ? t('meeting.decisionsCount', { n: decisions, open }) : ''}>
      {held ? (
        <table className="tbl two-rows decisions">
          <thead><tr><th>{t('list.number')}</th><th>{t('meeting.decision')}</th><th>{t('meeting.feedback')}</th><th /></tr></thead>
          <tbody>{record.items.map((item, index) => <Row key={item.id} n={index + 1} record={record} item={item} onChanged={onChanged} />)}</tbody>
        </table>
      ) : <ol className="plain-agenda">{record.items.map((item) => <li key={item.id}>{item.title}</li>)}</ol>}
    </Section>
  );
}

function Row({ n, record, item, onChanged }: { n: number; record: MeetingFragment; item: AgendaLineFragment; onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  const { can } = usePlace();
  const publish = `/publications/new?${new URLSearchParams({ source: record.id, kind: 'generalMatters', title: item.title, content: item.decision }).toString()}`;
  const may = Boolean(item.decision) && record.transitions.some((step) => step.verb === 'feedBack' && !step.blockedBy);
  return (
    <Fragment>
      <tr>
        <td className="mut">{n}</td>
        <td>
          <b>{item.title}</b>
          <div className={item.decision ? 'pre' : 'mut'}>{item.decision || t('meeting.undecided')}</div>
          {item.decision && can('publication:draft') && <Link className="sm" to={publish}>{t('publicInfo.ofRecord')}</Link>}
        </td>
        <td>
          {item.feedback ? (
            <>
              <span className={item.feedback === 'underWay' ? 'state' : 'state done'}>{t(`value.feedback.${item.feedback}`)}</span> <span className="mut sm">{day(item.feedbackOn)}</span>
              <div className="pre sm">{item.feedbackText}</div>
            </>
          ) : item.decision && <span className="mut">{t('meeting.noFeedback')}</span>}
        </td>
        <td>{may && <Button small aria-expanded={open} onClick={() => setOpen(!open)}>{verbText('meeting', 'feedBack')}</Button>}</td>
      </tr>
      {open && may && (
        <tr className="opened">
          <td colSpan={4}>
            <VerbForm kind={feedbackVerbs(record, item.id)} record={toldOf(record, item)} verb="feedBack" communityId={record.community.id}
              onDone={() => { setOpen(false); onChanged(); }} onClose={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}
