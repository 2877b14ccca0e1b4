import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, dayOf, endOfDay, fieldError, invalid, notify, type Place, Scoped, type VoidRecordInput, yearOf,
} from '#kernel';
import { communityPlace } from '#org';
import { beginKeeping, linkDefaults } from '#standards';
import { checkHappened } from '../activity/happened.js';
import { plannedIn } from '../activity/planned-in.js';
import { emergencyPlanHere, given } from '../emergency/records-here.js';
import { DrillFinding } from './drill-finding.entity.js';
import type { Drill } from './drill.entity.js';
import type { CancelDrillInput, ChangeDrillInput, CorrectDrillInput, EvaluateDrillInput, HoldDrillInput, LogHeldDrillInput, PlanDrillInput, WriteDrillInput } from './drill.input.js';
import { drills } from './drill.kind.js';

const findings = new Scoped(DrillFinding, 'drill:read');
const MOST_FINDINGS = 20;
const BLANK = { summary: '', evaluation: '', evaluationScore: null };

export async function findingsOf(by: Acting, drillId: string): Promise<DrillFinding[]> {
  return (await by.op.load('drill findings', drillId, (ids) => findings.grouped(by, 'drillId', ids, { position: 'ASC' }))) ?? [];
}

/** The use cases of drills (8.10.2), one method a verb. */
@Injectable()
export class DrillService {
  /** @throws INVALID at `startsAt`, `endsAt`, `emergencyPlanId`, `serviceItemId` */
  async plan(by: Acting, { communityId, emergencyPlanId, serviceItemId = null, ...input }: PlanDrillInput): Promise<Drill> {
    const place = await wholeCommunity(by, communityId);
    checkDates(by, input);
    const plan = await emergencyPlanHere(by, place, emergencyPlanId);
    if (serviceItemId) await plannedIn(by, place, serviceItemId, input.startsAt, 'startsAt');
    const values = { ...input, ...BLANK, emergencyPlanId: plan?.id ?? null, serviceItemId, attendance: null, loggedAfterwards: false };
    const row = await drills.begin(by, place, 'plan', { ...values, finishBy: endOfDay(dayOf(input.endsAt)) });
    await this.filed(by, row, dayOf(by.now));
    return row;
  }

  /**
   * Writes down one that was held without having been planned here; its evaluation follows. The same id from the same
   * person again answers the drill as it is.
   * @throws ALREADY_EXISTS when the id is another's; INVALID at `heldAt`, `script`, `emergencyPlanId`, `serviceItemId`
   */
  async logHeld(by: Acting, { communityId, heldAt, emergencyPlanId, serviceItemId = null, ...input }: LogHeldDrillInput): Promise<Drill> {
    const id = input.id.toLowerCase();
    const known = await drills.sentBefore(by, id);
    if (known) return known;

    const place = await wholeCommunity(by, communityId);
    checkHappened(by, 'heldAt', heldAt);
    if (!input.script) throw invalid(fieldError('script', 'REQUIRED'));
    const plan = await emergencyPlanHere(by, place, emergencyPlanId);
    if (serviceItemId) await plannedIn(by, place, serviceItemId, heldAt, 'heldAt');
    const row = await drills.begin(by, place, 'logHeld', {
      ...input, ...BLANK, id, state: 'held', emergencyPlanId: plan?.id ?? null, serviceItemId, startsAt: heldAt, endsAt: heldAt, loggedAfterwards: true,
      dueAt: await this.evaluateBy(by, place), finishBy: endOfDay(dayOf(heldAt)),
    });
    await this.filed(by, row, dayOf(heldAt));
    return row;
  }

