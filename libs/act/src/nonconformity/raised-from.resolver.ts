import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, By, recordRef, RecordRef } from '#kernel';
import { Complaint } from '#check';

/** Adds to a complaint the nonconformities that were raised from it. */
@Resolver(() => Complaint)
export class RaisedFromComplaintResolver {
  @ResolveField(() => [RecordRef])
  async nonconformities(@Parent() complaint: Complaint, @By('nonconformity:read') by: Acting): Promise<RecordRef[]> {
    const ids = (await by.op.load('raised from', complaint.id, (sources) => casesBySource(by, sources))) ?? [];
    const refs = await Promise.all(ids.map((id) => recordRef(by, id)));
    return refs.filter((ref) => ref !== undefined);
  }
}

async function casesBySource(by: Acting, sources: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await by.query<{ sourceId: string; ids: string[] }>(
    `SELECT source_id AS "sourceId", array_agg(id ORDER BY created_at, id) AS ids FROM nonconformities
     WHERE source_id = ANY($1) AND state <> 'void' GROUP BY source_id`,
    [sources],
  );
  return new Map(rows.map(({ sourceId, ids }) => [sourceId, ids]));
}
