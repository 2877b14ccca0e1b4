import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CheckPoint, PointResult } from '#do';
import { aCheckPoint, aFinding, aMediation, anErrand, aRound } from './factories/grid-work.factory.js';
import { aStaffedCommunity, type APerson, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const ROUND = 'id number state version title plannedOn startedAt companions withoutPlan dueAt walker { name } points { name result note } findings { title } clauseLinks { clause { number } }';
const MEDIATION = 'id number state version title joint sittingCount partyCount dueAt mayKnow mediators { name } viewings { person { name } }';
const ERRAND = 'id number state version title outcome dueAt mayKnow papers { id name original takenAt returnedAt returnedTo } viewings { person { name } }';

describe('what is done in a grid', () => {
  let app: TestApp;
  let here: Staffing;
  let there: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world, { grids: 2 });
    there = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(A_WORKING_MORNING));

  const say = (who: APerson, mutation: string, type: string, seen: string, input: object): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${type}!) { ${mutation}(input: $input) { ${seen} } }`, { input });
  const done = async (asked: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const fault = async (asked: Promise<GraphQLAnswer>): Promise<string> => {
    const { extensions } = (await asked).errors![0]!;
    return extensions.fields?.[0] ? `${extensions.fields[0].path} ${extensions.fields[0].code}` : extensions.code;
  };
  const input = (name: string): string => (name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`);
  const step = (who: APerson, name: string, seen: string, row: { id: string; version: number }, more: object = {}): Promise<GraphQLAnswer> =>
    say(who, name, input(name), seen, { id: row.id, expectedVersion: row.version, ...more });

  const VERBS: [string, string, () => Promise<{ id: string; version: number }>, () => Promise<{ id: string; version: number }>, object, string, 'gridManager' | 'secretary'][] = [
    ['putOffGridRound', ROUND, () => aRound(app.world, here), () => aRound(app.world, here, { state: 'cancelled' }), { plannedOn: '2026-11-25', reason: '下大雨' }, 'planned', 'gridManager'],
    ['cancelGridRound', ROUND, () => aRound(app.world, here), () => aRound(app.world, here, { state: 'void' }), { reason: '不去了' }, 'cancelled', 'gridManager'],
    ['voidGridRound', ROUND, () => aRound(app.world, here), () => aRound(app.world, here, { state: 'void' }), { reason: '重了' }, 'void', 'secretary'],
    ['continueMediation', MEDIATION, () => aMediation(app.world, here), () => aMediation(app.world, here, { state: 'agreed' }), { heldAt: '2026-11-20T01:00:00Z', course: '又谈了一次' }, 'open', 'gridManager'],
    ['referMediation', MEDIATION, () => aMediation(app.world, here), () => aMediation(app.world, here, { state: 'joint' }), { reason: '牵涉三户' }, 'joint', 'gridManager'],
    ['agreeMediation', MEDIATION, () => aMediation(app.world, here), () => aMediation(app.world, here, { state: 'failed' }), { agreement: '各让一步' }, 'agreed', 'gridManager'],
    ['failMediation', MEDIATION, () => aMediation(app.world, here), () => aMediation(app.world, here, { state: 'agreed' }), { advice: '可以去法院' }, 'failed', 'gridManager'],
    ['voidMediation', MEDIATION, () => aMediation(app.world, here), () => aMediation(app.world, here, { state: 'void' }), { reason: '重了' }, 'void', 'secretary'],
    ['finishErrand', ERRAND, () => anErrand(app.world, here), () => anErrand(app.world, here, { state: 'closed' }), { done: true, result: '办好了' }, 'returning', 'gridManager'],
    ['withdrawErrand', ERRAND, () => anErrand(app.world, here, { papers: [] }), () => anErrand(app.world, here, { state: 'returning' }), { reason: '女儿去办' }, 'closed', 'gridManager'],
    ['takeErrandPapers', ERRAND, () => anErrand(app.world, here), () => anErrand(app.world, here, { state: 'returning' }), { papers: [{ name: '户口本' }] }, 'running', 'gridManager'],
    ['voidErrand', ERRAND, () => anErrand(app.world, here, { papers: [] }), () => anErrand(app.world, here, { state: 'void' }), { reason: '重了' }, 'void', 'secretary'],
  ];

  it.each(VERBS)('%s works, elsewhere finds nothing, is forbidden to who only looks on, and waits its turn', async (name, seen, begin, over, more, to, who) => {
    const row = await begin();
    expect(await fault(step(there.secretary, name, seen, row, more))).toBe('NOT_FOUND');
    expect(await fault(step(here.supervisor, name, seen, row, more))).toBe('FORBIDDEN');
    expect(await fault(step(here[who], name, seen, { id: row.id, version: row.version + 1 }, more))).toBe('STALE');
    expect((await done(step(here[who], name, seen, row, more))).state).toBe(to);
    expect(await fault(step(here[who], name, seen, await over(), more))).toBe('WRONG_STATE');
  });

  describe('a round', () => {
    let gate: CheckPoint;
    let lane: CheckPoint;
    let roof: CheckPoint;
    beforeAll(async () => {
      app.clock.set('2026-11-10T09:00:00+08:00');
      gate = await aCheckPoint(app.world, here, { name: '东门' });
      lane = await aCheckPoint(app.world, here, { name: '消防通道' });
      app.clock.set('2026-11-19T09:00:00+08:00');
      roof = await aCheckPoint(app.world, here, { name: '天台' });
    });
    const round = (more: object = {}): object => ({
      id: randomUUID(), communityId: here.community.id, startedAt: '2026-11-20T00:30:00Z', finishedAt: '2026-11-20T01:30:00Z',
      points: [{ checkPointId: gate.id, result: 'ok' }, { checkPointId: lane.id, result: 'finding', note: '堆了沙发' }, { checkPointId: roof.id, result: 'notVisited', note: '门锁着' }], ...more,
    });
    const log = (who: APerson, more: object = {}): Promise<GraphQLAnswer> => say(who, 'logGridRound', 'LogGridRoundInput', ROUND, round(more));

    it('passes the points that the community keeps, and is written down once, its findings before or after it', async () => {
      const id = randomUUID();
      await aFinding(app.world, here, { roundId: id, checkPointId: lane.id, content: '消防通道堆了沙发', place: '' });
      const made = await done(log(here.gridManager, { id, companions: '物业老张、志愿者两名' }));
      expect(made).toMatchObject({ state: 'made', title: '第 1 网格', withoutPlan: true, walker: { name: here.gridManager.name }, findings: [{ title: '消防通道堆了沙发' }] });
      expect(made.points).toEqual([
        { name: '东门', result: 'ok', note: '' }, { name: '消防通道', result: 'finding', note: '堆了沙发' }, { name: '天台', result: 'notVisited', note: '门锁着' },
      ]);
      expect(made.clauseLinks.map(({ clause }: any) => clause.number).sort()).toEqual(['8.7.2', '8.7.2.1', '8.7.3', '8.7.3']);
      await aFinding(app.world, here, { roundId: id, content: '路灯不亮' });
      const again = await done(log(here.gridManager, { id, points: [] }));
      expect([again.number, again.findings.length, again.points.length]).toEqual([made.number, 2, 3]);
      expect(await fault(log(here.worker, { id, gridId: here.community.grids[0]!.id }))).toBe('ALREADY_EXISTS');
      const { checkPoints } = (await app.ask(here.gridManager, `{ checkPoints(communityId: "${here.community.id}") { name lastPassedOn grid { name } } }`)).data!;
      expect(checkPoints).toEqual([
        { name: '东门', lastPassedOn: '2026-11-20', grid: { name: '第 1 网格' } }, { name: '消防通道', lastPassedOn: '2026-11-20', grid: { name: '第 1 网格' } },
        { name: '天台', lastPassedOn: null, grid: { name: '第 1 网格' } },
      ]);
    });

    it('that arrives a week late knows the points of its day, and leaves open what its list did not have', async () => {
      const early = await done(log(here.gridManager, { startedAt: '2026-11-12T00:30:00Z', finishedAt: '2026-11-12T01:30:00Z', points: [{ checkPointId: gate.id, result: 'ok' }] }));
      expect(early.points).toEqual([{ name: '东门', result: 'ok', note: '' }, { name: '消防通道', result: null, note: '' }]);
    });

    it('that was planned is made under its own id, by whoever went, and only once', async () => {
      const { id } = await done(say(here.worker, 'planGridRound', 'PlanGridRoundInput', ROUND, {
        communityId: here.community.id, gridId: here.community.grids[0]!.id, plannedOn: '2026-11-20', walkerId: here.gridManager.id,
      }));
      expect((await app.ask(here.gridManager, '{ notices(page: { limit: 3 }) { items { code } } }')).data!.notices.items[0].code).toBe('grid-round.yours');
      const made = await done(log(here.gridManager, { id }));
      expect(made).toMatchObject({ id, state: 'made', withoutPlan: false, walker: { name: here.gridManager.name } });
      expect((await done(log(here.gridManager, { id }))).version).toBe(made.version);
      const off = await aRound(app.world, here, { state: 'cancelled' });
      expect(await fault(log(here.gridManager, { id: off.id }))).toBe('WRONG_STATE');
    });

    it.each([
      ['an end before its beginning', { finishedAt: '2026-11-19T20:00:00Z' }, 'finishedAt DATES_REVERSED'],
      ['a time that lies ahead', { startedAt: '2026-11-20T05:00:00Z', finishedAt: '2026-11-20T06:00:00Z' }, 'startedAt IN_THE_FUTURE'],
      ['a point of nobody', { points: [{ checkPointId: randomUUID(), result: 'ok' }] }, 'points.0.checkPointId UNKNOWN_RECORD'],
      ['no answers at all', { points: [] }, 'points NOTHING_VISITED'],
    ])('is not written down with %s', async (_what, more, told) => expect(await fault(log(here.gridManager, more))).toBe(told));

    it('says why a point was not visited, names none twice, and is of the own grid', async () => {
      const ticked = (...points: object[]): Promise<GraphQLAnswer> => log(here.gridManager, { points });
      expect(await fault(ticked({ checkPointId: gate.id, result: 'ok' }, { checkPointId: roof.id, result: 'notVisited' }))).toBe('points.1.note REQUIRED');
      expect(await fault(ticked({ checkPointId: gate.id, result: 'ok' }, { checkPointId: gate.id.toUpperCase(), result: 'ok' }))).toBe('points.1.checkPointId DUPLICATE');
      expect(await fault(ticked({ checkPointId: roof.id, result: 'notVisited', note: '门锁着' }))).toBe('points NOTHING_VISITED');
      const [, other] = here.community.grids;
      expect(await fault(log(here.gridManager, { gridId: other!.id }))).toBe('gridId OTHER_GRID');
      expect(await fault(log(here.worker))).toBe('gridId REQUIRED');
      const theirs = await aRound(app.world, here, { by: here.worker, gridId: other!.id });
      expect(await fault(step(here.gridManager, 'cancelGridRound', ROUND, theirs, { reason: '不去' }))).toBe('NOT_FOUND');
      expect(await fault(log(here.gridManager, { id: theirs.id }))).toBe('ALREADY_EXISTS');
      const elsewhere = await aCheckPoint(app.world, here, { gridId: other!.id });
      expect(await fault(log(here.gridManager, { points: [{ checkPointId: elsewhere.id, result: 'ok' }] }))).toBe('points.0.checkPointId UNKNOWN_RECORD');
    });

    it('no longer asks for a point that is taken out; the community alone keeps them', async () => {
      const change = (who: APerson, more: object): Promise<GraphQLAnswer> => say(who, 'changeCheckPoint', 'ChangeCheckPointInput', 'version position endedOn', { id: lane.id, expectedVersion: 1, ...more });
      expect(await fault(change(here.gridManager, { endedOn: '2026-11-19' }))).toBe('FORBIDDEN');
      expect(await fault(change(here.worker, { endedOn: '2026-11-21' }))).toBe('endedOn IN_THE_FUTURE');
      expect(await done(change(here.worker, { endedOn: '2026-11-19', position: 1 }))).toEqual({ version: 2, position: 1, endedOn: '2026-11-19' });
      expect(await fault(change(here.worker, { name: '南门' }))).toBe('STALE');
      const made = await done(log(here.gridManager, { points: [{ checkPointId: gate.id, result: PointResult.ok }, { checkPointId: roof.id, result: PointResult.ok }] }));
      expect(made.points.map((point: any) => point.name)).toEqual(['东门', '天台']);
      expect((await app.ask(here.gridManager, `{ workGrids(communityId: "${here.community.id}") { name } }`)).data!.workGrids).toEqual([{ name: '第 1 网格' }]);
      expect((await app.ask(here.worker, `{ workGrids(communityId: "${here.community.id}") { name } }`)).data!.workGrids).toHaveLength(2);
    });
  });

  it('a dispute keeps its parties to those who mediate, and goes to the community when it is too much for the spot', async () => {
    const told = {
      id: randomUUID(), communityId: here.community.id, label: '楼上漏水', disputeKind: 'neighbours', place: '5 号楼楼下', heldAt: '2026-11-20T01:00:00Z', course: '两家吵了起来',
      parties: [{ name: '陈依伯', phone: '13900001111' }, { name: '黄大哥' }], outcome: 'open',
    };
    const log = (more: object = {}): Promise<GraphQLAnswer> => say(here.gridManager, 'logMediation', 'LogMediationInput', MEDIATION, { ...told, id: randomUUID(), ...more });
    expect(await fault(log({ parties: told.parties.slice(1) }))).toBe('parties TOO_FEW');
    expect(await fault(log({ parties: [told.parties[0], { name: '黄大哥', phone: '12' }] }))).toBe('parties.1.phone PHONE_LENGTH');
    expect(await fault(log({ outcome: 'agreed' }))).toBe('agreement REQUIRED');
    expect(await fault(log({ outcome: 'failed' }))).toBe('advice REQUIRED');
    expect(await fault(log({ mediatorIds: [there.worker.id] }))).toBe('mediatorIds.0 UNKNOWN_PERSON');
    expect(await fault(log({ gridId: here.community.grids[1]!.id }))).toBe('gridId OTHER_GRID');
    const row = await done(log({ id: told.id }));
    expect(row).toMatchObject({ state: 'open', partyCount: 2, mayKnow: true, mediators: [{ name: here.gridManager.name }] });
    expect((await done(log({ id: told.id, label: '别的' }))).title).toBe('楼上漏水');

    const open = (who: APerson): Promise<GraphQLAnswer> => app.ask(who, `mutation { openMediation(id: "${row.id}") { parties { name phone } sittings { course } agreement } }`);
    expect(await fault(open(here.worker))).toBe('FORBIDDEN');
    expect(await fault(open(here.supervisor))).toBe('FORBIDDEN');
    expect((await done(open(here.secretary))).parties[0]).toEqual({ name: '陈依伯', phone: '13900001111' });
    const joint = await done(step(here.gridManager, 'referMediation', MEDIATION, row, { reason: '牵涉三户' }));
    expect(joint).toMatchObject({ state: 'joint', joint: true, viewings: [{ person: { name: here.secretary.name } }] });
    expect(await fault(step(here.gridManager, 'agreeMediation', MEDIATION, joint, { agreement: '好了' }))).toBe('COMMUNITY_MEDIATES');
    const sat = await done(step(here.worker, 'continueMediation', MEDIATION, joint, { heldAt: '2026-11-20T01:50:00Z', course: '请到调解室' }));
    const agreed = await done(step(here.worker, 'agreeMediation', MEDIATION, sat, { agreement: '楼上三天内修好' }));
    expect(agreed).toMatchObject({ state: 'agreed', sittingCount: 2, mediators: [{ name: here.gridManager.name }, { name: here.worker.name }] });
    expect(await done(open(here.worker))).toMatchObject({ sittings: [{ course: '两家吵了起来' }, { course: '请到调解室' }], agreement: '楼上三天内修好' });
    const [kept] = await app.world.kernel.dataSource.query(
      `SELECT (SELECT string_agg(h::text, '') FROM history_entries h WHERE h.record_id = $1) || m.parties_sealed || m.account_sealed AS text FROM mediations m WHERE m.id = $1`, [row.id]);
    for (const secret of ['陈依伯', '13900001111', '吵了起来', '三天内']) expect(kept.text).not.toContain(secret);
  });

  it('an errand needs consent, keeps who it is for to whoever runs it, and is not over while a paper is out', async () => {
    const told = {
      id: randomUUID(), communityId: here.community.id, label: '独居老人取药', need: 'mobility', matter: '代取药', name: '林依姆', phone: '13900001234', explained: '要带医保卡',
      consentWay: 'written', consentedAt: '2026-11-20T01:00:00Z', promisedOn: '2026-11-24', papers: [{ name: '医保卡' }, { name: '病历复印件', original: false }],
    };
    const take = (more: object = {}): Promise<GraphQLAnswer> => say(here.gridManager, 'takeErrand', 'TakeErrandInput', ERRAND, { ...told, id: randomUUID(), ...more });
    expect((await take({ consentWay: undefined })).errors).toHaveLength(1);
    expect(await fault(take({ explained: '' }))).toBe('explained REQUIRED');
    expect(await fault(take({ phone: '12' }))).toBe('phone PHONE_LENGTH');
    expect(await fault(take({ promisedOn: '2026-11-19' }))).toBe('promisedOn DATES_REVERSED');
    const row = await done(take({ id: told.id }));
    expect(row).toMatchObject({ state: 'running', dueAt: '2026-11-24T15:59:59.999Z', papers: [{ name: '医保卡', original: true, returnedAt: null }, { name: '病历复印件', original: false }] });
    expect((await done(take({ id: told.id }))).papers).toHaveLength(2);
    expect(await fault(step(here.secretary, 'voidErrand', ERRAND, row, { reason: '重了' }))).toBe('PAPERS_OUT');

    const open = (who: APerson): Promise<GraphQLAnswer> => app.ask(who, `mutation { openErrand(id: "${row.id}") { name phone } }`);
    expect(await fault(open(here.worker))).toBe('FORBIDDEN');
    expect(await done(open(here.gridManager))).toEqual({ name: '林依姆', phone: '13900001234' });

    const [card, record] = row.papers;
    const giveBack = (at: { id: string; version: number }, ...paperIds: string[]): Promise<GraphQLAnswer> => step(here.gridManager, 'giveBackErrand', ERRAND, at, { paperIds, returnedTo: '本人' });
    expect(await fault(giveBack(row, randomUUID()))).toBe('paperIds.0 UNKNOWN_RECORD');
    const one = await done(giveBack(row, record.id));
    expect(one).toMatchObject({ state: 'running', papers: [{ returnedAt: null }, { returnedTo: '本人' }] });
    expect(await fault(giveBack(one, record.id))).toBe('paperIds.0 UNKNOWN_RECORD');
    const ran = await done(step(here.gridManager, 'finishErrand', ERRAND, one, { done: true, result: '药取到了' }));
    expect(ran).toMatchObject({ state: 'returning', outcome: 'done', dueAt: '2026-11-24T09:30:00.000Z', viewings: [{ person: { name: here.gridManager.name } }] });
    expect(await fault(step(here.gridManager, 'closeErrand', ERRAND, ran))).toBe('PAPERS_OUT');
    expect(await done(giveBack(ran, card.id))).toMatchObject({ state: 'closed', outcome: 'done' });
    expect((await done(step(here.gridManager, 'finishErrand', ERRAND, await anErrand(app.world, here, { papers: [] }), { done: false, result: '要本人去' }))).state).toBe('closed');
  });

  it('is listed in a few statements', async () => {
    for (const [list, seen] of [['gridRounds', ROUND], ['mediations', MEDIATION], ['errands', ERRAND]] as const) {
      const statements = await app.statements(async () =>
        expect((await done(app.ask(here.worker, `{ ${list} { total items { ${seen} transitions { verb } } } }`))).total).toBeGreaterThan(2));
      expect(statements.length).toBeLessThan(20);
    }
  });
});
