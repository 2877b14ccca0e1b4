import { Injectable } from '@nestjs/common';
import {
  type Acting, ClauseRole, dayOf, endOfDay, fieldError, type FieldError, invalid, notify, type Place, type VoidRecordInput,
} from '#kernel';
import { communityPlace, holdersOf, notifyHolders, workerAt } from '#org';
import { linkChosen, linkDefaults } from '#standards';
import { checkDeliveries, deliveredIn, rate, type Rated, writeDeliveries } from './risk-parts.js';
import { monthsLater, scoreOf } from './rating.js';
import { RiskStep } from './risk-rating.entity.js';
import { type Risk, RiskNature, RiskResponse } from './risk.entity.js';
import type {
  AcceptRiskInput, AssessRiskInput, BuildInRiskInput, ChangeRiskInput, CloseRiskInput, ControlRiskInput, IdentifyRiskInput,
  ReopenRiskInput, ReviewRiskInput, TreatRiskInput,
} from './risk.input.js';
import { risks } from './risk.kind.js';

const { avoid, reduce, share, pursue, accept } = RiskResponse;
const RESPONSES: Readonly<Record<RiskNature, readonly RiskResponse[]>> = {
  [RiskNature.risk]: [avoid, reduce, share],
  [RiskNature.opportunity]: [pursue, share],
};
const UNRATED = { likelihood: null, impact: null, residualLikelihood: null, residualImpact: null, score: null };
const UNTREATED = { response: null, treatment: '', treatBy: null, reviewOn: null, ownerId: null };

/** The use cases of clause 5.1, one method a verb. */
@Injectable()
export class RiskService {
  async identify(by: Acting, { communityId, clauseIds, ...input }: IdentifyRiskInput): Promise<Risk> {
    const place = await communityPlace(by, communityId);
    const row = await risks.begin(by, place, 'identify', { ...input, ...UNRATED, ...UNTREATED });
    await linkChosen(by, row, clauseIds, ClauseRole.implements);
    await linkDefaults(by, row);
    await notifyHolders(by, 'risk:assess', 'risk.identified', row);
    return row;
  }

  change(by: Acting, { id, expectedVersion, ...set }: ChangeRiskInput): Promise<Risk> {
    return risks.fire(by, id, 'change', { expectedVersion, set });
  }

  /** Rates it before anything is done about it; again while nothing is. */
  async assess(by: Acting, { id, expectedVersion, likelihood, impact, note }: AssessRiskInput): Promise<Risk> {
    const set = { likelihood, impact, score: scoreOf(likelihood, impact) };
    const row = await risks.fire(by, id, 'assess', { expectedVersion, set, note });
    await rate(by, row, RiskStep.assess, { likelihood, impact }, note);
    return row;
  }

  /** Decides what is done about it, by whom and by when. @throws INVALID at `response`, `ownerId` or `treatBy` */
  async treat(by: Acting, { id, expectedVersion, ...input }: TreatRiskInput): Promise<Risk> {
    const before = await risks.get(by, id);
    const allowed = RESPONSES[before.nature];
    if (!allowed.includes(input.response)) throw invalid(fieldError('response', 'NOT_ONE_OF', { allowed: allowed.join(', ') }));
    if (input.treatBy < dayOf(by.now)) throw invalid(fieldError('treatBy', 'IN_THE_PAST'));
    await workerAt(by, before, input.ownerId, 'ownerId');
    // whoever only looks on could never tell that it is in effect
    if (!(await holdersOf(by, 'risk:control', before)).includes(input.ownerId)) throw invalid(fieldError('ownerId', 'ONLY_LOOKS_ON'));
    // decided on again, it stays where it is, and so would its deadline
    const set = { ...input, assigneeId: input.ownerId, dueAt: endOfDay(input.treatBy) };
    const row = await risks.fire(by, id, 'treat', { expectedVersion, set });
    await notify(by, [input.ownerId], 'risk.yours', row);
    return row;
  }

  /** Leaves it as it is, with the reason; it is looked at again all the same. */
  async accept(by: Acting, { id, expectedVersion, reason }: AcceptRiskInput): Promise<Risk> {
    const before = await risks.get(by, id);
    const set = { response: accept, treatment: reason, treatBy: null, reviewOn: await this.nextReview(by, before), assigneeId: null };
    return risks.fire(by, id, 'accept', { expectedVersion, set, note: reason });
  }

