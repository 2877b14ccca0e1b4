import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Acting, addDays, ClauseRole, dayOf, endOfDay, fieldError, invalid, notify, type VoidRecordInput, writeLinks,
} from '#kernel';
import { communityPlace, notifyHolders } from '#org';
import { monthsLater } from '#plan';
import { beginKeeping, clausesInForceAt } from '#standards';
import { given } from '../emergency/records-here.js';
import { askToRead, lapseReadings } from './readings.js';
import type { RuleReading } from './rule-reading.entity.js';
import { isAskedBy, subjectOf } from './rule-subjects.js';
import type { ServiceRule } from './service-rule.entity.js';
import type {
  AcknowledgeServiceRuleInput, ApproveServiceRuleInput, ChangeServiceRuleInput, ConfirmServiceRuleInput, DraftServiceRuleInput, ReviseServiceRuleInput,
  WithdrawServiceRuleInput,
} from './service-rule.input.js';
import { ruleReadings, serviceRules } from './service-rule.kind.js';

const DAYS_BACK = 366 * 30;
const DAYS_AHEAD = 366;

/** The use cases of service rules and systems (8.4.1), one method a verb. */
@Injectable()
export class ServiceRuleService {
  /** @throws INVALID at `inForceFrom` */
  async draft(by: Acting, { communityId, ...input }: DraftServiceRuleInput): Promise<ServiceRule> {
    const { streetId } = await communityPlace(by, communityId);
    checkFrom(by, input.inForceFrom);
    const id = uuid();
    return this.begun(by, await serviceRules.begin(by, { communityId, streetId }, 'draft', { id, ...input, ruleId: id, edition: 1 }));
  }

  /** Until it is approved. @throws INVALID at `inForceFrom` */
  async change(by: Acting, { id, expectedVersion, ...input }: ChangeServiceRuleInput): Promise<ServiceRule> {
    await serviceRules.get(by, id);
    if (input.inForceFrom) checkFrom(by, input.inForceFrom);
    const row = await serviceRules.fire(by, id, 'change', { expectedVersion, set: given(input) });
    if (input.subjects) await this.link(by, row);
    return row;
  }

  /** The next version, as a draft with the words of this one. @throws RULE_DRAFTED, INVALID at `inForceFrom` */
  async revise(by: Acting, { id, expectedVersion, inForceFrom, changesMade }: ReviseServiceRuleInput): Promise<ServiceRule> {
    const before = await serviceRules.get(by, id);
    checkFrom(by, inForceFrom);
    if (inForceFrom <= before.inForceFrom) throw invalid(fieldError('inForceFrom', 'NOT_AFTER', { at: endOfDay(before.inForceFrom).toISOString() }));
    const former = await serviceRules.fire(by, id, 'revise', { expectedVersion, note: changesMade });
    const { ruleId, title, subjects, content } = former;
    const [last] = await by.query<{ edition: number }>('SELECT max(edition) AS edition FROM service_rules WHERE rule_id = $1', [ruleId]);
    const edition = last!.edition + 1;
    return this.begun(by, await serviceRules.begin(by, former, 'draft', { ruleId, edition, title, subjects, content, inForceFrom, changesMade }));
  }

  /** From its day on it holds: at once when that day is today or over. */
  async approve(by: Acting, { id, expectedVersion, decidedBy }: ApproveServiceRuleInput): Promise<ServiceRule> {
    const row = await serviceRules.fire(by, id, 'approve', {
      expectedVersion, set: { decidedBy, approvedById: by.actor.personId, approvedAt: by.now },
    });
    const former = await this.formerOf(by, row);
    if (former) await serviceRules.update(by, former, { inForceUntil: addDays(row.inForceFrom, -1) });
    if (row.createdById) await notify(by, [row.createdById], 'service-rule.approved', row);
    return row.inForceFrom <= dayOf(by.now) ? this.start(by, row) : row;
  }

  /** Takes the place of the version before it, and asks everybody to read it. */
  async start(by: Acting, row: ServiceRule): Promise<ServiceRule> {
    const former = await this.formerOf(by, row);
    if (former) {
      await lapseReadings(by, [former.id]);
      await serviceRules.fire(by, former.id, 'supersede', {
        expectedVersion: former.version, set: { inForceUntil: addDays(row.inForceFrom, -1) }, note: row.number ?? row.title,
      });
    }
    const holds = await serviceRules.fire(by, row.id, 'start', { expectedVersion: row.version, set: { reviewOn: await this.nextReview(by, row) } });
    await beginKeeping(by, holds, 'service-rule', holds.inForceFrom);
    await askToRead(by, [holds]);
    return holds;
  }

