import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { type Activity, answerToken } from '#do';
import { ZipArchive } from '#kernel';
import { factSources } from '#resources';
import { aLoggedActivity, anActivity, type ActivityTraits, type Said, saidBy, underHeading } from './factories/activity.factory.js';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { anEntry } from './factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const PHONES = ['13900000001', '13900000002', '13900000003'];
const FIVE: Said[] = [[5, 4, 3, 5, '下次还来'], [5, 5, 3, 5], [4, 4, 2, 4, '椅子太硬'], [5, 4, 3, 5], [3, 2, 1, 2, '听不清']];

describe('an activity that was held', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    [here, elsewhere] = [await aStaffedCommunity(app.world), await aStaffedCommunity(app.world)];
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    await app.world.kernel.dataSource.query('DELETE FROM throttles');
    app.clock.set(A_WORKING_MORNING);
  });

  const done = async (asked: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const fault = async (asked: Promise<GraphQLAnswer>): Promise<string> => {
    const { code, fields } = (await asked).errors![0]!.extensions;
    return fields?.[0] ? `${fields[0].path} ${fields[0].code}` : code;
  };
  const put = (who: APerson | null, verb: string, type: string, fields: string, input: object): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${type}!) { ${verb}(input: $input)${fields && ` { ${fields} }`} }`, { input });
  const held = (traits: Partial<ActivityTraits> = {}): Promise<Activity> => anActivity(app.world, here, { state: 'held', title: '手机课', ...traits });
  const current = ({ id }: { id: string }, fields: string, who: APerson = here.worker): Promise<any> =>
    done(app.ask(who, `query($id: ID!) { activity(id: $id) { ${fields} } }`, { id }));

  describe('is judged by its goals', () => {
    const judge = (row: { id: string; version: number }, goals: object[], who = here.worker): Promise<GraphQLAnswer> =>
      put(who, 'summariseActivity', 'SummariseActivityInput', 'version goalJudgements { goal verdict note } transitions { verb blockedBy { code params } }',
        { id: row.id, expectedVersion: row.version, summary: '来了 23 人', evaluation: '字太小', evaluationScore: 4, goals });

    it('each by itself, in their order; none may be left open when it is put on file', async () => {
      const row = await held({ goal: '会挂号\n 会付费 \n\n会挂号' });
      expect((await current(row, 'goals')).goals).toEqual(['会挂号', '会付费']);
      const half = await done(judge(row, [{ goal: '会付费', verdict: 'partly', note: '6 位还要人扶一把' }]));
      expect(half.transitions).toContainEqual({ verb: 'archive', blockedBy: { code: 'GOALS_UNJUDGED', params: { count: 1 } } });
      const whole = await done(judge({ ...row, version: half.version }, [{ goal: '会付费', verdict: 'missed' }, { goal: '会挂号', verdict: 'reached', note: '19 人当场挂上' }]));
      expect(whole.goalJudgements).toEqual([{ goal: '会挂号', verdict: 'reached', note: '19 人当场挂上' }, { goal: '会付费', verdict: 'missed', note: '' }]);
      expect(whole.transitions).toContainEqual({ verb: 'archive', blockedBy: null });
    });

    it('not by a goal that it never had, nor twice by one', async () => {
      const row = await held({ goal: '会挂号' });
      expect(await fault(judge(row, [{ goal: '会开车', verdict: 'reached' }]))).toBe('goals.0.goal NOT_ONE_OF');
      expect(await fault(judge(row, [{ goal: '会挂号', verdict: 'reached' }, { goal: '会挂号', verdict: 'missed' }]))).toBe('goals.1.goal DUPLICATE');
    });
  });

  describe('is told of by those who came', () => {
    const ASKED = 'version participantAnswers { by limit path until open count tooFew words questions { question mean counts } }';
    const open = (row: { id: string; version: number }, input: object, who: APerson = here.worker): Promise<GraphQLAnswer> =>
      put(who, 'askParticipants', 'AskParticipantsInput', ASKED, { id: row.id, expectedVersion: row.version, by: 'everyone', limit: 50, ...input });
    const tokenOf = ({ id }: { id: string }): string => answerToken(app.world.kernel.key, id);
    const answer = (row: { id: string }, input: object = {}): Promise<GraphQLAnswer> => put(null, 'answerActivity', 'AnswerActivityInput', 'again', {
      communityCode: here.community.code, activityId: row.id, token: tokenOf(row), clientId: randomUUID(), content: 5, arrangement: 4, place: 3, overall: 4, ...input,
    });
    const questions = (row: { id: string }, token = tokenOf(row)): Promise<GraphQLAnswer> => app.ask(null,
      'query($code: String!, $id: ID!, $token: String!) { activityQuestions(communityCode: $code, activityId: $id, token: $token) { title asksPhone } }',
      { code: here.community.code, id: row.id, token });

    it('once by each who is checked in, by the phone number, which is not kept beside the answer', async () => {
      const row = await anActivity(app.world, here, { state: 'published', capacity: 5 });
      for (const phone of PHONES) await done(put(here.worker, 'enrolResident', 'EnrolResidentInput', 'id', { activityId: row.id, name: '林奶奶', phone, clientId: randomUUID(), atDoor: false }));
      const { registrations } = await current(row, 'registrations { id }');
      const asked = await done(open(row, { by: 'list', limit: null }));
      expect(asked.participantAnswers).toMatchObject({ by: 'list', limit: null, until: '2026-11-30T15:59:59.999Z', open: false, count: 0 });
      expect(await fault(answer(row, { phone: PHONES[0] }))).toBe('NOT_YET_HELD');
      app.clock.set(row.startsAt);
      for (const { id } of registrations.slice(0, 2)) await done(put(here.worker, 'markAttendance', 'MarkAttendanceInput', 'id', { id, came: true }));
      expect(await done(questions(row))).toEqual({ title: row.title, asksPhone: true });
      expect(await fault(answer(row))).toBe('phone REQUIRED');
      expect(await fault(answer(row, { phone: '123' }))).toBe('phone PHONE_LENGTH');
      expect(await fault(answer(row, { phone: PHONES[2] }))).toBe('NOT_ON_LIST');
      const clientId = randomUUID();
      expect(await done(answer(row, { phone: PHONES[0], clientId }))).toEqual({ again: false });
      expect(await done(answer(row, { phone: PHONES[0], clientId }))).toEqual({ again: true });
      expect(await fault(answer(row, { phone: PHONES[0] }))).toBe('ANSWERED_ALREADY');
      const twice = await Promise.all([1, 2, 3].map(() => answer(row, { phone: PHONES[1] })));
      expect(twice.filter(({ errors }) => !errors)).toHaveLength(1);
      expect((await current(row, ASKED)).participantAnswers).toMatchObject({ open: true, count: 2, tooFew: false, questions: [], words: [] });
      const [kept] = await app.world.kernel.dataSource.query('SELECT * FROM activity_answers WHERE activity_id = $1 LIMIT 1', [row.id]);
      expect(Object.keys(kept).sort()).toEqual(['activity_id', 'arrangement', 'community_id', 'content', 'form_key', 'grid_id', 'id', 'overall', 'place', 'street_id', 'words']);
    });

    it('whole: neither half nor out of range, nor by a code that was guessed, nor after closing', async () => {
      const asked = await held();
      const other = await held({ startsAt: asked.startsAt });
      expect(await fault(answer(asked))).toBe('NOT_FOUND');
      const { version } = await done(open(asked, { limit: 2, days: 1 }));
      expect((await answer(asked, { overall: undefined })).errors).toHaveLength(1);
      expect(await fault(answer(asked, { place: 6 }))).toBe('place TOO_LARGE');
      expect(await fault(answer(asked, { content: 0 }))).toBe('content TOO_SMALL');
      expect(await fault(answer(asked, { token: tokenOf(other) }))).toBe('NOT_FOUND');
      expect(await fault(questions(asked, 'guessed'))).toBe('NOT_FOUND');
      expect(await fault(answer(asked, { communityCode: elsewhere.community.code }))).toBe('NOT_FOUND');
      for (let turn = 0; turn < 2; turn += 1) await done(answer(asked));
      expect(await fault(answer(asked))).toBe('ANSWERS_FULL');
      app.clock.advance({ days: 2 });
      expect(await fault(answer(asked))).toBe('ANSWERS_CLOSED');
      expect(await fault(questions(asked))).toBe('ANSWERS_CLOSED');
      expect(await fault(open({ id: asked.id, version }, { days: 30 }))).toBe('ANSWERS_CLOSED');
    });

    it('is read once closed, and of fewer than five not at all', async () => {
      const five = await held();
      const four = await held({ startsAt: five.startsAt });
      await saidBy(app.world, here, five, FIVE, 1);
      await saidBy(app.world, here, four, FIVE.slice(0, 4), 1);
      expect((await current(five, ASKED)).participantAnswers).toMatchObject({ open: true, count: 5, questions: [], words: [] });
      app.clock.advance({ days: 2 });
      const { participantAnswers: read } = await current(five, ASKED, here.supervisor);
      expect(read).toMatchObject({ open: false, count: 5, tooFew: false });
      expect(read.questions).toEqual([
        { question: 'content', mean: 4.4, counts: [0, 0, 1, 1, 3] }, { question: 'arrangement', mean: 3.8, counts: [0, 1, 0, 3, 1] },
        { question: 'place', mean: 2.4, counts: [1, 1, 3, 0, 0] }, { question: 'overall', mean: 4.2, counts: [0, 1, 0, 1, 3] },
      ]);
      expect([...read.words].sort()).toEqual(['下次还来', '听不清', '椅子太硬']);
      expect((await current(four, ASKED)).participantAnswers).toMatchObject({ count: 4, tooFew: true, questions: [], words: [] });
    });

    it('by whom it may be asked, and how', async () => {
      const row = await held();
      expect(await fault(open(row, { limit: null }))).toBe('limit REQUIRED');
      expect(await fault(open(row, { days: 61 }))).toBe('days TOO_LARGE');
      expect(await fault(open(row, {}, here.supervisor))).toBe('FORBIDDEN');
      expect(await fault(open(row, {}, elsewhere.worker))).toBe('NOT_FOUND');
      expect(await fault(open({ ...row, version: row.version + 1 }, {}))).toBe('STALE');
      expect(await fault(open(await anActivity(app.world, here), {}))).toBe('WRONG_STATE');
    });
  });

  it('tells whoever moves up from the waiting list: on their page, and on a list of calls', async () => {
    const row = await anActivity(app.world, here, { state: 'published', capacity: 1, guests: ['王秀英'] });
    const slip = await done(put(null, 'registerForActivity', 'RegisterForActivityInput', 'number secret state', {
      communityCode: here.community.code, activityId: row.id, name: '陈阿姨', phone: PHONES[0], clientId: randomUUID() }));
    const look = (): Promise<any> => done(app.ask(null, 'query($number: String!, $secret: String!) { registrationProgress(number: $number, secret: $secret) { state movedUpAt } }', { number: slip.number, secret: slip.secret }));
    expect(await look()).toEqual({ state: 'waiting', movedUpAt: null });
    const [first, second] = (await current(row, 'registrations { id }')).registrations;
    const tell = (id: string, who: APerson = here.worker): Promise<GraphQLAnswer> => app.ask(who, 'mutation($id: ID!) { tellMovedUp(id: $id) { registrations { state movedUpAt toldAt } } }', { id });
    expect(await fault(tell(second.id))).toBe('NOT_FOUND');
    await done(app.ask(here.colleague, 'mutation($id: ID!) { strikeRegistration(id: $id) { id } }', { id: first.id }));
    const at = new Date(A_WORKING_MORNING).toISOString();
    expect(await look()).toEqual({ state: 'registered', movedUpAt: at });
    const { items } = await done(app.ask(here.worker, '{ notices(page: { limit: 5 }) { items { code } } }'));
    expect(items[0]).toEqual({ code: 'activity.movedUp' });
    expect([await fault(tell(second.id, here.supervisor)), await fault(tell(second.id, elsewhere.worker))]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    expect((await done(tell(second.id))).registrations[1]).toEqual({ state: 'registered', movedUpAt: at, toldAt: at });
  });

  it('counts for the organisations and teams it was held with, once, whatever was entered by hand', async () => {
    const [club, team] = [await anEntry(app.world, here, 'social-organisation', { values: { standing: 'registered' } }), await anEntry(app.world, here, 'volunteer-team')];
    const source = factSources.find((one) => one.facts.includes('socialOrganisations'))!;
    const counted = (): Promise<unknown> => app.world.as(here.worker, 'register:read', async (by) =>
      (await source.values(by.query.bind(by), [here.community.id], '2026-12-31')).get(here.community.id));
    const tallies = async (): Promise<unknown> => (await done(app.ask(here.worker, `query($id: ID!) { communityBuilding(communityId: $id, year: 2026) { partners { record { id } activities byHand lastOn } } }`,
      { id: here.community.id }))).partners.map(({ record, ...rest }: any) => [record.id === club.id ? 'club' : 'team', rest]);
    const enter = (occasion: string, fromOn: string): Promise<unknown> =>
      anEntry(app.world, here, 'participation', { fromOn, values: { occasion, socialOrganisation: club.id, occasionKind: 'activity' } });
    for (const [occasion, on] of [['迎春茶会', '2026-02-01'], ['邻里大集，写得不一样', '2026-11-20']] as const) await enter(occasion, on);
    await aLoggedActivity(app.world, here, { title: '邻里大集', partnerIds: [club.id, team.id] });
    await anActivity(app.world, here, { state: 'published', partnerIds: [club.id] });
    expect(await counted()).toMatchObject({ socialOrganisations: [{ participationsThisYear: 2 }] });
    expect(await tallies()).toEqual([['club', { activities: 1, byHand: 1, lastOn: '2026-11-20' }], ['team', { activities: 1, byHand: 0, lastOn: '2026-11-20' }]]);
    const mistaken = await held({ partnerIds: [club.id] });
    expect(await counted()).toMatchObject({ socialOrganisations: [{ participationsThisYear: 3 }] });
    await done(put(here.secretary, 'voidActivity', 'VoidRecordInput', 'state', { id: mistaken.id, expectedVersion: mistaken.version, reason: '写重了' }));
    expect(await counted()).toMatchObject({ socialOrganisations: [{ participationsThisYear: 2 }] });
    const log = { id: randomUUID(), communityId: here.community.id, title: '磨刀', heldAt: A_WORKING_MORNING, attendance: 3, partnerIds: [randomUUID()] };
    expect(await fault(put(here.worker, 'logHeldActivity', 'LogHeldActivityInput', 'id', log))).toBe('partnerIds UNKNOWN_RECORD');
  });

  it('stands under one of the five headings, by itself or with the project that it delivers, and serves 8.9', async () => {
    const at = await aStaffedCommunity(app.world);
    const plan = await anAnnualPlan(app.world, at, { year: 2026, state: 'published', items: [{ title: '近邻互助' }, { title: '口袋公园' }] });
    const [helping, park] = (await itemsOfPlan(app.world, at, plan)) as object[] as [{ id: string }, { id: string }];
    const visit = await anActivity(app.world, at, { state: 'held', title: '陪诊碰头', serviceItem: helping });
    const song = await anActivity(app.world, at, { title: '老城故事会' });
    const place = (id: string, heading: string | null, who: APerson = at.worker): Promise<GraphQLAnswer> => put(who, 'placeUnderHeading', 'PlaceUnderHeadingInput', '', { recordId: id, heading });
    await underHeading(app.world, at, helping, 'people');
    expect(await done(place(song.id, 'scenery'))).toBe(true);
    expect(await done(place(song.id, 'culture'))).toBe(true);
    const year = (): Promise<any> => done(app.ask(at.worker, `query($id: ID!) { communityBuilding(communityId: $id, year: 2026) {
      activities { record { title } heading inherited } projects { record { title } heading } } }`, { id: at.community.id }));
    expect(await year()).toEqual({
      activities: [{ record: { title: '陪诊碰头' }, heading: 'people', inherited: true }, { record: { title: '老城故事会' }, heading: 'culture', inherited: false }],
      projects: [{ record: { title: '近邻互助' }, heading: 'people' }, { record: { title: '口袋公园' }, heading: null }],
    });
    const clauses = async (): Promise<string[]> => (await current(song, 'clauseLinks { clause { number } }', at.worker)).clauseLinks.map(({ clause }: any) => clause.number);
    expect(await clauses()).toContain('8.9');
    expect(await current(visit, 'heading headingOfService', at.worker)).toEqual({ heading: null, headingOfService: 'people' });
    await done(place(song.id, null));
    expect(await clauses()).not.toContain('8.9');
    expect((await year()).activities[1].heading).toBeNull();
    expect([await fault(place(park.id, 'place', at.supervisor)), await fault(place(park.id, 'place', elsewhere.worker)), await fault(place(randomUUID(), 'place'))])
      .toEqual(['FORBIDDEN', 'NOT_FOUND', 'NOT_FOUND']);
  });

  describe('stands in a calendar', () => {
    const between = (from: string, to: string, who: APerson = here.worker): Promise<GraphQLAnswer> =>
      app.ask(who, `query($id: ID!, $from: Date!, $to: Date!) { activityCalendar(communityId: $id, from: $from, to: $to) { title state clashes registered waiting capacity } }`,
        { id: here.community.id, from, to });
    const file = async (path: string): Promise<{ status: number; text: string; type: string }> => {
      const { status, text, headers } = await app.http(null, 'get', path);
      return { status, text: text.replaceAll('\r\n ', ''), type: headers['content-type'] as string };
    };
    const make = (who = here.worker): Promise<any> => done(app.ask(who, 'mutation { makeCalendarAddress { path } }'));

    it('by the day, with seats, and with who else wants the hall', async () => {
      const hall = await anEntry(app.world, here, 'venue', { values: { name: '大礼堂' } });
      const at = new Date('2027-03-10T14:00:00+08:00');
      await anActivity(app.world, here, { state: 'published', title: '合唱', startsAt: at, placeId: hall.id, capacity: 1, guests: ['甲', '乙'] });
      await anActivity(app.world, here, { title: '下棋', startsAt: new Date('2027-03-10T15:00:00+08:00'), placeId: hall.id });
      await anActivity(app.world, here, { state: 'cancelled', title: '健步走', startsAt: new Date('2027-03-31T23:00:00+08:00') });
      expect(await done(between('2027-03-01', '2027-03-31'))).toEqual([
        { title: '合唱', state: 'published', clashes: true, registered: 1, waiting: 1, capacity: 1 },
        { title: '下棋', state: 'draft', clashes: true, registered: 0, waiting: 0, capacity: null },
        { title: '健步走', state: 'cancelled', clashes: false, registered: 0, waiting: 0, capacity: null },
      ]);
      expect(await done(between('2027-03-11', '2027-03-30'))).toEqual([]);
      expect(await fault(between('2027-03-02', '2027-03-01'))).toBe('to DATES_REVERSED');
      expect(await fault(between('2027-01-01', '2027-12-31'))).toBe('to TOO_LARGE');
      expect(await fault(between('2027-03-01', '2027-03-31', elsewhere.worker))).toBe('NOT_FOUND');
    });

    it('that is subscribed to by a secret address, which can be taken back', async () => {
      const soon = await anActivity(app.world, here, { title: '普法，讲座;问答', state: 'published' });
      const theirs = await anActivity(app.world, elsewhere, { title: '别处的' });
      const { path } = await make();
      const read = await file(path);
      expect(read).toMatchObject({ status: 200, type: 'text/calendar; charset=utf-8' });
      expect(read.text).toContain('SUMMARY:普法，讲座\\;问答');
      expect(read.text).toContain(`UID:${soon.id}@community-pdca`);
      expect(read.text).toContain(`DTSTART:${soon.startsAt.toISOString().replaceAll(/[-:]|\.000/g, '')}`);
      expect(read.text).not.toContain(theirs.id);
      expect(JSON.stringify(await app.world.kernel.dataSource.query('SELECT * FROM calendar_addresses'))).not.toContain(path.split('/')[2]);
      const second = await make();
      expect([(await file(path)).status, (await file(second.path)).status]).toEqual([404, 200]);
      expect(await done(app.ask(here.worker, '{ calendarAddress { usedAt } }'))).toEqual({ usedAt: new Date(A_WORKING_MORNING).toISOString() });
      expect(await done(app.ask(here.worker, 'mutation { revokeCalendarAddress }'))).toBe(true);
      expect(await done(app.ask(here.worker, '{ calendarAddress { usedAt } }'))).toBeNull();
      expect((await file(second.path)).status).toBe(404);
    });

    it('not by one that was guessed: who keeps guessing waits', async () => {
      const statuses: number[] = [];
      for (let turn = 0; turn < 22; turn += 1) statuses.push((await file(`/calendars/${randomUUID()}/activities.ics`)).status);
      expect([statuses[0], statuses[19], statuses[21]]).toEqual([404, 404, 429]);
      expect((await file((await make()).path)).status).toBe(429);
    });

    it('of a community, for anybody: what was made known, called off where it was, and no draft', async () => {
      const at = await aStaffedCommunity(app.world);
      const known = await anActivity(app.world, at, { title: '元旦游园', state: 'published' });
      const off = await anActivity(app.world, at, { title: '健步走', state: 'published' });
      await anActivity(app.world, at, { title: '还在想' });
      await done(put(at.worker, 'cancelActivity', 'CancelActivityInput', 'state', { id: off.id, expectedVersion: off.version, reason: '下雨' }));
      const { status, text } = await file(`/public/calendars/${at.community.code}/activities.ics`);
      expect(status).toBe(200);
      expect(text).toContain(`/p/${at.community.code}/activities/${known.id}`);
      expect(text).toMatch(/UID:[^\n]*\r?\n[\s\S]*SUMMARY:健步走[\s\S]*STATUS:CANCELLED/);
      expect(text).not.toContain('还在想');
      expect((await file('/public/calendars/000000000000/activities.ics')).status).toBe(404);
    });
  });

  it('is reported in a Word file, with its goals, what people said and the photographs', async () => {
    const row = await anActivity(app.world, here, { state: 'archived', title: '手机课', goal: '会挂号\n会付费', verdicts: ['reached', 'partly'], answers: FIVE, pace: 5, attendance: 30, capacity: 20, summary: '讲了一遍。' });
    const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#33669a' } }).webp().toBuffer();
    const pending = await held();
    await app.http(here.worker, 'post', '/files', (asked) => asked.field({ kind: 'activity', recordId: pending.id }).attach('file', photo, { filename: '跟着做.webp', contentType: 'image/webp' }));
    const fetched = (who: APerson | null, { id }: { id: string }) => app.http(who, 'get', `/activities/${id}/report`, (asked) => asked.responseType('blob'));
    const words = (zip: ZipArchive): string => [...zip.text('word/document.xml', 20_000_000)!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|');
    const report = words(ZipArchive.read((await fetched(here.supervisor, row)).body as Buffer)!);
    for (const said of ['会付费|部分达到', '30 人，比容量 20 人多 10 人', '讲了一遍。', '共 5 人填写，不记名。', '总的感受|4.2|0|1|0|1|3', '“听不清”', '已归档']) expect(report).toContain(said);
    const zip = ZipArchive.read((await fetched(here.worker, pending)).body as Buffer)!;
    expect(words(zip)).toContain('现场照片');
    expect(words(zip)).toContain('跟着做');
    expect(zip.names.filter((name) => /^word\/media\/.*\.jpg$/.test(name))).toHaveLength(1);
    expect([(await fetched(null, row)).status, (await fetched(elsewhere.worker, row)).status]).toEqual([401, 404]);
  });
});
