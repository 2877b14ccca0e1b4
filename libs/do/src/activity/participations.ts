import { type Acting, dayOf, RecordKindName } from '#kernel';
import type { RegisterService } from '#resources';
import { partnersOf } from './activity-plan.js';
import type { Activity } from './activity.entity.js';

/**
 * Social organisations with which an activity was held took part in it (6.2.3): entered once it is put on file, when it
 * can no longer be taken back. What somebody entered by hand before is not entered twice.
 */
export async function enterParticipations(by: Acting, registers: RegisterService, row: Activity): Promise<void> {
  const organisations = (await partnersOf(by, row)).filter(({ kind, state }) => kind === RecordKindName.socialOrganisation && state === 'current');
  if (!organisations.length || !by.actor.may('register:enter', { communityId: row.communityId, streetId: row.streetId })) return;
  const fromOn = dayOf(row.startsAt);
  const known = await by.query<{ id: string }>(
    `SELECT social_organisation AS id FROM participations WHERE community_id = $1 AND title = $2 AND from_on = $3 AND state <> 'void'`,
    [row.communityId, row.title, fromOn],
  );
  for (const { id } of organisations) {
    if (known.some((entry) => entry.id === id)) continue;
    const values = { occasion: row.title, socialOrganisation: id, occasionKind: 'activity', remarks: row.number };
    await registers.enter(by.under('register:enter'), { register: 'participation', communityId: row.communityId, fromOn, values, clauseIds: [] });
  }
}
