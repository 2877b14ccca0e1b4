import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { type Acting, KIND_WORDS } from '#kernel';
import { HomeService } from '../home/home.service.js';
import type { WorkItem } from '../home/work.type.js';

/** How often a calendar program asks anew, in seconds, if it listens. */
const ASKS_EVERY = 3600;
/** A reminder so long before, in seconds. */
const REMINDS = 86_400;

/** All open records that wait for the person and have a deadline, as `home` lists them. */
export async function deadlinesOf(by: Acting): Promise<WorkItem[]> {
  return (await new HomeService().work(by, null)).filter(({ dueAt }) => dueAt !== null);
}

/**
 * An iCalendar file (RFC 5545): an event at each deadline, which fills no time, with a reminder the day before. What is done is
 * gone the next time the file is asked for. The file lies with whoever makes the calendar program: it holds neither content nor the
 * title of a kind whose titles tell of people, but kind and number.
 * @param urlOf where a record is read of
 */
export function deadlineFile(by: Acting, items: readonly WorkItem[], urlOf: (item: WorkItem) => string): string {
  const calendar = ical({
    name: `办理期限（${by.actor.name}）`, method: ICalCalendarMethod.PUBLISH, ttl: ASKS_EVERY, prodId: { company: 'Community PDCA', product: 'deadlines', language: 'ZH' }, timezone: null,
  });
  for (const item of items) {
    const { id, kind, number, title, updatedAt } = item.record;
    const discreet = by.kernel.kinds.named(kind).personal?.includes('title');
    const name = discreet ? [KIND_WORDS[kind], number].filter(Boolean).join(' ') : `${KIND_WORDS[kind]}：${title}`;
    const event = calendar.createEvent({
      id: `deadline-${id}@community-pdca`, start: item.dueAt!, stamp: updatedAt, lastModified: updatedAt, summary: item.late ? `【已逾期】${name}` : name,
      description: number, url: urlOf(item), transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (!item.late) event.createAlarm({ type: ICalAlarmType.display, trigger: REMINDS, description: name });
  }
  return calendar.toString();
}
