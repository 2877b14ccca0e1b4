import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, type Operation, type Place } from '#kernel';

/** The job that works off what was asked for. */
export const RENEW = 'verdict.renew';

const places = new WeakMap<Operation, Map<string, Place>>();

/**
 * Has a community's verdicts found anew within seconds of the commit, however often one operation asks. The request
 * stands in the database when the change does; the job is only woken, and comes round every minute besides.
 */
export function requestVerdicts(by: Acting, place: Place): void {
  const asked = places.get(by.op) ?? new Map<string, Place>();
  places.set(by.op, asked.set(place.communityId, place));
  by.op.beforeCommit(requestVerdicts, async () => {
    const [communities, streets] = [[...asked.keys()], [...asked.values()].map(({ streetId }) => streetId)];
    await by.query(
      `INSERT INTO verdict_requests (id, community_id, street_id, at)
       SELECT x.id, x.community_id, x.street_id, $4 FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS x(id, community_id, street_id)`,
      [communities.map(() => uuid()), communities, streets, by.now],
    );
    by.op.afterCommit(() => by.kernel.jobs.wake(RENEW));
  });
}

/** As `requestVerdicts`, for all communities of a street or district, or the one: after an adoption, a figure of an edition. */
export async function requestVerdictsOf(by: Acting, unitId: string): Promise<void> {
  await by.query(
    `INSERT INTO verdict_requests (id, community_id, street_id, at)
     SELECT gen_random_uuid(), u.id, u.street_id, $2 FROM org_units u
     WHERE u.kind = 'community' AND $1 IN (u.id, u.street_id, u.district_id) AND (u.closed_from IS NULL OR u.closed_from > $3)`,
    [unitId, by.now, dayOf(by.now)],
  );
  by.op.afterCommit(() => by.kernel.jobs.wake(RENEW));
}

/** Communities whose verdicts were asked for, some at a time; their requests are done with when the transaction is committed. */
export async function takeRequests(by: Acting, most: number): Promise<string[]> {
  const rows = await by.query<{ id: string }>(
    `WITH asked AS (SELECT community_id FROM verdict_requests GROUP BY community_id ORDER BY min(at) LIMIT $1),
       taken AS (DELETE FROM verdict_requests WHERE community_id IN (SELECT community_id FROM asked) RETURNING community_id)
     SELECT DISTINCT community_id AS id FROM taken`,
    [most],
  );
  return rows.map(({ id }) => id);
}
