import { v7 as uuid } from 'uuid';
import type { Acting } from '../acting/acting.js';
import { fail } from '../errors/domain-error.js';
import { RecordRows } from '../record/record-rows.js';
import type { RecordKindName, RecordRow } from '../record/record.entity.js';
import { Scoped } from '../scoped/scoped.js';
import { Comment } from './comment.entity.js';

const comments = new Scoped(Comment, 'record:comment');

/** The record, if the person may read it and has a say where it lives. */
export async function commentable(by: Acting, kindName: RecordKindName, recordId: string): Promise<RecordRow> {
  const kind = by.kernel.kinds.named(kindName);
  const row = await new RecordRows<RecordRow>(kind).get(by.under(kind.readPermission), recordId);
  if (!by.actor.may('record:comment', row)) throw fail('FORBIDDEN');
  return row;
}

export async function comment(by: Acting, row: RecordRow, text: string, mentions: readonly string[]): Promise<Comment> {
  const { kind } = by.kernel.kinds.of(row);
  const written = await comments.insert(by, row, {
    id: uuid(),
    kind,
    recordId: row.id,
    authorId: by.actor.personId!,
    text,
    mentions: [...mentions],
    at: by.now,
    withdrawnAt: null,
  });
  by.op.forget();
  return written;
}

/** Takes one's own words back. */
export async function withdrawComment(by: Acting, id: string): Promise<Comment> {
  const row = await comments.lock(by, id);
  await commentable(by, row.kind, row.recordId);
  if (!by.actor.is(row.authorId)) throw fail('FORBIDDEN');
  return row.withdrawnAt ? row : comments.update(by, row, { withdrawnAt: by.now });
}

/** The talk about a record, oldest first. */
export async function commentsOn(by: Acting, recordId: string): Promise<Comment[]> {
  const found = await by.op.load('comments', recordId, (ids) => comments.grouped(by, 'recordId', ids, { at: 'ASC', id: 'ASC' }));
  return found ?? [];
}

/** Those who have spoken on a record, its author and whose turn it is: who would want to hear the next word. */
export async function listeners(by: Acting, row: RecordRow): Promise<string[]> {
  const spoke = (await commentsOn(by, row.id)).map((one) => one.authorId);
  return [...new Set([...spoke, row.createdById, row.assigneeId])].filter((id): id is string => id !== null);
}
