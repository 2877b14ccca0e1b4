import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import { fail } from '../errors/domain-error.js';
import { type Page, type PageInput, pageWith } from '../page/page.js';
import type { RecordRow } from '../record/record.entity.js';
import { Reading } from '../scoped/reading.js';
import { insertRows } from '../scoped/writing.js';
import { Notice } from './notice.entity.js';

/** Tells people about a record, in the operation's transaction; nobody is told of what they did themselves. */
export async function notify(by: Acting, people: Iterable<string | null>, code: string, row: RecordRow): Promise<void> {
  const told = [...new Set(people)].filter((id): id is string => id !== null && !by.actor.is(id));
  if (told.length === 0) return;
  const params = { number: row.number, title: row.title, by: by.actor.name };
  await insertRows(
    by,
    Notice,
    told.map((personId) => ({ id: uuid(), personId, code, params, recordId: row.id, at: by.now, readAt: null })),
  );
}

/** Who has left a place is told no more of what happened there: the register shows a record within reach only. */
const WITHIN_REACH = '(row.record_id IS NULL OR EXISTS (SELECT FROM records WHERE records.id = row.record_id))';

export async function noticesOf(by: Acting, page: PageInput): Promise<Page<Notice>> {
  const asked = (): Reading<Notice> => Reading.of(by, Notice).where('row.person_id = ?', by.actor.personId).where(WITHIN_REACH);
  return pageWith(await asked().orderBy('at', 'DESC').orderBy('id', 'DESC').many(page), () => asked().count());
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
  return notice;
}

export async function markAllRead(by: Acting): Promise<void> {
  await by.query('UPDATE notices SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL', [by.actor.personId, by.now]);
}
