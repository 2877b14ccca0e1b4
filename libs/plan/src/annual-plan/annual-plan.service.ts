import { Injectable } from '@nestjs/common';
import { type Acting, DomainError, fieldError, invalid, notify, type Place, type VoidRecordInput, yearOf } from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { linkDefaults } from '#standards';
import { takeOver } from '../service-item/taken-over.js';
import { ServiceItemService } from '../service-item/service-item.service.js';
import { type AnnualPlan, ApprovalOutcome } from './annual-plan.entity.js';
import type {
  ApproveAnnualPlanInput, ApproveAnnualPlansInput, ChangeAnnualPlanInput, CloseAnnualPlanInput, DraftAnnualPlanInput, PublishAnnualPlanInput,
  ReturnAnnualPlanInput, ReviseAnnualPlanInput, SubmitAnnualPlanInput,
} from './annual-plan.input.js';
import { annualPlans } from './annual-plan.kind.js';
import { inForceBy } from './annual-plan.workflow.js';
import { checkConsultation, dropConsultation, keepConsultation } from './consultation.js';
import type { RecordConsultationInput, RemoveConsultationInput } from './plan-consultation.entity.js';
import { beginRevision } from './revision.js';
import { ItemFollowers, supersedeFormer, takePlace } from './succession.js';

/** The use cases of clause 5.3, one method a verb. A plan's items go along with it. */
@Injectable()
export class AnnualPlanService {
  constructor(
    private readonly items: ServiceItemService,
    private readonly followers: ItemFollowers,
  ) {}

  /**
   * Begins a year's plan: with the items of another year's, with services from the catalogue, or empty.
   * @throws INVALID at `year`, `fromPlanId` or `catalogueEntryIds`
   */
  async draft(by: Acting, input: DraftAnnualPlanInput): Promise<AnnualPlan> {
    const place = await communityPlace(by, input.communityId);
    this.checkYear(by, input.year);
    const former = input.fromPlanId ? await this.former(by, input.fromPlanId, input) : null;
    const plan = await this.begin(by, place, { ...input, aims: input.aims || (former?.aims ?? '') }, former);
    await linkDefaults(by, plan);
    if (former) await takeOver(by, plan, former);
    await this.items.takeChosen(by, plan, input.catalogueEntryIds);
    return plan;
  }

  change(by: Acting, { id, expectedVersion, title, aims }: ChangeAnnualPlanInput): Promise<AnnualPlan> {
    return annualPlans.fire(by, id, 'change', { expectedVersion, set: { title, aims } });
  }

  /**
   * Begins the next version of a plan in force, which stays in force until that one is published.
   * @throws REVISION_UNDER_WAY while there is one already
   */
  async revise(by: Acting, { id, expectedVersion, reason }: ReviseAnnualPlanInput): Promise<AnnualPlan> {
    const former = await annualPlans.fire(by, id, 'revise', { expectedVersion, note: reason });
    const plan = await beginRevision(by, former, reason);
    await linkDefaults(by, plan);
    return plan;
  }

  /** How residents were asked about it. @throws INVALID at `meetingId`, `heldOn`, `words` or `attachmentId` */
  async recordConsultation(by: Acting, input: RecordConsultationInput): Promise<AnnualPlan> {
    const { problems, heldOn, title } = await checkConsultation(by, await annualPlans.get(by, input.id), input);
    if (problems.length) throw invalid(...problems);
    const plan = await annualPlans.fire(by, input.id, 'recordConsultation', { expectedVersion: input.expectedVersion, note: title });
    await keepConsultation(by, plan, heldOn!, input);
    return plan;
  }

  /** @throws INVALID at `consultationId` */
  async removeConsultation(by: Acting, input: RemoveConsultationInput): Promise<AnnualPlan> {
    const plan = await annualPlans.lock(by, input.id);
    const { heldOn, words } = await dropConsultation(by, plan, input);
    const note = [heldOn, words].filter(Boolean).join(' ');
    return annualPlans.fire(by, input.id, 'removeConsultation', { expectedVersion: input.expectedVersion, note });
  }

