import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity, completeActions } from './factories/nonconformity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const CASE = 'id number state version grade round waitUntil dueAt recurrenceOf { number } owner { name }';

const verb = (name: string): string => {
  const input = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${name.startsWith('void') ? 'VoidRecordInput' : input}!) { ${name}(input: $input) { ${CASE} } }`;
};

describe('a nonconformity', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let clause: string;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    clause = await aClause(app.world, '8.6.3.3');
  });
  afterAll(() => app.close());

  const report = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb('reportNonconformity'), {
      input: {
        communityId: here.community.id,
        title: '楼道堆物反复出现',
        description: '3 号楼 2 单元一楼，上月清过一次。',
        foundOn: '2026-11-19',
        clauseIds: [clause],
        ...input,
      },
    });

  describe('is reported', () => {
    it('with a number, a deadline in working time, and the clause it breaches', async () => {
      const { data, errors } = await report(here.worker, { title: '公示栏过期', clauseIds: [await aClause(app.world, '8.3')] });
      expect(errors).toBeUndefined();
      expect(data!.reportNonconformity).toMatchObject({
        number: 'NC-2026-0001', state: 'reported', version: 1, grade: 'minor', recurrenceOf: null,
        // Friday's report is due on Monday at the close of business
        dueAt: '2026-11-23T09:30:00.000Z',
      });
      const { data: links } = await app.ask(
        here.worker,
        'query($id: ID!) { nonconformity(id: $id) { clauseLinks { role default clause { standardCode number textStatus } } } }',
        { id: data!.reportNonconformity.id },
      );
      // its breach, and by nature 10.1 of every edition that the community is held against
      expect(links!.nonconformity.clauseLinks).toEqual([
        { role: 'breaches', default: false, clause: { standardCode: 'DB35/T 2074-2022', number: '8.3', textStatus: 'missing' } },
        { role: 'implements', default: true, clause: { standardCode: 'DB35/T draft 2021', number: '10.1', textStatus: 'complete' } },
        { role: 'implements', default: true, clause: { standardCode: 'DB35/T 2074-2022', number: '10.1', textStatus: 'missing' } },
      ]);
    });

    it('as a recurrence, and graver, when the same clause was breached within twelve months', async () => {
      const first = await report(here.worker, { clauseIds: [await aClause(app.world, '8.2')] });
      const second = await report(here.worker, { clauseIds: [await aClause(app.world, '8.2')] });
      expect(second.data!.reportNonconformity).toMatchObject({
        grade: 'major',
        recurrenceOf: { number: first.data!.reportNonconformity.number },
      });
    });

    it.each([
      ['no clause', { clauseIds: [] }, 'clauseIds', 'REQUIRED'],
      ['a clause that does not exist', { clauseIds: [randomUUID()] }, 'clauseIds', 'UNKNOWN_CLAUSE'],
      ['a day that is still to come', { foundOn: '2026-11-21' }, 'foundOn', 'IN_THE_FUTURE'],
      ['a day that does not exist', { foundOn: '2026-02-30' }, 'foundOn', 'NOT_A_DATE'],
      ['no title', { title: '  ' }, 'title', 'REQUIRED'],
      ['a title that is too long', { title: '长'.repeat(121) }, 'title', 'TOO_LONG'],
      ['a control character', { description: 'a\u0007b' }, 'description', 'CONTROL_CHARACTER'],
      ['a source that does not exist', { sourceKind: 'complaint', sourceId: randomUUID() }, 'sourceId', 'UNKNOWN_RECORD'],
    ])('not with %s', async (_word, input, path, code) => {
      const { errors } = await report(here.worker, input);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
    });

    it('not in another community, by a clerk, or by nobody', async () => {
      expect(await codeOf(report(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(report(here.clerk))).toBe('FORBIDDEN');
      expect(await codeOf(report(null))).toBe('UNAUTHENTICATED');
    });
  });

  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not
  const verbs: [string, Parameters<typeof aNonconformity>[2] & object, keyof Staffing, () => object, string, keyof Staffing][] = [
    ['reviewNonconformity', { state: 'reported' }, 'secretary', () => ({ ownerId: here.secretary.id }), 'reviewing', 'worker'],
    ['acceptNonconformity', { state: 'reviewing' }, 'secretary', () => ({ grade: 'major', correction: '当天补了' }), 'analysing', 'worker'],
    ['dismissNonconformity', { state: 'reviewing' }, 'secretary', () => ({ reason: '不是社区的事' }), 'dismissed', 'worker'],
    ['recordCauses', { state: 'analysing' }, 'worker', () => ({ causes: [] }), 'analysing', 'supervisor'],
    ['planNonconformity', { state: 'planning' }, 'worker', () => ({ successMeasure: '比例', successTarget: '100%' }), 'approving', 'supervisor'],
    ['submitNonconformity', { state: 'acting' }, 'worker', () => ({}), 'verifying', 'supervisor'],
    ['voidNonconformity', { state: 'acting' }, 'secretary', () => ({ reason: '登记重了' }), 'void', 'worker'],
  ];

  describe.each(verbs)('%s', (name, traits, allowed, input, reached, forbidden) => {
    const ready = async (): ReturnType<typeof aNonconformity> => {
      const row = await aNonconformity(app.world, here, { clause: '8.8.2', ...traits });
      if (name === 'planNonconformity') return withAnAction(row);
      if (name === 'submitNonconformity') await completeActions(app.world, row, here.worker, '照片');
      return row;
    };
    const send = (who: APerson, row: { id: string; version: number }): Promise<GraphQLAnswer> =>
      app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input() } });

    it(`leads to ${reached}`, async () => {
      const row = await ready();
      const { data, errors } = await send(here[allowed] as APerson, row);
      expect(errors).toBeUndefined();
      expect(data![name]).toMatchObject({ state: reached, version: row.version + 1 });
    });

    it('is not found from another community, forbidden to another role, refused in another state or on a stale view', async () => {
      const row = await ready();
      expect(await codeOf(send(elsewhere[allowed] as APerson, row))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, row))).toBe('FORBIDDEN');
      expect(await codeOf(send(here[allowed] as APerson, { ...row, version: row.version + 1 }))).toBe('STALE');
      const closed = await aNonconformity(app.world, here, { state: 'dismissed', clause: '8.5.1' });
      expect(await codeOf(send(here[allowed] as APerson, closed))).toBe('WRONG_STATE');
    });
  });

  it('tells on a stale save who changed what meanwhile', async () => {
    const row = await aNonconformity(app.world, here, { state: 'reviewing', clause: '8.9.1' });
    const input = { id: row.id, expectedVersion: row.version, grade: 'minor', correction: '先做了一半' };
    await app.ask(here.secretary, verb('acceptNonconformity'), { input });
    const { errors } = await app.ask(here.secretary, verb('acceptNonconformity'), { input: { ...input, correction: '另一种写法' } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'STALE',
      params: {
        version: row.version + 1,
        changes: [{ by: here.secretary.name, verb: 'accept', changes: expect.arrayContaining([expect.objectContaining({ field: 'correction', to: '先做了一半' })]) }],
      },
    });
  });

  describe('is analysed', () => {
    const cause = (parentId: string | null, root = false): object => ({ id: randomUUID(), parentId, text: '为什么', root });

    it('as a tree, saved whole, and refused with a cycle at the node', async () => {
      const row = await aNonconformity(app.world, here, { state: 'analysing', clause: '8.7.1' });
      const [a, b] = [randomUUID(), randomUUID()];
      const tree = [{ id: a, parentId: b, text: '一' }, { id: b, parentId: a, text: '二' }];
      const send = (causes: object[], version = row.version): Promise<GraphQLAnswer> =>
        app.ask(here.worker, verb('recordCauses'), { input: { id: row.id, expectedVersion: version, causes } });
      expect((await send(tree)).errors![0]!.extensions.fields[0]).toMatchObject({ path: 'causes.0.parentId', code: 'CAUSE_CYCLE' });
      expect((await send([cause(null), cause(a)])).errors![0]!.extensions.fields[0]).toMatchObject({ path: 'causes.1.parentId', code: 'CAUSE_PARENT_MISSING' });
      const saved = await send([{ id: a, parentId: null, text: '一' }, { id: b, parentId: a, text: '二', root: true }]);
      expect(saved.errors).toBeUndefined();
      const { data } = await app.ask(here.worker, 'query($id: ID!) { nonconformity(id: $id) { causes { id parentId text root } } }', { id: row.id });
      expect(data!.nonconformity.causes).toEqual([
        { id: a, parentId: null, text: '一', root: false },
        { id: b, parentId: a, text: '二', root: true },
      ]);
    });

    it('not planned before a root is found', async () => {
      const row = await aNonconformity(app.world, here, { state: 'analysing', clause: '8.7.3' });
      expect(await codeOf(app.ask(here.worker, verb('analyseNonconformity'), { input: { id: row.id, expectedVersion: row.version } }))).toBe('ROOT_CAUSE_MISSING');
    });
  });

  it('does not start work without an action, nor end it with an open one', async () => {
    const planning = await aNonconformity(app.world, here, { state: 'planning', clause: '8.4.1' });
    const plan = { id: planning.id, expectedVersion: planning.version, successMeasure: '比例', successTarget: '100%' };
    expect(await codeOf(app.ask(here.worker, verb('planNonconformity'), { input: plan }))).toBe('ACTIONS_MISSING');
    const acting = await aNonconformity(app.world, here, { state: 'acting', clause: '8.4.2' });
    const { errors } = await app.ask(here.worker, verb('submitNonconformity'), { input: { id: acting.id, expectedVersion: acting.version } });
    expect(errors![0]!.extensions).toMatchObject({ code: 'ACTIONS_OPEN', params: { count: 1 } });
  });

  describe('is verified', () => {
    const judge = (who: APerson, row: { id: string; version: number }, outcome = 'effective'): Promise<GraphQLAnswer> =>
      app.ask(who, verb('verifyNonconformity'), {
        input: { id: row.id, expectedVersion: row.version, outcome, finding: '抽查 12 次都按时', evidence: '登记截图' },
      });
    const verifying = (traits: object = {}): ReturnType<typeof aNonconformity> =>
      aNonconformity(app.world, here, { state: 'verifying', clause: '8.6.2.2', waitDays: 0, ...traits });

    it('only after the waiting time', async () => {
      const row = await verifying({ waitDays: 30, clause: '8.6.1.4' });
      expect(row.waitUntil).toBe('2026-12-20');
      const { errors } = await judge(here.official, row);
      expect(errors![0]!.extensions).toMatchObject({ code: 'WAITING_TIME', params: { until: '2026-12-20' } });
    });

    it('never by whoever owns an action, reported one done, or from another community', async () => {
      const row = await verifying({ clause: '8.6.1.1', actionOwner: here.secretary });
      expect(await codeOf(judge(here.secretary, row))).toBe('OWNS_ACTION');
      expect(await codeOf(judge(here.worker, row))).toBe('FORBIDDEN');
      expect(await codeOf(judge(elsewhere.official, row))).toBe('NOT_FOUND');
    });

    it('by the street when it is major', async () => {
      const row = await verifying({ clause: '8.6.1.3', grade: 'major' });
      expect(await codeOf(judge(here.secretary, row))).toBe('STREET_VERIFIES');
      expect((await judge(here.official, row)).data!.verifyNonconformity.state).toBe('closed');
    });

    it('by the street also when it is minor, where the street has said so; a community cannot say otherwise', async () => {
      const SET = 'mutation($input: SetSettingInput!) { setSetting(input: $input) { value streetOnly } }';
      const set = (who: APerson, unitId: string, value: string | null): Promise<GraphQLAnswer> =>
        app.ask(who, SET, { input: { unitId, key: 'nonconformity.verifier', value } });
      const street = here.community.street.id;
      expect((await set(here.official, street, 'nobody')).errors![0]!.extensions.fields).toMatchObject([{ path: 'value', code: 'NOT_ONE_OF' }]);
      expect((await set(here.official, street, 'street')).data!.setSetting).toEqual({ value: 'street', streetOnly: true });
      expect(await codeOf(set(here.secretary, here.community.id, 'community'))).toBe('FORBIDDEN');
      const row = await verifying({ clause: '8.4.3' });
      expect(await codeOf(judge(here.secretary, row))).toBe('STREET_VERIFIES');
      await set(here.official, street, null);
      expect((await judge(here.secretary, row)).data!.verifyNonconformity.state).toBe('closed');
    });

    it('as effective: closed, with the clause restored and the chain of its history whole', async () => {
      const row = await verifying({ clause: '8.6.3.1' });
      expect((await judge(here.secretary, row)).data!.verifyNonconformity.state).toBe('closed');
      const { data } = await app.ask(
        here.worker,
        `query($id: ID!) { nonconformity(id: $id) { endedAt historyCheck { intact } clauseLinks { role clause { number } } reviews { outcome reviewer { name } } } }`,
        { id: row.id },
      );
      expect(data!.nonconformity).toMatchObject({
        endedAt: expect.any(String),
        historyCheck: { intact: true },
        reviews: [{ outcome: 'effective', reviewer: { name: here.secretary.name } }],
      });
      expect(data!.nonconformity.clauseLinks).toContainEqual({ role: 'restores', clause: { number: '8.6.3.1' } });
    });

    it('as ineffective: back to the cause in a second round, with the first round kept', async () => {
      const row = await verifying({ clause: '8.6.3.2' });
      expect((await judge(here.secretary, row, 'ineffective')).data!.verifyNonconformity).toMatchObject({ state: 'analysing', round: 2, waitUntil: null });
      const { data } = await app.ask(here.worker, 'query($id: ID!) { nonconformity(id: $id) { causes { round } actions { round state } } }', { id: row.id });
      expect(data!.nonconformity.causes.every((one: { round: number }) => one.round === 1)).toBe(true);
      expect(data!.nonconformity.actions).toEqual([{ round: 1, state: 'done' }]);
    });

    it('as partly effective: further actions in the same round', async () => {
      const row = await verifying({ clause: '8.6.2.3' });
      expect((await judge(here.secretary, row, 'partly')).data!.verifyNonconformity).toMatchObject({ state: 'planning', round: 1 });
    });
  });

  describe('in a list', () => {
    const LIST = `query($filter: RecordFilter) { nonconformities(filter: $filter, page: { limit: 50 }) {
      total items { id number title state dueAt transitions { verb blockedBy { code } } clauseLinks { clause { number } } owner { name } community { name } } } }`;

    it('is asked for with a fixed number of statements, however many there are', async () => {
      const filter = { communityId: here.community.id };
      const statements = await app.statements(() => app.ask(here.official, LIST, { filter }));
      // session; BEGIN, rows, total, facts of the guards, links, clauses, people, units, COMMIT
      expect(statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)).length).toBeLessThanOrEqual(9);
    });

    it('shows another community nothing', async () => {
      const { data } = await app.ask(elsewhere.official, LIST, { filter: { communityId: here.community.id } });
      expect(data!.nonconformities).toEqual({ total: 0, items: [] });
    });

    it('is searched by words in which % means itself', async () => {
      await report(here.worker, { title: '只完成 50% 的楼道', clauseIds: [await aClause(app.world, '8.1')] });
      const found = await app.ask(here.worker, LIST, { filter: { text: '50%' } });
      expect(found.data!.nonconformities.items.map((one: { title: string }) => one.title)).toEqual(['只完成 50% 的楼道']);
    });
  });

  async function withAnAction(row: { id: string; version: number }): Promise<any> {
    const input = { id: row.id, expectedVersion: row.version, title: '换新交接单', ownerId: here.worker.id, dueOn: '2026-12-01' };
    return (await app.ask(here.worker, verb('addCorrectiveAction'), { input })).data!.addCorrectiveAction;
  }

  async function codeOf(answer: Promise<GraphQLAnswer>): Promise<string | undefined> {
    return (await answer).errors?.[0]?.extensions.code;
  }
});
