import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, DomainError, ReasonType, RecordRef, recordRefs } from '#kernel';
import { UnitKind } from '#org';
import { Conditions, type UnitScope, unitScope } from '../scope/unit-scope.js';
import { ago } from './board-conditions.js';

/** A complaint, or several about the same thing, that ask for the cause to be looked for. */
@ObjectType()
export class BoardComplaint {
  /** The latest of them. */
  @Field(() => RecordRef)
  record: RecordRef;

  /** How many are of the same theme, or were answered together. */
  @Field(() => Int)
  alike: number;

  /** Why it stands here, the gravest first. */
  @Field(() => [ReasonType])
  reasons: ReasonType[];
}

const DAYS = 90;
/** From so many on, complaints about the same thing are no chance. */
const MANY = 3;
const SHOWN = 5;

interface Row {
  id: string;
  alike: number;
  danger: boolean;
  grave: boolean;
  contested: boolean;
}

/**
 * Complaints of the last three months of which no case was made: open ones that are grave or that were answered in vain, and what
 * several people complained of. What was refused, withdrawn or left out counts for nothing.
 */
export async function complaintsWithoutCase(by: Acting, unitId: string): Promise<BoardComplaint[]> {
  const scope = await seen(by, unitId);
  if (!scope || scope.unit.kind === UnitKind.district) return [];
  const asked = new Conditions().within('c', scope).where('c.created_at >= ?', ago(by.now, DAYS));
  const rows = await by.query<Row>(
    `WITH told AS (
       SELECT c.id, c.community_id, c.created_at, coalesce(t.id, c.id) AS head, coalesce(nullif(coalesce(t.theme, c.theme), ''), coalesce(t.id, c.id)::text) AS matter,
         c.ended_at IS NULL AND c.safety AS danger, c.ended_at IS NULL AND c.severity <> 'ordinary' AS grave, c.state = 'contested' AS contested
       FROM complaints c LEFT JOIN complaints t ON t.id = c.joined_to_id
       WHERE ${asked.sql} AND c.state NOT IN ('void', 'rejected', 'withdrawn') AND c.left_out IS NULL
     )
     SELECT (array_agg(head ORDER BY danger DESC, grave DESC, contested DESC, created_at DESC, id DESC))[1] AS id, count(*)::int AS alike,
       bool_or(danger) AS danger, bool_or(grave) AS grave, bool_or(contested) AS contested
     FROM told GROUP BY community_id, matter
     HAVING (bool_or(danger) OR bool_or(grave) OR bool_or(contested) OR count(*) >= ${MANY})
       AND NOT bool_or(EXISTS (SELECT FROM nonconformities n WHERE n.source_id IN (told.id, told.head) AND n.state <> 'void'))
     ORDER BY bool_or(danger) DESC, bool_or(grave) DESC, bool_or(contested) DESC, count(*) DESC, min(created_at), 1 LIMIT ${SHOWN}`,
    asked.values,
  );
  const refs = await recordRefs(by, rows.map(({ id }) => id));
  return rows.flatMap((row) => {
    const record = refs.get(row.id);
    return record ? [Object.assign(new BoardComplaint(), { record, alike: row.alike, reasons: reasonsOf(row) })] : [];
  });
}

function reasonsOf({ danger, grave, contested, alike }: Row): ReasonType[] {
  const reasons: ReasonType[] = [];
  if (danger) reasons.push({ code: 'DANGER', params: {} });
  if (grave) reasons.push({ code: 'GRAVE', params: {} });
  if (contested) reasons.push({ code: 'CONTESTED', params: {} });
  if (alike > 1) reasons.push({ code: 'ALIKE', params: { count: alike } });
  return [...reasons, { code: 'NO_CASE', params: {} }];
}

/** Who sees cases here need not see complaints. */
async function seen(by: Acting, unitId: string): Promise<UnitScope | null> {
  try {
    return await unitScope(by, unitId);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
