import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, attachmentFor, dayOf, fail, fieldError, invalid, type Place, recordRef, type VoidRecordInput } from '#kernel';
import { communityPlace, endSeats, notifyHolders } from '#org';
import { linkDefaults, scoredEdition } from '#standards';
import { EvidenceSought } from './evidence-sought.js';
import { proposedPoints } from './proposal.js';
import { checkPoints, saidInShort } from './points.js';
import { monthsOf, total } from './scoring.js';
import { type StarBasis, StarEvidenceSort, type StarScore } from './star-parts.type.js';
import { evidenceOf, scoresOf } from './star-parts.js';
import type { StarRating } from './star-rating.entity.js';
import type {
  DraftStarRatingInput, DropStarEvidenceInput, ExpectedStarRatingInput, ReasonStarRatingInput, SelfScoreStarRatingInput, ShowStarEvidenceInput,
} from './star-rating.input.js';
import { starRatings } from './star-rating.kind.js';

/** The platform's defaults where an edition does not say: three years, and three months before their end. */
const VALID = 36;
const REVIEW = 3;
/** States of an application that is still running. */
export const RUNNING = ['draft', 'applied', 'reviewing', 'forwarded', 'assessing', 'reconciling', 'deciding', 'notice'] as const;

/** What a community does for its stars: score itself, show it, apply. */
@Injectable()
export class StarRatingService {
  constructor(private readonly evidence: EvidenceSought) {}

  /** Lays out every indicator with what speaks for it. @throws INVALID at `communityId`: NOT_ADOPTED, RATING_OPEN */
  async draft(by: Acting, { communityId }: DraftStarRatingInput): Promise<StarRating> {
    const place = await communityPlace(by, communityId);
    const edition = await scoredEdition(by.query.bind(by), communityId, dayOf(by.now));
    if (!edition) throw invalid(fieldError('communityId', 'NOT_ADOPTED'));
    await this.refuseSecond(by, communityId);
    const { scoring, code } = edition.file;
    const [inForce] = await by.query<{ id: string }>(
      `SELECT id FROM star_ratings WHERE community_id = $1 AND state IN ('certified', 'review-due', 'renewing') ORDER BY valid_until DESC LIMIT 1`, [communityId],
    );
    const row = await starRatings.begin(by, place, 'draft', {
      title: place.name, standardId: edition.standardId, standardCode: code, levels: scoring!.levels, outOf: scoring!.total,
      validMonths: monthsOf(scoring!.validity, VALID), reviewMonths: monthsOf(scoring!.reviewWindow, REVIEW), renewsId: inForce?.id ?? null,
      selfTotal: null, firstTotal: null, finalTotal: null, stars: null, visitOn: null, conclusion: '', noticeFrom: null, noticeUntil: null,
      certifiedOn: null, validUntil: null, revokedFor: null, endReason: '',
    });
    await this.layOut(by, row, place);
    await linkDefaults(by, row);
    return row;
  }

