import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { type Acting, addDays, dayOf, endOfDay, fieldError, invalid, notify, type Place, type VoidRecordInput } from '#kernel';
import { candidatesFor, communityPlace, endSeats, giveSeats, ownPeople, type RoleName, type SeatCandidate } from '#org';
import { linkDefaults } from '#standards';
import { AssessmentForm } from './assessment-words.js';
import { chosenScope, lastAssessment, layOutLines, linesBelow } from './assessment-lines.js';
import { linesOf, membersOf } from './assessment-parts.js';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import type {
  AppointConformityAssessmentInput, DistributeConformityAssessmentInput, ExpectedConformityAssessmentInput, LayOutConformityAssessmentInput, PlanConformityAssessmentInput,
  ReasonConformityAssessmentInput,
} from './conformity-assessment.input.js';
import { conformityAssessments } from './conformity-assessment.kind.js';

const YEAR = 365;
/** Who may be on a team: from outside nobody of the community; a self-assessment has nobody else. */
const ROLES: Readonly<Record<AssessmentForm, readonly RoleName[]>> = {
  [AssessmentForm.self]: ['secretary', 'social-worker', 'supervisor', 'grid-manager', 'counter-clerk'],
  [AssessmentForm.authority]: ['assessor', 'street-official', 'district-official'],
  [AssessmentForm.thirdParty]: ['assessor'],
};

type Days = Pick<ConformityAssessment, 'assessmentForm' | 'assessedBy' | 'startsOn' | 'endsOn' | 'coversFrom'>;

/** Before anybody goes: what is assessed by which edition, by whom, who takes which chapters when. */
@Injectable()
export class AssessmentPlanningService {
  /**
   * @throws INVALID at `standardCode`: EDITION_NOT_ADOPTED; at `assessmentForm`: OWN_COMMUNITY for somebody of the community who plans one from outside;
   *   at `clauseIds`, `assessedBy`, `startsOn`, `endsOn`, `coversFrom`
   */
  async plan(by: Acting, { communityId, clauseIds, standardCode, ...input }: PlanConformityAssessmentInput): Promise<ConformityAssessment> {
    const place = await communityPlace(by, communityId);
    const own = (await ownPeople(by, place, ROLES.self)).some(({ person }) => by.actor.is(person.id));
    if (own && input.assessmentForm !== AssessmentForm.self) throw invalid(fieldError('assessmentForm', 'OWN_COMMUNITY'));
    const days = checkPlan(by, input);
    const standardId = await this.adopted(by, place, standardCode);
    const { scope, laid } = await chosenScope(by, standardId, clauseIds);
    const row = await conformityAssessments.begin(by, place, 'plan', {
      ...input, ...days, standardId, standardCode, scope, assigneeId: by.actor.personId, finishBy: endOfDay(input.endsOn),
      leadId: null, followsId: await lastAssessment(by, communityId, standardId), conclusion: '', concludedById: null, concludedOn: null, confirmedOn: null,
    });
    await linkDefaults(by, row);
    await layOutLines(by, row, laid);
    return row;
  }

  /** Everything but community, edition and form anew, before it begins. @throws INVALID as `plan` */
  async layOut(by: Acting, { id, expectedVersion, clauseIds, ...input }: LayOutConformityAssessmentInput): Promise<ConformityAssessment> {
    const before = await conformityAssessments.get(by, id);
    const days = checkPlan(by, { ...before, ...input }, before.startsOn);
    const { scope, laid } = await chosenScope(by, before.standardId, clauseIds);
    const followsId = await lastAssessment(by, before.communityId, before.standardId);
    const set = { ...input, ...days, scope, followsId, finishBy: endOfDay(input.endsOn), dueAt: endOfDay(input.startsOn) };
    const row = await conformityAssessments.fire(by, id, 'layOut', { expectedVersion, set });
    await layOutLines(by, row, laid);
    return row;
  }

  /** Who could come, with what speaks against it. @throws NOT_FOUND, FORBIDDEN */
  async candidates(by: Acting, communityId: string, form: AssessmentForm): Promise<SeatCandidate[]> {
    const place = await communityPlace(by, communityId);
    return form === AssessmentForm.self ? ownPeople(by, place, ROLES.self) : candidatesFor(by, place, ROLES[form], await this.tieMonths(by, place));
  }

