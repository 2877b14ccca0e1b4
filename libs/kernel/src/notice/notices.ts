import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import { fail } from '../errors/domain-error.js';
import { type Page, type PageInput, pageWith } from '../page/page.js';
import type { RecordRow } from '../record/record.entity.js';
import { Reading } from '../scoped/reading.js';
import { insertRows } from '../scoped/writing.js';
import { Notice } from './notice.entity.js';
import { type NoticeTopic, topicOf } from './topics.js';

/** What a notice names its record by. */
export interface Told {
  id: string;
  number: string | null;
  title: string;
}

/** Tells people about a record, in the operation's transaction; nobody is told of what they did themselves. */
export function notify(by: Acting, people: Iterable<string | null>, code: string, row: RecordRow, topic = topicOf(code)): Promise<void> {
  return tell(by, people, code, row, { topic });
}

/** The same of what is known of a record, with words of its own in `params`. */
export async function tell(
  by: Acting, people: Iterable<string | null>, code: string, { id, number, title }: Told, { topic = topicOf(code), params = {} }: { topic?: NoticeTopic; params?: object },
): Promise<void> {
  const told = [...new Set(people)].filter((one): one is string => one !== null && !by.actor.is(one));
  if (told.length === 0) return;
  const words = { number, title, by: by.actor.name, ...params };
  await insertRows(
    by,
    Notice,
    told.map((personId) => ({ id: uuid(), personId, code, topic, params: words, recordId: id, at: by.now, readAt: null })),
  );
  by.op.afterCommit(() => by.kernel.live.tell(told));
}

/** Who has left a place is told no more of what happened there: the register shows a record within reach only. */
const WITHIN_REACH = '(row.record_id IS NULL OR EXISTS (SELECT FROM records WHERE records.id = row.record_id))';

export async function noticesOf(by: Acting, page: PageInput): Promise<Page<Notice>> {
  const asked = (): Reading<Notice> => Reading.of(by, Notice).where('row.person_id = ?', by.actor.personId).where(WITHIN_REACH);
  return pageWith(await asked().orderBy('at', 'DESC').orderBy('id', 'DESC').many(page), () => asked().count());
}

/** The newest that nobody has looked at. */
export async function latestUnread(by: Acting): Promise<Notice | null> {
  const [latest] = await Reading.of(by, Notice).where('row.person_id = ?', by.actor.personId).where('row.read_at IS NULL').where(WITHIN_REACH)
    .orderBy('at', 'DESC').orderBy('id', 'DESC').many({ limit: 1, offset: 0 });
  return latest ?? null;
}

export async function unreadCount(by: Acting): Promise<number> {
  const [row] = await by.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM notices row WHERE person_id = $1 AND read_at IS NULL AND ${WITHIN_REACH}`,
    [by.actor.personId],
  );
  return row!.count;
}

export async function markRead(by: Acting, id: string): Promise<Notice> {
  const manager = await by.op.transaction.manager();
  const notice = await manager.findOneBy(Notice, { id, personId: by.actor.personId! });
  if (!notice) throw fail('NOT_FOUND');
  if (!notice.readAt) {
    notice.readAt = by.now;
    await manager.update(Notice, { id }, { readAt: by.now });
  }
  // in the person's other windows the bell counts one less
  by.op.afterCommit(() => by.kernel.live.tell([by.actor.personId!]));
  return notice;
}

export async function markAllRead(by: Acting): Promise<void> {
  await by.query('UPDATE notices SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL', [by.actor.personId, by.now]);
  by.op.afterCommit(() => by.kernel.live.tell([by.actor.personId!]));
}
