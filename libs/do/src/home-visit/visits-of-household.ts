import { type Acting, readable, RECORD_REF_COLUMNS, RecordRef } from '#kernel';

/** The day of the latest visit to a household; null before the first. */
export async function lastVisitOn(by: Acting, householdId: string): Promise<string | null> {
  const found = await by.op.load('last visits of households', householdId, async (ids) => {
    const rows = await by.query<{ id: string; on: string }>(
      `SELECT household_id AS id, (max(visited_at) AT TIME ZONE 'Asia/Shanghai')::date::text AS "on" FROM home_visits
       WHERE household_id = ANY($1) AND state = 'visited' GROUP BY household_id`,
      [ids],
    );
    return new Map(rows.map(({ id, on }) => [id, on]));
  });
  return found ?? null;
}

/** The visit that is planned or agreed; a household has one at most. */
export async function openVisit(by: Acting, householdId: string): Promise<RecordRef | null> {
  const found = await by.op.load('open visits of households', householdId, async (ids) => {
    const rows = await by.query<RecordRef & { householdId: string }>(
      `SELECT ${RECORD_REF_COLUMNS}, v.household_id AS "householdId" FROM home_visits v JOIN records r ON r.id = v.id
       WHERE v.household_id = ANY($2) AND v.ended_at IS NULL`,
      [by.now, ids],
    );
    return new Map(rows.filter((ref) => readable(by, ref)).map(({ householdId: id, ...ref }) => [id, Object.assign(new RecordRef(), ref)]));
  });
  return found ?? null;
}