  /** Hands it to the street; the notes of an earlier return have served. */
  async submit(by: Acting, { id, expectedVersion }: SubmitAnnualPlanInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'submit', { expectedVersion, set: { returnNote: null } });
    await this.items.remark(by, plan, []);
    await notifyHolders(by, 'annual-plan:approve', 'annual-plan.submitted', plan);
    return plan;
  }

  /** Sends it back with a note on the whole, and on items. @throws INVALID at `itemNotes` */
  async return(by: Acting, { id, expectedVersion, note, itemNotes }: ReturnAnnualPlanInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'return', { expectedVersion, set: { returnNote: note }, note });
    await this.items.remark(by, plan, itemNotes);
    await notify(by, [plan.createdById], 'annual-plan.returned', plan);
    await notifyHolders(by, 'annual-plan:submit', 'annual-plan.returned', plan);
    return plan;
  }

  async approve(by: Acting, { id, expectedVersion, note }: ApproveAnnualPlanInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'approve', { expectedVersion, note });
    await notifyHolders(by, 'annual-plan:publish', 'annual-plan.approved', plan);
    return plan;
  }

  /** Each by its own guards: what cannot be approved is told with the reason, the others stand. */
  async approveSeveral(by: Acting, { plans, note }: ApproveAnnualPlansInput): Promise<ApprovalOutcome[]> {
    const outcomes: ApprovalOutcome[] = [];
    for (const { id, expectedVersion } of plans) outcomes.push(await this.tryApproving(by, { id, expectedVersion, note }));
    return outcomes;
  }

  private async tryApproving(by: Acting, input: ApproveAnnualPlanInput): Promise<ApprovalOutcome> {
    try {
      return Object.assign(new ApprovalOutcome(), { plan: await this.approve(by, input), refusal: null });
    } catch (error) {
      // refused before anything was written: the operation goes on
      if (!(error instanceof DomainError)) throw error;
      const plan = (await annualPlans.byIds(by, [input.id])).get(input.id) ?? null;
      return Object.assign(new ApprovalOutcome(), { plan, refusal: { code: error.code, params: error.params } });
    }
  }

  /** Puts it in force: residents can read it, and its items begin to count; a revision takes the place of what it revises. */
  async publish(by: Acting, { id, expectedVersion }: PublishAnnualPlanInput): Promise<AnnualPlan> {
    const before = await annualPlans.lock(by, id);
    const former = before.revision > 1 && before.state === 'approved' && before.version === expectedVersion ? await supersedeFormer(by, before) : null;
    const plan = await annualPlans.fire(by, id, 'publish', { expectedVersion });
    const items = former ? await takePlace(by, plan, former, this.followers) : await this.items.moveAll(by, plan, 'start');
    await notify(by, items.map((item) => item.assigneeId), 'annual-plan.published', plan);
    return plan;
  }

  /** The year-end review; what was not delivered by then is told as missed. */
  async close(by: Acting, { id, expectedVersion, note }: CloseAnnualPlanInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'close', { expectedVersion, note });
    await this.items.moveAll(by, plan, 'miss');
    return plan;
  }

  async void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<AnnualPlan> {
    const plan = await annualPlans.fire(by, id, 'void', { expectedVersion, note: reason });
    await this.items.moveAll(by, plan, 'void');
    return plan;
  }

  /** The index of live plans decides, so that of two who begin at once one is told. */
  private async begin(by: Acting, place: Place, { title, year, aims }: DraftAnnualPlanInput, former: AnnualPlan | null): Promise<AnnualPlan> {
    try {
      return await annualPlans.begin(by, place, 'draft', {
        title, year, aims, returnNote: null, revision: 1, revisionReason: '', fromPlanId: former?.id ?? null, finishBy: inForceBy(year),
      });
    } catch (error) {
      if (isTaken(error)) throw invalid(fieldError('year', 'YEAR_ALREADY_PLANNED', { year }));
      throw error;
    }
  }

  /** A plan of the same community and of another year; one that was entered by mistake is none. */
  private async former(by: Acting, id: string, { communityId, year }: DraftAnnualPlanInput): Promise<AnnualPlan> {
    const found = (await annualPlans.byIds(by, [id])).get(id);
    if (!found || found.communityId !== communityId || found.state === 'void') throw invalid(fieldError('fromPlanId', 'UNKNOWN_RECORD'));
    if (found.year === year) throw invalid(fieldError('fromPlanId', 'SAME_YEAR', { year }));
    return found;
  }

  private checkYear(by: Acting, year: number): void {
    const [min, max] = [yearOf(by.now) - 1, yearOf(by.now) + 2];
    if (year < min) throw invalid(fieldError('year', 'TOO_SMALL', { min }));
    if (year > max) throw invalid(fieldError('year', 'TOO_LARGE', { max }));
  }
}

function isTaken(error: unknown): boolean {
  return (error as { driverError?: { constraint?: string } }).driverError?.constraint?.startsWith('annual_plans_one_') ?? false;
}