  /** Looked at and still right. @throws INVALID at `reviewOn` */
  async confirm(by: Acting, { id, expectedVersion, reviewOn, remark }: ConfirmServiceRuleInput): Promise<ServiceRule> {
    const row = await serviceRules.get(by, id);
    if (reviewOn && reviewOn <= dayOf(by.now)) throw invalid(fieldError('reviewOn', 'IN_THE_PAST'));
    if (reviewOn && reviewOn > monthsLater(dayOf(by.now), 60)) throw invalid(fieldError('reviewOn', 'IN_THE_FUTURE'));
    const next = reviewOn ?? (await this.nextReview(by, row));
    return serviceRules.fire(by, id, 'confirm', { expectedVersion, set: { reviewOn: next, dueAt: endOfDay(next) }, note: remark });
  }

  async withdraw(by: Acting, { id, expectedVersion, reason }: WithdrawServiceRuleInput): Promise<ServiceRule> {
    const before = await serviceRules.get(by, id);
    const started = before.state !== 'approved';
    const row = await serviceRules.fire(by, id, 'withdraw', { expectedVersion, note: reason, ...(started && { set: { inForceUntil: dayOf(by.now) } }) });
    await this.takenBack(by, row, !started);
    return row;
  }

  async void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<ServiceRule> {
    const before = await serviceRules.get(by, id);
    const row = await serviceRules.fire(by, id, 'void', { expectedVersion, note: reason });
    await this.takenBack(by, row, before.state === 'approved');
    return row;
  }

  /** @throws NOT_YOUR_READING, RULE_NOT_IN_FORCE */
  acknowledge(by: Acting, { id, expectedVersion }: AcknowledgeServiceRuleInput): Promise<RuleReading> {
    return ruleReadings.fire(by, id, 'acknowledge', { expectedVersion, set: { readAt: by.now } });
  }

  /** Nobody reads what holds no more; the version before one that never began goes on without an end. */
  private async takenBack(by: Acting, row: ServiceRule, neverBegan: boolean): Promise<void> {
    await lapseReadings(by, [row.id]);
    const former = neverBegan ? await this.formerOf(by, row) : undefined;
    if (former) await serviceRules.update(by, former, { inForceUntil: null });
  }

  private async begun(by: Acting, row: ServiceRule): Promise<ServiceRule> {
    await this.link(by, row);
    if (!by.actor.may('service-rule:approve', row)) await notifyHolders(by, 'service-rule:approve', 'service-rule.drafted', row);
    return row;
  }

  /** The version that holds now, locked. */
  private async formerOf(by: Acting, { ruleId, id }: ServiceRule): Promise<ServiceRule | undefined> {
    const rows = await serviceRules.lockAll(by, { ruleId });
    return rows.find((row) => row.id !== id && ['in-force', 'due'].includes(row.state));
  }

  private async nextReview(by: Acting, row: ServiceRule): Promise<string> {
    const months = await by.kernel.settings.number(by, 'service-rule.reviewMonths', row);
    const today = dayOf(by.now);
    return monthsLater(row.inForceFrom > today ? row.inForceFrom : today, months);
  }

  /** It shows that the clauses are met which ask for a rule about its subjects, in every edition adopted. */
  private async link(by: Acting, row: ServiceRule): Promise<void> {
    const asked = row.subjects.flatMap((code) => subjectOf(code).asked);
    await by.query('DELETE FROM clause_links WHERE record_id = $1 AND is_default', [row.id]);
    const clauses = await clausesInForceAt(by, row.communityId, [...new Set(asked.map(({ clause }) => clause))], dayOf(by.now));
    const own = clauses.filter(({ number, standardCode }) => asked.some((ask) => ask.clause === number && isAskedBy(ask, standardCode)));
    await writeLinks(by, row, own.map(({ id }) => ({ clauseId: id, role: ClauseRole.evidences, isDefault: true })));
    by.op.forget();
  }
}

function checkFrom(by: Acting, inForceFrom: string): void {
  const today = dayOf(by.now);
  const since = addDays(today, -DAYS_BACK);
  if (inForceFrom < since) throw invalid(fieldError('inForceFrom', 'TOO_LONG_AGO', { since }));
  if (inForceFrom > addDays(today, DAYS_AHEAD)) throw invalid(fieldError('inForceFrom', 'IN_THE_FUTURE'));
}
