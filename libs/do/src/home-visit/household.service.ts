import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, covers, dayOf, fail, fieldError, invalid, type Page, type PageInput, pageWith, phoneProblem, type Place, plainPhone,
} from '#kernel';
import { communityPlace, workerAt } from '#org';
import type { ChangeHouseholdInput, EnterHouseholdInput } from './home-visit.input.js';
import { households } from './home-visit.kind.js';
import { sealed } from './particulars.js';
import type { VisitedHousehold } from './visited-household.entity.js';

/** The households that are visited (8.7.6). */
@Injectable()
export class HouseholdService {
  async page(by: Acting, communityId: string, ended: boolean, page: PageInput): Promise<Page<VisitedHousehold>> {
    const rows = () => households.reading(by).where('row.community_id = ?', communityId).where(ended ? 'row.ended_on IS NOT NULL' : 'row.ended_on IS NULL');
    return pageWith(await rows().orderBy('label').orderBy('id').many(page), () => rows().count());
  }

  /** @throws INVALID at `gridId` (UNKNOWN_UNIT, OTHER_GRID), `phone`, `keeperId` */
  async enter(by: Acting, { communityId, gridId, name, phone, address, situation, keeperId, everyDays = null, ...told }: EnterHouseholdInput): Promise<VisitedHousehold> {
    const place = await gridOf(by, await communityPlace(by, communityId), gridId);
    const plain = phone && plainPhone(phone);
    const problem = plain ? phoneProblem(plain) : null;
    if (problem) throw invalid(problem);
    return households.insert(by, place, {
      id: uuid(), ...told, everyDays, endedOn: null, enteredOn: dayOf(by.now), situationAt: null, version: 1, changedById: by.actor.personId, changedAt: by.now,
      keeperId: keeperId ? await workerAt(by, place, keeperId, 'keeperId') : by.actor.personId!,
      particularsSealed: sealed(by, { name, phone: plain, address, situation }),
    });
  }

  /** @throws NOT_FOUND, FORBIDDEN, STALE; INVALID at `keeperId`, `endedOn` */
  async change(by: Acting, { id, expectedVersion, label, need, everyDays, keeperId, endedOn }: ChangeHouseholdInput): Promise<VisitedHousehold> {
    const row = await households.lock(by, id);
    if (row.version !== expectedVersion) throw fail('STALE', { version: row.version, changes: [] });
    if (endedOn && endedOn > dayOf(by.now)) throw invalid(fieldError('endedOn', 'IN_THE_FUTURE'));
    return households.update(by, row, {
      label: label ?? row.label,
      need: need ?? row.need,
      everyDays: everyDays === undefined ? row.everyDays : everyDays,
      keeperId: keeperId ? await workerAt(by, row, keeperId, 'keeperId') : row.keeperId,
      endedOn: endedOn === undefined ? row.endedOn : endedOn,
      version: row.version + 1, changedById: by.actor.personId, changedAt: by.now,
    });
  }
}

/** Where a household lies: whoever works in one grid enters those of that grid only. */
async function gridOf(by: Acting, { communityId, streetId, gridId: own = null }: Place, gridId: string | null | undefined): Promise<Place> {
  const place = { communityId, streetId, gridId: gridId ?? own };
  if (!gridId) return place;
  const [grid] = await by.query<{ id: string }>(`SELECT id FROM org_units WHERE id = $1 AND community_id = $2 AND kind = 'grid'`, [gridId, communityId]);
  if (!grid) throw invalid(fieldError('gridId', 'UNKNOWN_UNIT'));
  if (!covers(by.reach, place)) throw invalid(fieldError('gridId', 'OTHER_GRID'));
  return place;
}

/**
 * A household that the person may visit, locked: of two who plan at once the second waits.
 * @param on the day of the visit, which may have been before they left the list
 * @throws INVALID at `householdId`: UNKNOWN_RECORD, OTHER_GRID, HOUSEHOLD_ENDED
 */
export async function householdToVisit(by: Acting, communityId: string, id: string, on = dayOf(by.now)): Promise<VisitedHousehold> {
  await communityPlace(by, communityId);
  const [there] = await by.query<Place>(
    `SELECT community_id AS "communityId", street_id AS "streetId", grid_id AS "gridId" FROM visited_households
     WHERE id = $1 AND community_id = $2 FOR UPDATE`,
    [id, communityId],
  );
  if (!there) throw invalid(fieldError('householdId', 'UNKNOWN_RECORD'));
  if (!covers(by.reach, there)) throw invalid(fieldError('householdId', 'OTHER_GRID'));
  const household = await households.get(by, id);
  if (household.endedOn && household.endedOn <= on) throw invalid(fieldError('householdId', 'HOUSEHOLD_ENDED', { on: household.endedOn }));
  return household;
}
