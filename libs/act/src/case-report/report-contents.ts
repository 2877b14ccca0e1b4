import { type Acting, type ClauseLink, ClauseRole, dayOf, linksOf, type RecordRef, recordRef } from '#kernel';
import { peopleByIds, type Person, unitById } from '#org';
import type { PlanningInput, PlanningInputService } from '#plan';
import { type Clause, clausesByIds } from '#standards';
import type { ActionExtension } from '../corrective-action/action-extension.entity.js';
import { extensionsOf } from '../corrective-action/action-extensions.js';
import type { CorrectiveAction } from '../corrective-action/corrective-action.entity.js';
import { actionsOf } from '../corrective-action/corrective-action.kind.js';
import type { CaseParts } from '../nonconformity/case-parts.js';
import type { NonconformityCause } from '../nonconformity/cause.entity.js';
import type { EffectivenessReview } from '../nonconformity/effectiveness-review.entity.js';
import type { MergingService } from '../nonconformity/merging.service.js';
import type { Nonconformity } from '../nonconformity/nonconformity.entity.js';
import { nonconformities } from '../nonconformity/nonconformity.kind.js';
import type { SuccessEvaluation } from '../nonconformity/success-evaluation.entity.js';
import type { SuccessMeasure } from '../nonconformity/success-measure.js';

export interface ReportContents {
  row: Nonconformity;
  community: string;
  author: string;
  /** By id: whoever did something in the case. */
  people: ReadonlyMap<string, Person>;
  source: RecordRef | null;
  recurrenceOf: RecordRef | null;
  mergedInto: RecordRef | null;
  mergedCases: readonly RecordRef[];
  breached: readonly Clause[];
  causes: readonly NonconformityCause[];
  actions: readonly (CorrectiveAction & { extensions: readonly ActionExtension[] })[];
  evaluations: readonly SuccessEvaluation[];
  reviews: readonly EffectivenessReview[];
  /** What became of it in later plans, with what was made of it there. */
  inPlans: readonly { input: PlanningInput; plan: RecordRef | null; target: RecordRef | null }[];
  madeOn: string;
}

export interface ReportSources {
  parts: CaseParts;
  merging: MergingService;
  success: SuccessMeasure;
  inputs: PlanningInputService;
}

/** What the report of a case says, from its source to the plan that took it up. @throws NOT_FOUND, FORBIDDEN */
export async function reportContents(by: Acting, { parts, merging, success, inputs }: ReportSources, id: string): Promise<ReportContents> {
  const row = await nonconformities.get(by, id);
  const ref = async (one: string | null): Promise<RecordRef | null> => (one && (await recordRef(by, one))) || null;
  const actions = await Promise.all((await actionsOf(by.under('corrective-action:read'), id)).map(async (action) =>
    Object.assign(action, { extensions: await extensionsOf(by.under('corrective-action:read'), action.id) })));
  const reviews = await parts.reviewsOf(by, row);
  const { inputTo } = await inputs.linksOf(by.under('annual-plan:read'), id);
  const ids = [
    row.createdById, row.ownerId, row.containedById, row.plannedById, row.planReviewedById, by.actor.personId,
    ...actions.flatMap(({ assigneeId, doneById, extensions }) => [assigneeId, doneById, ...extensions.flatMap((one) => [one.askedById, one.decidedById])]),
    ...reviews.map(({ reviewerId }) => reviewerId),
  ].filter((one) => one !== null);
  const people = new Map((await peopleByIds(by, [...new Set(ids)])).map((person) => [person.id, person]));
  return {
    row, actions, reviews, people,
    community: (await unitById(by, row.communityId))!.name,
    author: people.get(by.actor.personId ?? '')?.name ?? '',
    source: await ref(row.sourceId),
    recurrenceOf: await ref(row.recurrenceOfId),
    mergedInto: await ref(row.mergedIntoId),
    mergedCases: await merging.mergedCases(by, id),
    breached: await breachedOf(by, await linksOf(by, id)),
    causes: await parts.causesOf(by, row),
    evaluations: await success.evaluationsOf(by, id),
    inPlans: await Promise.all(inputTo.map(async (input) => ({ input, plan: await ref(input.planId), target: await ref(input.targetId) }))),
    madeOn: dayOf(by.now),
  };
}

async function breachedOf(by: Acting, links: readonly ClauseLink[]): Promise<Clause[]> {
  return clausesByIds(by, links.filter(({ role }) => role === ClauseRole.breaches).map(({ clauseId }) => clauseId));
}
