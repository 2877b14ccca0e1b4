import { type Acting, Attachment, dayOf, fieldError, type FieldError, invalid, Scoped } from '#kernel';
import type { AnnualPlan } from './annual-plan.entity.js';
import { PlanConsultation, type RecordConsultationInput, type RemoveConsultationInput } from './plan-consultation.entity.js';

const consultations = new Scoped(PlanConsultation, 'annual-plan:read');
const files = new Scoped(Attachment, 'annual-plan:read');

/** A plan's consultations, the earliest first. */
export async function consultationsOf(by: Acting, planId: string): Promise<PlanConsultation[]> {
  return (await by.op.load('plan consultations', planId, (ids) => consultations.grouped(by, 'planId', ids, { heldOn: 'ASC', id: 'ASC' }))) ?? [];
}

interface Checked {
  problems: FieldError[];
  heldOn: string | null;
  /** For the history. */
  title: string;
}

/** What is wrong with it, at its fields; else the day on which it was held. */
export async function checkConsultation(by: Acting, plan: AnnualPlan, input: RecordConsultationInput): Promise<Checked> {
  const meeting = input.meetingId ? await heldMeeting(by, plan, input.meetingId) : null;
  const heldOn = input.heldOn ?? meeting?.day ?? null;
  const known = await consultationsOf(by, plan.id);
  const problems = [
    ...(input.meetingId && !meeting ? [fieldError('meetingId', 'UNKNOWN_RECORD')] : []),
    ...(meeting && known.some(({ meetingId }) => meetingId === input.meetingId) ? [fieldError('meetingId', 'DUPLICATE')] : []),
    ...(!input.meetingId && !heldOn ? [fieldError('heldOn', 'REQUIRED')] : []),
    ...(!input.meetingId && !input.words ? [fieldError('words', 'REQUIRED')] : []),
    ...(heldOn && heldOn > dayOf(by.now) ? [fieldError('heldOn', 'IN_THE_FUTURE')] : []),
    ...(input.attachmentId && !(await isItsFile(by, plan, input.attachmentId)) ? [fieldError('attachmentId', 'UNKNOWN_RECORD')] : []),
  ];
  return { problems, heldOn, title: [heldOn, meeting?.title, input.words].filter(Boolean).join(' ') };
}

export async function keepConsultation(by: Acting, plan: AnnualPlan, heldOn: string, input: RecordConsultationInput): Promise<void> {
  await consultations.insert(by, plan, {
    planId: plan.id, meetingId: input.meetingId ?? null, attachmentId: input.attachmentId ?? null, heldOn, people: input.people ?? null,
    words: input.words, at: by.now, byId: by.actor.personId,
  });
  by.op.forget();
}

/** @throws INVALID at `consultationId` for one that is not the plan's */
export async function dropConsultation(by: Acting, plan: AnnualPlan, { consultationId }: RemoveConsultationInput): Promise<PlanConsultation> {
  const found = (await consultations.find(by, { planId: plan.id })).find(({ id }) => id === consultationId);
  if (!found) throw invalid(fieldError('consultationId', 'UNKNOWN_RECORD'));
  await consultations.remove(by, found);
  by.op.forget();
  return found;
}

/** A meeting of the community that was held. */
async function heldMeeting(by: Acting, { communityId }: AnnualPlan, id: string): Promise<{ day: string; title: string } | undefined> {
  const [found] = await by.query<{ day: string; title: string }>(
    `SELECT (starts_at AT TIME ZONE 'Asia/Shanghai')::date::text AS day, title FROM meetings
     WHERE id = $1 AND community_id = $2 AND state IN ('held', 'concluded')`,
    [id, communityId],
  );
  return found;
}

async function isItsFile(by: Acting, plan: AnnualPlan, id: string): Promise<boolean> {
  return (await files.find(by, { id, recordId: plan.id })).length > 0;
}

/** The minutes of a consultation, if a file of the plan was named. */
export async function minutesOf(by: Acting, { attachmentId }: PlanConsultation): Promise<Attachment | null> {
  return (attachmentId && (await files.load(by, attachmentId))) || null;
}
