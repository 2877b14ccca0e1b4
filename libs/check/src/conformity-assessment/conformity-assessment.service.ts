import { Injectable } from '@nestjs/common';
import { type Acting, checkAll, ClauseRole, dayOf, fail, fieldError, invalid, linksOf, notify, writeLinks } from '#kernel';
import { endSeats, notifyHolders } from '#org';
import { ClauseResult, isFinding } from './assessment-words.js';
import { linesOf, membersOf } from './assessment-parts.js';
import { carriedAnswers } from './carrying.js';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import type {
  AnswerConformityAssessmentInput, CarryConformityAssessmentInput, ConcludeConformityAssessmentInput, ExpectedConformityAssessmentInput, ReasonConformityAssessmentInput,
  SettleConformityAssessmentInput,
} from './conformity-assessment.input.js';
import { conformityAssessments } from './conformity-assessment.kind.js';
import { evidenceNow } from './evidence.js';
import type { AssessedClause } from './parts.type.js';

/** What the team does clause by clause, and what becomes of it. */
@Injectable()
export class ConformityAssessmentService {
  /** Nothing ties them to the community, they say; before that nobody answers from outside. */
  async declare(by: Acting, { id, expectedVersion }: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    const row = await conformityAssessments.fire(by, id, 'declare', { expectedVersion });
    await by.query('UPDATE assessment_members SET declared_at = $3 WHERE assessment_id = $1 AND person_id = $2', [id, by.actor.personId, by.now]);
    by.op.forget();
    return row;
  }

  /**
   * One more answer to a clause. It goes on from the one that the device knew: of two that go on from the same one the
   * second is refused, whoever sends it, and the same one sent again is there already. The record keeps its version,
   * so that several can answer different clauses side by side.
   * @throws INVALID at `clauseId`: OUT_OF_SCOPE; at `note`: REQUIRED unless it conforms; at `recordIds`: UNKNOWN_RECORD;
   *   ANOTHERS_CLAUSE, ANSWERED_MEANWHILE, ALREADY_EXISTS, WRONG_STATE, NOT_ON_TEAM, NOT_DECLARED
   */
  async answer(by: Acting, { assessmentId, id, clauseId, afterId = null, ...input }: AnswerConformityAssessmentInput): Promise<AssessedClause> {
    const row = await conformityAssessments.lock(by, assessmentId);
    const line = (await linesOf(by, assessmentId)).find((one) => one.clauseId === clauseId.toLowerCase());
    const [known] = await by.query<{ lineId: string; byId: string }>('SELECT line_id AS "lineId", by_id AS "byId" FROM clause_answers WHERE id = $1', [id]);
    if (known) {
      if (!line || known.lineId !== line.id || !by.actor.is(known.byId)) throw fail('ALREADY_EXISTS', {});
      return line;
    }
    await checkAll(by, conformityAssessments, 'answer', [row]);
    if (!line) throw invalid(fieldError('clauseId', 'OUT_OF_SCOPE'));
    if (!by.actor.is(line.assessorId) && !by.actor.is(row.leadId)) {
      throw fail('ANOTHERS_CLAUSE', { name: (await membersOf(by, assessmentId)).find(({ personId }) => personId === line.assessorId)?.name ?? '' });
    }
    if (input.result !== ClauseResult.conforms && !input.note) throw invalid(fieldError('note', 'REQUIRED'));
    await this.checkRecords(by, row, input.recordIds);
    if ((line.answer?.id ?? null) !== (afterId?.toLowerCase() ?? null)) {
      throw fail('ANSWERED_MEANWHILE', { number: line.number, by: line.answer?.by ?? '', at: (line.answer?.at ?? by.now).toISOString() });
    }
    await this.write(by, row, [{ id, line, ...input, carriedFrom: [], relation: null }]);
    return (await linesOf(by, assessmentId)).find((one) => one.id === line.id)!;
  }

  /**
   * Takes answers of another assessment over for clauses that have none yet, the same or those that a crosswalk relates.
   * Each is marked until somebody answers it.
   * @throws INVALID at `fromId`: UNKNOWN_RECORD, NOTHING_TO_CARRY
   */
  async carry(by: Acting, { id, expectedVersion, fromId }: CarryConformityAssessmentInput): Promise<ConformityAssessment> {
    const before = await conformityAssessments.get(by, id);
    const [from] = await by.query<ConformityAssessment>(
      `SELECT id, number, standard_id AS "standardId", standard_code AS "standardCode" FROM conformity_assessments
       WHERE id = $1 AND community_id = $2 AND id <> $3 AND state IN ('following', 'closed')`, [fromId, before.communityId, id],
    );
    if (!from) throw invalid(fieldError('fromId', 'UNKNOWN_RECORD'));
    const open = (await linesOf(by, id)).filter(({ answer }) => answer === null);
    const answers = await carriedAnswers(by, before.standardId, open, from);
    if (answers.length === 0) throw invalid(fieldError('fromId', 'NOTHING_TO_CARRY'));
    const row = await conformityAssessments.fire(by, id, 'carry', { expectedVersion, note: `${from.number}: ${answers.map(({ line }) => line.number).join(', ')}` });
    await this.write(by, row, answers);
    return row;
  }

