import { randomUUID } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import writeWorkbook from 'write-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDrill, anIncident, aRecovery } from './factories/drill.factory.js';
import { anEmergencyPlan, aSupply } from './factories/emergency.factory.js';
import { aRisk } from './factories/risk.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FIELDS: Record<string, string> = {
  EmergencyPlan: 'id number title state version dueAt edition reviewOn inForceOn owner { id } contacts { part name phone } teams { name leader } findings { code blocking params } uses { id kind }',
  EmergencySupply: 'id number title state version dueAt quantity issued condition expired expiresOn checkOn movements { move change balance usedUp expired record { id } by { id } }',
  Drill: 'id number title state version dueAt type attendance loggedAfterwards findings { position text } nonconformities { id } emergencyPlan { id } serviceItem { id }',
  Incident: 'id number title state version dueAt overAt reportedAfter entries { entry at text addressee by { id } } nonconformities { id } emergencyPlan { id }',
  ServiceRecovery: 'id number title state version dueAt source { id kind } needsCase nonconformities { id kind }',
};
// mutation → the type that it answers
const TYPE = (name: string): string =>
  name.endsWith('EmergencyPlan') ? 'EmergencyPlan' : name.endsWith('Supply') ? 'EmergencySupply' : name.endsWith('Drill') ? 'Drill' : name.endsWith('Incident') ? 'Incident' : 'ServiceRecovery';
