import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, dayOf, fieldError, invalid, notify } from '#kernel';
import { candidatesFor, endSeats, giveSeats, independent, notifyHolders, type SeatCandidate } from '#org';
import { checkPoints, saidInShort } from './points.js';
import { total } from './scoring.js';
import { assessorsOf, marksOf, scoresOf } from './star-parts.js';
import type { StarMark } from './star-parts.type.js';
import type { StarRating } from './star-rating.entity.js';
import type {
  AppointAssessorsInput, ConcludeStarRatingInput, ExpectedStarRatingInput, ReasonStarRatingInput, ScoreStarRatingInput,
} from './star-rating.input.js';
import { starRatings } from './star-rating.kind.js';

/** The street's first review, then what the assessors do: score by themselves, settle what they differ in, say what they saw. */
@Injectable()
export class StarAssessmentService {
  async accept(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'accept', { expectedVersion });
    await notify(by, [row.createdById], 'star-rating.accepted', row);
    return row;
  }

  async return(by: Acting, { id, expectedVersion, reason }: ReasonStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'return', { expectedVersion, set: { firstTotal: null }, note: reason });
    await by.query(`UPDATE star_scores SET first_points = NULL, first_reason = '' WHERE rating_id = $1`, [id]);
    by.op.forget();
    await notifyHolders(by, 'star-rating:submit', 'star-rating.returned', row);
    return row;
  }

  async reject(by: Acting, { id, expectedVersion, reason }: ReasonStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'reject', { expectedVersion, set: { endReason: reason }, note: reason });
    await notifyHolders(by, 'star-rating:submit', 'star-rating.rejected', row);
    return row;
  }

  /** The street's first scores; where they differ from the community's own, with the reason. @throws INVALID as `checkPoints` */
  async review(by: Acting, { id, expectedVersion, scores }: ScoreStarRatingInput): Promise<StarRating> {
    await starRatings.get(by, id);
    const lines = await scoresOf(by, id);
    const given = checkPoints(lines, scores, (line, { points }) => points !== line.selfPoints);
    const firstTotal = total(lines.map((line) => ({ points: given.get(line.id)?.points ?? line.firstPoints })));
    const row = await starRatings.fire(by, id, 'review', { expectedVersion, set: { firstTotal }, note: saidInShort(scores) });
    await this.write(by, 'first', given);
    return row;
  }

  async forward(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'forward', { expectedVersion });
    await notifyHolders(by, 'star-rating:appoint', 'star-rating.forwarded', row);
    return row;
  }

  /** Holders of the role in the district, with what keeps somebody from coming. */
  async candidates(by: Acting, id: string): Promise<SeatCandidate[]> {
    const row = await starRatings.get(by, id);
    return candidatesFor(by, row, ['assessor'], await this.tieMonths(by, row));
  }

  /**
   * Names who comes to score, and lets them in to this rating alone. Named anew, somebody who is not among them any more is out.
   * @throws INVALID at `assessorIds.<i>`: UNKNOWN_PERSON, SAME_COMMUNITY; at `visitOn`: IN_THE_PAST
   */
  async appoint(by: Acting, { id, expectedVersion, assessorIds, visitOn }: AppointAssessorsInput): Promise<StarRating> {
    const before = await starRatings.get(by, id);
    if (visitOn < dayOf(by.now)) throw invalid(fieldError('visitOn', 'IN_THE_PAST'));
    await independent(by, before, ['assessor'], await this.tieMonths(by, before), assessorIds, 'assessorIds');
    const seated = (await assessorsOf(by, id)).map(({ personId }) => personId);
    const row = await starRatings.fire(by, id, 'appoint', { expectedVersion, set: { visitOn }, note: visitOn });
    await by.query('UPDATE star_assessors SET removed_at = $3 WHERE rating_id = $1 AND NOT person_id = ANY($2) AND removed_at IS NULL', [id, assessorIds, by.now]);
    await by.query(
      `INSERT INTO star_assessors (id, community_id, street_id, rating_id, person_id, appointed_at)
       SELECT x.id, $3, $4, $5, x.person_id, $6 FROM unnest($1::uuid[], $2::uuid[]) AS x(id, person_id)
       ON CONFLICT (rating_id, person_id) DO UPDATE SET removed_at = NULL`,
      [assessorIds.map(() => uuid()), assessorIds, row.communityId, row.streetId, id, by.now],
    );
    // whoever was waited for is out: the others lay theirs side by side themselves
    await by.query(
      `UPDATE star_assessors a SET handed_in_at = NULL WHERE a.rating_id = $1 AND NOT EXISTS (
         SELECT FROM star_assessors o WHERE o.rating_id = $1 AND o.removed_at IS NULL AND o.handed_in_at IS NULL)`, [id],
    );
    await endSeats(by, row, seated.filter((one) => !assessorIds.includes(one)));
    await giveSeats(by, row, 'assessor', assessorIds);
    by.op.forget();
    await notify(by, assessorIds.filter((one) => !seated.includes(one)), 'star-rating.appointed', row);
    return row;
  }

  /** Nothing ties them to the community, they say; before that nobody scores. */
  async declare(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'declare', { expectedVersion });
    await by.query('UPDATE star_assessors SET declared_at = $3 WHERE rating_id = $1 AND person_id = $2', [id, by.actor.personId, by.now]);
    by.op.forget();
    return row;
  }

  /** Scores on the spot, each by themselves; where they differ from the community's own, with the reason. @throws INVALID as `checkPoints` */
  async assess(by: Acting, { id, expectedVersion, scores }: ScoreStarRatingInput): Promise<StarRating> {
    await starRatings.get(by, id);
    const given = checkPoints(await scoresOf(by, id), scores, (line, { points }) => points !== line.selfPoints);
    // what one of them gives is not for the others to read before they have given theirs: nor in the history
    const row = await starRatings.fire(by, id, 'assess', { expectedVersion, note: scores.map(({ number }) => number).join(', ') });
    await by.query(
      `INSERT INTO star_marks (id, community_id, street_id, rating_id, score_id, person_id, points, reason, at)
       SELECT x.id, $5, $6, $7, x.score_id, $8, x.points, x.reason, $9
       FROM unnest($1::uuid[], $2::uuid[], $3::double precision[], $4::text[]) AS x(id, score_id, points, reason)
       ON CONFLICT (score_id, person_id) DO UPDATE SET points = excluded.points, reason = excluded.reason, at = excluded.at`,
      [
        [...given.keys()].map(() => uuid()), [...given.keys()], [...given.values()].map(({ points }) => points), [...given.values()].map(({ reason }) => reason),
        row.communityId, row.streetId, id, by.actor.personId, by.now,
      ],
    );
    by.op.forget();
    return row;
  }

  /** With the last of them the marks are laid side by side; where all gave the same, that is the final score. */
  async handIn(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    await starRatings.get(by, id);
    const waiting = (await assessorsOf(by, id)).some(({ personId, handedInAt }) => handedInAt === null && !by.actor.is(personId));
    if (waiting) {
      const row = await starRatings.fire(by, id, 'handIn', { expectedVersion, outcome: 'waiting' });
      await this.markHandedIn(by, id);
      return row;
    }
    const agreed = agreedMarks(await marksOf(by, id));
    const finalTotal = total([...agreed.values()].map((points) => ({ points })));
    const row = await starRatings.fire(by, id, 'handIn', { expectedVersion, outcome: 'all', set: { finalTotal } });
    await this.markHandedIn(by, id);
    await by.query('UPDATE star_scores s SET final_points = x.points FROM unnest($1::uuid[], $2::double precision[]) AS x(id, points) WHERE s.id = x.id', [
      [...agreed.keys()], [...agreed.values()],
    ]);
    by.op.forget();
    await notify(by, (await assessorsOf(by, id)).map(({ personId }) => personId), 'star-rating.reconcile', row);
    return row;
  }

  /** What they settle on where they differed, and why. @throws INVALID as `checkPoints` */
  async agree(by: Acting, { id, expectedVersion, scores }: ScoreStarRatingInput): Promise<StarRating> {
    await starRatings.get(by, id);
    const lines = await scoresOf(by, id);
    const given = checkPoints(lines, scores, () => true);
    const finalTotal = total(lines.map((line) => ({ points: given.get(line.id)?.points ?? line.finalPoints })));
    const row = await starRatings.fire(by, id, 'agree', { expectedVersion, set: { finalTotal }, note: saidInShort(scores) });
    await this.write(by, 'final', given);
    return row;
  }

  async conclude(by: Acting, { id, expectedVersion, conclusion }: ConcludeStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'conclude', { expectedVersion, set: { conclusion } });
    await notifyHolders(by, 'star-rating:decide', 'star-rating.decide', row);
    return row;
  }

  private tieMonths(by: Acting, row: StarRating): Promise<number> {
    return by.kernel.settings.number(by, 'star-rating.tieMonths', row);
  }

  private async markHandedIn(by: Acting, id: string): Promise<void> {
    await by.query('UPDATE star_assessors SET handed_in_at = $3 WHERE rating_id = $1 AND person_id = $2', [id, by.actor.personId, by.now]);
    by.op.forget();
  }

  private async write(by: Acting, which: 'first' | 'final', given: ReadonlyMap<string, { points: number; reason: string }>): Promise<void> {
    await by.query(
      `UPDATE star_scores s SET ${which}_points = x.points, ${which}_reason = x.reason
       FROM unnest($1::uuid[], $2::double precision[], $3::text[]) AS x(id, points, reason) WHERE s.id = x.id`,
      [[...given.keys()], [...given.values()].map(({ points }) => points), [...given.values()].map(({ reason }) => reason)],
    );
    by.op.forget();
  }
}

/** Lines on which all marks are the same. */
function agreedMarks(marks: readonly StarMark[]): ReadonlyMap<string, number> {
  const byLine = new Map<string, Set<number>>();
  for (const { scoreId, points } of marks) byLine.set(scoreId, (byLine.get(scoreId) ?? new Set()).add(points));
  return new Map([...byLine].flatMap(([scoreId, points]) => (points.size === 1 ? [[scoreId, [...points][0]!] as const] : [])));
}
