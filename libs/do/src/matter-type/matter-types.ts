import type { Acting } from '#kernel';
import { MatterType } from './matter-type.type.js';

const COLUMNS = `m.id, m.unit_id AS "unitId", m.title, m.kind AS "group", m.subject, m.content, m.department, m.basis, m.conditions, m.steps, m.papers,
  m.limit_count AS "limitCount", m.limit_unit AS "limitUnit", m.fee_fen AS "feeFen", m.fee_note AS "feeNote", m.handled_by AS "handledBy", m.promise,
  m.risk, m.position, m.retired_at AS "retiredAt", m.version, m.changed_by_id AS "changedById", m.changed_at AS "changedAt"`;

const matterType = (row: object): MatterType => Object.assign(new MatterType(), row);

/** What guides say is public: no reach is asked. */
export function matterTypeById(by: Acting, id: string): Promise<MatterType | undefined> {
  return by.op.load('matter types', id, async (ids) => {
    const rows = await by.query<MatterType>(`SELECT ${COLUMNS} FROM matter_types m WHERE m.id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, matterType(row)]));
  });
}

/** A street's, in its order; those no longer offered only when asked for. */
export async function matterTypesOf(by: Acting, streetId: string, retired = false): Promise<MatterType[]> {
  const rows = await by.query<MatterType>(
    `SELECT ${COLUMNS} FROM matter_types m WHERE m.unit_id = $1 AND ($2 OR m.retired_at IS NULL) ORDER BY m.retired_at IS NOT NULL, m.position, m.id`,
    [streetId, retired],
  );
  return rows.map(matterType);
}
