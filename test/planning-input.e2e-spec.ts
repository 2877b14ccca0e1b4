import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aComplaint } from './factories/complaint.factory.js';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { aMeeting } from './factories/meeting.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { anEntry } from './factories/register.factory.js';
import { aNeed } from './factories/resident-need.factory.js';
import { aRisk } from './factories/risk.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const LINE = `source key title { zh en } params outcome reason current decidedAt decidedBy { name }
  records { id kind title } clauses { number standardCode } target { id kind title parentId } plan { id }`;
const PLAN = `id version state inputs { ${LINE} } items { id title requirement clauseLinks { clause { number } } }`;
const LINKS = `query($id: ID!) { planningLinks(recordId: $id) { madeOf { ${LINE} } inputTo { ${LINE} } } }`;
const verb = (name: string): string => `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${PLAN} } }`;

type Line = { source: string; key: string; title: { zh: string }; params: any; outcome: string; records: { id: string; kind?: string }[]; target: { id: string } | null } & Record<string, any>;
interface Row { id: string; version: number }

describe('the inputs of a year’s plan', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    elsewhere = await aStaffedCommunity(app.world);
  });
  beforeEach(async () => {
    app.clock.set(A_WORKING_MORNING);
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const see = async (plan: { id: string }, who: APerson = here.worker): Promise<{ inputs: Line[] } & Row & Record<string, any>> =>
    (await app.ask(who, `query($id: ID!) { annualPlan(id: $id) { ${PLAN} } }`, { id: plan.id })).data!.annualPlan;
  const of = (inputs: Line[], source: string): Line[] => inputs.filter((line) => line.source === source);
  const send = (who: APerson, name: string, plan: Row, line: { source: string; key: string }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: plan.id, expectedVersion: plan.version, source: line.source, key: line.key, ...input } });
  const take = (plan: Row, line: { source: string; key: string }, input: object = {}, who = here.worker): Promise<GraphQLAnswer> =>
    send(who, 'takePlanningInput', plan, line, { title: '写进计划的事', ...input });
  const linksOf = async (id: string, who = here.worker): Promise<{ madeOf: Line[]; inputTo: Line[] }> => (await app.ask(who, LINKS, { id })).data!.planningLinks;

  /** 3,200 residents and one community worker: the edition in force wants six. */
  async function tooFewWorkers(): Promise<void> {
    await anEntry(app.world, here, 'community-profile', { values: { residentPopulation: 3200, households: 1200, source: '台账' } });
    await anEntry(app.world, here, 'staff-member', { values: { name: '林秀', category: 'community-worker', post: '综合岗' } });
  }

  it('are gathered from everything that the year taught, each with its records and clauses', async () => {
    const { world } = app;
    app.clock.set('2026-01-05T10:00:00+08:00');
    const last = await anAnnualPlan(world, here, {
      year: 2026, state: 'published',
      items: [{ title: '夜间巡逻', startsOn: '2026-01-10', endsOn: '2026-03-31', entry: 'elderly-care' }, { title: '跨年活动', startsOn: '2026-12-01', endsOn: '2026-12-31' }],
    });
    app.clock.set(A_WORKING_MORNING);
    const open = await aNonconformity(world, here, { title: '回访超时' });
    await aNonconformity(world, here, { title: '不是这里的事', state: 'dismissed' });
    await aComplaint(world, here, { state: 'closed', theme: '停车收费' });
    await aComplaint(world, here, { state: 'closed', theme: '停车收费' });
    await aComplaint(world, here, { state: 'answered' });
    const meeting = await aMeeting(world, here, { state: 'told', inDays: 1, items: [
      { title: '充电棚', decision: '年底前开工', told: 'under-way' }, { title: '堆物', decision: '每月清', told: 'closed' }, { title: '以后再说' },
    ] });
    const risk = await aRisk(world, here, { state: 'assessed', title: '高空坠物', rated: [4, 5] });
    await aRisk(world, here, { state: 'assessed', title: '小事', rated: [1, 2] });
    await tooFewWorkers();
    const need = await aNeed(world, here, { words: '想要路灯', people: 14 });
    await aNeed(world, here, { words: '修好了的', state: 'aside' });

    const plan = await anAnnualPlan(world, here, { items: [] });
    const { inputs } = await see(plan);
    expect(of(inputs, 'item-missed')).toMatchObject([{ title: { zh: '夜间巡逻' }, params: { state: 'running', plan: last.title, endsOn: '2026-03-31' } }]);
    expect(of(inputs, 'item-missed')[0]!.clauses.length).toBeGreaterThan(0);
    expect(of(inputs, 'open-case')).toMatchObject([{ title: { zh: '回访超时' }, records: [{ id: open.id, kind: 'nonconformity' }], params: { state: 'reported' } }]);
    expect(of(inputs, 'open-case')[0]!.clauses.map((clause: { number: string }) => clause.number)).toContain('8.6.3.3');
    expect(of(inputs, 'complaint-theme')).toMatchObject([{ key: '停车收费', params: { count: 2 }, records: [{ kind: 'complaint' }, { kind: 'complaint' }] }]);
    expect(of(inputs, 'decision')).toMatchObject([{ title: { zh: '充电棚' }, params: { decision: '年底前开工' }, records: [{ id: meeting.id }] }]);
    expect(of(inputs, 'high-risk')).toMatchObject([{ title: { zh: '高空坠物' }, params: { score: 20 }, records: [{ id: risk.id }] }]);
    expect(of(inputs, 'need')).toMatchObject([{ title: { zh: '想要路灯' }, params: { people: 14 }, records: [{ id: need.id }] }]);
    const rules = of(inputs, 'unmet-rule');
    expect(rules.find(({ key }) => key === 'workers')).toMatchObject({ params: { verdict: 'not-met', actual: 1, required: 6, gap: { code: 'short', params: { by: 5 } } } });
    expect(new Set(rules.map(({ key }) => key)).size).toBe(rules.length);
    expect(rules.every(({ params }) => ['not-met', 'pending'].includes(params.verdict))).toBe(true);
    expect(inputs.every(({ outcome, current }) => outcome === 'open' && current)).toBe(true);
  });

  it('tell what worked in cases closed since the year before', async () => {
    const row = await aNonconformity(app.world, here, { state: 'closed', title: '门厅积水' });
    expect(of((await see(await anAnnualPlan(app.world, here, { items: [] }))).inputs, 'lesson')).toMatchObject([{ key: row.id, title: { zh: '门厅积水' } }]);
  });

  it('tell of an obligation that was missed once, however often it was', async () => {
    app.clock.set('2026-01-02T10:00:00+08:00');
    await app.world.kernel.jobs.run(app.world.kernel, 'obligation.nightly', {});
    app.clock.set(A_WORKING_MORNING);
    await app.world.kernel.jobs.run(app.world.kernel, 'obligation.remind', {});
    const missed = of((await see(await anAnnualPlan(app.world, here, { items: [] }))).inputs, 'missed-obligation');
    expect(missed.length).toBeGreaterThan(0);
    expect(new Set(missed.map(({ key }) => key)).size).toBe(missed.length);
    expect(Math.max(...missed.map(({ params }) => params.count))).toBeGreaterThan(1);
    expect(missed.every(({ clauses, records }) => clauses.length > 0 && records[0]!.kind === 'obligation')).toBe(true);
  });

  it('are taken in as an item with one step: the link is seen from both ends, and from the rule', async () => {
    const found = await aNonconformity(app.world, here, { title: '回访超时' });
    const plan = await anAnnualPlan(app.world, here, { items: [{ title: '原有的' }] });
    const { data, errors } = await take(plan, { source: 'open-case', key: found.id }, { title: '回访按时', requirement: '两天内回访', expectedResult: '没有超时' });
    expect(errors).toBeUndefined();
    const after = data!.takePlanningInput;
    const item = after.items.at(-1);
    expect(item).toMatchObject({ title: '回访按时', requirement: '两天内回访' });
    expect(item.clauseLinks).toContainEqual({ clause: { number: '8.6.3.3' } });
    expect(of(after.inputs, 'open-case')).toMatchObject([{ outcome: 'taken', target: { id: item.id, kind: 'serviceItem', parentId: plan.id }, decidedBy: { name: here.worker.name } }]);
    expect(await linksOf(item.id)).toMatchObject({ madeOf: [{ source: 'open-case', records: [{ id: found.id }] }], inputTo: [] });
    expect(await linksOf(found.id)).toMatchObject({ madeOf: [], inputTo: [{ outcome: 'taken', target: { id: item.id }, plan: { id: plan.id } }] });

    await tooFewWorkers();
    const rule = of((await see(plan)).inputs, 'unmet-rule')[0]!;
    const planned = await take(after, rule);
    expect(planned.errors).toBeUndefined();
    const { data: page } = await app.ask(
      here.secretary, 'query($id: ID!) { conformity(communityId: $id) { editions { rules { rule planned { plan { id } target { id } } } } } }', { id: here.community.id },
    );
    const rules = page!.conformity.editions[0].rules as { rule: string; planned: object[] }[];
    expect(rules.find((one) => one.rule === rule.key)!.planned).toMatchObject([{ plan: { id: plan.id }, target: { id: planned.data!.takePlanningInput.items.at(-1).id } }]);
  });

  it('are taken in as a risk, which then tells where it comes from', async () => {
    const need = await aNeed(app.world, here, { words: '楼顶的广告牌会掉下来' });
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    const { data, errors } = await take(plan, { source: 'need', key: need.id }, { as: 'risk', title: '广告牌坠落', requirement: '大风时会掉' });
    expect(errors).toBeUndefined();
    const [line] = of(data!.takePlanningInput.inputs, 'need');
    expect(line).toMatchObject({ outcome: 'taken', target: { kind: 'risk', title: '广告牌坠落' } });
    expect(data!.takePlanningInput.items).toEqual([]);
    const { data: risk } = await app.ask(here.worker, 'query($id: ID!) { risk(id: $id) { nature context description } }', { id: line!.target!.id });
    expect(risk!.risk).toEqual({ nature: 'risk', context: 'interestedParty', description: '大风时会掉' });
  });

  it('are taken in as an objective, drafted for the year and still without figures', async () => {
    await aComplaint(app.world, here, { state: 'closed', theme: '停车收费' });
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    const { data, errors } = await take(plan, { source: 'complaint-theme', key: '停车收费' }, { as: 'objective', title: '停车收费的投诉减半' });
    expect(errors).toBeUndefined();
    const [line] = of(data!.takePlanningInput.inputs, 'complaint-theme');
    const { data: made } = await app.ask(here.worker, 'query($id: ID!) { objective(id: $id) { state title level dimension dueOn target } }', { id: line!.target!.id });
    expect(made!.objective).toEqual({ state: 'draft', title: '停车收费的投诉减半', level: 'community', dimension: 'complaints', dueOn: '2027-12-31', target: null });
    expect(await linksOf(line!.records[0]!.id)).toMatchObject({ inputTo: [{ target: { id: line!.target!.id } }] });
  });

  it('are taken once, until what was made of them is removed', async () => {
    const need = await aNeed(app.world, here, { words: '路灯' });
    const line = { source: 'need', key: need.id };
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    const taken = (await take(plan, line)).data!.takePlanningInput;
    await refused(take(taken, line), 'key', 'INPUT_TAKEN');
    await refused(send(here.worker, 'setAsidePlanningInput', taken, line, { reason: '不做' }), 'key', 'INPUT_TAKEN');
    const [item] = await itemsOfPlan(app.world, here, plan);
    const { data } = await app.ask(here.worker, `mutation($input: RemoveServiceItemInput!) { removeServiceItem(input: $input) { ${PLAN} } }`, {
      input: { id: item!.id, expectedVersion: item!.version },
    });
    const removed = data!.removeServiceItem;
    expect(of(removed.inputs, 'need')).toMatchObject([{ outcome: 'open', target: null }]);
    expect((await take(removed, line)).errors).toBeUndefined();
  });

  it('by two at once: one is told of the other', async () => {
    const need = await aNeed(app.world, here, { words: '路灯' });
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    const answers = await Promise.all([here.worker, here.secretary].map((who) => take(plan, { source: 'need', key: need.id }, {}, who)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['STALE', undefined]);
    expect(await itemsOfPlan(app.world, here, plan)).toHaveLength(1);
  });

  it('are set aside with a reason, and opened again', async () => {
    const need = await aNeed(app.world, here, { words: '路灯' });
    const line = { source: 'need', key: need.id };
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    await refused(send(here.worker, 'setAsidePlanningInput', plan, line, { reason: ' ' }), 'reason', 'REQUIRED');
    await refused(send(here.worker, 'reopenPlanningInput', plan, line), 'key', 'UNKNOWN_RECORD');
    const aside = (await send(here.worker, 'setAsidePlanningInput', plan, line, { reason: '市政已经在装' })).data!.setAsidePlanningInput;
    expect(of(aside.inputs, 'need')).toMatchObject([{ outcome: 'aside', reason: '市政已经在装', decidedBy: { name: here.worker.name } }]);
    expect((await linksOf(need.id)).inputTo).toMatchObject([{ outcome: 'aside', reason: '市政已经在装' }]);
    const back = (await send(here.worker, 'reopenPlanningInput', aside, line)).data!.reopenPlanningInput;
    expect(of(back.inputs, 'need')).toMatchObject([{ outcome: 'open', reason: '' }]);
  });

  it('that were decided on stay with the plan when their source tells of them no more', async () => {
    const need = await aNeed(app.world, here, { words: '路灯' });
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    await take(plan, { source: 'need', key: need.id });
    await app.ask(here.secretary, 'mutation($input: VoidRecordInput!) { voidResidentNeed(input: $input) { id } }', { input: { id: need.id, expectedVersion: need.version, reason: '写重了' } });
    expect(of((await see(plan)).inputs, 'need')).toMatchObject([{ outcome: 'taken', current: false, title: { zh: '路灯' } }]);
  });

  it('of needs: what a plan took up is not told again the year after, unless it was removed', async () => {
    const need = await aNeed(app.world, here, { words: '路灯' });
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    await take(plan, { source: 'need', key: need.id });
    app.clock.set('2027-11-19T10:00:00+08:00');
    expect(of((await see(await anAnnualPlan(app.world, here, { items: [], year: 2028 }))).inputs, 'need')).toEqual([]);
  });

  it.each(['takePlanningInput', 'setAsidePlanningInput', 'reopenPlanningInput'])('%s: asks who, where and in which state', async (name) => {
    const need = await aNeed(app.world, here, { words: '路灯' });
    const line = { source: 'need', key: need.id };
    let plan: Row = await anAnnualPlan(app.world, here, {});
    const input = { takePlanningInput: { title: '路灯' }, setAsidePlanningInput: { reason: '不做' }, reopenPlanningInput: {} }[name]!;
    if (name === 'reopenPlanningInput') plan = (await send(here.worker, 'setAsidePlanningInput', plan, line, { reason: '不做' })).data!.setAsidePlanningInput;
    expect(await codeOf(send(elsewhere.worker, name, plan, line, input))).toBe('NOT_FOUND');
    expect(await codeOf(send(here.clerk, name, plan, line, input))).toBe('FORBIDDEN');
    expect(await codeOf(send(here.worker, name, { ...plan, version: plan.version + 1 }, line, input))).toBe('STALE');
    const { data } = await app.ask(here.secretary, 'mutation($input: SubmitAnnualPlanInput!) { submitAnnualPlan(input: $input) { version } }', {
      input: { id: plan.id, expectedVersion: plan.version },
    });
    expect(await codeOf(send(here.worker, name, { id: plan.id, version: data!.submitAnnualPlan.version }, line, input))).toBe('WRONG_STATE');
  });

  it.each([
    ['a source that is none', { source: 'weather', key: 'rain' }, {}, 'source', 'NOT_ONE_OF'],
    ['a key that is none', { source: 'need', key: 'x' }, {}, 'key', 'UNKNOWN_RECORD'],
    ['no title', { source: 'need', key: 'x' }, { title: '' }, 'title', 'REQUIRED'],
    ['something that is no part of a plan', { source: 'need', key: 'x' }, { requirement: '长'.repeat(2001) }, 'requirement', 'TOO_LONG'],
  ])('not with %s', async (_word, line, input, path, code) => refused(take(await anAnnualPlan(app.world, here, { items: [] }), line, input), path, code));

  it('not those of another community', async () => {
    const theirs = await aNeed(app.world, elsewhere, { words: '他们的' });
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    await refused(take(plan, { source: 'need', key: theirs.id }), 'key', 'UNKNOWN_RECORD');
    expect(await codeOf(app.ask(here.worker, LINKS, { id: theirs.id }))).toBe('NOT_FOUND');
  });

  it('only as far as one may read: a grid manager sees no complaints', async () => {
    await aComplaint(app.world, here, { state: 'closed', theme: '停车收费' });
    const plan = await anAnnualPlan(app.world, here, { items: [] });
    const manager = await app.world.person('grid-manager', { ...here.community, ...here.community.grids[0]! });
    expect(of((await see(plan)).inputs, 'complaint-theme')).toHaveLength(1);
    expect(of((await see(plan, manager)).inputs, 'complaint-theme')).toEqual([]);
  });
});