const verb = (name: string): string => {
  const input = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${FIELDS[TYPE(name)]} } }`;
};
type Row = { id: string; version: number };

describe('emergencies and service recovery (8.10)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const make = (who: APerson | null, name: string, input: object, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { communityId: at.community.id, ...input } });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string, params: object = expect.anything() as object): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });
  const linksOf = async (kind: string, id: string): Promise<string[]> => {
    const { data } = await app.ask(here.worker, `query($id: ID!) { ${kind}(id: $id) { clauseLinks { role clause { number standardCode } } } }`, { id });
    return data![kind].clauseLinks.map((link: any) => `${link.role} ${link.clause.number}`);
  };

  const drillInput = (): object => ({ type: 'special', scenario: 'fire', title: '厨房灭火', script: '先关火', startsAt: '2026-11-24T15:00:00+08:00', endsAt: '2026-11-24T16:00:00+08:00' });
  const supplyInput = (): object => ({ supplyKind: 'lamp', title: '应急灯', unit: '个', quantity: 6, place: '值班室', keeper: '陈建国', keeperPhone: '13800000002', fromOn: '2026-11-20' });
  const incidentInput = (): object => ({ id: randomUUID(), scenario: 'gas', title: '燃气味', place: '3 号楼', description: '楼道有气味', startsAt: '2026-11-20T09:30:00+08:00' });
  const recoveryInput = (): object => ({ title: '名字打错', happenedOn: '2026-11-20', deviation: '打错一个字' });
  const just = (input: object) => (): object => input;
  const at = (clock: string): string => `2026-11-20T${clock}:00+08:00`;

  // one row a verb: a record in the state it leaves, who may, what it is given, the state it reaches, who may not, one in which it is shut
  type Case = [string, () => Promise<Row>, keyof Staffing, () => object, string, keyof Staffing, () => Promise<Row>];
  const plan = (state: any) => () => anEmergencyPlan(app.world, here, { state });
  const stock = (traits: object = {}) => () => aSupply(app.world, here, traits);
  const drill = (state: any) => () => aDrill(app.world, here, { state });
  const incident = (state: any) => () => anIncident(app.world, here, { state });
  const recovery = (state: any) => () => aRecovery(app.world, here, { state });
  const verbs: Case[] = [
    ['changeEmergencyPlan', plan('draft'), 'worker', just({ procedure: '一、报警' }), 'draft', 'gridManager', plan('withdrawn')],
    ['enforceEmergencyPlan', plan('written'), 'secretary', just({}), 'in-force', 'worker', plan('in-force')],
    ['reviewEmergencyPlan', plan('in-force'), 'worker', just({ finding: '电话都打过' }), 'in-force', 'clerk', plan('draft')],
    ['withdrawEmergencyPlan', plan('in-force'), 'secretary', just({ reason: '并进综合预案' }), 'withdrawn', 'worker', plan('draft')],
    ['voidEmergencyPlan', plan('draft'), 'secretary', just({ reason: '写重了' }), 'void', 'worker', plan('withdrawn')],
    ['changeSupply', stock(), 'worker', just({ place: '二楼' }), 'in-stock', 'gridManager', stock({ state: 'disposed' })],
    ['receiveSupply', stock(), 'worker', just({ quantity: 3 }), 'in-stock', 'supervisor', stock({ state: 'disposed' })],
    ['issueSupply', stock(), 'gridManager', just({ quantity: 3 }), 'in-stock', 'clerk', stock({ state: 'void' })],
    ['returnSupply', stock({ issued: 3 }), 'worker', just({ quantity: 2, usedUp: 1 }), 'in-stock', 'supervisor', stock({ state: 'disposed' })],
    ['checkSupply', stock(), 'worker', just({ quantity: 11, condition: 'good' }), 'in-stock', 'gridManager', stock({ state: 'disposed' })],
    ['disposeSupply', stock(), 'worker', just({ reason: '过期' }), 'disposed', 'gridManager', stock({ state: 'void' })],
    ['voidSupply', stock(), 'secretary', just({ reason: '写重了' }), 'void', 'worker', stock({ state: 'disposed' })],
    ['changeDrill', drill('planned'), 'worker', just({ place: '广场' }), 'planned', 'gridManager', drill('cancelled')],
    ['writeDrill', drill('held'), 'worker', just({ script: '改过的脚本' }), 'held', 'supervisor', drill('evaluated')],
    ['correctDrill', drill('evaluated'), 'worker', just({ attendance: 31, summary: '办了', evaluation: '比写的好', evaluationScore: 5, reason: '少数了六个人' }), 'evaluated', 'gridManager', drill('held')],
    ['evaluateDrill', drill('held'), 'worker', just({ summary: '办了', evaluation: '好', evaluationScore: 4 }), 'evaluated', 'gridManager', drill('planned')],
    ['cancelDrill', drill('planned'), 'worker', just({ reason: '下雨' }), 'cancelled', 'clerk', drill('held')],
    ['voidDrill', drill('held'), 'secretary', just({ reason: '写重了' }), 'void', 'worker', drill('cancelled')],
    ['changeIncident', incident('open'), 'worker', just({ harm: '一人受惊' }), 'open', 'supervisor', incident('closed')],
    ['logIncident', incident('open'), 'worker', just({ entry: 'measure', at: at('09:50'), text: '关了总阀' }), 'open', 'official', incident('closed')],
    ['endIncident', incident('open'), 'worker', just({ overAt: at('09:55') }), 'ended', 'clerk', incident('ended')],
    ['reviewIncident', incident('ended'), 'secretary', just({ course: '关阀通风', lessons: '每月查一次软管' }), 'closed', 'clerk', incident('open')],
    ['voidIncident', incident('open'), 'secretary', just({ reason: '误报' }), 'void', 'worker', incident('closed')],
    ['changeRecovery', recovery('open'), 'worker', just({ loss: '多跑两趟' }), 'open', 'supervisor', recovery('closed')],
    ['remedyRecovery', recovery('open'), 'clerk', just({ remedy: '重开一张', remediedOn: '2026-11-20', needsCase: false }), 'remedied', 'gridManager', recovery('remedied')],
    ['tellRecovery', recovery('remedied'), 'clerk', just({ toldOn: '2026-11-20', toldHow: '电话' }), 'closed', 'supervisor', recovery('open')],
    ['voidRecovery', recovery('open'), 'secretary', just({ reason: '记重了' }), 'void', 'clerk', recovery('closed')],
  ];

  it.each(verbs)('%s works, for whoever may, here, in its state, on what was seen', async (name, ready, allowed, input, reached, forbidden, shut) => {
    const row = await ready();
    const fields = input();
    app.clock.set(new Date(Math.max(app.clock.now().getTime(), Date.parse(A_WORKING_MORNING))));
    expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, fields))).toBe('NOT_FOUND');
    expect(await codeOf(send(here[forbidden] as APerson, name, row, fields))).toBe('FORBIDDEN');
    expect(await codeOf(send(null, name, row, fields))).toBe('UNAUTHENTICATED');
    expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, fields))).toBe('STALE');
    expect(await done(send(here[allowed] as APerson, name, row, fields))).toMatchObject({ state: reached, version: row.version + 1 });
    app.clock.set(A_WORKING_MORNING);
    expect(await codeOf(send(here[allowed] as APerson, name, await shut(), fields))).toBe('WRONG_STATE');
  });

  it.each([
    ['draftEmergencyPlan', 'worker', () => ({ scenario: 'fire', title: '火灾预案' }), 'clerk', 'draft'],
    ['enterSupply', 'worker', supplyInput, 'gridManager', 'in-stock'],
    ['planDrill', 'worker', drillInput, 'gridManager', 'planned'],
    ['reportIncident', 'gridManager', incidentInput, 'supervisor', 'open'],
    ['openRecovery', 'clerk', recoveryInput, 'supervisor', 'open'],
  ] as [string, keyof Staffing, () => object, keyof Staffing, string][])('%s begins one, for whoever may, here', async (name, allowed, input, forbidden, state) => {
    expect(await codeOf(make(here[allowed] as APerson, name, input(), elsewhere))).toBe('NOT_FOUND');
    expect(await codeOf(make(here[forbidden] as APerson, name, input()))).toBe('FORBIDDEN');
    expect(await done(make(here[allowed] as APerson, name, input()))).toMatchObject({ state, version: 1 });
  });

  it.each([
    ['emergencyPlan', () => anEmergencyPlan(app.world, here), 'implements 8.10.2'],
    ['emergencySupply', () => aSupply(app.world, here), 'evidences 8.10.2'],
    ['drill', () => aDrill(app.world, here), 'evidences 8.10.2'],
    ['incident', () => anIncident(app.world, here), 'evidences 8.10.2'],
    ['serviceRecovery', () => aRecovery(app.world, here), 'evidences 8.10.1'],
  ] as [string, () => Promise<Row>, string][])('%s carries its clause in every edition', async (kind, ready, link) => {
    expect(await linksOf(kind, (await ready()).id)).toEqual([link, link]);
  });

  describe('an emergency plan', () => {
    it('is not put in force before all that 8.10.2 names is there, and stays whole in force', async () => {
      const draft = await anEmergencyPlan(app.world, here);
      const { errors } = await send(here.secretary, 'enforceEmergencyPlan', draft);
      expect(errors![0]!.extensions).toMatchObject({ code: 'EMERGENCY_PLAN_INCOMPLETE', params: { count: 5 } });
      const whole = await anEmergencyPlan(app.world, here, { state: 'in-force', contacts: [{ part: 'command', name: '林书记', phone: '0591-83300001' }] });
      const { data } = await app.ask(here.worker, `query($id: ID!) { emergencyPlan(id: $id) { ${FIELDS.EmergencyPlan} } }`, { id: whole.id });
      expect(data!.emergencyPlan).toMatchObject({ number: expect.stringMatching(/^EP-2026-/), edition: 1, inForceOn: '2026-11-20', reviewOn: '2027-11-20', dueAt: '2027-11-20T15:59:59.999Z' });
      expect(data!.emergencyPlan.findings.map((one: any) => [one.code, one.blocking])).toEqual([['NOBODY_ABOVE', false], ['NO_RISK', false], ['NOT_DRILLED', false]]);
      expect(await codeOf(send(here.worker, 'changeEmergencyPlan', whole, { teams: [] }))).toBe('EMERGENCY_PLAN_INCOMPLETE');
      await refused(send(here.worker, 'changeEmergencyPlan', whole, { contacts: [{ part: 'command', name: '林书记', phone: '找门卫问' }] }), 'contacts.0.phone', 'DIAL_FORM');
    });

    it('is gone over each year; what was changed meanwhile makes a new edition', async () => {
      const reminded = await anEmergencyPlan(app.world, here, { state: 'reviewing' });
      expect(reminded.state).toBe('reviewing');
      const changed = await done(send(here.worker, 'changeEmergencyPlan', reminded, { procedure: '一、先断电' }));
      expect(await done(send(here.worker, 'reviewEmergencyPlan', changed, { finding: '改了断电' }))).toMatchObject({ state: 'in-force', edition: 2 });
      app.clock.set(A_WORKING_MORNING);
      const same = await anEmergencyPlan(app.world, here, { state: 'in-force', reviews: [{ after: 100, finding: '没有变' }] });
      expect(same).toMatchObject({ edition: 1, reviewOn: '2028-02-28' });
    });

    it('answers a risk that may become an emergency', async () => {
      const risk = await aRisk(app.world, here, { potentialEmergency: true });
      const advice = async (): Promise<string[]> =>
        (await app.ask(here.worker, 'query($id: ID!) { risk(id: $id) { advice { code } deliveredIn { kind } } }', { id: risk.id })).data!.risk.advice.map((one: any) => one.code);
      expect(await advice()).toEqual(['EMERGENCY_PLAN_MISSING']);
      const row = await done(make(here.worker, 'draftEmergencyPlan', { scenario: 'building', title: '高空坠物', riskId: risk.id }));
      expect(row.findings.map((one: any) => one.code)).not.toContain('NO_RISK');
      expect(await advice()).toEqual(['EMERGENCY_PLAN_DRAFT']);
      await refused(make(here.worker, 'draftEmergencyPlan', { scenario: 'building', title: '高空坠物', riskId: (await aRisk(app.world, elsewhere)).id }), 'riskId', 'UNKNOWN_RECORD');
      await refused(make(here.worker, 'draftEmergencyPlan', { scenario: 'fire', title: '火灾', ownerId: elsewhere.worker.id }), 'ownerId', 'UNKNOWN_PERSON');
    });

    it('in force stands in the call list, with what lies where, for whoever serves here', async () => {
      const alone = await aStaffedCommunity(app.world);
      await anEmergencyPlan(app.world, alone, { state: 'in-force' });
      await anEmergencyPlan(app.world, alone);
      await aSupply(app.world, alone, { kind: 'lamp', quantity: 0 });
      const LIST = 'query($communityId: ID!) { emergencyCallList(communityId: $communityId) { communityName at plans { title contacts { name phone } teams { leader phone } } supplies { title place keeper keeperPhone } } }';
      const statements = await app.statements(async () => {
        const { data } = await app.ask(alone.gridManager, LIST, { communityId: alone.community.id });
        expect(data!.emergencyCallList).toMatchObject({
          communityName: '示范社区',
          plans: [{ contacts: [{ name: '林书记', phone: '0591-83300001' }, { name: '街道值班室' }, { name: '市消防支队', phone: '119' }], teams: [{ leader: '陈建国' }] }],
          supplies: [{ keeper: '陈建国', place: '微型消防站' }],
        });
      });
      expect(statements.length).toBeLessThan(16);
      expect(await codeOf(app.ask(elsewhere.worker, LIST, { communityId: alone.community.id }))).toBe('NOT_FOUND');
    });
  });

  describe('supplies', () => {
    it('never fall below zero, whoever takes the last one', async () => {
      const row = await aSupply(app.world, here, { quantity: 3 });
      await refused(send(here.worker, 'issueSupply', row, { quantity: 4 }), 'quantity', 'BELOW_ZERO', { left: 3 });
      const drilled = await aDrill(app.world, here);
      const issued = await done(send(here.worker, 'issueSupply', row, { quantity: 3, recordId: drilled.id, purpose: '演练' }));
      expect(issued).toMatchObject({ quantity: 0, issued: 3, movements: [{ move: 'issue', change: -3, balance: 0, record: { id: drilled.id }, by: { id: here.worker.id } }, { move: 'receive' }] });
      expect(await codeOf(send(here.worker, 'issueSupply', issued, { quantity: 1 }))).toBe('NOTHING_IN_STOCK');
      await refused(send(here.worker, 'returnSupply', issued, { quantity: 3, usedUp: 1 }), 'quantity', 'ABOVE_WHOLE', { max: 3 });
      expect(await done(send(here.worker, 'returnSupply', issued, { quantity: 1, usedUp: 2 }))).toMatchObject({ quantity: 1, issued: 0 });
    });

    it('are not issued twice to two who see the same one', async () => {
      const row = await aSupply(app.world, here, { quantity: 1 });
      const both = await Promise.all([here.worker, here.colleague].map((who) => codeOf(send(who, 'issueSupply', row, { quantity: 1 }))));
      expect(both.sort()).toEqual(['STALE', undefined]);
    });

    it('that have expired are issued by whoever was told, and the book says so', async () => {
      const row = await aSupply(app.world, here, { quantity: 2, expiresOn: '2026-11-19', fromOn: '2024-11-20' });
      await refused(send(here.worker, 'issueSupply', row, { quantity: 1 }), 'despiteExpiry', 'SUPPLY_EXPIRED', { on: '2026-11-19' });
      const issued = await done(send(here.worker, 'issueSupply', row, { quantity: 1, despiteExpiry: true }));
      expect(issued).toMatchObject({ expired: true, movements: [{ expired: true }, { expired: false }] });
    });

    it.each([
      ['an unknown kind of phone', { keeperPhone: '找他' }, 'keeperPhone', 'DIAL_FORM'],
      ['a day to come', { fromOn: '2026-11-21' }, 'fromOn', 'IN_THE_FUTURE'],
      ['an end before its beginning', { expiresOn: '2026-11-01' }, 'expiresOn', 'DATES_REVERSED'],
      ['fewer than none', { quantity: -1 }, 'quantity', 'TOO_SMALL'],
      ['no place', { place: ' ' }, 'place', 'REQUIRED'],
    ])('are not entered with %s', async (_word, input, path, code) => refused(make(here.worker, 'enterSupply', { ...supplyInput(), ...input }), path, code));

    it('are asked for before they expire, when they have, and when a check is due', async () => {
      const alone = await aStaffedCommunity(app.world);
      const soon = await aSupply(app.world, alone, { expiresOn: '2026-12-10' });
      const due = await aSupply(app.world, alone, { months: 6 });
      const stateOf = async (row: Row): Promise<any> => (await app.ask(alone.worker, `query($id: ID!) { emergencySupply(id: $id) { ${FIELDS.EmergencySupply} } }`, { id: row.id })).data!.emergencySupply;
      const remind = (): Promise<unknown> => app.world.kernel.jobs.run(app.world.kernel, 'emergency-supply.remind', {});
      await remind();
      expect([(await stateOf(soon)).state, (await stateOf(due)).state]).toEqual(['check-due', 'in-stock']);
      const checked = await done(send(alone.worker, 'checkSupply', await stateOf(soon), { quantity: 12, condition: 'worn' }));
      expect(checked).toMatchObject({ state: 'in-stock', checkOn: '2027-05-20', dueAt: '2026-12-10T15:59:59.999Z' });
      await remind();
      expect((await stateOf(soon)).state).toBe('in-stock');
      app.clock.set('2026-12-14T10:00:00+08:00');
      await remind();
      expect(await stateOf(soon)).toMatchObject({ state: 'check-due', expired: true });
      app.clock.set('2027-05-10T10:00:00+08:00');
      await remind();
      expect((await stateOf(due)).state).toBe('check-due');
    });
  });

  it('is listed in a few statements', async () => {
    for (const [list, fields] of [['emergencyPlans', 'id findings { code }'], ['emergencySupplies', 'id expired'], ['drills', 'id emergencyPlan { id }'], ['incidents', 'id reportedAfter'], ['serviceRecoveries', 'id source { id }']]) {
      const statements = await app.statements(async () => expect(await done(app.ask(here.worker, `{ ${list} { total items { ${fields} transitions { verb } } } }`))).toHaveProperty('total'));
      expect([list, statements.length < 16]).toEqual([list, true]);
    }
  });

  it('has its supplies go out and in by the sheet, as a whole or not at all', async () => {
    const at = await aStaffedCommunity(app.world);
    const HEAD = ['类别', '名称', '单位', '数量', '放在哪里', '入库日期', '到期日期', '保管人电话'];
    const sheet = (...rows: (string | number)[][]): Promise<Buffer> => {
      const data = [HEAD, ...rows].map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })));
      return writeWorkbook([{ sheet: '应急物资', data }] as Parameters<typeof writeWorkbook>[0]).toBuffer();
    };
    const take = async (who: APerson, bytes: Buffer, dryRun = false): Promise<any> =>
      (await app.http(who, 'post', `/supplies/sheet?communityId=${at.community.id}${dryRun ? '&dryRun=1' : ''}`, (asked) => asked.attach('file', bytes, 'supplies.xlsx'))).body;
    const good = ['多功能应急灯', '楼道应急灯', '个', 12, '值班室', '2026-01-05', '2028-01-05', '13900001111'];
    const wrong = await take(at.worker, await sheet(good, ['手电', '手电', '个', -1, '值班室', '2026-13-01', '', '12'], ['灭火器', '', '具', 3, '值班室', '2026-01-05', '2025-01-05', '']));
    expect(wrong).toMatchObject({ rows: 3, entered: 0 });
    expect(wrong.problems.map(({ row, field, code }: any) => [row, field, code])).toEqual(expect.arrayContaining([
      [3, 'supplyKind', 'NOT_ONE_OF'], [3, 'fromOn', 'NOT_A_DATE'], [3, 'quantity', 'TOO_SMALL'], [4, 'title', 'REQUIRED'],
    ]));
    const reversed = await take(at.worker, await sheet(['灭火器', '灭火器', '具', 3, '值班室', '2026-01-05', '2025-01-05', '']));
    expect(reversed.problems).toMatchObject([{ row: 2, field: 'expiresOn', code: 'DATES_REVERSED' }]);
    expect(await take(at.supervisor, await sheet(good))).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await take(elsewhere.worker, await sheet(good))).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await take(at.worker, await sheet(good), true)).toMatchObject({ rows: 1, problemCount: 0, entered: 0 });
    expect(await take(at.worker, await sheet(good))).toMatchObject({ entered: 1 });
    const out = await app.http(at.worker, 'get', `/supplies/sheet?communityId=${at.community.id}`, (asked) => asked.responseType('blob'));
    const [head, line] = await readSheet(out.body as Buffer);
    expect(head).toEqual(expect.arrayContaining([...HEAD, '领出没还', '编号']));
    expect(line).toEqual(expect.arrayContaining(['多功能应急灯', '楼道应急灯', 12, '完好']));
    expect((await take(at.worker, out.body as Buffer)).problems).toMatchObject([{ row: 2, code: 'ALREADY_IN_REGISTER' }]);
  });
});