  /**
   * Names the team, and lets each of them in to this assessment alone.
   * @throws INVALID at `memberIds.<i>`: UNKNOWN_PERSON, SAME_COMMUNITY; at `leadId`: NOT_ON_TEAM
   */
  async appoint(by: Acting, { id, expectedVersion, memberIds, leadId }: AppointConformityAssessmentInput): Promise<ConformityAssessment> {
    const before = await conformityAssessments.get(by, id);
    const ids = memberIds.map((one) => one.toLowerCase());
    const lead = leadId.toLowerCase();
    const known = new Map((await this.candidates(by, before.communityId, before.assessmentForm)).map((one) => [one.person.id, one]));
    const months = await this.tieMonths(by, before);
    const problems = ids.flatMap((one, index) => {
      const candidate = known.get(one);
      if (!candidate) return [fieldError(`memberIds.${index}`, 'UNKNOWN_PERSON')];
      return candidate.tied && before.assessmentForm !== AssessmentForm.self ? [fieldError(`memberIds.${index}`, 'SAME_COMMUNITY', { months })] : [];
    });
    if (!ids.includes(lead)) problems.push(fieldError('leadId', 'NOT_ON_TEAM'));
    if (problems.length) throw invalid(...problems);
    const seated = (await membersOf(by, id)).map(({ personId }) => personId);
    const names = ids.map((one) => known.get(one)!.person.name).join('、');
    const row = await conformityAssessments.fire(by, id, 'appoint', { expectedVersion, set: { leadId: lead }, note: names });
    await by.query('UPDATE assessment_members SET removed_at = $3 WHERE assessment_id = $1 AND NOT person_id = ANY($2) AND removed_at IS NULL', [id, ids, by.now]);
    await by.query(
      `INSERT INTO assessment_members (id, community_id, street_id, assessment_id, person_id, role, appointed_at)
       SELECT x.id, $4, $5, $6, x.person_id, x.role, $7 FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS x(id, person_id, role)
       ON CONFLICT (assessment_id, person_id) DO UPDATE SET removed_at = NULL, role = excluded.role`,
      [ids.map(() => uuid()), ids, ids.map((one) => known.get(one)!.role), row.communityId, row.streetId, id, by.now],
    );
    await by.query('UPDATE assessed_clauses SET assessor_id = $3 WHERE assessment_id = $1 AND (assessor_id IS NULL OR NOT assessor_id = ANY($2))', [id, ids, lead]);
    await endSeats(by, row, seated.filter((one) => !ids.includes(one)));
    for (const role of new Set(ids.map((one) => known.get(one)!.role))) await giveSeats(by, row, role, ids.filter((one) => known.get(one)!.role === role));
    by.op.forget();
    await notify(by, ids.filter((one) => !seated.includes(one) && !by.actor.is(one)), 'conformity-assessment.appointed', row);
    return row;
  }

  /**
   * Who takes which chapters and clauses when.
   * @throws INVALID at `parts.<i>.assessorId`: NOT_ON_TEAM; at `parts.<i>.clauseIds.<j>`: OUT_OF_SCOPE, DUPLICATE for what is another's already; at `parts.<i>.plannedOn`: OUT_OF_DAYS
   */
  async distribute(by: Acting, { id, expectedVersion, parts }: DistributeConformityAssessmentInput): Promise<ConformityAssessment> {
    const before = await conformityAssessments.get(by, id);
    const members = new Set((await membersOf(by, id)).map(({ personId }) => personId));
    const given = new Map<string, { assessorId: string; plannedOn: string | null }>();
    for (const [index, { assessorId, clauseIds, plannedOn = null }] of parts.entries()) {
      if (!members.has(assessorId.toLowerCase())) throw invalid(fieldError(`parts.${index}.assessorId`, 'NOT_ON_TEAM'));
      if (plannedOn && (plannedOn < before.startsOn || plannedOn > before.endsOn)) throw invalid(fieldError(`parts.${index}.plannedOn`, 'OUT_OF_DAYS', { from: before.startsOn, to: before.endsOn }));
      const found = await linesBelow(by, before, clauseIds, `parts.${index}.clauseIds`);
      for (const [place, lineIds] of found.entries()) {
        for (const lineId of lineIds) {
          if (given.has(lineId)) throw invalid(fieldError(`parts.${index}.clauseIds.${place}`, 'DUPLICATE'));
          given.set(lineId, { assessorId: assessorId.toLowerCase(), plannedOn });
        }
      }
    }
    const row = await conformityAssessments.fire(by, id, 'distribute', { expectedVersion });
    await by.query(
      `UPDATE assessed_clauses l SET assessor_id = x.assessor_id, planned_on = x.planned_on FROM unnest($2::uuid[], $3::uuid[], $4::date[]) AS x(id, assessor_id, planned_on)
       WHERE l.assessment_id = $1 AND l.id = x.id`,
      [id, [...given.keys()], [...given.values()].map((one) => one.assessorId), [...given.values()].map((one) => one.plannedOn)],
    );
    by.op.forget();
    return row;
  }

