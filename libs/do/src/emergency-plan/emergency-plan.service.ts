import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, DomainError, endOfDay, fail, fieldError, invalid, notify, type Place, type VoidRecordInput } from '#kernel';
import { communityPlace, notifyHolders, workerAt } from '#org';
import { monthsLater, RiskService, risks } from '#plan';
import { linkDefaults } from '#standards';
import { given } from '../emergency/records-here.js';
import type { EmergencyPlan } from './emergency-plan.entity.js';
import { emergencyPlanFacts } from './emergency-plan.facts.js';
import type {
  ChangeEmergencyPlanInput, DraftEmergencyPlanInput, EnforceEmergencyPlanInput, ReviewEmergencyPlanInput, WithdrawEmergencyPlanInput,
} from './emergency-plan.input.js';
import { emergencyPlans } from './emergency-plan.kind.js';
import { isComplete } from './emergency-plan.workflow.js';
import { checkLists, writeContacts, writeTeams } from './plan-lists.js';

const BLANK = { procedure: '', supplyKinds: [], transport: '', medical: '', aftercare: '', otherSafeguards: '', edition: 1, inForceOn: null, reviewOn: null };

/** The use cases of emergency plans (8.10.2), one method a verb. */
@Injectable()
export class EmergencyPlanService {
  constructor(private readonly riskService: RiskService) {}

  /** Begins one, for a risk where one is named: its treatment is then built into the plan. @throws INVALID at `ownerId`, `riskId` */
  async draft(by: Acting, { communityId, ownerId = null, riskId, ...input }: DraftEmergencyPlanInput): Promise<EmergencyPlan> {
    const { communityId: _id, streetId } = await communityPlace(by, communityId);
    const place = { communityId, streetId };
    if (ownerId) await workerAt(by, place, ownerId, 'ownerId');
    const row = await emergencyPlans.begin(by, place, 'draft', { ...input, ...BLANK, ownerId, assigneeId: ownerId });
    await linkDefaults(by, row);
    if (riskId) await this.answer(by, row, riskId);
    if (ownerId) await notify(by, [ownerId], 'emergency-plan.yours', row);
    return row;
  }

  /** Writes on. One in force stays complete. @throws INVALID within `contacts` or `teams`; EMERGENCY_PLAN_INCOMPLETE */
  async change(by: Acting, { id, expectedVersion, contacts, teams, ownerId, supplyKinds, ...input }: ChangeEmergencyPlanInput): Promise<EmergencyPlan> {
    checkLists({ contacts, teams });
    const before = await emergencyPlans.get(by, id);
    if (ownerId) await workerAt(by, before, ownerId, 'ownerId');
    const set = {
      ...given(input),
      ...(supplyKinds && { supplyKinds: [...new Set(supplyKinds)] }),
      ...(ownerId && { ownerId, assigneeId: before.state === 'in-force' ? null : ownerId }),
    };
    const note = [...(contacts ?? []), ...(teams ?? [])].map(({ name }) => name).join('; ');
    const row = await emergencyPlans.fire(by, id, 'change', { expectedVersion, set, note });
    if (contacts) await writeContacts(by, row, contacts);
    if (teams) await writeTeams(by, row, teams);
    if (row.state !== 'draft') await this.staysComplete(by, row);
    return row;
  }

  /** Puts it in force until it is gone over again. @throws INVALID at `inForceOn`; EMERGENCY_PLAN_INCOMPLETE */
  async enforce(by: Acting, { id, expectedVersion, inForceOn }: EnforceEmergencyPlanInput): Promise<EmergencyPlan> {
    const before = await emergencyPlans.get(by, id);
    const on = inForceOn ?? dayOf(by.now);
    if (on > dayOf(by.now)) throw invalid(fieldError('inForceOn', 'IN_THE_FUTURE'));
    const set = { inForceOn: on, reviewOn: await this.nextReview(by, before, on), assigneeId: null };
    const row = await emergencyPlans.fire(by, id, 'enforce', { expectedVersion, set });
    await notifyHolders(by, 'emergency-plan:draft', 'emergency-plan.in-force', row);
    return row;
  }

  /** Gone over: what was changed meanwhile is a new edition, and it holds for another year. */
  async review(by: Acting, { id, expectedVersion, finding }: ReviewEmergencyPlanInput): Promise<EmergencyPlan> {
    const before = await emergencyPlans.get(by, id);
    const today = dayOf(by.now);
    const changed = await this.changedSince(by, before);
    const reviewOn = await this.nextReview(by, before, today);
    // one that nobody was reminded of stays in its state: the clock begins anew all the same
    const set = { reviewOn, dueAt: endOfDay(reviewOn), assigneeId: null, ...(changed && { edition: before.edition + 1, inForceOn: today }) };
    return emergencyPlans.fire(by, id, 'review', { expectedVersion, set, note: finding });
  }

  withdraw(by: Acting, { id, expectedVersion, reason }: WithdrawEmergencyPlanInput): Promise<EmergencyPlan> {
    return emergencyPlans.fire(by, id, 'withdraw', { expectedVersion, set: { reviewOn: null, assigneeId: null }, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<EmergencyPlan> {
    return emergencyPlans.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** The plan is where the treatment of the risk is carried out. */
  private async answer(by: Acting, row: EmergencyPlan, riskId: string): Promise<void> {
    const [risk] = await risks.find(by, { id: riskId.toLowerCase(), communityId: row.communityId });
    if (!risk || risk.state === 'void') throw invalid(fieldError('riskId', 'UNKNOWN_RECORD'));
    if (!by.actor.may('risk:treat', risk)) throw fail('FORBIDDEN');
    await this.riskService.alsoDeliveredIn(by, risk, row.id);
  }

  private async staysComplete(by: Acting, row: EmergencyPlan): Promise<void> {
    const facts = (await emergencyPlanFacts(by, [row])).get(row.id)!;
    const reason = isComplete(row, facts, { personId: by.actor.personId, now: by.now, holds: () => true });
    if (reason) throw new DomainError(reason.code, reason.params as never);
  }

  private async changedSince(by: Acting, { id, inForceOn }: EmergencyPlan): Promise<boolean> {
    const [found] = await by.query<{ changed: boolean }>(
      `SELECT EXISTS (SELECT FROM history_entries h WHERE h.record_id = $1 AND h.verb = 'change' AND h.at > coalesce(
         (SELECT max(at) FROM history_entries WHERE record_id = $1 AND verb IN ('enforce', 'review')), $2::timestamptz)) AS changed`,
      [id, inForceOn ?? '2000-01-01'],
    );
    return found?.changed ?? false;
  }

  private async nextReview(by: Acting, place: Place, from: string): Promise<string> {
    return monthsLater(from, await by.kernel.settings.number(by, 'emergencyPlan.reviewMonths', place));
  }
}
