import { Injectable } from '@nestjs/common';
import { type Acting, ClauseRole, fieldError, invalid, linksOf, notify, type RecordRef, recordRef } from '#kernel';
import { linkChosen } from '#standards';
import { Grade, type Nonconformity } from './nonconformity.entity.js';
import type { MergeNonconformityInput } from './nonconformity.input.js';
import { nonconformities } from './nonconformity.kind.js';

/** Two cases about the same thing become one. */
@Injectable()
export class MergingService {
  /**
   * Lets an open case of the same community go on with this one. What it breaches comes along, and so do its grade and the
   * case that it repeats; the history of both tells of it.
   * @throws INVALID at `intoId`: itself, another community's, one that has ended
   */
  async merge(by: Acting, { id, expectedVersion, intoId }: MergeNonconformityInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    if (intoId === id) throw invalid(fieldError('intoId', 'ITSELF'));
    const into = await nonconformities.load(by, intoId);
    if (!into) throw invalid(fieldError('intoId', 'UNKNOWN_RECORD'));
    if (into.communityId !== before.communityId) throw invalid(fieldError('intoId', 'OTHER_COMMUNITY'));
    if (into.endedAt) throw invalid(fieldError('intoId', 'CASE_ENDED', { number: into.number ?? '' }));
    // two who merge them into each other wait in one line
    for (const one of [id, intoId].sort()) await nonconformities.lock(by, one);
    const row = await nonconformities.fire(by, id, 'merge', { expectedVersion, set: { mergedIntoId: into.id }, note: into.number ?? '' });
    await this.absorb(by, into, row);
    await notify(by, [row.ownerId, row.createdById, into.ownerId], 'nonconformity.merged', row);
    return row;
  }

  /** Those that go on in a case, in the order in which they were reported. */
  async mergedCases(by: Acting, caseId: string): Promise<RecordRef[]> {
    const ids = await by.op.load('merged cases', caseId, async (cases) => {
      const rows = await by.query<{ into: string; ids: string[] }>(
        `SELECT merged_into_id AS "into", array_agg(id ORDER BY created_at, id) AS ids FROM nonconformities
         WHERE merged_into_id = ANY($1) AND state = 'merged' GROUP BY merged_into_id`,
        [cases],
      );
      return new Map(rows.map((one) => [one.into, one.ids]));
    });
    const found = await Promise.all((ids ?? []).map((id) => recordRef(by, id)));
    return found.filter((ref) => ref !== undefined);
  }

  private async absorb(by: Acting, into: Nonconformity, merged: Nonconformity): Promise<void> {
    const { atRisk, containment, containedAt, containedById } = merged;
    const repeatsIt = merged.recurrenceOfId === into.id;
    const set = {
      // one that is grave only because it comes after this one makes it no graver
      grade: merged.grade === Grade.major && !repeatsIt ? Grade.major : into.grade,
      recurrenceOfId: into.recurrenceOfId ?? (repeatsIt ? null : merged.recurrenceOfId),
      ...(atRisk && !into.containedAt && { atRisk, containment, containedAt, containedById }),
    };
    await nonconformities.fire(by, into.id, 'absorb', { expectedVersion: into.version, set, note: merged.number ?? '' });
    const breached = (await linksOf(by, merged.id)).filter(({ role }) => role === ClauseRole.breaches).map(({ clauseId }) => clauseId);
    const there = new Set((await linksOf(by, into.id)).filter(({ role }) => role === ClauseRole.breaches).map(({ clauseId }) => clauseId));
    await linkChosen(by, into, breached.filter((clauseId) => !there.has(clauseId)), ClauseRole.breaches);
    by.op.forget();
  }
}
