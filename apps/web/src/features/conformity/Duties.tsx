import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, inputDay } from '../../lib/dates';
import { DutiesOfYearDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { inText } from '../../lib/verdict';
import { standardShort, stateText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ClauseChip } from '../../ui/clause/ClauseChip';
import { Icon } from '../../ui/Icon';
import { Section } from '../../ui/Section';
import { VerdictShape } from '../../ui/Verdict';
import { DutyForms } from './DutyForms';
import { Raise } from './Raise';
import { dayAfter, missedOf, oftenText, periodName, placeOf, standingText, type Duty, type Period } from './strip';

export const DUTIES = { additionalTypenames: ['Obligation', 'ObligationStrip', 'ObligationFulfilment', ...RECORDS.additionalTypenames] };

/** What comes round in a year, month by month: what was done, what is still open, what was missed. */
export function Duties({ communityId, year, codes }: { communityId: string; year: number; codes: string[] }) {
  const phone = usePhone();
  const [{ data }, again] = useQuery({ query: DutiesOfYearDocument, variables: { communityId, year }, requestPolicy: 'cache-and-network', context: DUTIES });
  const [open, setOpen] = useState('');
  const [main] = codes;
  const own = new Set(data?.obligations.filter(({ standardCode }) => standardCode === main).map(({ obligation }) => obligation));
  const duties = (data?.obligations ?? []).filter(({ standardCode, obligation }) => standardCode === main || (codes.includes(standardCode) && !own.has(obligation)))
    .sort((a, b) => codes.indexOf(a.standardCode) - codes.indexOf(b.standardCode));
  if (!duties.length) return null;
  const missed = duties.reduce((sum, duty) => sum + missedOf(duty).length, 0);
  const today = inputDay();
  const rows = duties.map((duty) => {
    const key = `${duty.standardCode} ${duty.obligation}`;
    const isOpen = open === key;
    const { text, bad } = standingText(duty, today);
    const mark = duty.standardCode === main ? '' : standardShort(duty.standardCode);
    return (
      <Fragment key={key}>
        <div className="rowh">
          <button type="button" className="ttl" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? '' : key)}>
            {inText(duty.title)} <Icon name={isOpen ? 'down' : 'right'} size={13} />
          </button>
          <div className="sm mut">{duty.clauseNumber}{mark && `（${mark}）`}　{oftenText(duty)}</div>
        </div>
        {!phone && <Strip duty={duty} year={year} today={today} />}
        <div className={bad ? 'rowr bad' : 'rowr'}>{text}</div>
        {isOpen && <Periods duty={duty} communityId={communityId} onChanged={() => again({ requestPolicy: 'network-only' })} />}
      </Fragment>
    );
  });
  return (
    <Section id="duties" title={t('conformity.duties')} count={t(missed ? 'duty.countMissed' : 'duty.count', { n: duties.length, missed })}>
      <div className="cal">
        {!phone && <Months today={today} year={year} />}
        {rows}
      </div>
      {!phone && (
        <div className="calkey" aria-hidden="true">
          <span><VerdictShape shown="met" />{t('duty.keyDone')}</span><span><VerdictShape shown="notMet" />{t('duty.keyMissed')}</span>
          <span><i className="key-open" />{t('duty.keyOpen')}</span><span><i className="key-today" />{t('duty.keyToday')}</span>
        </div>
      )}
    </Section>
  );
}

function Months({ today, year }: { today: string; year: number }) {
  return (
    <>
      <div className="rowh dim sm head">{t('duty.what')}</div>
      <div className="strip months">
        {Array.from({ length: 12 }, (_, month) => (
          <span key={month} className={today.startsWith(`${year}-${String(month + 1).padStart(2, '0')}`) ? 'now' : undefined}>{t('duty.month', { n: month + 1 })}</span>
        ))}
      </div>
      <div className="rowr head">{t('conformity.col.now')}</div>
    </>
  );
}

/** The year as a strip; the table that opens says the same in words. */
function Strip({ duty, year, today }: { duty: Duty; year: number; today: string }) {
  const mark = (value: string) => ({ left: `${placeOf(value, year)}%` });
  return (
    <div className="strip" role="img" aria-label={duty.periods.map((period) => `${periodName(period)} ${stateText('obligation', period.state)}`).join(t('list.comma')) || t('duty.open')}>
      {duty.periods.map((period) => {
        const [from, to] = [placeOf(period.startsOn, year), placeOf(dayAfter(period.endsOn), year)];
        const look = period.state === 'missed' ? 'missed' : period.state === 'done' ? 'done' : period.startsOn > today ? 'later' : 'open';
        const days = period.fulfilments.length ? period.fulfilments.map(({ on }) => on) : period.doneOn ? [period.doneOn] : [];
        return (
          <Fragment key={period.id}>
            <i className={`bar-${look}`} style={{ left: `${from}%`, width: `calc(${to - from}% - 4px)` }} />
            {days.map((on, index) => <em key={index} style={mark(on)}><VerdictShape shown="met" size={13} /></em>)}
            {period.state === 'missed' && <em style={mark(period.endsOn)}><VerdictShape shown="notMet" size={13} /></em>}
          </Fragment>
        );
      })}
      {today.startsWith(String(year)) && <b style={mark(today)} />}
    </div>
  );
}

function Periods({ duty, communityId, onChanged }: { duty: Duty; communityId: string; onChanged: () => void }) {
  const { can } = usePlace();
  const [raising, setRaising] = useState<Period | null>(null);
  const title = inText(duty.title);
  return (
    <div className="periods">
      {duty.clause && <p><ClauseChip clause={duty.clause} /></p>}
      {duty.periods.length > 0 && (
        <table className="tbl two-rows">
          <caption className="sr-only">{title}</caption>
          <tbody>
            {duty.periods.map((period) => (
              <tr key={period.id}>
                <td className={period.state === 'missed' ? 'bad nowrap' : 'nowrap'}>{stateText('obligation', period.state)}</td>
                <td><Link className="plain-link" to={`/obligations/${period.id}`}>{periodName(period)}</Link></td>
                <td className="mut">{period.doneOn ? t('duty.doneAt', { day: day(period.doneOn) }) : t('duty.until', { day: day(period.endsOn) })}</td>
                <td>{period.assignee?.name ?? t('record.nobody')}</td>
                <td className="r">
                  {period.nonconformities.map((one) => <Link key={one.id} to={`/nonconformities/${one.id}`}>{one.number}</Link>)}
                  {!period.endedAt && !period.nonconformities.length && can('nonconformity:report') && (
                    <Button small onClick={() => setRaising(period)}>{t(period.state === 'missed' ? 'conformity.raise' : 'conformity.raisePotential')}</Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {raising && (
        <Raise key={raising.id} communityId={communityId} source={{ sourceKind: 'obligation', sourceId: raising.id }} potential={raising.state !== 'missed'}
          title={t(raising.state === 'missed' ? 'duty.missedTitle' : 'duty.mayMiss', { title: `${title}${t('list.pause')}${periodName(raising)}` })}
          description={t('duty.missedText', { clause: `${duty.standardCode} ${duty.clauseNumber}`, title, often: oftenText(duty), period: periodName(raising) })} onClose={() => setRaising(null)} />
      )}
      <DutyForms duty={duty} communityId={communityId} onChanged={onChanged} />
    </div>
  );
}