  /** What another assessment has confirmed since it was planned is taken up now. @throws NO_TEAM */
  async begin(by: Acting, { id, expectedVersion }: ExpectedConformityAssessmentInput): Promise<ConformityAssessment> {
    const before = await conformityAssessments.get(by, id);
    const followsId = await lastAssessment(by, before.communityId, before.standardId);
    const kept = await linesOf(by, id);
    const row = await conformityAssessments.fire(by, id, 'begin', { expectedVersion, set: { assigneeId: null, followsId } });
    if (followsId !== before.followsId) {
      await layOutLines(by, row, kept.filter(({ takenUp }) => !takenUp));
      await this.givenAgain(by, id, kept);
    }
    return row;
  }

  cancel(by: Acting, { id, expectedVersion, reason }: ReasonConformityAssessmentInput): Promise<ConformityAssessment> {
    return this.end(by, 'cancel', id, expectedVersion, reason);
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<ConformityAssessment> {
    return this.end(by, 'void', id, expectedVersion, reason);
  }

  private async end(by: Acting, verb: 'cancel' | 'void', id: string, expectedVersion: number, reason: string): Promise<ConformityAssessment> {
    const row = await conformityAssessments.fire(by, id, verb, { expectedVersion, note: reason });
    await endSeats(by, row);
    return row;
  }

  /** Clauses laid out anew are whose they were. */
  private async givenAgain(by: Acting, id: string, lines: Awaited<ReturnType<typeof linesOf>>): Promise<void> {
    await by.query(
      `UPDATE assessed_clauses l SET assessor_id = x.assessor_id, planned_on = x.planned_on FROM unnest($2::uuid[], $3::uuid[], $4::date[]) AS x(clause_id, assessor_id, planned_on)
       WHERE l.assessment_id = $1 AND l.clause_id = x.clause_id`,
      [id, lines.map(({ clauseId }) => clauseId), lines.map(({ assessorId }) => assessorId), lines.map(({ plannedOn }) => plannedOn)],
    );
    by.op.forget();
  }

  private tieMonths(by: Acting, place: Place): Promise<number> {
    return by.kernel.settings.number(by, 'conformity-assessment.tieMonths', place);
  }

  private async adopted(by: Acting, { communityId }: Place, code: string): Promise<string> {
    const [found] = await by.query<{ id: string }>(
      `SELECT s.id FROM standards s JOIN adoptions a ON a.standard_id = s.id JOIN org_units u ON u.id = $1
       WHERE s.code = $2 AND a.unit_id IN (u.id, u.street_id, u.district_id) AND a.from_day <= $3 AND (a.to_day IS NULL OR a.to_day >= $3)`,
      [communityId, code, dayOf(by.now)],
    );
    if (!found) throw invalid(fieldError('standardCode', 'EDITION_NOT_ADOPTED'));
    return found.id;
  }
}

/** The days as they are kept. What is planned is to come; a day that stays as it is may have passed. */
function checkPlan(by: Acting, input: Omit<Days, 'coversFrom'> & { coversFrom?: string | null | undefined }, before: string | null = null): Pick<Days, 'coversFrom'> {
  if (input.assessmentForm === AssessmentForm.thirdParty && !input.assessedBy) throw invalid(fieldError('assessedBy', 'REQUIRED'));
  if (input.startsOn !== before && input.startsOn < dayOf(by.now)) throw invalid(fieldError('startsOn', 'IN_THE_PAST'));
  if (input.endsOn < input.startsOn) throw invalid(fieldError('endsOn', 'DATES_REVERSED'));
  const coversFrom = input.coversFrom ?? addDays(input.startsOn, -YEAR);
  if (coversFrom > dayOf(by.now)) throw invalid(fieldError('coversFrom', 'IN_THE_FUTURE'));
  return { coversFrom };
}
