import { Injectable } from '@nestjs/common';
import {
  type Acting, addDays, ClauseRole, dayOf, endOfDay, fieldError, invalid, linksOf, notify, startOfDay, type VoidRecordInput,
} from '#kernel';
import { communityPlace, notifyHolders, workerAt } from '#org';
import { linkChosen, linkDefaults } from '#standards';
import { CaseParts } from './case-parts.js';
import { CaseSource } from './case-source.js';
import { causeTreeProblems } from './cause-tree.js';
import { Outcome } from './effectiveness-review.entity.js';
import { CauseMethod, Grade, type Nonconformity } from './nonconformity.entity.js';
import type {
  AcceptNonconformityInput, AnalyseNonconformityInput, ApproveNonconformityPlanInput, ContainNonconformityInput, DismissNonconformityInput,
  PlanNonconformityInput, RecordCausesInput, ReportNonconformityInput, ReturnNonconformityPlanInput, ReviewNonconformityInput,
  SendBackNonconformityInput, SubmitNonconformityInput, VerifyNonconformityInput,
} from './nonconformity.input.js';
import { nonconformities } from './nonconformity.kind.js';
import { earlierCase } from './recurrence.js';
import { SuccessMeasure } from './success-measure.js';
import { tellVerifiers } from './verifiers.js';

/** The use cases of clause 10.1, one method a verb. What becomes of two cases about the same thing: `MergingService`. */
@Injectable()
export class NonconformityService {
  constructor(
    private readonly parts: CaseParts,
    private readonly source: CaseSource,
    private readonly success: SuccessMeasure,
  ) {}

  /**
   * Reports one, by hand or from another record, and looks for the same clause in the last twelve months: a
   * recurrence is graver, and the street's to verify.
   * @param besides cases that were found on the same occasion: one does not return within a day
   * @throws INVALID at `clauseIds`, `foundOn`, `sourceId`, `sourceItemId` or `verdict`
   */
  async report(by: Acting, input: ReportNonconformityInput, besides: readonly string[] = []): Promise<Nonconformity> {
    const place = await communityPlace(by, input.communityId);
    if (input.foundOn > dayOf(by.now)) throw invalid(fieldError('foundOn', 'IN_THE_FUTURE'));
    const { columns, clauseIds } = await this.source.of(by, place, input);
    const earlier = await earlierCase(by, place.communityId, clauseIds, besides);
    const { title, description, potential, foundOn, impact, atRisk, containment } = input;
    const row = await nonconformities.begin(by, place, 'report', {
      title, description, potential, foundOn, impact, ...columns,
      atRisk: atRisk || containment !== '',
      containment,
      containedAt: containment ? by.now : null,
      containedById: containment ? by.actor.personId : null,
      grade: earlier ? Grade.major : input.grade,
      recurrenceOfId: earlier,
      ownerId: null, mergedIntoId: null,
      correction: '', correctedOn: null, causeMethod: CauseMethod.whys, round: 1,
      plannedById: null, planReviewedById: null, planReviewedAt: null,
      successMeasure: '', successTarget: '', successFact: null, successObjectiveId: null, successDirection: null, successValue: null,
      waitDays: 0, waitUntil: null, dismissReason: '',
      ...(atRisk && !containment && { dueAt: await this.parts.containBy(by, place) }),
    });
    await Promise.all([
      linkChosen(by, row, clauseIds, ClauseRole.breaches),
      linkDefaults(by, row),
      notifyHolders(by, 'nonconformity:review', atRisk && !containment ? 'nonconformity.at-risk' : 'nonconformity.reported', row),
    ]);
    return row;
  }

  /** Says what keeps people from harm for now. As long as nobody took the case up, its time is then that of any other. */
  async contain(by: Acting, { id, expectedVersion, containment, containedAt }: ContainNonconformityInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    const at = containedAt ? new Date(containedAt) : by.now;
    if (at > by.now) throw invalid(fieldError('containedAt', 'IN_THE_FUTURE'));
    if (at < startOfDay(before.foundOn)) throw invalid(fieldError('containedAt', 'BEFORE_START', { at: before.foundOn }));
    const dueAt = before.state === 'reported' && before.atRisk && !before.containedAt ? await this.parts.reviewBy(by, before) : before.dueAt;
    const set = { atRisk: true, containment, containedAt: at, containedById: by.actor.personId, dueAt };
    return nonconformities.fire(by, id, 'contain', { expectedVersion, set });
  }

  /** Takes it up and names who sees it through. */
  async review(by: Acting, { id, expectedVersion, ownerId }: ReviewNonconformityInput): Promise<Nonconformity> {
    await workerAt(by, await nonconformities.get(by, id), ownerId, 'ownerId');
    const row = await nonconformities.fire(by, id, 'review', { expectedVersion, set: { ownerId, assigneeId: ownerId } });
    await notify(by, [ownerId], 'nonconformity.yours', row);
    return row;
  }

  /** Confirms that it is one; the grade of a recurrence cannot be lowered. @throws INVALID at `correction`, `grade`, `correctedOn` */
  async accept(by: Acting, { id, expectedVersion, ...input }: AcceptNonconformityInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    const { correction, correctedOn, grade } = input;
    if (!before.potential && !correction) throw invalid(fieldError('correction', 'REQUIRED'));
    if (correctedOn && correctedOn > dayOf(by.now)) throw invalid(fieldError('correctedOn', 'IN_THE_FUTURE'));
    if (before.recurrenceOfId && grade === Grade.minor) throw invalid(fieldError('grade', 'NOT_ONE_OF', { allowed: Grade.major }));
    const set = { grade, correction, correctedOn: correctedOn ?? null };
    return nonconformities.fire(by, id, 'accept', { expectedVersion, set });
  }

