import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Acting } from '../acting/acting.js';
import { Paged } from '../page/page.js';
import { RecordKindName, Stage } from './record.entity.js';

/** One line that names any record: in lists of links, the trace, search, notices. A row of the register. */
@ObjectType()
export class RecordRef {
  @Field(() => ID)
  id: string;

  @Field(() => RecordKindName)
  kind: RecordKindName;

  @Field(() => Stage)
  stage: Stage;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field(() => Date, { nullable: true })
  dueAt: Date | null;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field()
  late: boolean;

  @Field(() => Date)
  updatedAt: Date;

  /** The record it is a part of, where it has no page of its own. */
  @Field(() => ID, { nullable: true })
  parentId: string | null;

  communityId: string;
  streetId: string;
  gridId: string | null;
  assigneeId: string | null;
}

@ObjectType()
export class RecordRefPage extends Paged(RecordRef) {}

/** The columns of `records r` as a RecordRef; `$1` is now. */
export const RECORD_REF_COLUMNS = `r.id, r.kind, r.stage, r.number, r.title, r.state, r.due_at AS "dueAt", r.ended_at AS "endedAt",
  r.updated_at AS "updatedAt", r.parent_id AS "parentId", r.community_id AS "communityId", r.street_id AS "streetId",
  r.grid_id AS "gridId", r.assignee_id AS "assigneeId",
  (r.ended_at IS NULL AND coalesce(r.due_at < $1, r.finish_by < $1, false)) AS late`;

export async function recordRefs(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, RecordRef>> {
  const rows = await by.query<RecordRef>(`SELECT ${RECORD_REF_COLUMNS} FROM records r WHERE r.id = ANY($2)`, [by.now, ids]);
  return new Map(rows.filter((row) => readable(by, row)).map((row) => [row.id, Object.assign(new RecordRef(), row)]));
}

/** The register is read under row-level security; each kind's own read permission is asked here. */
export function readable(by: Acting, ref: RecordRef): boolean {
  return by.actor.may(by.kernel.kinds.named(ref.kind).readPermission, ref);
}

export function recordRef(by: Acting, id: string): Promise<RecordRef | undefined> {
  return by.op.load('record refs', id, (ids) => recordRefs(by, ids));
}