  /** Changes when, where, who and by which plan, until it begins; the clock follows. @throws INVALID as `plan` */
  async change(by: Acting, { id, expectedVersion, emergencyPlanId, serviceItemId, ...input }: ChangeDrillInput): Promise<Drill> {
    const before = await drills.get(by, id);
    const after = { ...before, ...given(input), ...(serviceItemId !== undefined && { serviceItemId }) };
    checkDates(by, after, before.startsAt);
    const plan = emergencyPlanId && emergencyPlanId !== before.emergencyPlanId ? await emergencyPlanHere(by, before, emergencyPlanId) : null;
    const planned = after.serviceItemId !== before.serviceItemId || yearOf(after.startsAt) !== yearOf(before.startsAt);
    if (after.serviceItemId && planned) await plannedIn(by, before, after.serviceItemId, after.startsAt, 'startsAt');
    const { title, place, participants, startsAt, endsAt } = after;
    const set = {
      title, place, participants, startsAt, endsAt, serviceItemId: after.serviceItemId, dueAt: startsAt, finishBy: endOfDay(dayOf(endsAt)),
      ...(emergencyPlanId === null && { emergencyPlanId: null }), ...(plan && { emergencyPlanId: plan.id }),
    };
    return drills.fire(by, id, 'change', { expectedVersion, set });
  }

  /** Writes the script; while it is prepared and, where it turned out otherwise, until it is evaluated. */
  write(by: Acting, { id, expectedVersion, script }: WriteDrillInput): Promise<Drill> {
    return drills.fire(by, id, 'write', { expectedVersion, set: { script } });
  }

  async hold(by: Acting, { id, expectedVersion, attendance, participants }: HoldDrillInput): Promise<Drill> {
    const row = await drills.fire(by, id, 'hold', { expectedVersion, set: { attendance, ...(participants != null && { participants }) } });
    await notify(by, [row.createdById], 'drill.held', row);
    return row;
  }

  /** How it went and what it showed. @throws WRONG_STATE before it was held; INVALID at `findings` */
  async evaluate(by: Acting, { id, expectedVersion, findings: shown, ...set }: EvaluateDrillInput): Promise<Drill> {
    if (shown.length > MOST_FINDINGS) throw invalid(fieldError('findings', 'TOO_MANY', { max: MOST_FINDINGS }));
    const row = await drills.fire(by, id, 'evaluate', { expectedVersion, set, note: shown.map(({ text }) => text).join('; ') });
    for (const [position, { text }] of shown.entries()) await findings.insert(by, row, { id: uuid(), drillId: row.id, position, text });
    by.op.forget();
    return row;
  }

  /** What turned out to be wrong in an evaluation; what it said before, why and by whom stays in the history. */
  correct(by: Acting, { id, expectedVersion, reason, ...set }: CorrectDrillInput): Promise<Drill> {
    return drills.fire(by, id, 'correct', { expectedVersion, set, note: reason });
  }

  cancel(by: Acting, { id, expectedVersion, reason }: CancelDrillInput): Promise<Drill> {
    return drills.fire(by, id, 'cancel', { expectedVersion, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Drill> {
    return drills.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  /** With its first drill a community keeps them, which facts ask. */
  private async filed(by: Acting, row: Drill, day: string): Promise<void> {
    await linkDefaults(by, row);
    await beginKeeping(by, row, 'drill', day);
  }

  private async evaluateBy(by: Acting, place: Place): Promise<Date> {
    const days = await by.kernel.settings.number(by, 'drill.evaluateDays', place);
    const close = await by.kernel.settings.text(by, 'calendar.closeOfBusiness', place);
    return (await by.kernel.calendar.current()).addWorkingDays(by.now, days, close);
  }
}

/** A drill is the community's, whoever writes it down. */
async function wholeCommunity(by: Acting, communityId: string): Promise<Place> {
  const { streetId } = await communityPlace(by, communityId);
  return { communityId, streetId };
}

/** A drill is planned for a time to come; one that stays where it is may have begun. */
function checkDates(by: Acting, { startsAt, endsAt }: Pick<Drill, 'startsAt' | 'endsAt'>, before?: Date): void {
  if (endsAt <= startsAt) throw invalid(fieldError('endsAt', 'DATES_REVERSED'));
  if (startsAt < by.now && startsAt.getTime() !== before?.getTime()) throw invalid(fieldError('startsAt', 'IN_THE_PAST'));
}
