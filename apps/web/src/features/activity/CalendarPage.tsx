import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { clock, day, dayAndWeekday, inputDay } from '../../lib/dates';
import { ActivityCalendarDocument, type ActivityCalendarQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { stateText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { addDays, daysShown, isDay, monthLater } from './calendar-days';
import { Subscription } from '../../ui/calendar/Subscription';
import { Views } from './Views';

type Entry = ActivityCalendarQuery['activityCalendar'][number];
type View = 'month' | 'week';
/** More of one day stand behind a link to its week. */
const MOST_OF_A_DAY = 4;

/** Activities by the day: a month or a week; on a phone one below the other. */
export default function CalendarPage() {
  const { community, can } = usePlace();
  const phone = usePhone();
  const [search, setSearch] = useSearchParams();
  const today = inputDay(new Date());
  const view: View = search.get('view') === 'week' ? 'week' : 'month';
  const asked = search.get('on');
  const on = isDay(asked) ? asked : today;
  const show = (to: { view?: View; on?: string }) => setSearch({ view: to.view ?? view, on: to.on ?? on }, { replace: true });
  const days = daysShown(view, on);
  usePageTitle(t('after.calendar'));
  const [{ data, error }, execute] = useQuery({
    query: ActivityCalendarDocument, variables: { communityId: community?.id ?? '', from: days[0]!, to: days.at(-1)! }, pause: !community, context: RECORDS,
  });
  const byDay = new Map<string, Entry[]>();
  for (const entry of data?.activityCalendar ?? []) {
    const key = inputDay(entry.startsAt);
    byDay.set(key, [...(byDay.get(key) ?? []), entry]);
  }
  const step = (n: number) => show({ on: view === 'week' ? addDays(on, n * 7) : monthLater(on, n) });
  const title = view === 'week' ? t('after.weekTitle', { from: day(days[0]), to: day(days.at(-1)) })
    : t('after.monthTitle', { year: on.slice(0, 4), month: Number(on.slice(5, 7)) });
  return (
    <main className="page" id="main">
      <Views here="calendar" title={t('after.calendar')}>
        {can('activity:draft') && <ButtonLink look="primary" to="/activities/new">{t('activity.draft')}</ButtonLink>}
      </Views>
      <div className="cal-tools">
        <h2 aria-live="polite">{title}</h2>
        <div className="btn-row">
          <Button small onClick={() => step(-1)}>{t('after.previous')}</Button>
          <Button small onClick={() => show({ on: today })}>{t('after.today')}</Button>
          <Button small onClick={() => step(1)}>{t('after.next')}</Button>
          <Choice<View> value={view} label={t('after.calendar')} onChange={(view) => show({ view })} options={[{ value: 'month', label: t('after.month') }, { value: 'week', label: t('after.week') }]} />
        </div>
      </div>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !data ? <Rows columns="1fr" />
        : phone ? <Agenda days={days.filter((one) => view === 'week' || one.slice(0, 7) === on.slice(0, 7))} byDay={byDay} today={today} />
        : <Grid days={days} byDay={byDay} today={today} view={view} month={on.slice(0, 7)} onWeek={(on) => show({ view: 'week', on })} />}
      <Subscription calendar="activities" lead={t('after.subscribeLead')}>
        {community && <p className="sec-p"><a href={`/public/calendars/${community.code}/activities.ics`}>{t('after.public')}</a> <span className="mut">{t('after.publicHint')}</span></p>}
      </Subscription>
    </main>
  );
}

function Grid({ days, byDay, today, view, month, onWeek }:
  { days: string[]; byDay: Map<string, Entry[]>; today: string; view: View; month: string; onWeek: (on: string) => void }) {
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  return (
    <table className={`act-cal ${view}`}>
      <thead><tr>{[...t('after.weekdays')].map((name, index) => <th key={index} scope="col">{name}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((one) => {
              const entries = byDay.get(one) ?? [];
              const shown = view === 'month' && entries.length > MOST_OF_A_DAY ? entries.slice(0, MOST_OF_A_DAY - 1) : entries;
              return (
                <td key={one} className={[one === today && 'today', view === 'month' && one.slice(0, 7) !== month && 'off'].filter(Boolean).join(' ') || undefined}
                  aria-current={one === today ? 'date' : undefined}>
                  <span className="cal-day">{view === 'week' ? day(one) : Number(one.slice(8))}</span>
                  {shown.map((entry) => <CalendarEntry key={entry.id} entry={entry} full={view === 'week'} />)}
                  {shown.length < entries.length && <button type="button" className="text-btn sm" onClick={() => onWeek(one)}>{t('after.more', { n: entries.length - shown.length })}</button>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Agenda({ days, byDay, today }: { days: string[]; byDay: Map<string, Entry[]>; today: string }) {
  const full = days.filter((one) => byDay.has(one));
  if (!full.length) return <p className="mut sec-p">{t('after.none')}</p>;
  return (
    <ol className="plain-list cal-agenda">
      {full.map((one) => (
        <li key={one} aria-current={one === today ? 'date' : undefined}>
          <h3>{dayAndWeekday(one)}</h3>
          {byDay.get(one)!.map((entry) => <CalendarEntry key={entry.id} entry={entry} full />)}
        </li>
      ))}
    </ol>
  );
}

function CalendarEntry({ entry, full }: { entry: Entry; full: boolean }) {
  const seats = entry.capacity !== null ? t('after.seats', { registered: entry.registered, capacity: entry.capacity }) : '';
  const more = [entry.place, entry.state !== 'published' && stateText('activity', entry.state), seats, entry.waiting > 0 && t('after.waiting', { n: entry.waiting })].filter(Boolean).join(t('list.pause'));
  return (
    <div className={`cal-e ${entry.state}`}>
      <Link className="plain-link" to={`/activities/${entry.id}`}><span className="cal-t">{clock(entry.startsAt)}</span> {entry.title}</Link>
      {full && more && <span className="sm mut">{more}</span>}
      {!full && ['draft', 'cancelled'].includes(entry.state) && <span className="sm mut">{stateText('activity', entry.state)}</span>}
      {entry.clashes && <span className="is-bad sm">{t('after.clash')}</span>}
    </div>
  );
}
