import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, covers, dayOf, fail, fieldError, invalid, type Page, type PageInput, pageWith, phoneProblem, type Place, plainPhone,
} from '#kernel';
import { communityPlace, workerAt } from '#org';
import type { ChangeHouseholdInput, CorrectHouseholdInput, EnterHouseholdInput } from './home-visit.input.js';
import { households, householdViewings } from './home-visit.kind.js';
import { lastVisitNow, nextVisitOn } from './household-due.js';
import { type HouseholdParticulars, knowsHousehold, OpenedHousehold, particularsOf, sealed } from './particulars.js';
import type { VisitedHousehold } from './visited-household.entity.js';

interface HouseholdsAsked {
  ended: boolean;
  late: boolean;
  keeperId: string | null;
}

/** The households that are visited (8.7.6). */
@Injectable()
export class HouseholdService {
  /** Those to be visited first come first; `late`: whose day is over. */
  async page(by: Acting, communityId: string, { ended, late, keeperId }: HouseholdsAsked, page: PageInput): Promise<Page<VisitedHousehold>> {
    const rows = () => {
      const asked = households.reading(by).where('row.community_id = ?', communityId).where(ended ? 'row.ended_on IS NOT NULL' : 'row.ended_on IS NULL');
      if (late) asked.where('row.due_on < ?', dayOf(by.now));
      return keeperId ? asked.where('row.keeper_id = ?', keeperId) : asked;
    };
    return pageWith(await rows().orderBy('dueOn', 'ASC NULLS LAST').orderBy('label').orderBy('id').many(page), () => rows().count());
  }

  /** @throws INVALID at `gridId` (UNKNOWN_UNIT, OTHER_GRID), `phone`, `keeperId` */
  async enter(by: Acting, { communityId, gridId, name, phone, address, situation, keeperId, everyDays = null, ...told }: EnterHouseholdInput): Promise<VisitedHousehold> {
    const place = await gridOf(by, await communityPlace(by, communityId), gridId);
    const plain = checkedPhone(phone);
    const today = dayOf(by.now);
    return households.insert(by, place, {
      id: uuid(), ...told, everyDays, endedOn: null, enteredOn: today, dueOn: nextVisitOn({ everyDays, enteredOn: today }, null), laidOutFor: null, situationAt: null, version: 1, changedById: by.actor.personId, changedAt: by.now,
      keeperId: keeperId ? await workerAt(by, place, keeperId, 'keeperId') : by.actor.personId!,
      particularsSealed: sealed(by, { name, phone: plain, address, situation }),
    });
  }

  /** @throws NOT_FOUND, FORBIDDEN, STALE; INVALID at `keeperId`, `endedOn` */
  async change(by: Acting, { id, expectedVersion, label, need, everyDays, keeperId, endedOn }: ChangeHouseholdInput): Promise<VisitedHousehold> {
    const row = await households.lock(by, id);
    if (row.version !== expectedVersion) throw fail('STALE', { version: row.version, changes: [] });
    if (endedOn && endedOn > dayOf(by.now)) throw invalid(fieldError('endedOn', 'IN_THE_FUTURE'));
    const often = everyDays === undefined ? row.everyDays : everyDays;
    return households.update(by, row, {
      label: label ?? row.label,
      need: need ?? row.need,
      everyDays: often,
      dueOn: nextVisitOn({ ...row, everyDays: often }, await lastVisitNow(by, id)),
      keeperId: keeperId ? await workerAt(by, row, keeperId, 'keeperId') : row.keeperId,
      endedOn: endedOn === undefined ? row.endedOn : endedOn,
      version: row.version + 1, changedById: by.actor.personId, changedAt: by.now,
    });
  }

  /** What tells who lives there, for who has to know; that it was looked at is kept. @throws NOT_FOUND, FORBIDDEN */
  async open(by: Acting, id: string): Promise<OpenedHousehold> {
    const row = await households.get(by, id);
    if (!knowsHousehold(by, row)) throw fail('FORBIDDEN');
    await this.keepLook(by, row, []);
    return Object.assign(new OpenedHousehold(), particularsOf(by, row));
  }

  /**
   * Puts right what is sealed, by who may open it; which fields, by whom and when is kept, and nothing of what they say.
   * @throws NOT_FOUND, FORBIDDEN, STALE; INVALID at `phone`
   */
  async correct(by: Acting, { id, expectedVersion, phone, ...told }: CorrectHouseholdInput): Promise<VisitedHousehold> {
    const row = await households.lock(by, id);
    if (!knowsHousehold(by, row)) throw fail('FORBIDDEN');
    if (row.version !== expectedVersion) throw fail('STALE', { version: row.version, changes: [] });
    const before = particularsOf(by, row);
    const said = Object.entries({ ...told, phone: phone == null ? undefined : checkedPhone(phone) }).filter(([, value]) => value != null);
    const after: HouseholdParticulars = { ...before, ...Object.fromEntries(said) };
    const corrected = FIELDS.filter((field) => after[field] !== before[field]);
    if (!corrected.length) return row;
    await this.keepLook(by, row, corrected);
    return households.update(by, row, {
      particularsSealed: sealed(by, after), ...(corrected.includes('situation') && { situationAt: by.now }),
      version: row.version + 1, changedById: by.actor.personId, changedAt: by.now,
    });
  }

  private async keepLook(by: Acting, row: VisitedHousehold, corrected: string[]): Promise<void> {
    await householdViewings.insert(by, row, { id: uuid(), householdId: row.id, visitId: null, personId: by.actor.personId!, corrected, at: by.now });
  }
}

const FIELDS = ['name', 'phone', 'address', 'situation'] as const;

/** @throws INVALID at `phone` */
function checkedPhone(phone: string): string {
  const plain = phone && plainPhone(phone);
  const problem = plain ? phoneProblem(plain) : null;
  if (problem) throw invalid(problem);
  return plain;
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
