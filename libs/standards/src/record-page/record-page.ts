import { isUUID } from 'class-validator';
import {
  type Acting, Attachment, byResident, Comment, type Doors, doorsOf, HistoryEntry, mayHandOn, type RecordKind, recordRef, type RecordRow, Shape, stepsOf,
  verifyChain,
} from '#kernel';
import { communityById } from '#org';
import type { SpineParts } from './record-page.sql.js';

/** The newest entries of its history that a page shows. */
const SHOWN = 50;

/** A person as pages name them. */
export type Named = (id: string | null) => { __typename: 'Person'; id: string; name: string } | null;

export function naming({ people }: Pick<SpineParts, 'people'>): Named {
  return (id) => (id !== null && people[id] !== undefined ? { __typename: 'Person', id, name: people[id] } : null);
}

/** The `Spine` of the web app's record pages (`ui/record/record.graphql`), from what one statement has found. */
export async function spineOf<Row extends RecordRow, Facts>(
  by: Acting, kind: RecordKind<Row, Facts>, row: Row, parts: SpineParts, facts: Facts,
): Promise<object> {
  const { dataSource, key } = by.kernel;
  const person = naming(parts);
  const chain = parts.history.map((entry) => Shape.of(dataSource, HistoryEntry).revive(entry));
  const comments = parts.comments.map((comment) => Shape.of(dataSource, Comment).revive(comment));
  const { id, number, title, state, version, dueAt, endedAt, createdAt, updatedAt } = row;
  return {
    id, kind: kind.kind, stage: kind.stage, number, title, state, version, dueAt, endedAt, createdAt, updatedAt,
    community: parts.place,
    createdBy: person(row.createdById),
    assignee: person(row.assigneeId),
    ...steps(doorsOf(by, kind.flow, row, facts)),
    lifecycle: stepsOf(kind.flow.table.path, row, reachedAt(chain)).map((step) => ({ __typename: 'LifecycleStep', ...step })),
    clauseLinks: parts.links,
    attachments: files(by, parts.attachments, person),
    history: await Promise.all(chain.slice(-SHOWN).reverse().map((entry) => told(by, entry, person))),
    historyCheck: { __typename: 'HistoryCheck', ...verifyChain(chain, version, key) },
    comments: comments.map((comment) => remark(by, comment, person)),
    mayAssign: mayHandOn(by, row),
  };
}

/** `RefLine` of another record; few have one, so it is asked for apart. */
export async function referenceLine(by: Acting, id: string | null): Promise<object | null> {
  const ref = id === null ? undefined : await recordRef(by, id);
  if (!ref) return null;
  const { communityId, streetId: _street, gridId: _grid, assigneeId: _assignee, ...line } = ref;
  const community = await communityById(by, communityId);
  return { __typename: 'RecordRef', ...line, community: community && { __typename: 'Community', id: community.id, name: community.name } };
}

/** `Step`s of a record, and its edits. */
export function steps({ transitions, edits }: Doors): { transitions: object[]; edits: string[] } {
  const lines = transitions.map((one) => ({ __typename: 'Transition', ...one, blockedBy: one.blockedBy && { __typename: 'Reason', ...one.blockedBy } }));
  return { transitions: lines, edits };
}

/** `File`s of a record. */
export function files(by: Acting, found: readonly Attachment[], person: Named): object[] {
  return found.map((one) => {
    const { id, name, mime, size, evidenceOn, uploadedAt, url, previewUrl, uploadedById } = Shape.of(by.kernel.dataSource, Attachment).revive(one);
    return { __typename: 'Attachment', id, name, mime, size, evidenceOn, uploadedAt, url, previewUrl, uploadedBy: person(uploadedById) };
  });
}

function remark(by: Acting, { id, text, at, withdrawnAt, authorId, mentions }: Comment, person: Named): object {
  return {
    __typename: 'Comment', id, text: withdrawnAt ? '' : text, at, withdrawnAt, mine: by.actor.is(authorId), author: person(authorId),
    mentioned: mentions.map(person).filter((one) => one !== null),
  };
}

async function told(by: Acting, entry: HistoryEntry, person: Named): Promise<object> {
  const { seq, at, verb, fromState, toState, note, actorId, changes } = entry;
  const named = async (value: unknown): Promise<string | null> => {
    if (!isUUID(value)) return null;
    const known = person(value as string);
    if (known) return known.name;
    const record = await recordRef(by, value as string);
    return record ? [record.number, record.title].filter(Boolean).join(' ') : null;
  };
  const fields = changes.map(async ({ field, from, to, personal }) => ({
    __typename: 'FieldChange', field, from, to, personal, fromName: await named(from), toName: await named(to),
  }));
  return { __typename: 'HistoryEntry', seq, at, verb, fromState, toState, note, actor: person(actorId), byResident: byResident(entry), changes: await Promise.all(fields) };
}

function reachedAt(chain: readonly HistoryEntry[]): Map<string, Date> {
  return new Map(chain.filter(({ fromState, toState }) => toState !== null && toState !== fromState).map(({ toState, at }) => [toState!, at]));
}
