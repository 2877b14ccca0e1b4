import { linesOfSupervision, type Supervision, SupervisionAnswer, SupervisionService, type SupervisionType } from '#check';
import { addDays, dayOf } from '#kernel';
import { seen } from './emergency.factory.js';
import { type APerson, aClause, type Staffing, type World } from './world.js';

export interface SupervisionTraits {
  state: 'planned' | 'looking' | 'answered' | 'confirming' | 'following' | 'settled' | 'closed' | 'cancelled' | 'void';
  type: `${SupervisionType}`;
  title: string;
  supervisors: string;
  scope: string;
  /** From today; it is made on that day. */
  inDays: number;
  by: APerson;
  /** Lines in their order, each with the number of its clause if it has one. */
  lines: { text: string; clause?: string }[];
  /** What was wrong, line by line from the first; all others are in order. */
  findings: string[];
  conclusion: string;
  response: string;
  settlement: string;
}

const LINES = [{ text: '窗口一次告知', clause: '8.6' }, { text: '公开栏内容是不是最新', clause: '8.3' }];

/** `aSupervision(world, staff, { state: 'following', findings: ['…'] })`: planned and made by the supervisor, confirmed by the secretary. */
export async function aSupervision(world: World, staff: Staffing, traits: Partial<SupervisionTraits> = {}): Promise<Supervision> {
  const service = world.service(SupervisionService);
  const { secretary } = staff;
  const { state = 'planned', findings = [], by: who = staff.supervisor, inDays = 0, type = 'committee' } = traits;
  const today = dayOf(world.clock.now());
  const lines = await Promise.all((traits.lines ?? LINES).map(async ({ text, clause }) => ({ text, clauseId: clause ? await aClause(world, clause) : null })));
  let row = await world.as(who, 'supervision:plan', (by) => service.plan(by, {
    communityId: staff.community.id, supervisionType: type as SupervisionType, title: traits.title ?? '窗口和公开栏', supervisors: traits.supervisors ?? (['self-check', 'committee'].includes(type) ? '' : '来查的人'),
    scope: traits.scope ?? '', lines, plannedOn: addDays(today, inDays),
  }));
  if (state === 'planned') return row;
  if (state === 'cancelled') return world.as(who, 'supervision:plan', (by) => service.cancel(by, { ...seen(row), reason: '和另一次合在一起。' }));
  if (state === 'void') return world.as(secretary, 'supervision:void', (by) => service.void(by, { ...seen(row), reason: '记重了。' }));
  row = await world.as(who, 'supervision:make', (by) => service.begin(by, { ...seen(row), heldOn: today }));
  if (state === 'looking') return row;
  const written = await world.as(who, 'supervision:read', (by) => linesOfSupervision(by, row.id));
  const answers = written.map(({ id }, index) => ({ lineId: id, answer: findings[index] ? SupervisionAnswer.notOk : SupervisionAnswer.ok, note: findings[index] ?? '' }));
  row = await world.as(who, 'supervision:make', (by) => service.answer(by, { ...seen(row), answers }));
  if (state === 'answered') return row;
  row = await world.as(who, 'supervision:make', (by) => service.give(by, { ...seen(row), conclusion: traits.conclusion ?? '总体做得好，写下的问题请改。' }));
  if (state === 'confirming') return row;
  row = await world.as(secretary, 'supervision:confirm', (by) => service.confirm(by, { ...seen(row), response: traits.response ?? '属实，马上改。', objections: [] }));
  if (state === 'following') return row;
  for (const [index, finding] of findings.entries()) {
    const lineId = written[index]!.id;
    if (finding) row = await world.as(who, 'supervision:make', (by) => service.settle(by, { ...seen(row), lineId, settlement: traits.settlement ?? '当场改好了。' }));
  }
  if (state === 'settled') return row;
  return world.as(who, 'supervision:make', (by) => service.close(by, seen(row)));
}
