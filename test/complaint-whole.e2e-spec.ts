import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LeftOut } from '#check';
import { readWorkbook } from '#kernel';
import { aComplaint, type AComplaint, type ComplaintTraits } from './factories/complaint.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const SEEN = 'id number state version severity safety atOnce findings dueAt assignee { name } subjects { name } joinedTo { number } solved rating leftOut contestReason round withdrawReason';

describe('a complaint, to its end', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world, { name: '榕荫社区' });
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());
  beforeEach(() => app.clock.set(A_WORKING_MORNING));

  const done = async (asked: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const fault = async (asked: Promise<GraphQLAnswer>): Promise<string> => {
    const { extensions } = (await asked).errors![0]!;
    return extensions.fields?.[0] ? `${extensions.fields[0].path} ${extensions.fields[0].code}` : extensions.code;
  };
  const send = (who: APerson, name: string, row: { id: string; version: number }, more: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${SEEN} } }`, { input: { id: row.id, expectedVersion: row.version, ...more } });
  const make = (traits: Partial<ComplaintTraits> = {}): Promise<AComplaint> => aComplaint(app.world, here, traits);
  const progress = (slip: { number: string; secret: string }): Promise<GraphQLAnswer> =>
    app.ask(null, 'query($number: String!, $secret: String!) { complaintProgress(number: $number, secret: $secret) { state title answer furtherWays joined solved rating canConfirm canContest canWithdraw steps { state } } }', slip);

  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not
  const verbs: [string, ComplaintTraits['state'], keyof Staffing, object, string, keyof Staffing][] = [
    ['weighComplaint', 'acknowledged', 'clerk', { about: 'safety', severity: 'serious' }, 'acknowledged', 'supervisor'],
    ['joinComplaint', 'acknowledged', 'clerk', {}, 'joined', 'supervisor'],
    ['escalateComplaint', 'investigating', 'worker', { reason: '牵涉两个社区' }, 'escalated', 'clerk'],
    ['writeFindings', 'investigating', 'worker', { findings: '问了三户，灯坏了两周。' }, 'investigating', 'clerk'],
    ['hearConfirmComplaint', 'answered', 'clerk', { solved: true, rating: 5, note: '电话里说满意' }, 'confirmed', 'supervisor'],
    ['hearContestComplaint', 'answered', 'clerk', { reason: '二楼的还不亮' }, 'contested', 'supervisor'],
    ['hearWithdrawComplaint', 'acknowledged', 'clerk', { reason: '来窗口说不投诉了' }, 'withdrawn', 'supervisor'],
    ['leaveOutComplaint', 'closed', 'official', { why: LeftOut.malicious, reason: '同样的话说了九次' }, 'closed', 'secretary'],
  ];
  it.each(verbs)('%s works, elsewhere finds nothing, is forbidden to another role, refused on a stale view and in another state', async (name, state, who, input, reached, forbidden) => {
    const row = await make({ state });
    const more = name === 'joinComplaint' ? { toId: (await make({ state: 'investigating' })).id } : input;
    const [allowed, not] = [here[who] as APerson, here[forbidden] as APerson];
    expect(await fault(send(elsewhere.official, name, row, more))).toBe('NOT_FOUND');
    expect(await fault(send(not, name, row, more))).toBe('FORBIDDEN');
    expect(await fault(send(allowed, name, { ...row, version: row.version + 1 }, more))).toBe('STALE');
    expect((await done(send(allowed, name, row, more))).state).toBe(reached);
    expect(await fault(send(allowed, name, await make({ state: 'void' }), more))).toBe('WRONG_STATE');
  });

  describe('is weighed when it is taken up', () => {
    it('and where somebody may come to harm, says what was done at once, is begun the next working day, and is told to the street', async () => {
      const row = await make({ about: 'safety' });
      expect(await fault(send(here.clerk, 'acknowledgeComplaint', row, { safety: true }))).toBe('atOnce REQUIRED');
      const taken = await done(send(here.clerk, 'acknowledgeComplaint', row, { severity: 'grave', safety: true, atOnce: '拉了警戒线' }));
      expect(taken).toMatchObject({ severity: 'grave', safety: true, dueAt: '2026-11-23T09:30:00.000Z' });
      const told = await app.ask(here.official, '{ notices(page: { limit: 1 }) { items { code record { id } } } }');
      expect(told.data!.notices.items).toEqual([{ code: 'complaint.grave', record: { id: row.id } }]);
    });

    it('with at most ten named, who serve there, and by who may name them', async () => {
      const row = await make();
      const name = (who: APerson, subjectIds: string[]): Promise<string> => fault(send(who, 'acknowledgeComplaint', row, { subjectIds }));
      expect(await name(here.clerk, [here.worker.id])).toBe('FORBIDDEN');
      expect(await name(here.secretary, [elsewhere.worker.id])).toBe('subjectIds.0 UNKNOWN_PERSON');
      expect(await name(here.secretary, [here.secretary.id])).toBe('subjectIds.0 ABOUT_YOURSELF');
      expect(await name(here.secretary, Array.from({ length: 11 }, () => randomUUID()))).toBe('subjectIds TOO_MANY');
    });
  });

  describe('about somebody of the staff', () => {
    const reads = async (who: APerson, id: string): Promise<string> => {
      const { data, errors } = await app.ask(who, 'query($id: ID!) { complaint(id: $id) { title } }', { id });
      return errors ? errors[0]!.extensions.code : data!.complaint.title;
    };

    it('is read by none of them but who hands complaints out, until it is said whom it is about', async () => {
      const row = await make({ about: 'staff', title: '窗口说话不耐烦' });
      for (const who of [here.worker, here.clerk, here.colleague, here.supervisor]) expect(await reads(who, row.id)).toBe('NOT_FOUND');
      for (const who of [here.secretary, here.official]) expect(await reads(who, row.id)).toBe('窗口说话不耐烦');
      const { data } = await app.ask(here.clerk, '{ notices(page: { limit: 50 }) { items { record { id } } } }');
      expect(data!.notices.items.map((one: any) => one.record?.id)).not.toContain(row.id);
    });

    it('is kept from whom it is about wherever it leaves a trace, and open to the others', async () => {
      const row = await make({ about: 'staff', title: '林姓工作人员推诿', state: 'acknowledged', subjects: [here.worker] });
      expect(await reads(here.worker, row.id)).toBe('NOT_FOUND');
      for (const who of [here.colleague, here.clerk, here.supervisor]) expect(await reads(who, row.id)).toBe('林姓工作人员推诿');
      const traces = `query($here: ID!) { complaints(filter: { communityId: $here, text: "推诿" }) { total }
        search(text: "推诿", page: { limit: 5 }) { groups { total } } complaintFigures(unitId: $here, year: 2026) { abouts { key raw { received } } } }`;
      const seen = async (who: APerson): Promise<object> => (await app.ask(who, traces, { here: here.community.id })).data!;
      expect(await seen(here.worker)).toMatchObject({ complaints: { total: 0 }, search: { groups: [] } });
      expect(await seen(here.colleague)).toMatchObject({ complaints: { total: 1 } });
      await done(app.ask(here.colleague, 'mutation($id: ID!) { commentRecord(input: { kind: complaint, recordId: $id, text: "先问了同班的人" }) { id } }', { id: row.id }));
      expect(await fault(app.ask(here.worker, 'mutation($id: ID!) { commentRecord(input: { kind: complaint, recordId: $id, text: "什么事" }) { id } }', { id: row.id }))).toBe('NOT_FOUND');
      expect(await fault(send(here.worker, 'investigateComplaint', row))).toBe('NOT_FOUND');
      expect(await fault(send(here.secretary, 'investigateComplaint', row, { assigneeId: here.worker.id }))).toBe('assigneeId COMPLAINED_OF');
      const kept = await app.world.as(here.worker, 'unit:read', async (by) =>
        by.query(`SELECT id FROM records WHERE id = $1 UNION ALL SELECT record_id FROM history_entries WHERE record_id = $1 UNION ALL SELECT record_id FROM comments WHERE record_id = $1
          UNION ALL SELECT record_id FROM clause_links WHERE record_id = $1`, [row.id]));
      expect(kept).toEqual([]);
    });

    it('goes back to who hands it out, when it turns out to be about who looks into it', async () => {
      const row = await make({ about: 'service', state: 'investigating', investigator: here.worker });
      const after = await done(send(here.secretary, 'weighComplaint', row, { about: 'staff', subjectIds: [here.worker.id] }));
      expect(after).toMatchObject({ state: 'investigating', assignee: null, subjects: [{ name: here.worker.name }] });
      expect(await fault(send(here.worker, 'answerComplaint', after, { answer: '我没有错' }))).toBe('NOT_FOUND');
      // a mistake is put right: nobody is kept out any more, and it is found again
      await done(send(here.secretary, 'weighComplaint', after, { about: 'service', subjectIds: [] }));
      expect(await reads(here.worker, row.id)).toBe(row.title);
    });

    it('and about the head, is the street’s alone from the first moment', async () => {
      const row = await make({ about: 'staff', againstHead: true, title: '书记优亲厚友' });
      for (const who of [here.secretary, here.worker, here.clerk]) expect(await reads(who, row.id)).toBe('NOT_FOUND');
      const taken = await done(send(here.official, 'acknowledgeComplaint', row));
      expect(await reads(here.secretary, row.id)).toBe('NOT_FOUND');
      expect(await fault(send(here.official, 'investigateComplaint', taken, { assigneeId: here.worker.id }))).toBe('assigneeId UNKNOWN_PERSON');
      expect(await done(send(here.official, 'investigateComplaint', taken))).toMatchObject({ assignee: { name: here.official.name } });
    });
  });

  it('passed to the street, is looked into there and not taken back', async () => {
    const row = await make({ state: 'escalated' });
    expect(await fault(send(here.secretary, 'investigateComplaint', row))).toBe('STREET_HANDLES');
    expect(await done(send(here.official, 'investigateComplaint', row))).toMatchObject({ state: 'investigating', assignee: { name: here.official.name } });
  });

  describe('told by several', () => {
    it('is offered to be joined: by phone, by place, by words; and answered with the other', async () => {
      const main = await make({ state: 'investigating', title: '西门路灯不亮', content: '西门到三号楼的路灯一盏也不亮。', place: '西门', phone: '13800007001' });
      const same = await make({ title: '路灯坏了', content: '晚上西门到三号楼的路灯一盏也不亮，看不见路。', place: '大门口', name: '李大爷', phone: '13800007002' });
      const other = await make({ title: '广场舞太吵', content: '每晚九点以后还在放音乐。', place: '中心花园', phone: '13800007003', about: 'environment' });
      const offered = async (id: string): Promise<string[]> =>
        (await done(app.ask(here.clerk, 'query($id: ID!) { complaint(id: $id) { similar { number } } }', { id }))).similar.map((one: any) => one.number);
      expect(await offered(same.id)).toEqual([main.number]);
      expect(await offered(other.id)).toEqual([]);
      expect(await fault(send(here.clerk, 'joinComplaint', same, { toId: same.id }))).toBe('toId UNKNOWN_RECORD');
      expect(await fault(send(here.clerk, 'joinComplaint', same, { toId: other.id }))).toBe('toId NOT_HANDLED');
      await done(send(here.clerk, 'joinComplaint', same, { toId: main.id }));
      const [answered] = [await done(send(here.worker, 'answerComplaint', main, { answer: '五盏都换了。' }))];
      expect(await done(progress(same.slip))).toMatchObject({ joined: true, title: '路灯坏了', state: 'answered', answer: '五盏都换了。', canConfirm: false, canContest: true });
      const joined = await done(app.ask(here.clerk, 'query($id: ID!) { complaint(id: $id) { joined { number } } }', { id: main.id }));
      expect(joined).toEqual({ joined: [{ number: same.number }] });
      // whoever told it contests what they were answered, and all of them get another look
      await done(app.ask(null, 'mutation($input: ContestComplaintInput!) { contestComplaint(input: $input) { state } }', { input: { ...same.slip, reason: '还有一盏不亮' } }));
      expect(await done(app.ask(here.clerk, 'query($id: ID!) { complaint(id: $id) { state contestReason } }', { id: answered.id }))).toEqual({ state: 'contested', contestReason: '还有一盏不亮' });
    });
  });

  describe('ends with the complainant’s word', () => {
    const confirm = (slip: object, word: object = {}): Promise<GraphQLAnswer> =>
      app.ask(null, 'mutation($input: ConfirmComplaintInput!) { confirmComplaint(input: $input) { state solved rating } }', { input: { ...slip, ...word } });

    it('whether it is solved, and how it was handled', async () => {
      const row = await make({ state: 'answered' });
      expect(await fault(confirm(row.slip, { rating: 6 }))).toBe('rating TOO_LARGE');
      expect(await done(confirm(row.slip, { solved: false, rating: 2 }))).toEqual({ state: 'confirmed', solved: false, rating: 2 });
    });

    it('or is withdrawn by them, as long as nothing is settled', async () => {
      const row = await make({ state: 'investigating' });
      expect(await done(progress(row.slip))).toMatchObject({ canWithdraw: true });
      const withdraw = (slip: object): Promise<GraphQLAnswer> =>
        app.ask(null, 'mutation($input: WithdrawComplaintInput!) { withdrawComplaint(input: $input) { state canWithdraw canContest } }', { input: { ...slip, reason: '已经好了' } });
      expect(await done(withdraw(row.slip))).toEqual({ state: 'withdrawn', canWithdraw: false, canContest: false });
      expect(await fault(withdraw(row.slip))).toBe('WRONG_STATE');
      expect(await fault(withdraw((await make({ state: 'closed' })).slip))).toBe('WRONG_STATE');
    });

    it('or by phone, written down by somebody who did not answer', async () => {
      const row = await make({ state: 'answered', investigator: here.worker });
      expect(await fault(send(here.worker, 'hearConfirmComplaint', row, { note: '她说好了' }))).toBe('OWN_ANSWER');
      expect(await fault(send(here.clerk, 'hearConfirmComplaint', row, { note: '' }))).toBe('note REQUIRED');
      expect(await done(send(here.clerk, 'hearConfirmComplaint', row, { solved: true, note: '周一上午来电话' }))).toMatchObject({ state: 'confirmed', solved: true, rating: null });
    });

    it('finally, with where else they may turn', async () => {
      const row = await make({ state: 'answered', contestReason: '没有看到', furtherWays: '可以找区信访局。' });
      expect(await done(progress(row.slip))).toMatchObject({ furtherWays: '可以找区信访局。', canContest: false, canConfirm: true });
    });
  });

  it('keeps who opened it, once an hour', async () => {
    const row = await make();
    const open = (who: APerson): Promise<any> => done(app.ask(who, 'query($id: ID!) { complaint(id: $id) { viewings { person { name } } } }', { id: row.id }));
    await open(here.clerk);
    app.clock.advance({ seconds: 600 });
    await open(here.clerk);
    app.clock.advance({ seconds: 3600 });
    await open(here.clerk);
    app.clock.advance({ seconds: 1 });
    const names = (await open(here.supervisor)).viewings.map((one: any) => one.person.name);
    expect(names).toEqual([here.supervisor.name, here.clerk.name, here.clerk.name]);
  });

  describe('counts in the figures of its year', () => {
    const FIGURES = `query($id: ID!) { complaintFigures(unitId: $id, year: 2026) { whole { raw { ...Of } adjusted { ...Of } } months { key raw { received } } themes { key raw { received solved } }
      leftOut { why reason record { number } } } } fragment Of on ComplaintCounts { received toRespond respondedInTime ended solved silent rated satisfied }`;
    let near: Staffing;
    let left: AComplaint;

    beforeAll(async () => {
      near = await aStaffedCommunity(app.world);
      const at = (day: string): void => app.clock.set(`${day}T10:00:00+08:00`);
      const one = (traits: Partial<ComplaintTraits>): Promise<AComplaint> => aComplaint(app.world, near, traits);
      // taken up in time, solved, 5 of 5
      at('2026-10-12'); await one({ state: 'closed', theme: '照明', solved: true, rating: 5 });
      // taken up in time, not solved, 2 of 5
      at('2026-10-13'); await one({ state: 'closed', theme: '照明', solved: false, rating: 2 });
      // taken up four days late, and nobody said a word to the answer
      at('2026-10-14'); await one({ state: 'closed', theme: '噪声', silent: true, pace: 4 });
      // not taken up, and left out since nobody can settle it
      at('2026-10-15'); left = await one({ state: 'rejected', leftOut: LeftOut.beyondPowers, leftOutReason: '归交管部门' });
      // withdrawn: was taken up in time, has no end of its own
      at('2026-11-02'); await one({ state: 'withdrawn' });
      // still waits to be taken up, in its time
      at('2026-11-20'); await one({ state: 'received' });
      await one({ state: 'void' });
    });

    it('raw, and without what the street left out with a reason', async () => {
      app.clock.set(A_WORKING_MORNING);
      const found = await done(app.ask(near.secretary, FIGURES, { id: near.community.id }));
      // six that count; five were to be taken up, of which one late; four ended, one solved, one without a word; two rated, one content
      expect(found.whole.raw).toEqual({ received: 6, toRespond: 5, respondedInTime: 4, ended: 4, solved: 1, silent: 1, rated: 2, satisfied: 1 });
      expect(found.whole.adjusted).toEqual({ received: 5, toRespond: 4, respondedInTime: 3, ended: 3, solved: 1, silent: 1, rated: 2, satisfied: 1 });
      expect(found.months).toEqual([{ key: '2026-10', raw: { received: 4 } }, { key: '2026-11', raw: { received: 2 } }]);
      expect(found.themes).toContainEqual({ key: '照明', raw: { received: 2, solved: 1 } });
      expect(found.leftOut).toEqual([{ why: 'beyondPowers', reason: '归交管部门', record: { number: left.number } }]);
    });

    it('of the street together, and of nobody who may not read them', async () => {
      const street = await done(app.ask(near.official, FIGURES, { id: near.community.streetId }));
      expect(street.whole.raw.received).toBe(6);
      expect(await fault(app.ask(near.secretary, FIGURES, { id: near.community.streetId }))).toBe('NOT_FOUND');
      expect(await fault(app.ask(elsewhere.official, FIGURES, { id: near.community.id }))).toBe('NOT_FOUND');
      expect(await fault(app.ask(near.gridManager, FIGURES, { id: near.community.id }))).toBe('FORBIDDEN');
    });

    it('and to Excel', async () => {
      const path = `/complaint-figures?unitId=${near.community.id}&year=2026`;
      const { status, body } = await app.http(near.secretary, 'get', path, (asked) => asked.buffer(true).parse((response, end) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => end(null, Buffer.concat(parts)));
      }));
      expect(status).toBe(200);
      const { rows } = await readWorkbook(body as Buffer, 100, '按月');
      expect(rows.map((row) => [row[0], row[1], row[9], row[10], row[13]])).toEqual([
        ['月份', '收到', '响应率 %', '解决率 %', '解决率 %（剔除后）'], ['2026-10', '4', '75', '25', '33.3'], ['2026-11', '2', '100', '', ''], ['全年', '6', '80', '25', '33.3'],
      ]);
      expect((await app.http(elsewhere.official, 'get', path)).status).toBe(404);
    });
  });
});