  dismiss(by: Acting, { id, expectedVersion, reason }: DismissNonconformityInput): Promise<Nonconformity> {
    return nonconformities.fire(by, id, 'dismiss', { expectedVersion, set: { dismissReason: reason }, note: reason });
  }

  /** Saves the whole tree of whys of the present round. @throws INVALID at the node that does not fit */
  async recordCauses(by: Acting, { id, expectedVersion, causes, method }: RecordCausesInput): Promise<Nonconformity> {
    const problems = causeTreeProblems(causes, method);
    if (problems.length) throw invalid(...problems);
    const note = causes.filter((cause) => cause.root).map((cause) => cause.text).join('; ');
    const row = await nonconformities.fire(by, id, 'recordCauses', { expectedVersion, set: { causeMethod: method }, note });
    await this.parts.replaceCauses(by, row, causes);
    return row;
  }

  analyse(by: Acting, { id, expectedVersion }: AnalyseNonconformityInput): Promise<Nonconformity> {
    return nonconformities.fire(by, id, 'analyse', { expectedVersion });
  }

  /** Puts the actions forward, and beforehand what will show that they worked. @throws INVALID at `figure`, `successMeasure` or `successTarget` */
  async plan(by: Acting, input: PlanNonconformityInput): Promise<Nonconformity> {
    const { id, expectedVersion } = input;
    const before = await nonconformities.get(by, id);
    const setting = before.grade === Grade.major ? 'nonconformity.waitDaysMajor' : 'nonconformity.waitDaysMinor';
    const waitDays = input.waitDays ?? (await by.kernel.settings.number(by, setting, before));
    const success = await this.success.chosen(by, before, input);
    const reviewed = { planReviewedById: null, planReviewedAt: null };
    const set = { ...success, waitDays, plannedById: by.actor.personId, ...reviewed, assigneeId: null };
    const row = await nonconformities.fire(by, id, 'plan', { expectedVersion, set });
    await notifyHolders(by, 'nonconformity:approve-plan', 'nonconformity.planned', row);
    return row;
  }

  /** Work starts: somebody else has looked at the plan. The case is due when its last action is. */
  async approvePlan(by: Acting, { id, expectedVersion, remark }: ApproveNonconformityPlanInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    const finishBy = await this.parts.lastActionDue(by, before);
    const set = { planReviewedById: by.actor.personId, planReviewedAt: by.now, finishBy, assigneeId: before.ownerId };
    const row = await nonconformities.fire(by, id, 'approvePlan', { expectedVersion, set, note: remark });
    await this.parts.tellActionOwners(by, row);
    return row;
  }

  async returnPlan(by: Acting, { id, expectedVersion, reason }: ReturnNonconformityPlanInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    const row = await nonconformities.fire(by, id, 'returnPlan', { expectedVersion, set: { assigneeId: before.ownerId }, note: reason });
    await notify(by, [row.plannedById, row.ownerId], 'nonconformity.plan-returned', row);
    return row;
  }

  /** All actions done: the waiting time begins, and with it the wait for somebody else's judgement. */
  async submit(by: Acting, { id, expectedVersion }: SubmitNonconformityInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    // what was sent back for better evidence is not watched anew
    const waitUntil = before.waitUntil ?? addDays(dayOf(by.now), before.waitDays);
    // now it is anybody's turn who may judge it
    const set = { waitUntil, assigneeId: null, finishBy: await this.parts.verifyBy(by, before, endOfDay(waitUntil)) };
    const row = await nonconformities.fire(by, id, 'submit', { expectedVersion, set });
    await tellVerifiers(by, row, 'nonconformity.verify');
    return row;
  }

  /** Judges effectiveness: closes the case, asks for further actions, or goes back to the cause in a new round. */
  async verify(by: Acting, { id, expectedVersion, outcome, finding, evidence }: VerifyNonconformityInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    // whoever judges early on the day finds the figure all the same
    if (before.state === 'verifying') await this.success.evaluate(by, before);
    const again = outcome !== Outcome.effective;
    const set = {
      ...(outcome === Outcome.ineffective && { round: before.round + 1 }),
      ...(again && { waitUntil: null, finishBy: null, assigneeId: before.ownerId }),
    };
    const row = await nonconformities.fire(by, id, 'verify', { expectedVersion, outcome, set, note: finding });
    await this.parts.addReview(by, row, { outcome, finding, evidence, round: before.round });
    if (!again) await this.restoreClauses(by, row);
    await notify(by, [row.ownerId, row.createdById], `nonconformity.${outcome}`, row);
    return row;
  }

  /** The evidence does not show it yet: whoever sees the case through brings better, and hands it in again. */
  async sendBack(by: Acting, { id, expectedVersion, reason }: SendBackNonconformityInput): Promise<Nonconformity> {
    const { ownerId } = await nonconformities.get(by, id);
    const row = await nonconformities.fire(by, id, 'sendBack', { expectedVersion, set: { assigneeId: ownerId }, note: reason });
    await notify(by, [ownerId], 'nonconformity.sentBack', row);
    return row;
  }

  /** Its open actions go with it: nobody could do them any more. */
  async void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Nonconformity> {
    const row = await nonconformities.fire(by, id, 'void', { expectedVersion, note: reason });
    await this.parts.voidOpenActions(by, row, reason);
    return row;
  }

  /** What it breached, its effective actions have restored. */
  private async restoreClauses(by: Acting, row: Nonconformity): Promise<void> {
    const breached = (await linksOf(by, row.id)).filter((link) => link.role === ClauseRole.breaches);
    await linkChosen(by, row, breached.map((link) => link.clauseId), ClauseRole.restores);
    by.op.forget();
  }
}
