import { type Acting, readable, RECORD_REF_COLUMNS, RecordRef } from '#kernel';

/** A service item's drills in the order in which they are held, without what was entered by mistake. */
export async function drillsOfItem(by: Acting, serviceItemId: string): Promise<RecordRef[]> {
  const found = await by.op.load('drills of service items', serviceItemId, async (ids) => {
    const rows = await by.query<RecordRef & { serviceItemId: string }>(
      `SELECT ${RECORD_REF_COLUMNS}, d.service_item_id AS "serviceItemId" FROM drills d JOIN records r ON r.id = d.id
       WHERE d.service_item_id = ANY($2) AND d.state <> 'void' ORDER BY d.starts_at, d.id`,
      [by.now, ids],
    );
    const groups = new Map<string, RecordRef[]>(ids.map((id) => [id, []]));
    for (const { serviceItemId: item, ...ref } of rows) if (readable(by, ref)) groups.get(item)?.push(Object.assign(new RecordRef(), ref));
    return groups;
  });
  return found ?? [];
}
