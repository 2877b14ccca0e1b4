import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import writeWorkbook from 'write-excel-file/node';
import type { Nonconformity } from '#act';
import { ZipArchive } from '#kernel';
import { aNonconformity, completeActions } from './factories/nonconformity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const CASE = `id number state version grade round dueAt waitUntil atRisk containment containedAt containedBy { name } causeMethod
  plannedBy { name } planReviewedBy { name } planReviewedAt mergedInto { number } mergedCases { number }
  successMeasure successTarget success { fact value met target direction } evaluations { round on value met target }
  causes { text heading root } recurrenceOf { number } clauseLinks { role clause { number } }
  actions { id version dueOn dueAt state transitions { verb blockedBy { code } } extensions { askedUntil granted reason askedBy { name } decidedBy { name } } }`;
const verb = (name: string, fields = CASE): string => `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${fields} } }`;

/** Clause 10.1 beyond the plain way: people at risk, fishbones, two cases in one, more time, a plan reviewed, figures, sheet and report. */
describe('a case in all its branches', () => {
  let app: TestApp;
  let here: Staffing;
  let sister: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    sister = await aStaffedCommunity(app.world, { street: here.community.street, name: '邻近社区' });
    elsewhere = await aStaffedCommunity(app.world);
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const send = (who: APerson, name: string, row: { id: string; version: number }, input: object = {}, fields = CASE): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name, fields), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const read = (id: string, who = here.official): Promise<any> => done(app.ask(who, `query($id: ID!) { nonconformity(id: $id) { ${CASE} } }`, { id }));
  const noticesOf = async (who: APerson, id: string): Promise<string[]> =>
    (await app.world.kernel.dataSource.query('SELECT code FROM notices WHERE person_id = $1 AND record_id = $2 ORDER BY at', [who.id, id])).map((one: { code: string }) => one.code);

  it('keeps people safe first: due in hours, told as such, and not accepted before', async () => {
    const row = await aNonconformity(app.world, here, { clause: '8.10.1', atRisk: true });
    expect(row.dueAt).toEqual(new Date('2026-11-20T12:00:00+08:00'));
    expect(await noticesOf(here.secretary, row.id)).toEqual(['nonconformity.at-risk']);
    const reviewed = await done(send(here.secretary, 'reviewNonconformity', row, { ownerId: here.secretary.id }));
    expect(await codeOf(send(here.secretary, 'acceptNonconformity', reviewed, { grade: 'minor', correction: '修好' }))).toBe('CONTAINMENT_MISSING');
    expect(await codeOf(send(here.secretary, 'mergeNonconformity', reviewed, { intoId: (await aNonconformity(app.world, here, { clause: '8.10.1' })).id }))).toBe('CONTAINMENT_MISSING');
    const words = { containment: '楼道拉了警戒带，派人守着。' };
    await refused(send(here.gridManager, 'containNonconformity', reviewed, { ...words, containedAt: '2026-11-20T09:00:00Z' }), 'containedAt', 'IN_THE_FUTURE');
    await refused(send(here.worker, 'containNonconformity', reviewed, { ...words, containedAt: '2026-11-18T09:00:00Z' }), 'containedAt', 'BEFORE_START');
    expect(await codeOf(send(elsewhere.worker, 'containNonconformity', reviewed, words))).toBe('NOT_FOUND');
    expect(await codeOf(send(here.supervisor, 'containNonconformity', reviewed, words))).toBe('FORBIDDEN');
    const safe = await done(send(here.worker, 'containNonconformity', reviewed, words));
    expect(safe).toMatchObject({ ...words, state: 'reviewing', containedBy: { name: here.worker.name } });
    expect(await done(send(here.secretary, 'acceptNonconformity', safe, { grade: 'minor', correction: '修好' }))).toMatchObject({ state: 'analysing' });
    // contained as soon as it is reported, its time is that of any other
    const later = await aNonconformity(app.world, here, { clause: '8.10.1', atRisk: true });
    expect(await done(send(here.worker, 'containNonconformity', later, words))).toMatchObject({ dueAt: '2026-11-23T09:30:00.000Z' });
  });

  it('is analysed as a fishbone whose branches each hang from a bone', async () => {
    const row = await aNonconformity(app.world, here, { state: 'analysing', clause: '8.2' });
    const [head, bone] = [randomUUID(), randomUUID()];
    const fish = [{ id: head, parentId: null, text: '药过期' }, { id: bone, parentId: head, text: '没有人管', heading: 'people' }, { id: randomUUID(), parentId: bone, text: '岗位没有写', root: true }];
    const save = (causes: object[], method = 'fishbone'): Promise<GraphQLAnswer> => send(here.worker, 'recordCauses', row, { causes, method });
    await refused(save([...fish, { id: randomUUID(), parentId: head, text: '散着' }]), 'causes.3.heading', 'CAUSE_BONE_MISSING');
    await refused(save([...fish, { id: randomUUID(), parentId: bone, text: '又一根', heading: 'method' }]), 'causes.3.heading', 'CAUSE_BONE_TWICE');
    await refused(save([{ ...fish[1]!, parentId: bone }]), 'causes.0.parentId', 'CAUSE_CYCLE');
    const saved = await done(save(fish));
    expect(saved).toMatchObject({ causeMethod: 'fishbone', causes: [{ heading: null }, { heading: 'people' }, { heading: null, root: true }] });
    expect(await done(send(here.worker, 'analyseNonconformity', saved))).toMatchObject({ state: 'planning' });
  });

  describe('is like others', () => {
    const SIMILAR = 'query($input: SimilarNonconformitiesInput!) { similarNonconformities(input: $input) { sameClause likeness record { number title community { name } } } }';
    const similar = (who: APerson, input: object): Promise<GraphQLAnswer> => app.ask(who, SIMILAR, { input: { communityId: here.community.id, ...input } });
    let first: Nonconformity;
    beforeAll(async () => {
      first = await aNonconformity(app.world, here, { clause: '8.6.1.2', title: '办老年卡少告知一项材料', description: '居民来了两次，第二次才知道还要一张照片。' });
    });

    it('that are offered while it is typed, by words and by clause, likest first', async () => {
      const [likest] = await done(similar(here.worker, { title: '老年卡又少告知材料' }));
      expect(likest).toMatchObject({ sameClause: false, record: { number: first.number } });
      expect(await done(similar(here.worker, { title: '篮球架晃动' }))).toEqual([]);
      const byClause = await done(similar(here.worker, { clauseIds: [await aClause(app.world, '8.6.1.2')] }));
      expect(byClause).toMatchObject([{ sameClause: true, record: { number: first.number } }]);
      expect(await done(similar(here.worker, { title: first.title, exceptId: first.id }))).toEqual([]);
    });

    it('of the whole street for its official, of the own community for its staff, of nobody for strangers', async () => {
      await aNonconformity(app.world, sister, { clause: '8.6.1.2', title: '办老年卡少说一张照片' });
      const places = async (who: APerson): Promise<number> => new Set((await done(similar(who, { title: '办老年卡少告知照片' }))).map((one: any) => one.record.community.name)).size;
      expect([await places(here.worker), await places(here.official)]).toEqual([1, 2]);
      expect(await codeOf(similar(elsewhere.worker, { title: '老年卡' }))).toBe('NOT_FOUND');
    });

    it('and goes on in one of them: both tell of it, clauses and grade come along', async () => {
      const again = await aNonconformity(app.world, here, { clause: '8.6.1.3', title: '老年卡材料还是没有说全', grade: 'major' });
      const merge = (intoId: string, who = here.secretary, row: { id: string; version: number } = again): Promise<GraphQLAnswer> => send(who, 'mergeNonconformity', row, { intoId });
      await refused(merge(again.id), 'intoId', 'ITSELF');
      await refused(merge(randomUUID()), 'intoId', 'UNKNOWN_RECORD');
      await refused(merge((await aNonconformity(app.world, elsewhere, { clause: '8.2' })).id), 'intoId', 'UNKNOWN_RECORD');
      const ended = await aNonconformity(app.world, here, { state: 'dismissed', clause: '8.7.1' });
      await refused(merge(ended.id), 'intoId', 'CASE_ENDED');
      expect(await codeOf(merge(first.id, here.worker))).toBe('FORBIDDEN');
      expect(await codeOf(merge(first.id, elsewhere.secretary))).toBe('NOT_FOUND');
      const merged = await done(merge(first.id));
      expect(merged).toMatchObject({ state: 'merged', mergedInto: { number: first.number } });
      const into = await read(first.id);
      expect(into).toMatchObject({ grade: 'major', mergedCases: [{ number: again.number }] });
      expect(into.clauseLinks.filter((one: any) => one.role === 'breaches').map((one: any) => one.clause.number).sort()).toEqual(['8.6.1.2', '8.6.1.3']);
      // into one that was merged, or merging it once more: neither
      const third = await aNonconformity(app.world, here, { clause: '8.7.2' });
      await refused(merge(merged.id, here.secretary, third), 'intoId', 'CASE_ENDED');
      expect(await codeOf(merge(third.id, here.secretary, merged))).toBe('WRONG_STATE');
    });

    it('but never in another community, not even for the street that answers for both', async () => {
      const next = await aNonconformity(app.world, sister, { clause: '8.7.3' });
      const row = await aNonconformity(app.world, here, { clause: '8.7.3' });
      await refused(send(here.official, 'mergeNonconformity', row, { intoId: next.id }), 'intoId', 'OTHER_COMMUNITY');
      const past = app.world.kernel.dataSource.query(`UPDATE nonconformities SET merged_into_id = $1, state = 'merged' WHERE id = $2`, [next.id, row.id]);
      await expect(past).rejects.toThrow(/foreign key/);
    });
  });

  it('starts work once somebody other than who planned it has reviewed the plan', async () => {
    const row = await aNonconformity(app.world, here, { state: 'approving', clause: '8.4.1' });
    expect(await read(row.id)).toMatchObject({ plannedBy: { name: here.worker.name }, planReviewedBy: null });
    expect(await codeOf(send(here.worker, 'approveNonconformityPlan', row))).toBe('FORBIDDEN');
    expect(await codeOf(send(elsewhere.secretary, 'approveNonconformityPlan', row))).toBe('NOT_FOUND');
    const back = await done(send(here.secretary, 'returnNonconformityPlan', row, { reason: '期限太紧。' }));
    expect(back.state).toBe('planning');
    expect(await noticesOf(here.worker, row.id)).toContain('nonconformity.plan-returned');
    const again = await done(send(here.secretary, 'planNonconformity', back, { successMeasure: '比例', successTarget: '100%' }));
    expect(await codeOf(send(here.secretary, 'approveNonconformityPlan', again))).toBe('OWN_PLAN');
    expect(await done(send(here.official, 'approveNonconformityPlan', again))).toMatchObject({
      state: 'acting', planReviewedBy: { name: here.official.name }, planReviewedAt: '2026-11-20T02:00:00.000Z',
    });
    expect(await codeOf(send(here.official, 'approveNonconformityPlan', { ...again, version: again.version + 1 }))).toBe('WRONG_STATE');
  });

  it('gives an action more time when asked before its day: once by the secretary, then by the street', async () => {
    const row = await aNonconformity(app.world, here, { state: 'acting', clause: '8.4.2', actionsDueIn: 5 });
    const action = async (): Promise<any> => (await read(row.id)).actions[0];
    const take = (who: APerson, name: string, version: number, input: object): Promise<GraphQLAnswer> =>
      action().then(({ id }) => send(who, name, { id, version }, input, 'id version dueOn'));
    const ask = async (until: string, who = here.worker): Promise<GraphQLAnswer> => take(who, 'askActionExtension', (await action()).version, { until, reason: '供货晚了，已经做了一半。' });
    await refused(ask('2026-11-19'), 'until', 'IN_THE_PAST');
    await refused(ask('2026-11-25'), 'until', 'NOT_AFTER');
    expect(await codeOf(ask('2026-12-05', here.clerk))).toBe('NOT_YOUR_ACTION');
    expect(await codeOf(ask('2026-12-05', elsewhere.worker))).toBe('NOT_FOUND');
    expect(await codeOf(take(here.secretary, 'grantActionExtension', (await action()).version, {}))).toBe('NO_EXTENSION_ASKED');
    await done(ask('2026-12-05'));
    expect(await codeOf(ask('2026-12-06'))).toBe('EXTENSION_ASKED');
    expect(await codeOf(take(here.worker, 'grantActionExtension', (await action()).version, {}))).toBe('FORBIDDEN');
    await done(take(here.secretary, 'grantActionExtension', (await action()).version, { remark: '可以' }));
    // the case's own day moves along
    expect(await read(row.id)).toMatchObject({ dueAt: '2026-12-05T09:30:00.000Z', actions: [{ dueOn: '2026-12-05', extensions: [{ granted: true, decidedBy: { name: here.secretary.name } }] }] });
    await done(ask('2026-12-10'));
    expect(await codeOf(take(here.secretary, 'grantActionExtension', (await action()).version, {}))).toBe('STREET_EXTENDS');
    await done(take(here.official, 'refuseActionExtension', (await action()).version, { reason: '已经延过一次。' }));
    expect(await action()).toMatchObject({ dueOn: '2026-12-05', extensions: [{ granted: true }, { granted: false }] });
    app.clock.set(new Date('2026-12-06T02:00:00Z'));
    expect(await codeOf(ask('2026-12-20'))).toBe('ACTION_OVERDUE');
  });

  describe('is measured by the platform', () => {
    const run = (): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, 'nonconformity.evaluate', {});
    const FACT = 'comprehensiveDrillsThisYear';

    it('by a figure that exists, one and no more', async () => {
      const row = await aNonconformity(app.world, here, { state: 'planning', clause: '8.9.1' });
      const added = await done(app.ask(here.worker, `mutation($input: AddCorrectiveActionInput!) { addCorrectiveAction(input: $input) { id version } }`, {
        input: { id: row.id, expectedVersion: row.version, title: '排定演练', ownerId: here.worker.id, dueOn: '2026-12-01' },
      }));
      const plan = (figure: object | null): Promise<GraphQLAnswer> => send(here.worker, 'planNonconformity', added, { figure });
      expect((await plan(null)).errors![0]!.extensions.fields).toMatchObject([{ path: 'successMeasure', code: 'REQUIRED' }, { path: 'successTarget', code: 'REQUIRED' }]);
      await refused(plan({ direction: 'up', target: 1 }), 'figure.fact', 'REQUIRED');
      await refused(plan({ fact: FACT, direction: 'up', target: null }), 'figure.target', 'REQUIRED');
      await refused(plan({ fact: 'moonPhases', direction: 'up', target: 1 }), 'figure.fact', 'UNKNOWN_FACT');
      await refused(plan({ fact: FACT, objectiveId: randomUUID(), direction: 'up', target: 1 }), 'figure.fact', 'EITHER_OR');
      await refused(plan({ objectiveId: randomUUID(), direction: 'up', target: 1 }), 'figure.objectiveId', 'UNKNOWN_RECORD');
      expect(await done(plan({ fact: FACT, direction: 'up', target: 1 }))).toMatchObject({
        state: 'approving', successMeasure: expect.stringContaining('演练'), successTarget: expect.stringMatching(/^≥ 1/), success: { fact: FACT, target: 1, direction: 'up' },
      });
    });

    it('once, when the waiting time is up; a person closes it all the same', async () => {
      const row = await aNonconformity(app.world, here, { state: 'verifying', clause: '8.8.1', waitDays: 30, figure: { fact: FACT, direction: 'up', target: 1 } as never });
      await run();
      expect((await read(row.id)).evaluations).toEqual([]);
      app.clock.set(new Date(`${row.waitUntil}T02:00:00Z`));
      await run();
      await run();
      const measured = await read(row.id);
      expect(measured).toMatchObject({ state: 'verifying', evaluations: [{ round: 1, on: row.waitUntil, target: 1 }] });
      expect((await noticesOf(here.official, row.id)).filter((code) => /measured|not-reached/.test(code))).toHaveLength(1);
      const judged = await done(send(here.official, 'verifyNonconformity', measured, { outcome: 'ineffective', finding: '没有做', evidence: '登记' }));
      expect(judged).toMatchObject({ state: 'analysing', round: 2, evaluations: [{ round: 1 }] });
    });

    it('or left to people where it is said in words: whoever has to judge is told once that the time is up, the street alone of a grave one', async () => {
      const minor = await aNonconformity(app.world, here, { state: 'verifying', clause: '8.9.2', waitDays: 30 });
      const major = await aNonconformity(app.world, here, { state: 'verifying', clause: '8.7.2', waitDays: 30, grade: 'major' });
      const waited = async (who: APerson, { id }: { id: string }): Promise<number> => (await noticesOf(who, id)).filter((code) => code === 'nonconformity.waited').length;
      await run();
      expect(await waited(here.official, minor)).toBe(0);
      for (const { waitUntil } of [minor, major].sort((a, b) => (a.waitUntil! < b.waitUntil! ? -1 : 1))) {
        app.clock.set(new Date(`${waitUntil}T02:00:00Z`));
        await run();
        await run();
      }
      const people = [here.secretary, here.official, here.worker];
      expect(await Promise.all(people.map((who) => waited(who, minor)))).toEqual([1, 1, 0]);
      expect(await Promise.all(people.map((who) => waited(who, major)))).toEqual([0, 1, 0]);
      expect((await read(minor.id)).evaluations).toEqual([]);
    });

    it('by whoever judges before the job came by', async () => {
      const row = await aNonconformity(app.world, here, { state: 'verifying', clause: '8.8.3', waitDays: 0, figure: { fact: FACT, direction: 'down', target: 5 } as never });
      const judged = await done(send(here.official, 'verifyNonconformity', row, { outcome: 'effective', finding: '看了', evidence: '登记' }));
      expect(judged).toMatchObject({ state: 'closed', evaluations: [{ on: '2026-11-20', target: 5 }] });
    });
  });

  it('goes out as a Word file that tells the whole way', async () => {
    const row = await aNonconformity(app.world, here, {
      state: 'closed', clause: '8.5.3', title: '中午电话没人接', atRisk: true, bones: { people: ['中午一个人值班'], method: ['值班表没有替补', '制度没有写中午'] }, waitDays: 0,
    });
    const ask = (who: APerson): ReturnType<TestApp['http']> => app.http(who, 'get', `/nonconformities/${row.id}/report`, (asked) => asked.responseType('blob'));
    const { headers, body } = await ask(here.worker);
    expect(headers['content-type']).toContain('wordprocessingml');
    const xml = ZipArchive.read(body as Buffer)!.text('word/document.xml', 20_000_000)!;
    const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|');
    // drawn as shapes, and told as a table below
    const [drawing] = /<wpg:wgp>.*?<\/wpg:wgp>/s.exec(xml)!;
    for (const one of ['人员', '测量', '中午一个人值班', '制度没有写中午', '中午电话没人接']) expect(drawing).toContain(one);
    expect(words.split('制度没有写中午').length).toBeGreaterThan(2);
    const told = ['8.5.3', '先保安全', '鱼骨图', '方法', '制度没有写中午', '修订窗口交接单', '评审通过', '怎样算有效', '有效性评审', here.official.name];
    expect(told.filter((one) => !words.includes(one))).toEqual([]);
    expect(told.map((one) => words.indexOf(one)).slice(0, 4)).toEqual([...told.map((one) => words.indexOf(one)).slice(0, 4)].sort((a, b) => a - b));
    expect((await ask(elsewhere.worker)).status).toBe(404);
  });

  it('comes in by the sheet of an inspection: looked at row by row, then all of it or nothing', async () => {
    const at = await aStaffedCommunity(app.world);
    const book = (...rows: string[][]): Promise<Buffer> => {
      const data = [['十一月检查清单'], ['序号', '存在问题', '问题描述', '依据条款', '检查日期', '严重程度', '整改期限'], ...rows].map((row) => row.map((value) => ({ value, type: String })));
      return writeWorkbook([{ sheet: '清单', data }] as Parameters<typeof writeWorkbook>[0]).toBuffer();
    };
    const take = async (who: APerson, bytes: Buffer, asked: object = {}): Promise<any> =>
      (await app.http(who, 'post', '/nonconformities/sheet', (request) =>
        request.field('asked', JSON.stringify({ communityId: at.community.id, ...asked })).attach('file', bytes, 'findings.xlsx'))).body;
    const good = [['1', '灭火器过期', '二楼三具过期', '8.2', '2026-11-18', '严重', '12月1日'], ['2', '疏散图缺失', '', '8.2、8.3', '2026.11.18', '一般', '']];
    const wrong = await take(at.worker, await book(...good, ['3', '灯坏', '', '99.9', '2026-12-30', '很重', ''], ['4', '没有条款', '', '', '', '', '']), { onlyCheck: false });
    expect(wrong).toMatchObject({ reported: 0, lines: [{ row: 3, wrong: 0 }, { row: 4, wrong: 0 }, { row: 5 }, { row: 6 }] });
    expect(wrong.problems.map(({ row, column, field, code }: any) => [row, column, field, code])).toEqual(expect.arrayContaining([
      [5, 'D', 'clauses', 'UNKNOWN_CLAUSE'], [5, 'E', 'foundOn', 'IN_THE_FUTURE'], [5, 'F', 'grade', 'NOT_ONE_OF'], [6, 'D', 'clauses', 'REQUIRED'],
    ]));
    expect(await take(at.supervisor, await book(...good))).toMatchObject({ problemCount: 0, reported: 0 });
    expect(await take(at.clerk, await book(...good))).toMatchObject({ error: { code: 'FORBIDDEN' } });
    expect(await take(elsewhere.worker, await book(...good))).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect(await take(at.worker, await book(...good), { fields: ['none', 'none', 'none', 'none', 'none', 'none', 'none'], onlyCheck: false })).toMatchObject({ error: { fields: [{ path: 'fields', code: 'REQUIRED' }] } });
    const looked = await take(at.worker, await book(...good));
    expect(looked.columns.map(({ field }: any) => field)).toEqual(['none', 'title', 'description', 'clauses', 'foundOn', 'grade', 'none']);
    expect(await take(at.worker, await book(...good), { onlyCheck: false })).toMatchObject({ reported: 2, problemCount: 0 });
    const { items } = await done(app.ask(at.worker, `query($filter: RecordFilter) { nonconformities(filter: $filter, sort: number) { items { title grade recurrenceOf { id } } } }`, { filter: { communityId: at.community.id } }));
    // found on one occasion, so the second does not repeat the first
    expect(items).toEqual([{ title: '疏散图缺失', grade: 'minor', recurrenceOf: null }, { title: '灭火器过期', grade: 'major', recurrenceOf: null }]);
    expect((await take(at.worker, await book(...good))).lines).toMatchObject([{ recurs: expect.stringMatching(/^NC-/) }, { recurs: expect.stringMatching(/^NC-/) }]);
    expect((await app.http(at.worker, 'get', `/nonconformities/sheet?communityId=${at.community.id}`, (asked) => asked.responseType('blob'))).headers['content-type']).toContain('spreadsheetml');
  });

  it('is done with an action only by what shows it', async () => {
    const row = await aNonconformity(app.world, here, { state: 'acting', clause: '8.9.2' });
    const [action] = (await read(row.id)).actions;
    await refused(send(here.worker, 'completeCorrectiveAction', action, { evidence: ' ' }, 'id'), 'evidence', 'REQUIRED');
    await completeActions(app.world, row, here.worker, '照片');
    expect((await read(row.id)).actions[0].state).toBe('done');
  });
});
