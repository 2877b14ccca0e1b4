import { Injectable } from '@nestjs/common';
import { type Acting, addDays, dayOf, fieldError, invalid, type VoidRecordInput } from '#kernel';
import { communityPlace } from '#org';
import { NeedHearing } from './need-hearing.js';
import type { ResidentNeed } from './resident-need.entity.js';
import type {
  ChangeResidentNeedInput, CollectResidentNeedInput, MergeResidentNeedInput, ReopenResidentNeedInput, SetAsideResidentNeedInput,
} from './resident-need.input.js';
import { residentNeeds } from './resident-need.kind.js';

const HEARD_WITHIN_DAYS = 730;

/** What staff do with what residents ask for (5.3), one method a verb. */
@Injectable()
export class ResidentNeedService {
  constructor(private readonly hearing: NeedHearing) {}

  /** Writes down what was heard; the same words again are counted. @throws INVALID at `heardOn` */
  async collect(by: Acting, { communityId, ...heard }: CollectResidentNeedInput): Promise<ResidentNeed> {
    const place = await communityPlace(by, communityId);
    const [today, since] = [dayOf(by.now), addDays(dayOf(by.now), -HEARD_WITHIN_DAYS)];
    if (heard.heardOn > today) throw invalid(fieldError('heardOn', 'IN_THE_FUTURE'));
    if (heard.heardOn < since) throw invalid(fieldError('heardOn', 'TOO_LONG_AGO', { since }));
    return this.hearing.hear(by, place, 'collect', { ...heard, clientId: null });
  }

  change(by: Acting, { id, expectedVersion, ...set }: ChangeResidentNeedInput): Promise<ResidentNeed> {
    return residentNeeds.fire(by, id, 'change', { expectedVersion, set });
  }

  setAside(by: Acting, { id, expectedVersion, reason }: SetAsideResidentNeedInput): Promise<ResidentNeed> {
    return residentNeeds.fire(by, id, 'setAside', { expectedVersion, set: { asideReason: reason }, note: reason });
  }

  reopen(by: Acting, { id, expectedVersion }: ReopenResidentNeedInput): Promise<ResidentNeed> {
    return residentNeeds.fire(by, id, 'reopen', { expectedVersion, set: { asideReason: '' } });
  }

  /**
   * Makes it part of another that says the same in other words: its voices go there and are counted there.
   * @throws INVALID at `intoId` when that is not another one of the same community that can still be heard
   */
  async merge(by: Acting, { id, expectedVersion, intoId }: MergeResidentNeedInput): Promise<ResidentNeed> {
    const before = await residentNeeds.get(by, id);
    // two that are merged into each other at once wait for one another in the same order
    const locked = new Map<string, ResidentNeed>();
    for (const one of [before.id, intoId.toLowerCase()].sort()) {
      const [found] = await residentNeeds.find(by, { id: one, communityId: before.communityId });
      if (found) locked.set(one, await residentNeeds.lock(by, one));
    }
    const into = locked.get(intoId.toLowerCase());
    const row = locked.get(before.id)!;
    if (!into || into.id === row.id || into.endedAt) throw invalid(fieldError('intoId', 'UNKNOWN_RECORD'));
    const merged = await residentNeeds.fire(by, row.id, 'merge', { expectedVersion, set: { mergedIntoId: into.id, asideReason: '' }, note: into.title });
    await by.query('UPDATE need_voices SET need_id = $2 WHERE need_id = $1', [row.id, into.id]);
    const lastHeardOn = row.lastHeardOn > into.lastHeardOn ? row.lastHeardOn : into.lastHeardOn;
    const set = { people: into.people + row.people, lastHeardOn };
    await residentNeeds.fire(by.under('resident-need:collect'), into.id, 'hear', { expectedVersion: into.version, set, note: row.title });
    by.op.forget();
    return merged;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<ResidentNeed> {
    return residentNeeds.fire(by, id, 'void', { expectedVersion, note: reason });
  }
}
