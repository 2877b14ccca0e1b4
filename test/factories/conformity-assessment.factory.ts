import { randomUUID } from 'node:crypto';
import { assessedClauses, AssessmentForm, AssessmentPlanningService, ClauseResult, type ConformityAssessment, ConformityAssessmentService } from '#check';
import { addDays, attach, dayOf, RecordKindName } from '#kernel';
import { seen } from './emergency.factory.js';
import { districtOf } from './star-rating.factory.js';
import { aClause, type APerson, type Staffing, type World } from './world.js';

export const DRAFT = 'DB35/T draft 2021';

/** What the team found at a clause. */
export interface Finding {
  result: 'conforms' | 'partly' | 'fails' | 'not-applicable';
  note?: string;
  sampled?: string;
  /** A photograph's digest and name. */
  photo?: { sha256: string; name: string };
}

export interface AssessmentTraits {
  state: 'planning' | 'team' | 'assessing' | 'answered' | 'confirming' | 'following' | 'settled' | 'closed' | 'cancelled' | 'void';
  form: AssessmentForm;
  standard: string;
  title: string;
  assessedBy: string;
  /** Numbers of chapters and clauses. */
  scope: string[];
  /** Days from today. */
  startsIn: number;
  lasts: number;
  /** Of these the first leads. */
  team: APerson[];
  /** Who takes what; the rest is the lead's. */
  parts: { who: APerson; numbers: string[] }[];
  /** By number; what is not named conforms. */
  found: Record<string, Finding>;
  /** Only so many clauses are answered. */
  only: number;
  conclusion: string;
  settlement: string;
  reason: string;
  /** Days that pass before the next step, where the clock is the factory's to move. */
  pause: number;
}

/** Two assessors of the community's district. */
export async function assessorsOf(world: World, staff: Staffing): Promise<APerson[]> {
  const district = await districtOf(world, staff);
  return [await world.person('assessor', district), await world.person('assessor', district)];
}

/** `anAssessment(world, staff, { state: 'confirming', found: { '8.6.1': { result: 'fails', note: '…' } } })`: every step taken by who may take it. */
export async function anAssessment(world: World, staff: Staffing, traits: Partial<AssessmentTraits> = {}): Promise<ConformityAssessment> {
  const planning = world.service(AssessmentPlanningService);
  const service = world.service(ConformityAssessmentService);
  const { state = 'planning', form = AssessmentForm.authority, standard = DRAFT, scope = ['8.6'], startsIn = 0, lasts = 3, found = {}, reason = '改到下月。' } = traits;
  const planner = form === AssessmentForm.self ? staff.secretary : staff.official;
  const today = dayOf(world.clock.now());
  const rest = (): void => world.clock.set(new Date(world.clock.now().getTime() + (traits.pause ?? 0) * 86_400_000));
  const as = <R>(who: APerson, verb: string, work: Parameters<typeof world.as<R>>[2]): Promise<R> => world.as(who, `conformity-assessment:${verb}`, work);

  let row = await as(planner, 'plan', async (by) => planning.plan(by, {
    communityId: staff.community.id, assessmentForm: form, standardCode: standard, title: traits.title ?? '窗口服务符合性评价',
    assessedBy: traits.assessedBy ?? (form === AssessmentForm.thirdParty ? '福州社区标准化服务中心' : ''),
    clauseIds: await Promise.all(scope.map((number) => aClause(world, number, standard))), startsOn: addDays(today, startsIn), endsOn: addDays(today, startsIn + lasts),
  }));
  if (state === 'planning') return row;
  if (state === 'cancelled') return as(planner, 'plan', (by) => planning.cancel(by, { ...seen(row), reason }));
  if (state === 'void') return as(staff.secretary, 'void', (by) => planning.void(by, { ...seen(row), reason }));
  const team = traits.team ?? (form === AssessmentForm.self ? [staff.secretary, staff.worker] : await assessorsOf(world, staff));
  const [lead] = team as [APerson];
  row = await as(planner, 'plan', (by) => planning.appoint(by, { ...seen(row), memberIds: team.map(({ id }) => id), leadId: lead.id }));
  if (traits.parts) {
    const parts = await Promise.all(traits.parts.map(async ({ who, numbers }) => ({
      assessorId: who.id, clauseIds: await Promise.all(numbers.map((number) => aClause(world, number, standard))), plannedOn: addDays(today, startsIn),
    })));
    row = await as(planner, 'plan', (by) => planning.distribute(by, { ...seen(row), parts }));
  }
  if (state === 'team') return row;
  rest();
  row = await as(planner, 'plan', (by) => planning.begin(by, seen(row)));
  if (state === 'assessing') return row;
  if (form !== AssessmentForm.self) row = await as(lead, 'assess', (by) => service.declare(by, seen(row)));
  const lines = (await as(lead, 'read', (by) => assessedClauses(by, row.id))).slice(0, traits.only);
  for (const { clauseId, number } of lines) {
    const { result = 'conforms', note = '', sampled = '', photo } = found[number] ?? {};
    const photoId = randomUUID();
    await as(lead, 'assess', (by) => service.answer(by, {
      id: randomUUID(), assessmentId: row.id, clauseId, result: result as ClauseResult, note, sampled, recordIds: [], photoIds: photo ? [photoId] : [],
    }));
    const file = photo && { sha256: photo.sha256, previewSha256: photo.sha256, size: 90_000, mime: 'image/jpeg', name: photo.name };
    if (file) await as(lead, 'attach', (by) => attach(by, RecordKindName.conformityAssessment, row.id, file, dayOf(by.now), photoId)).then(() => { row.version += 1; });
  }
  if (state === 'answered') return row;
  rest();
  row = await as(lead, 'assess', (by) => service.conclude(by, { ...seen(row), conclusion: traits.conclusion ?? '总体符合；服务时限要再盯紧。' }));
  if (state === 'confirming') return row;
  row = await as(lead, 'assess', (by) => service.confirm(by, seen(row)));
  if (state === 'following' || row.state === 'closed') return row;
  for (const { clauseId } of lines.filter(({ number }) => ['partly', 'fails'].includes(found[number]?.result ?? ''))) {
    row = await as(planner, 'plan', (by) => service.settle(by, { ...seen(row), clauseId, settlement: traits.settlement ?? '当场改好，拍了照。' }));
  }
  if (state === 'settled') return row;
  return as(planner, 'plan', (by) => service.close(by, seen(row)));
}