  /** What was shown for each clause is kept as it is today. @throws CLAUSES_OPEN, CARRIED_UNCONFIRMED, PHOTOS_COMING */
  async conclude(by: Acting, { id, expectedVersion, conclusion }: ConcludeConformityAssessmentInput): Promise<ConformityAssessment> {
    const { leadId } = await conformityAssessments.get(by, id);
    const set = { conclusion, concludedById: by.actor.personId, concludedOn: dayOf(by.now), assigneeId: leadId };
    const row = await conformityAssessments.fire(by, id, 'conclude', { expectedVersion, set });
    const shown = await evidenceNow(by, row, await linesOf(by, id), true);
    await by.query('UPDATE assessed_clauses l SET shown = x.shown FROM unnest($2::uuid[], $3::jsonb[]) AS x(clause_id, shown) WHERE l.assessment_id = $1 AND l.clause_id = x.clause_id', [
      id, [...shown.keys()], [...shown.values()].map((one) => JSON.stringify(one)),
    ]);
    by.op.forget();
    if (!by.actor.is(leadId)) await notify(by, [leadId], 'conformity-assessment.concluded', row);
    return row;
  }

  async return(by: Acting, { id, expectedVersion, reason }: ReasonConformityAssessmentInput): Promise<ConformityAssessment> {
    const row = await conformityAssessments.fire(by, id, 'return', { expectedVersion, set: { assigneeId: null }, note: reason });
    const team = (await membersOf(by, id)).map(({ personId }) => personId);
    await notify(by, team.filter((one) => !by.actor.is(one)), 'conformity-assessment.returned', row);
    return row;
  }

  /** The lead stands for it. What was looked at is linked to its clauses, and the team is out. */
  async confirm(by: Acting, { id, expectedVersion }: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    const { createdById } = await conformityAssessments.get(by, id);
    const lines = await linesOf(by, id);
    const outcome = lines.some(({ answer }) => isFinding(answer?.result)) ? 'findings' : 'none';
    const row = await conformityAssessments.fire(by, id, 'confirm', { expectedVersion, outcome, set: { confirmedOn: dayOf(by.now), assigneeId: createdById } });
    const linked = new Set((await linksOf(by, id)).map(({ clauseId }) => clauseId));
    const looked = lines.filter(({ clauseId, answer }) => answer && answer.result !== ClauseResult.notApplicable && !linked.has(clauseId));
    await writeLinks(by, row, looked.map(({ clauseId }) => ({ clauseId, role: ClauseRole.evidences, isDefault: false })));
    await endSeats(by, row);
    by.op.forget();
    await notify(by, [createdById].filter((one) => !by.actor.is(one)), 'conformity-assessment.confirmed', row);
    await notifyHolders(by, 'nonconformity:review', 'conformity-assessment.confirmed', row);
    return row;
  }

  /** A finding that needs no case. @throws INVALID at `clauseId` for what is no finding */
  async settle(by: Acting, { id, expectedVersion, clauseId, settlement }: SettleConformityAssessmentInput): Promise<ConformityAssessment> {
    await conformityAssessments.get(by, id);
    const line = (await linesOf(by, id)).find((one) => one.clauseId === clauseId.toLowerCase());
    if (!line || !isFinding(line.answer?.result)) throw invalid(fieldError('clauseId', 'UNKNOWN_RECORD'));
    const row = await conformityAssessments.fire(by, id, 'settle', { expectedVersion, note: `${line.number}: ${settlement}` });
    await by.query('UPDATE assessed_clauses SET settlement = $2 WHERE id = $1', [line.id, settlement]);
    by.op.forget();
    return row;
  }

  /** @throws FINDINGS_UNFOLLOWED while one has neither a case nor a settlement */
  close(by: Acting, { id, expectedVersion }: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    return conformityAssessments.fire(by, id, 'close', { expectedVersion });
  }

  private async checkRecords(by: Acting, { communityId }: ConformityAssessment, recordIds: readonly string[]): Promise<void> {
    if (recordIds.length === 0) return;
    const found = await by.query<{ id: string }>('SELECT id FROM records WHERE id = ANY($1) AND community_id = $2', [recordIds, communityId]);
    if (found.length !== recordIds.length) throw invalid(fieldError('recordIds', 'UNKNOWN_RECORD'));
  }

  private async write(by: Acting, row: ConformityAssessment, answers: readonly NewAnswer[]): Promise<void> {
    const rows = answers.map(({ id, line, result, note, sampled, recordIds, photoIds, carriedFrom, relation }) => ({
      id, line_id: line.id, after_id: line.answer?.id ?? null, revision: (line.answer?.revision ?? 0) + 1, result, note, sampled,
      record_ids: recordIds, photo_ids: photoIds.map((one) => one.toLowerCase()), carried_from: carriedFrom, relation,
    }));
    await by.query(
      `WITH written AS (
         INSERT INTO clause_answers (id, community_id, street_id, assessment_id, line_id, after_id, revision, result, note, sampled, record_ids, photo_ids, carried_from, relation, by_id, at)
         SELECT x.id, $2, $3, $4, x.line_id, x.after_id, x.revision, x.result, x.note, x.sampled, x.record_ids, x.photo_ids, x.carried_from, x.relation, $5, $6
         FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, line_id uuid, after_id uuid, revision int, result text, note text, sampled text, record_ids uuid[], photo_ids uuid[],
           carried_from uuid[], relation text)
         RETURNING id, line_id)
       UPDATE assessed_clauses l SET answer_id = w.id FROM written w WHERE l.id = w.line_id`,
      [JSON.stringify(rows), row.communityId, row.streetId, row.id, by.actor.personId, by.now],
    );
    by.op.forget();
  }
}

interface NewAnswer {
  id: string;
  line: AssessedClause;
  result: ClauseResult;
  note: string;
  sampled: string;
  recordIds: readonly string[];
  photoIds: readonly string[];
  carriedFrom: readonly string[];
  relation: string | null;
}
