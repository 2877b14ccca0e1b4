import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export interface CalendarEvent {
  id: string;
  title: string;
  state: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  content: string;
  version: number;
  updatedAt: Date;
  community: string;
}

const STATUS: Record<string, ICalEventStatus> = { draft: ICalEventStatus.TENTATIVE, cancelled: ICalEventStatus.CANCELLED };
/** How often a calendar program asks anew, in seconds, if it listens. */
const ASKS_EVERY = 3600;

/**
 * An iCalendar file (RFC 5545). An activity keeps its UID whatever becomes of it, so that a program shows the change and
 * not a second one.
 * @param urlOf where an event is read of, or null
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], urlOf: (event: CalendarEvent) => string | null): string {
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, ttl: ASKS_EVERY, prodId: { company: 'Community PDCA', product: 'activities', language: 'ZH' }, timezone: null });
  for (const event of events) {
    const { id, title, startsAt, endsAt, place, content, version, updatedAt, community, state } = event;
    calendar.createEvent({
      id: `${id}@community-pdca`, start: startsAt, end: endsAt > startsAt ? endsAt : null, stamp: updatedAt, lastModified: updatedAt, sequence: version,
      summary: title, location: [community, place].filter(Boolean).join(' '), description: content || null, url: urlOf(event),
      status: STATUS[state] ?? ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
