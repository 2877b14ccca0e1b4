import { addDays, dayOf } from '#kernel';
import { registerNamed, type RegisterRow, RegisterService } from '#resources';
import type { Staffing, World } from './world.js';

export interface EntryTraits {
  fromOn: string;
  /** Beside what the register needs to be filled in. */
  values: Record<string, unknown>;
  state: 'current' | 'ended' | 'void';
  untilOn: string;
  clauseIds: string[];
}

/** What a register needs at least; `next` sets one entry apart from the other. */
const LEAST: Readonly<Record<string, (next: number) => Record<string, unknown>>> = {
  'community-profile': () => ({ residentPopulation: 5200, households: 1900, source: '派出所人口台账' }),
  'staff-member': (next) => ({ name: `工作人员${next}`, category: 'community-worker', post: '综合岗' }),
  'staff-training': (next) => ({ course: `第 ${next} 期业务培训`, trainingKind: 'in-service', organiser: 'community', result: 'attended' }),
  'staff-appraisal': (next) => ({ year: 2000 + (next % 100), result: 'competent' }),
  'duty-roster': (next) => ({ service: `${next} 号窗口`, openDays: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: '8:30-12:00，14:30-17:30' }),
  'social-organisation': (next) => ({ name: `近邻互助社 ${next}`, standing: 'on-file', field: 'mutual-aid' }),
  participation: (next) => ({ occasion: `第 ${next} 场邻里活动`, occasionKind: 'activity' }),
  volunteer: (next) => ({ name: `志愿者${next}` }),
  'volunteer-count': () => ({ people: 900, source: '志愿服务平台' }),
  'volunteer-team': (next) => ({ name: `志愿队 ${next}`, members: 8, field: 'elderly' }),
  'partner-unit': (next) => ({ name: `共建单位 ${next}`, unitKind: 'enterprise' }),
  'partner-resource': (next) => ({ name: `会议室 ${next}`, category: 'place' }),
  'community-need': (next) => ({ need: `周末场地 ${next}`, category: 'place' }),
  venue: (next) => ({ name: `活动室 ${next}`, areaM2: 120.5, serviceAreaM2: 100, functions: ['activity'], ownership: 'owned' }),
  facility: (next) => ({ name: `灭火器 ${next}`, facilityKind: 'fire', condition: 'good' }),
  'facility-check': () => ({ checkKind: 'check', result: 'in-order' }),
  asset: (next) => ({ name: `投影仪 ${next}`, assetKind: 'equipment' }),
  'safety-place': (next) => ({ name: `避难点 ${next}`, placeKind: 'shelter', address: '中心花园' }),
  organisation: (next) => ({ name: `议事会 ${next}`, body: 'other' }),
  election: (next) => ({ name: `第 ${next} 届换届`, body: 'residents-committee', termYears: 5 }),
  'residents-group': (next) => ({ name: `第 ${next} 小组`, groupKind: 'group', head: '老陈' }),
  'grid-profile': (next) => ({ name: `第 ${next} 网格`, households: 400, population: 1000 }),
  'expense-line': (next) => ({ purpose: `打印耗材 ${next}`, direction: 'spending', source: 'government', amount: 12_345 }),
  feedback: (next) => ({ gist: `窗口等候有点久 ${next}`, source: 'service-talk', tone: 'negative' }),
  'purchased-service': (next) => ({ service: `助餐服务 ${next}`, provider: '惠民服务中心', amount: 5_000_000, acceptance: 'open' }),
};

/** What an entry must refer to, by column. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'staff-training': { staffMember: 'staff-member' },
  'staff-appraisal': { staffMember: 'staff-member' },
  participation: { socialOrganisation: 'social-organisation' },
  'partner-resource': { partnerUnit: 'partner-unit' },
  'facility-check': { facility: 'facility' },
};

/** `anEntry(world, staff, 'venue', { values: { areaM2: 120 } })`: entered by the worker, and brought to a state. */
export async function anEntry(world: World, staff: Staffing, register: string, traits: Partial<EntryTraits> = {}): Promise<RegisterRow> {
  const service = world.service(RegisterService);
  const given: Record<string, unknown> = { ...LEAST[register]!(world.next()), ...traits.values };
  for (const [column, needed] of Object.entries(NEEDS[register] ?? {})) given[column] ??= (await anEntry(world, staff, needed)).id;
  const today = dayOf(world.clock.now());
  // what is told of a day is told of each day once
  const byDay = registerNamed(register).register.key[0] === 'fromOn';
  const fromOn = traits.fromOn ?? (byDay ? addDays(today, -world.next()) : today);
  let row = await world.as(staff.worker, 'register:enter', (by) =>
    service.enter(by, { register, communityId: staff.community.id, fromOn, values: given, clauseIds: traits.clauseIds ?? [] }),
  );
  if (traits.state === 'ended' || traits.untilOn) {
    row = await world.as(staff.worker, 'register:end', (by) =>
      service.end(by, { id: row.id, expectedVersion: row.version, untilOn: traits.untilOn ?? today, reason: '不再在册。' }),
    );
  }
  if (traits.state === 'void') {
    row = await world.as(staff.secretary, 'register:void', (by) => service.void(by, { id: row.id, expectedVersion: row.version, reason: '登记重了。' }));
  }
  return row;
}