  /** From a certificate whose end is near: the next application is begun, this one waits for what becomes of it. */
  async renew(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'renew', { expectedVersion });
    return this.draft(by, { communityId: row.communityId });
  }

  /** Looks anew at what rules and records say; what was scored stays. */
  async propose(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'propose', { expectedVersion });
    const basis = await this.basisOf(by, row);
    for (const score of await scoresOf(by, id)) {
      const found = basis.get(score.number);
      if (!found) continue;
      await by.query('UPDATE star_scores SET proposed = $2, basis = $3::jsonb WHERE id = $1', [score.id, proposedPoints(score.maxPoints, found), JSON.stringify(found)]);
    }
    by.op.forget();
    return row;
  }

  /**
   * Self-scores. What is proposed can be taken as it is, and what speaks for it becomes evidence; anything else needs a reason.
   * @throws INVALID at `scores.<i>.number`, `.points` (not above the indicator’s), `.reason`
   */
  async score(by: Acting, { id, expectedVersion, scores }: SelfScoreStarRatingInput): Promise<StarRating> {
    await starRatings.get(by, id);
    const lines = await scoresOf(by, id);
    const given = checkPoints(lines, scores, (line, { points }) => line.proposed !== null && points !== line.proposed);
    const selfTotal = total(lines.map((line) => ({ points: given.get(line.id)?.points ?? line.selfPoints })));
    const row = await starRatings.fire(by, id, 'score', { expectedVersion, set: { selfTotal }, note: saidInShort(scores) });
    await by.query(
      `UPDATE star_scores s SET self_points = x.points, self_reason = x.reason
       FROM unnest($1::uuid[], $2::double precision[], $3::text[]) AS x(id, points, reason) WHERE s.id = x.id`,
      [[...given.keys()], [...given.values()].map(({ points }) => points), [...given.values()].map(({ reason }) => reason)],
    );
    const shown = new Set((await evidenceOf(by, id)).map(({ scoreId }) => scoreId));
    for (const line of lines) {
      const score = given.get(line.id);
      if (!score) continue;
      if (score.points > 0 && !shown.has(line.id)) await this.takeBasis(by, row, line);
      if (score.shownBy) await this.keep(by, row, line.id, { sort: StarEvidenceSort.words, title: '', note: score.shownBy, onSite: false });
    }
    by.op.forget();
    return row;
  }

  /** @throws INVALID at `number`, `targetId`: UNKNOWN_RECORD; at `note`: REQUIRED */
  async show(by: Acting, { id, expectedVersion, number, sort, targetId, note }: ShowStarEvidenceInput): Promise<StarRating> {
    const row = await starRatings.get(by, id);
    const line = (await scoresOf(by, id)).find((one) => one.number === number);
    if (!line) throw invalid(fieldError('number', 'UNKNOWN_RECORD'));
    const named = await this.named(by, row, sort, targetId ?? null, note);
    const fired = await starRatings.fire(by, id, 'show', { expectedVersion, note: `${number}: ${named.title || note}` });
    await this.keep(by, fired, line.id, { ...named, sort, note, onSite: row.state === 'assessing' });
    by.op.forget();
    return fired;
  }

  /** Takes back what was said to show an indicator; what an assessor found stays. @throws INVALID at `evidenceId` */
  async drop(by: Acting, { id, expectedVersion, evidenceId }: DropStarEvidenceInput): Promise<StarRating> {
    const before = await starRatings.get(by, id);
    const found = (await evidenceOf(by, id)).find((one) => one.id === evidenceId);
    if (!found || found.onSite !== (before.state === 'assessing')) throw invalid(fieldError('evidenceId', 'UNKNOWN_RECORD'));
    const row = await starRatings.fire(by, id, 'show', { expectedVersion, note: `− ${found.title || found.note}` });
    await by.query('DELETE FROM star_evidence WHERE id = $1', [evidenceId]);
    by.op.forget();
    return row;
  }

  async submit(by: Acting, { id, expectedVersion }: ExpectedStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'submit', { expectedVersion });
    await notifyHolders(by, 'star-rating:review', 'star-rating.applied', row);
    return row;
  }

  async withdraw(by: Acting, { id, expectedVersion, reason }: ReasonStarRatingInput): Promise<StarRating> {
    const row = await starRatings.fire(by, id, 'withdraw', { expectedVersion, set: { endReason: reason }, note: reason });
    await endSeats(by, row);
    return row;
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<StarRating> {
    return starRatings.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  private async refuseSecond(by: Acting, communityId: string): Promise<void> {
    await by.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 61))`, [communityId]);
    const [open] = await by.query<{ number: string | null }>('SELECT number FROM star_ratings WHERE community_id = $1 AND state = ANY($2)', [communityId, RUNNING]);
    if (open) throw invalid(fieldError('communityId', 'RATING_OPEN', { number: open.number ?? '' }));
  }

  /** One line an indicator that has points of its own, as the edition words it today. */
  private async layOut(by: Acting, row: StarRating, place: Place): Promise<void> {
    const { file } = (await scoredEdition(by.query.bind(by), row.communityId, dayOf(by.now)))!;
    const indicators = file.scoring!.indicators;
    const basis = await this.evidence.of(by, row.communityId, row.standardId, file);
    const lines = indicators.filter(({ sharesPointsWith }) => sharesPointsWith == null).map((one, position) => {
      const found = basis.get(one.number)!;
      const also = indicators.filter(({ sharesPointsWith }) => sharesPointsWith === one.number);
      const told = [one, ...also].map(({ summary }) => summary).filter((summary) => summary !== undefined);
      const join = (language: 'zh' | 'en'): string => told.map((summary) => summary[language] ?? summary.zh).join(' ');
      return {
        id: uuid(), position, number: one.number, also: also.map(({ number }) => number), level1: one.level1, level2: one.level2, title: one.level3,
        summary: told.length ? { zh: join('zh'), en: join('en') } : null, max_points: one.points, proposed: proposedPoints(one.points, found), basis: found,
      };
    });
    await by.query(
      `INSERT INTO star_scores (id, community_id, street_id, rating_id, position, number, also, level1, level2, title, summary, max_points, proposed, basis)
       SELECT x.id, $2, $3, $4, x.position, x.number, x.also, x.level1, x.level2, x.title, x.summary, x.max_points, x.proposed, x.basis
       FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, position int, number int, also int[], level1 text, level2 text, title text, summary jsonb,
         max_points double precision, proposed double precision, basis jsonb)`,
      [JSON.stringify(lines), place.communityId, place.streetId, row.id],
    );
  }

  private async basisOf(by: Acting, row: StarRating): Promise<ReadonlyMap<number, StarBasis>> {
    const edition = await scoredEdition(by.query.bind(by), row.communityId, dayOf(by.now));
    if (edition?.standardId !== row.standardId) throw fail('NOT_FOUND');
    return this.evidence.of(by, row.communityId, row.standardId, edition.file);
  }

  /** What speaks for a score becomes its evidence when it is taken: rules that are met, and the newest records. */
  private async takeBasis(by: Acting, row: StarRating, { id, basis }: StarScore): Promise<void> {
    for (const { rule, title, verdict } of basis.verdicts) {
      if (verdict === 'met') await this.keep(by, row, id, { sort: StarEvidenceSort.verdict, title: title.zh, note: rule, onSite: false });
    }
    for (const { kind, id: recordId, number, title } of basis.sorts.flatMap(({ records }) => records.slice(0, 2))) {
      await this.keep(by, row, id, { sort: StarEvidenceSort.record, kind, recordId, title: [number, title].filter(Boolean).join(' '), note: '', onSite: false });
    }
  }

  private async named(by: Acting, row: StarRating, sort: StarEvidenceSort, targetId: string | null, note: string): Promise<Named> {
    if (sort === StarEvidenceSort.words) {
      if (!note) throw invalid(fieldError('note', 'REQUIRED'));
      return { title: '' };
    }
    if (!targetId) throw invalid(fieldError('targetId', 'REQUIRED'));
    if (sort === StarEvidenceSort.file) {
      const file = await attachmentFor(by, targetId);
      if (file.recordId !== row.id) throw invalid(fieldError('targetId', 'UNKNOWN_RECORD'));
      return { title: file.name, attachmentId: file.id };
    }
    const ref = await recordRef(by, targetId);
    if (ref?.communityId !== row.communityId || !by.actor.may(by.kernel.kinds.named(ref.kind).readPermission, ref)) throw invalid(fieldError('targetId', 'UNKNOWN_RECORD'));
    return { title: [ref.number, ref.title].filter(Boolean).join(' '), recordId: ref.id, kind: ref.kind };
  }

  private async keep(by: Acting, row: StarRating, scoreId: string, { sort, title, kind = null, recordId = null, attachmentId = null, note, onSite }: Named & { sort: StarEvidenceSort; note: string; onSite: boolean }): Promise<void> {
    await by.query(
      `INSERT INTO star_evidence (id, community_id, street_id, rating_id, score_id, sort, record_id, attachment_id, kind, title, note, on_site, by_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [uuid(), row.communityId, row.streetId, row.id, scoreId, sort, recordId, attachmentId, kind, title, note, onSite, by.actor.personId, by.now],
    );
  }
}

interface Named {
  title: string;
  kind?: string | null;
  recordId?: string | null;
  attachmentId?: string | null;
}
