import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, addDays, dayOf, fail, fieldError, invalid, notify } from '#kernel';
import { endSeats, notifyHolders } from '#org';
import { addMonths, starsOf } from './scoring.js';
import { assessorsOf, objectionsOf } from './star-parts.js';
import type { StarRating } from './star-rating.entity.js';
import { starFacts } from './star-rating.facts.js';
import {
  type AnswerStarObjectionInput, type DecideStarRatingInput, type ExpectedStarRatingInput, type ObjectStarRatingInput, type ReasonStarRatingInput,
  type RevokeStarRatingInput, StarDecision,
} from './star-rating.input.js';
import { starRatings } from './star-rating.kind.js';

/** What the district does: decide, hear what is said against it, certify, and take back. */
@Injectable()
export class StarDecisionService {
  /**
   * Grants the stars that the total brings, no others; or refuses, or sends it back to the assessors.
   * @throws NO_STAR_REACHED; GRAVE_INCIDENTS while there were some and no reason says why stars are granted all the same (7.2); INVALID at `reason`
   */
  async decide(by: Acting, { id, expectedVersion, decision, reason }: DecideStarRatingInput): Promise<StarRating> {
    const before = await starRatings.get(by, id);
    if (decision !== StarDecision.grant && !reason) throw invalid(fieldError('reason', 'REQUIRED'));
    const set = decision === StarDecision.grant ? await this.granted(by, before, reason) : decision === StarDecision.refuse ? { endReason: reason } : {};
    const row = await starRatings.fire(by, id, 'decide', { expectedVersion, outcome: decision, set, note: reason });
    const team = (await assessorsOf(by, id)).map(({ personId }) => personId);
    if (decision === StarDecision.again) await notify(by, team, 'star-rating.again', row);
    else {
      await endSeats(by, row);
      await notifyHolders(by, 'star-rating:submit', `star-rating.${decision}`, row);
    }
    return row;
  }

  /** @throws INVALID at `on`: IN_THE_FUTURE, or before the notice began */
  async object(by: Acting, { id, expectedVersion, saidBy, words, on }: ObjectStarRatingInput): Promise<StarRating> {
    const before = await starRatings.get(by, id);
    if (on > dayOf(by.now)) throw invalid(fieldError('on', 'IN_THE_FUTURE'));
    if (before.noticeFrom && on < before.noticeFrom) throw invalid(fieldError('on', 'TOO_LONG_AGO', { since: before.noticeFrom }));
    const row = await starRatings.fire(by, id, 'object', { expectedVersion, note: words });
    await by.query(
      `INSERT INTO star_objections (id, community_id, street_id, rating_id, said_by, words, on_day, noted_by_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [uuid(), row.communityId, row.streetId, id, saidBy, words, on, by.actor.personId, by.now],
    );
    by.op.forget();
    await notifyHolders(by, 'star-rating:decide', 'star-rating.objected', row);
    return row;
  }

  async answer(by: Acting, { id, expectedVersion, objectionId, upheld, answer }: AnswerStarObjectionInput): Promise<StarRating> {
    await starRatings.get(by, id);
    if (!(await objectionsOf(by, id)).some((one) => one.id === objectionId && one.upheld === null)) throw invalid(fieldError('objectionId', 'UNKNOWN_RECORD'));
    const row = await starRatings.fire(by, id, 'answer', { expectedVersion, note: answer });
    await by.query('UPDATE star_objections SET upheld = $2, answer = $3, answered_by_id = $4 WHERE id = $1', [objectionId, upheld, answer, by.actor.personId]);
    by.op.forget();
    return row;
  }

  /** From today for as long as the edition says; the certificate before it ends. */
  async certify(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    const before = await starRatings.get(by, id);
    const today = dayOf(by.now);
    const set = { certifiedOn: today, validUntil: addDays(addMonths(today, before.validMonths), -1) };
    const row = await starRatings.fire(by, id, 'certify', { expectedVersion, set });
    const earlier = await by.query<{ id: string; version: number }>(
      `SELECT id, version FROM star_ratings WHERE community_id = $1 AND id <> $2 AND state IN ('certified', 'review-due', 'renewing')`, [row.communityId, id],
    );
    for (const one of earlier) await starRatings.fire(by, one.id, 'replace', { expectedVersion: one.version });
    await notifyHolders(by, 'star-rating:submit', 'star-rating.certified', row);
    return row;
  }

  /** After the notice, since what was said against it holds. */
  async refuse(by: Acting, { id, expectedVersion, reason }: ReasonStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'refuse', { expectedVersion, set: { endReason: reason }, note: reason });
    await notifyHolders(by, 'star-rating:submit', 'star-rating.refuse', row);
    return row;
  }

  async revoke(by: Acting, { id, expectedVersion, revokedFor, reason }: RevokeStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'revoke', { expectedVersion, set: { revokedFor, endReason: reason }, note: reason });
    await notifyHolders(by, 'star-rating:submit', 'star-rating.revoked', row);
    return row;
  }

  private async granted(by: Acting, row: StarRating, reason: string): Promise<Partial<StarRating>> {
    const stars = starsOf(row.finalTotal ?? 0, row.levels);
    if (stars === 0) throw fail('NO_STAR_REACHED', { minimum: Math.min(...row.levels.map(({ minimum }) => minimum)) });
    const { graveIncidents } = (await starFacts(by, [row])).get(row.id)!;
    if (graveIncidents && !reason) throw fail('GRAVE_INCIDENTS', { count: graveIncidents });
    const days = await by.kernel.settings.number(by, 'star-rating.noticeDays', row);
    const until = dayOf((await by.kernel.calendar.current()).addWorkingDays(by.now, days));
    return { stars, noticeFrom: dayOf(by.now), noticeUntil: until };
  }
}