  /** Says where the treatment is carried out: the whole list. @throws INVALID at `recordIds.<n>` */
  async buildIn(by: Acting, { id, expectedVersion, recordIds }: BuildInRiskInput): Promise<Risk> {
    const records = await checkDeliveries(by, await risks.get(by, id), recordIds);
    const row = await risks.fire(by, id, 'buildIn', { expectedVersion, note: records.map(({ title }) => title).join('; ') });
    await writeDeliveries(by, row, records);
    return row;
  }

  /** Adds one to where the treatment is carried out. */
  async alsoDeliveredIn(by: Acting, { id, version }: Risk, recordId: string): Promise<Risk> {
    const recordIds = (await deliveredIn(by, id)).map((ref) => ref.id);
    return this.buildIn(by, { id, expectedVersion: version, recordIds: [...recordIds.filter((one) => one !== recordId), recordId] });
  }

  /** The treatment is in effect: what remains is rated. @throws INVALID at `likelihood` or `impact` of a risk that grew by it */
  async control(by: Acting, { id, expectedVersion, done, ...rated }: ControlRiskInput): Promise<Risk> {
    const before = await risks.get(by, id);
    const problems = aboveFirst(before, rated);
    if (problems.length) throw invalid(...problems);
    const set = { ...remaining(rated), reviewOn: await this.nextReview(by, before), assigneeId: null };
    const row = await risks.fire(by, id, 'control', { expectedVersion, set, note: done });
    await rate(by, row, RiskStep.control, rated, done);
    return row;
  }

  /**
   * Looks at it again: it is still under control, or can still be left as it is.
   * @throws INVALID at `impact` when a risk came to stand higher than before: then it is treated anew
   */
  async review(by: Acting, { id, expectedVersion, finding, ...rated }: ReviewRiskInput): Promise<Risk> {
    const before = await risks.get(by, id);
    const rose = before.nature === RiskNature.risk && scoreOf(rated.likelihood, rated.impact) > (before.score ?? 0);
    if (rose) throw invalid(fieldError('impact', 'RISK_ROSE', { score: before.score ?? 0 }));
    const reviewOn = await this.nextReview(by, before);
    // one that never was reminded of stays in its state: the clock begins anew all the same
    const set = { ...remaining(rated), reviewOn, dueAt: endOfDay(reviewOn), assigneeId: null };
    const outcome = before.response === accept ? 'accepted' : 'controlled';
    const row = await risks.fire(by, id, 'review', { expectedVersion, outcome, set, note: finding });
    await rate(by, row, RiskStep.review, rated, finding);
    return row;
  }

  /** It grew, or what was done is not enough: rated anew, to be treated anew. */
  async reopen(by: Acting, { id, expectedVersion, finding, likelihood, impact }: ReopenRiskInput): Promise<Risk> {
    const { ownerId } = await risks.get(by, id);
    const set = { ...UNRATED, likelihood, impact, score: scoreOf(likelihood, impact), reviewOn: null };
    const row = await risks.fire(by, id, 'reopen', { expectedVersion, set, note: finding });
    await rate(by, row, RiskStep.reopen, { likelihood, impact }, finding);
    await notify(by, [ownerId], 'risk.reopened', row);
    return row;
  }

  close(by: Acting, { id, expectedVersion, reason }: CloseRiskInput): Promise<Risk> {
    return risks.fire(by, id, 'close', { expectedVersion, set: { reviewOn: null, assigneeId: null }, note: reason });
  }

  void(by: Acting, { id, expectedVersion, reason }: VoidRecordInput): Promise<Risk> {
    return risks.fire(by, id, 'void', { expectedVersion, note: reason });
  }

  private async nextReview(by: Acting, place: Place): Promise<string> {
    return monthsLater(dayOf(by.now), await by.kernel.settings.number(by, 'risk.reviewMonths', place));
  }
}

const remaining = ({ likelihood, impact }: Rated): Pick<Risk, 'residualLikelihood' | 'residualImpact' | 'score'> => ({
  residualLikelihood: likelihood, residualImpact: impact, score: scoreOf(likelihood, impact),
});

/** What is done about a risk lowers it or leaves it; an opportunity may grow. */
function aboveFirst(row: Risk, rated: Rated): FieldError[] {
  if (row.nature === RiskNature.opportunity) return [];
  return (['likelihood', 'impact'] as const).flatMap((name) => {
    const max = row[name] ?? 5;
    return rated[name] > max ? [fieldError(name, 'TOO_LARGE', { max })] : [];
  });
}
