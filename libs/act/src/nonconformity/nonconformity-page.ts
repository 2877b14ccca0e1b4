import { z } from 'zod';
import { type Acting, type Attachment, type BoundQuery, doorsOf, Shape } from '#kernel';
import { files, naming, referenceLine, spineOf, spineParts, type SpineParts, steps } from '#standards';
import { ActionExtension } from '../corrective-action/action-extension.entity.js';
import { CorrectiveAction } from '../corrective-action/corrective-action.entity.js';
import { correctiveActionKind } from '../corrective-action/corrective-action.kind.js';
import { actionFactsFrom } from '../corrective-action/corrective-action.workflow.js';
import { NonconformityCause } from './cause.entity.js';
import { EffectivenessReview } from './effectiveness-review.entity.js';
import type { Nonconformity } from './nonconformity.entity.js';
import { factsFrom } from './nonconformity.facts.js';
import { nonconformities, nonconformityKind } from './nonconformity.kind.js';

interface CaseRows extends SpineParts {
  causes: NonconformityCause[];
  actions: CorrectiveAction[];
  extensions: ActionExtension[];
  actionFiles: Attachment[];
  reviews: EffectivenessReview[];
}

const asked = z.strictObject({ id: z.uuid() });

/** The page of one case in one statement. */
export const nonconformityPage: BoundQuery = {
  operation: 'Nonconformity',
  permission: 'nonconformity:read',
  async answer(by, variables) {
    const { data } = asked.safeParse(variables);
    if (!data) return null;
    const [found] = await nonconformities.reading(by).where('row.id = ?', data.id).together<CaseRows>(caseParts(by));
    // parts have permissions of their own: who lacks one here asks the ordinary way
    const sees = found && (['corrective-action:read', 'record:comment', 'clause:read'] as const).every((one) => by.actor.may(one, found.row));
    return sees ? JSON.stringify({ nonconformity: await pageOf(by, found) }) : null;
  },
};

function caseParts(by: Acting): Record<keyof CaseRows, string> {
  const { dataSource } = by.kernel;
  const actions = 'FROM corrective_actions a WHERE a.parent_id = main.id';
  return {
    ...spineParts(by, [
      'VALUES (main."ownerId"), (main."containedById"), (main."plannedById"), (main."planReviewedById")',
      `SELECT unnest(ARRAY[e.asked_by_id, e.decided_by_id]) FROM action_extensions e WHERE e.action_id IN (SELECT a.id ${actions})`,
      `SELECT a.assignee_id ${actions}`,
      `SELECT a.done_by_id ${actions}`,
      'SELECT r.reviewer_id FROM effectiveness_reviews r WHERE r.nonconformity_id = main.id',
      `SELECT f.uploaded_by_id FROM attachments f WHERE f.record_id IN (SELECT a.id ${actions})`,
    ]),
    causes: Shape.of(dataSource, NonconformityCause).asJson('row.nonconformity_id = main.id', 'row.round, row.position'),
    actions: Shape.of(dataSource, CorrectiveAction).asJson('row.parent_id = main.id', 'row.round, row.created_at, row.id'),
    extensions: Shape.of(dataSource, ActionExtension).asJson(`row.action_id IN (SELECT a.id ${actions})`, 'row.asked_at'),
    actionFiles: `SELECT coalesce(json_agg(row_to_json(f)), '[]') FROM (SELECT id, record_id AS "recordId", name, mime, size, evidence_on::text AS "evidenceOn",
        uploaded_at AS "uploadedAt", preview_sha256 AS "previewSha256", uploaded_by_id AS "uploadedById"
      FROM attachments WHERE record_id IN (SELECT a.id ${actions}) ORDER BY uploaded_at) AS f`,
    reviews: Shape.of(dataSource, EffectivenessReview).asJson('row.nonconformity_id = main.id', 'row.at'),
  };
}

async function pageOf(by: Acting, { row, parts }: { row: Nonconformity; parts: CaseRows }): Promise<object> {
  const { dataSource } = by.kernel;
  const person = naming(parts);
  const actions = parts.actions.map((action) => Shape.of(dataSource, CorrectiveAction).revive(action));
  const facts = await factsFrom(by, row, parts.causes, actions);
  const causes = parts.causes.map(({ id, parentId, position, heading, text, evidence, root, round }) => ({
    __typename: 'Cause', id, parentId, position, heading, text, evidence, root, round,
  }));
  const { description, potential, grade, foundOn, impact, atRisk, containment, containedAt, correction, correctedOn, causeMethod, round } = row;
  const { planReviewedAt, successMeasure, successTarget, waitDays, waitUntil, dismissReason } = row;
  return {
    __typename: 'Nonconformity',
    ...(await spineOf(by, nonconformityKind, row, parts, facts)),
    description, potential, grade, foundOn, impact, atRisk, containment, containedAt, correction, correctedOn,
    causeMethod, round, planReviewedAt,
    successMeasure, successTarget, waitDays, waitUntil, dismissReason,
    owner: person(row.ownerId), containedBy: person(row.containedById), plannedBy: person(row.plannedById), planReviewedBy: person(row.planReviewedById),
    mergedInto: await referenceLine(by, row.mergedIntoId),
    source: await referenceLine(by, row.sourceId),
    recurrenceOf: await referenceLine(by, row.recurrenceOfId),
    causes,
    actions: actions.map((action) => {
      const { id, number, title, state, version, dueOn, doneOn, evidence, endedAt } = action;
      const cause = causes.find((one) => one.id === action.causeId);
      const extensions = parts.extensions.filter(({ actionId }) => actionId === id);
      return {
        __typename: 'CorrectiveAction', id, number, title, state, version, dueOn, doneOn, evidence, round: action.round, endedAt,
        owner: person(action.assigneeId), doneBy: person(action.doneById), cause: cause ? { __typename: 'Cause', id: cause.id, text: cause.text } : null,
        extensions: extensions.map(({ id: key, dueOn: from, askedUntil, reason, askedById, askedAt, granted, decidedById, decidedAt, remark }) => ({
          __typename: 'ActionExtension', id: key, dueOn: from, askedUntil, reason, askedBy: person(askedById), askedAt: new Date(askedAt),
          granted, decidedBy: person(decidedById), decidedAt: decidedAt && new Date(decidedAt), remark,
        })),
        ...steps(doorsOf(by, correctiveActionKind.flow, action, actionFactsFrom(row.state, extensions))),
        attachments: files(by, parts.actionFiles.filter((file) => file.recordId === id), person),
      };
    }),
    reviews: parts.reviews.map(({ id, round: inRound, outcome, finding, evidence, at, reviewerId }) => ({
      __typename: 'EffectivenessReview', id, round: inRound, outcome, finding, evidence, at: new Date(at), reviewer: person(reviewerId),
    })),
  };
}
