import { Injectable } from '@nestjs/common';
import {
  type Acting, addDays, ClauseRole, dayOf, endOfDay, fieldError, invalid, linksOf, notify, RecordKindName, type RecordRef, recordRef,
  type VoidRecordInput,
} from '#kernel';
import { communityPlace, notifyHolders, workerAt } from '#org';
import { clauseByReference, ConformityService, linkChosen, linkDefaults, obligations, type RuleVerdict } from '#standards';
import { CaseParts } from './case-parts.js';
import { causeTreeProblems } from './cause-tree.js';
import { Outcome } from './effectiveness-review.entity.js';
import { Grade, type Nonconformity } from './nonconformity.entity.js';
import type {
  AcceptNonconformityInput, AnalyseNonconformityInput, DismissNonconformityInput, PlanNonconformityInput, RecordCausesInput,
  ReportNonconformityInput, ReviewNonconformityInput, SendBackNonconformityInput, SubmitNonconformityInput, VerifyNonconformityInput,
} from './nonconformity.input.js';
import { nonconformities } from './nonconformity.kind.js';
import { earlierCase } from './recurrence.js';
import { CARRIED_OVER, CHOSEN_ONLY, sourceItemOf } from './source-clauses.js';
import { figuresOf } from './source-verdict.js';
import type { SourceVerdictInput } from './source-verdict.type.js';

/** The use cases of clause 10.1, one method a verb. */
@Injectable()
export class NonconformityService {
  constructor(
    private readonly parts: CaseParts,
    private readonly conformity: ConformityService,
  ) {}

  /**
   * Reports one, by hand or from another record, and looks for the same clause in the last twelve months: a
   * recurrence is graver, and the street's to verify.
   * @throws INVALID at `clauseIds`, `foundOn`, `sourceId`, `sourceItemId` or `verdict`
   */
  async report(by: Acting, input: ReportNonconformityInput): Promise<Nonconformity> {
    const place = await communityPlace(by, input.communityId);
    if (input.foundOn > dayOf(by.now)) throw invalid(fieldError('foundOn', 'IN_THE_FUTURE'));
    const source = input.sourceId ? await recordRef(by, input.sourceId) : null;
    const isHere = source?.communityId === place.communityId && source.kind === (input.sourceKind ?? source.kind);
    if (input.sourceId && !isHere) throw invalid(fieldError('sourceId', 'UNKNOWN_RECORD'));
    const item = await sourceItemOf(by, input.sourceItemId, source);
    const verdict = input.verdict && (await this.verdictOf(by, place.communityId, input.verdict));
    const clauseIds = input.clauseIds.length ? input.clauseIds : item?.clauseId ? [item.clauseId] : await this.clausesOfSource(by, verdict, source);
    if (clauseIds.length === 0) throw invalid(fieldError('clauseIds', 'REQUIRED'));
    const earlier = await earlierCase(by, place.communityId, clauseIds);
    const row = await nonconformities.begin(by, place, 'report', {
      title: input.title,
      description: input.description,
      potential: input.potential,
      grade: earlier ? Grade.major : input.grade,
      foundOn: input.foundOn,
      impact: input.impact,
      sourceKind: source?.kind ?? null,
      sourceId: source?.id ?? null,
      sourceItemId: item?.id ?? null,
      sourceStandardId: verdict?.standardId ?? null,
      sourceRule: verdict?.rule ?? null,
      sourceFigures: verdict ? figuresOf(verdict) : null,
      recurrenceOfId: earlier,
      ownerId: null,
      correction: '', correctedOn: null, round: 1, successMeasure: '', successTarget: '', waitDays: 0, waitUntil: null, dismissReason: '',
    });
    await Promise.all([
      linkChosen(by, row, clauseIds, ClauseRole.breaches),
      linkDefaults(by, row),
      notifyHolders(by, 'nonconformity:review', 'nonconformity.reported', row),
    ]);
    return row;
  }

  private verdictOf(by: Acting, communityId: string, { standardCode, rule }: SourceVerdictInput): Promise<RuleVerdict> {
    return this.conformity.verdictToday(by.under('conformity:read'), communityId, standardCode, rule);
  }

  /** The clause of the rule or obligation that it is raised from; of a drill, an incident or a service recovery those that it is linked to. */
  private async clausesOfSource(by: Acting, verdict: RuleVerdict | undefined, source: RecordRef | null | undefined): Promise<string[]> {
    if (!verdict && source && CARRIED_OVER.includes(source.kind)) {
      const links = (await linksOf(by, source.id)).filter(({ isDefault }) => !isDefault || !CHOSEN_ONLY.includes(source.kind));
      return [...new Set(links.map(({ clauseId }) => clauseId))];
    }
    const from = verdict ?? (source?.kind === RecordKindName.obligation ? await obligations.load(by, source.id) : undefined);
    const clause = from && (await clauseByReference(by, `${from.standardCode}#${from.clauseNumber}`));
    return clause ? [clause.id] : [];
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
  async recordCauses(by: Acting, { id, expectedVersion, causes }: RecordCausesInput): Promise<Nonconformity> {
    const problems = causeTreeProblems(causes);
    if (problems.length) throw invalid(...problems);
    const note = causes.filter((cause) => cause.root).map((cause) => cause.text).join('; ');
    const row = await nonconformities.fire(by, id, 'recordCauses', { expectedVersion, note });
    await this.parts.replaceCauses(by, row, causes);
    return row;
  }

  analyse(by: Acting, { id, expectedVersion }: AnalyseNonconformityInput): Promise<Nonconformity> {
    return nonconformities.fire(by, id, 'analyse', { expectedVersion });
  }

  /** Fixes the actions, and beforehand what will show that they worked. The case is due when its last action is. */
  async plan(by: Acting, { id, expectedVersion, ...input }: PlanNonconformityInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
    const setting = before.grade === Grade.major ? 'nonconformity.waitDaysMajor' : 'nonconformity.waitDaysMinor';
    const waitDays = input.waitDays ?? (await by.kernel.settings.number(by, setting, before));
    const lastDue = await this.parts.lastActionDue(by, before);
    const { successMeasure, successTarget } = input;
    const set = { successMeasure, successTarget, waitDays, finishBy: lastDue };
    const row = await nonconformities.fire(by, id, 'plan', { expectedVersion, set });
    await this.parts.tellActionOwners(by, row);
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
    await notifyHolders(by, 'nonconformity:verify', 'nonconformity.verify', row);
    return row;
  }

  /** Judges effectiveness: closes the case, asks for further actions, or goes back to the cause in a new round. */
  async verify(by: Acting, { id, expectedVersion, outcome, finding, evidence }: VerifyNonconformityInput): Promise<Nonconformity> {
    const before = await nonconformities.get(by, id);
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
