import { evaluatedServicesOf, EvaluationForm, opportunitiesOf, type ServiceEvaluation, ServiceEvaluationService, ServiceRating } from '#check';
import { addDays, attach, dayOf, receiveFile, RecordKindName } from '#kernel';
import { seen } from './emergency.factory.js';
import { aClause, type Staffing, type World } from './world.js';

export interface EvaluationTraits {
  state: 'evaluating' | 'judged' | 'concluded' | 'following' | 'kept' | 'closed' | 'cancelled' | 'void';
  form: `${EvaluationForm}`;
  title: string;
  evaluator: string;
  method: string;
  periodFrom: string;
  periodTo: string;
  dueOn: string;
  /** By the services' places in the list: the others are good. */
  ratings: { at: number; rating: `${ServiceRating}`; note: string }[];
  /** About the service at a place, or the whole. */
  opportunities: { text: string; at?: number; clause?: string }[];
  conclusion: string;
  summary: string;
  /** By their places in the list. */
  settlements: readonly string[];
}

/** `anEvaluation(world, staff, { state: 'following' })`: begun and judged by the worker, concluded and told by the secretary. */
export async function anEvaluation(world: World, staff: Staffing, traits: Partial<EvaluationTraits> = {}): Promise<ServiceEvaluation> {
  const service = world.service(ServiceEvaluationService);
  const { worker, secretary } = staff;
  const { state = 'evaluating', form = 'self', ratings = [], opportunities = [] } = traits;
  const today = dayOf(world.clock.now());
  const judge = form === 'authority' ? staff.official : secretary;
  const periodTo = traits.periodTo ?? addDays(today, -1 - world.next());
  let row = await world.as(worker, 'service-evaluation:draft', (by) => service.begin(by, {
    communityId: staff.community.id, form: form as EvaluationForm, title: traits.title ?? '半年服务评价', evaluator: traits.evaluator ?? (form === 'self' ? '' : '来评价的人'), method: traits.method ?? '',
    periodFrom: traits.periodFrom ?? addDays(periodTo, -180), periodTo, dueOn: traits.dueOn ?? addDays(today, 20),
  }));
  if (state === 'evaluating') return row;
  if (state === 'cancelled') return world.as(secretary, 'service-evaluation:conclude', (by) => service.cancel(by, { ...seen(row), reason: '和年底的合在一起。' }));
  if (state === 'void') return world.as(secretary, 'service-evaluation:void', (by) => service.void(by, { ...seen(row), reason: '建重了。' }));
  const services = await world.as(worker, 'service-evaluation:read', (by) => evaluatedServicesOf(by, row.id));
  const judgements = services.map(({ id }, at) => ({ serviceId: id, rating: ServiceRating.good, note: '', ...(ratings.find((one) => one.at === at) as { rating: ServiceRating; note: string } | undefined) }))
    .map(({ serviceId, rating, note }) => ({ serviceId, rating, note }));
  row = await world.as(worker, 'service-evaluation:draft', (by) => service.judge(by, { ...seen(row), judgements }));
  if (opportunities.length) {
    const given = await Promise.all(opportunities.map(async ({ text, at, clause }) => ({ text, serviceId: at === undefined ? null : services[at]!.id, clauseId: clause ? await aClause(world, clause) : null })));
    row = await world.as(worker, 'service-evaluation:draft', (by) => service.setOpportunities(by, { ...seen(row), opportunities: given }));
  }
  if (state === 'judged') return row;
  if (form !== 'self') await reportOf(world, staff, row);
  row = await world.as(judge, 'service-evaluation:conclude', (by) => service.conclude(by, { ...seen(row), conclusion: traits.conclusion ?? '总体做得好，写下的机会请跟进。' }));
  if (state === 'concluded') return row;
  row = await world.as(judge, 'service-evaluation:publish', (by) => (state === 'kept' ? service.keepInside(by, { ...seen(row), reason: '只供内部改进。' })
    : service.publish(by, { ...seen(row), summary: traits.summary ?? '大多数服务做得好；改进的事写在下面，做完一件打一个勾。' })));
  if (state === 'following' || state === 'kept') return settled(world, staff, row, traits.settlements ?? []);
  row = await settled(world, staff, row, traits.settlements ?? opportunities.map(() => '做完了。'));
  return world.as(judge, 'service-evaluation:conclude', (by) => service.close(by, seen(row)));
}

async function settled(world: World, { worker }: Staffing, row: ServiceEvaluation, settlements: readonly string[]): Promise<ServiceEvaluation> {
  const service = world.service(ServiceEvaluationService);
  const found = await world.as(worker, 'service-evaluation:read', (by) => opportunitiesOf(by, row.id));
  let after = row;
  for (const [index, settlement] of settlements.entries()) {
    if (settlement) after = await world.as(worker, 'service-evaluation:draft', (by) => service.settle(by, { ...seen(after), opportunityId: found[index]!.id, settlement }));
  }
  return after;
}

/** Puts the paper of who evaluates beside it. */
export async function reportOf(world: World, { worker }: Staffing, row: ServiceEvaluation): Promise<void> {
  const file = await receiveFile(world.kernel.blobs, '评价报告.pdf', [Buffer.from('%PDF-1.4\n%%EOF\n')] as never);
  await world.as(worker, 'service-evaluation:attach', (by) => attach(by, RecordKindName.serviceEvaluation, row.id, file, null));
  row.version += 1;
}
