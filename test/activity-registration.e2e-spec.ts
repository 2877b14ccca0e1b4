import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Activity } from '#do';
import { anActivity } from './factories/activity.factory.js';
import { anEntry } from './factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const PHONES = ['13800000001', '13800000002', '13800000003', '13800000004', '13800000005'];

describe('an activity that is planned, registered for and come to', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let hall: { id: string };

  beforeAll(async () => {
    app = await testApp();
    [here, elsewhere] = [await aStaffedCommunity(app.world, { complaintPhone: '0591-87110000' }), await aStaffedCommunity(app.world)];
    hall = await anEntry(app.world, here, 'venue', { values: { name: '百姓大舞台' } });
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
    const { extensions } = (await asked).errors![0]!;
    return extensions.fields?.[0] ? `${extensions.fields[0].path} ${extensions.fields[0].code}` : extensions.code;
  };
  const put = (who: APerson | null, verb: string, type: string, fields: string, input: object): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${type}!) { ${verb}(input: $input) { ${fields} } }`, { input });
  const register = (activity: { id: string }, phone: string, input: object = {}): Promise<GraphQLAnswer> =>
    put(null, 'registerForActivity', 'RegisterForActivityInput', 'number secret state ahead', {
      communityCode: here.community.code, activityId: activity.id, name: '陈阿姨', phone, clientId: randomUUID(), ...input,
    });
  const SEEN = 'number title state ahead cameAt canWithdraw cancelled communityPhone';
  const look = ({ number, secret }: { number: string; secret: string }): Promise<GraphQLAnswer> =>
    app.ask(null, `query($number: String!, $secret: String!) { registrationProgress(number: $number, secret: $secret) { ${SEEN} } }`, { number, secret });
  const withdraw = ({ number, secret }: { number: string; secret: string }): Promise<GraphQLAnswer> =>
    put(null, 'withdrawRegistration', 'WithdrawRegistrationInput', SEEN, { number, secret });
  const codeShown = async (activity: { id: string }): Promise<string> => {
    const { path } = await done(app.ask(here.worker, 'query($id: ID!) { checkInCode(activityId: $id) { path nextAt } }', { id: activity.id }));
    return path.split('#')[1];
  };
  const scan = (activity: { id: string }, code: string): Promise<GraphQLAnswer> =>
    put(null, 'scanCheckIn', 'ScanCheckInInput', 'pass title place', { communityCode: here.community.code, activityId: activity.id, code });
  const checkIn = (activity: { id: string }, pass: string, phone: string, name = ''): Promise<GraphQLAnswer> =>
    put(null, 'checkInToActivity', 'CheckInInput', 'title cameAt again atDoor', { communityCode: here.community.code, activityId: activity.id, pass, phone, name });
  const listOf = (activity: { id: string }): Promise<any> =>
    done(app.ask(here.worker, `query($id: ID!) { activity(id: $id) { version registrationTally { registered waiting came atDoor }
      registrations { id serial state atDoor cameAt } registrationViewings { person { name } } } }`, { id: activity.id }));
  const lesson = (traits = {}): Promise<Activity> => anActivity(app.world, here, { state: 'published', title: '手机课', capacity: 2, ...traits });

  describe('is planned', () => {
    const draft = (input: object): Promise<GraphQLAnswer> =>
      put(here.worker, 'draftActivity', 'DraftActivityInput', 'id version place placeId staffing budgetFen capacity takesRegistrations partners { title kind } placeClashes { title }', {
        communityId: here.community.id, title: '重阳演出', startsAt: '2026-12-01T14:00:00+08:00', endsAt: '2026-12-01T16:00:00+08:00', ...input,
      });

    it('with a venue, people, partners and money; who wants the venue at the same time is shown to both', async () => {
      const club = await anEntry(app.world, here, 'social-organisation');
      const team = await anEntry(app.world, here, 'volunteer-team');
      const first = await done(draft({ placeId: hall.id, staffing: '小林签到，老赵看台阶', partnerIds: [club.id, team.id], budgetFen: 80_000, takesRegistrations: true, capacity: 60 }));
      expect(first).toMatchObject({
        place: '百姓大舞台', staffing: '小林签到，老赵看台阶', budgetFen: 80_000, capacity: 60, placeClashes: [],
        partners: [{ kind: 'socialOrganisation' }, { kind: 'volunteerTeam' }],
      });
      const second = await done(draft({ title: '合唱排练', placeId: hall.id, startsAt: '2026-12-01T15:30:00+08:00', endsAt: '2026-12-01T17:00:00+08:00' }));
      expect(second.placeClashes).toEqual([{ title: '重阳演出' }]);
      const after = await done(draft({ title: '散场以后', placeId: hall.id, startsAt: '2026-12-01T17:00:00+08:00', endsAt: '2026-12-01T18:00:00+08:00' }));
      expect(after.placeClashes).toEqual([]);
      const moved = await done(put(here.worker, 'changeActivity', 'ChangeActivityInput', 'place placeId budgetFen staffing placeClashes { title }',
        { id: second.id, expectedVersion: second.version, placeId: null, place: '中心花园' }));
      expect(moved).toMatchObject({ place: '中心花园', placeId: null, placeClashes: [] });
    });

    it.each([
      ['a venue that does not exist', () => ({ placeId: randomUUID() }), 'placeId UNKNOWN_RECORD'],
      ['a partner that is a venue', () => ({ partnerIds: [hall.id] }), 'partnerIds UNKNOWN_RECORD'],
      ['an end before its beginning', () => ({ endsAt: '2026-12-01T13:00:00+08:00' }), 'endsAt DATES_REVERSED'],
      ['registration after it began', () => ({ registerUntil: '2026-12-01T14:00:01+08:00' }), 'registerUntil AFTER_DEADLINE'],
      ['room for nobody', () => ({ capacity: 0 }), 'capacity TOO_SMALL'],
    ])('not with %s', async (_word, input, code) => {
      expect(await fault(draft(input()))).toBe(code);
    });

    it('not in a venue of another community', async () => {
      const theirs = await anEntry(app.world, elsewhere, 'venue');
      expect(await fault(draft({ placeId: theirs.id }))).toBe('placeId UNKNOWN_RECORD');
    });

    it('once more on further days, as drafts that know each other', async () => {
      const row = await lesson({ placeId: hall.id, inDays: 5 });
      const repeat = (days: string[], who: APerson = here.worker): Promise<GraphQLAnswer> =>
        put(who, 'repeatActivity', 'RepeatActivityInput', 'id state startsAt place capacity series { id }', { id: row.id, days });
      const made = await done(repeat(['2026-12-09', '2026-12-02']));
      expect(made.map(({ startsAt, state }: any) => [startsAt, state])).toEqual([['2026-12-02T06:00:00.000Z', 'draft'], ['2026-12-09T06:00:00.000Z', 'draft']]);
      expect(made[0]).toMatchObject({ place: '百姓大舞台', capacity: 2, series: [{ id: row.id }, { id: made[1].id }] });
      expect(await fault(repeat(['2026-12-02']))).toBe('days.0 DUPLICATE');
      expect(await fault(repeat(['2026-11-25']))).toBe('days.0 DUPLICATE');
      expect(await fault(repeat(['2026-11-24']))).toBe('days.0 NOT_AFTER');
      expect(await fault(repeat([]))).toBe('days REQUIRED');
      expect(await fault(repeat(['2026-12-16'], here.supervisor))).toBe('FORBIDDEN');
      expect(await fault(repeat(['2026-12-16'], elsewhere.worker))).toBe('NOT_FOUND');
    });
  });

  it('counts as a participation of the social organisations it was held with, once it is put on file', async () => {
    const club = await anEntry(app.world, here, 'social-organisation');
    const team = await anEntry(app.world, here, 'volunteer-team');
    const taken = (): Promise<object[]> => app.world.kernel.dataSource.query('SELECT title, from_on::text AS on, remarks, state FROM participations WHERE social_organisation = $1', [club.id]);
    await anActivity(app.world, here, { state: 'held', title: '还没有归档的', partnerIds: [club.id] });
    expect(await taken()).toEqual([]);
    app.clock.set(A_WORKING_MORNING);
    const row = await anActivity(app.world, here, { state: 'archived', title: '邻里大集', partnerIds: [club.id, team.id] });
    expect(await taken()).toEqual([{ title: '邻里大集', on: '2026-11-23', remarks: row.number, state: 'current' }]);
  });

  describe('is registered for without an account', () => {
    it('up to its capacity, then on the waiting list; who withdraws makes room for the first who waits', async () => {
      const row = await lesson();
      const [a, b, c, d] = [await done(register(row, PHONES[0]!)), await done(register(row, PHONES[1]!)), await done(register(row, PHONES[2]!)), await done(register(row, PHONES[3]!))];
      expect([a, b, c, d].map(({ state, ahead }) => [state, ahead])).toEqual([['registered', 0], ['registered', 0], ['waiting', 0], ['waiting', 1]]);
      expect(a.number).toBe(`${here.community.code}/${row.number}-1`);
      expect(await done(look(d))).toMatchObject({ state: 'waiting', ahead: 1, canWithdraw: true, communityPhone: '0591-87110000' });
      expect(await done(withdraw(a))).toMatchObject({ state: 'withdrawn', canWithdraw: false });
      expect(await done(withdraw(a))).toMatchObject({ state: 'withdrawn' });
      expect([(await done(look(c))).state, (await done(look(d))).ahead]).toEqual(['registered', 0]);
      const { version } = await listOf(row);
      const widen = (capacity: number): Promise<GraphQLAnswer> => put(here.worker, 'changeActivity', 'ChangeActivityInput', 'capacity', { id: row.id, expectedVersion: version, capacity });
      expect(await fault(widen(1))).toBe('capacity TOO_SMALL');
      await done(widen(3));
      expect((await done(look(d))).state).toBe('registered');
      const [seen] = await done(app.ask(null, 'query($code: String!) { publicActivities(code: $code) { id seatsLeft waiting takesRegistrations } }', { code: here.community.code }));
      expect(seen).toEqual({ id: row.id, seatsLeft: 0, waiting: 0, takesRegistrations: true });
    });

    it('the last seat once, however many press at the same moment', async () => {
      const row = await lesson({ capacity: 1 });
      const states = await Promise.all(PHONES.map(async (phone) => (await done(register(row, phone))).state));
      expect(states.sort()).toEqual(['registered', 'waiting', 'waiting', 'waiting', 'waiting']);
    });

    it('once: the same form again is the same slip, the same phone again is refused', async () => {
      const row = await lesson();
      const clientId = randomUUID();
      const first = await done(register(row, PHONES[0]!, { clientId }));
      expect(await done(register(row, PHONES[0]!, { clientId }))).toEqual(first);
      expect(await fault(register(row, '+86 138-0000-0001'))).toBe('ALREADY_REGISTERED');
      await done(withdraw(first));
      expect((await done(register(row, PHONES[0]!))).state).toBe('registered');
    });

    it('not after closing, nor for what takes none, is a draft, or another community’s', async () => {
      const row = await lesson();
      const open = await anActivity(app.world, here, { state: 'published' });
      expect(await fault(register(open, PHONES[0]!))).toBe('REGISTRATION_CLOSED');
      expect(await fault(register(await anActivity(app.world, here), PHONES[0]!))).toBe('NOT_FOUND');
      expect(await fault(register(row, PHONES[0]!, { communityCode: elsewhere.community.code }))).toBe('NOT_FOUND');
      expect(await fault(register(row, '1380000'))).toBe('phone PHONE_LENGTH');
      expect(await fault(register(row, PHONES[0]!, { name: ' ' }))).toBe('name REQUIRED');
      app.clock.set(row.startsAt);
      expect(await fault(register(row, PHONES[0]!))).toBe('REGISTRATION_CLOSED');
    });

    it('and looked at with the number and its secret only', async () => {
      const slip = await done(register(await lesson(), PHONES[0]!));
      expect(await fault(look({ ...slip, secret: 'AAAAA-AAAAA' }))).toBe('NOT_FOUND');
      expect(await fault(look({ ...slip, number: `${here.community.code}/AC-2026-9999-1` }))).toBe('NOT_FOUND');
      expect(await fault(withdraw({ ...slip, secret: 'AAAAA-AAAAA' }))).toBe('NOT_FOUND');
    });

    it('by name and phone that are sealed, opened by those who hold it, which is kept', async () => {
      const row = await lesson();
      await done(register(row, PHONES[0]!));
      const kept: object[] = await app.world.kernel.dataSource.query('SELECT * FROM activity_registrations WHERE activity_id = $1', [row.id]);
      expect(JSON.stringify(kept)).not.toMatch(/陈阿姨|13800000001/);
      const open = (who: APerson): Promise<GraphQLAnswer> => app.ask(who, 'mutation($id: ID!) { openRegistrations(activityId: $id) { name phone } }', { id: row.id });
      expect(await done(open(here.worker))).toEqual([{ name: '陈阿姨', phone: '13800000001' }]);
      expect((await listOf(row)).registrationViewings).toHaveLength(1);
      expect([await fault(open(here.supervisor)), await fault(open(elsewhere.worker))]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    });
  });

  describe('is come to', () => {
    it('by a scan at the door: from the list, as a walk-in, beyond the capacity too', async () => {
      const row = await lesson({ capacity: 1 });
      await done(register(row, PHONES[0]!));
      await done(register(row, PHONES[1]!));
      app.clock.set(row.startsAt);
      const enter = async (phone: string, name = ''): Promise<any> => done(checkIn(row, (await done(scan(row, await codeShown(row)))).pass, phone, name));
      expect(await enter(PHONES[0]!)).toMatchObject({ title: '手机课', again: false, atDoor: false });
      expect(await enter(PHONES[1]!)).toMatchObject({ again: false, atDoor: false });
      const { pass } = await done(scan(row, await codeShown(row)));
      expect(await fault(checkIn(row, pass, PHONES[2]!))).toBe('name REQUIRED');
      expect(await done(checkIn(row, pass, PHONES[2]!, '过路的老李'))).toMatchObject({ again: false, atDoor: true });
      expect((await listOf(row)).registrationTally).toEqual({ registered: 1, waiting: 1, came: 3, atDoor: 1 });
      const { version } = await listOf(row);
      const hold = (attendance: number): Promise<GraphQLAnswer> => put(here.worker, 'holdActivity', 'HoldActivityInput', 'attendance capacity', { id: row.id, expectedVersion: version, attendance });
      expect(await fault(hold(2))).toBe('attendance TOO_SMALL');
      expect(await done(hold(5))).toEqual({ attendance: 5, capacity: 1 });
      expect(await fault(app.ask(here.worker, 'query($id: ID!) { checkInCode(activityId: $id) { path } }', { id: row.id }))).toBe('CHECK_IN_OVER');
    });

    it('once: twice is told kindly, and one scan checks in one person', async () => {
      const row = await lesson();
      await done(register(row, PHONES[0]!));
      app.clock.set(row.startsAt);
      const { pass } = await done(scan(row, await codeShown(row)));
      const first = await done(checkIn(row, pass, PHONES[0]!));
      app.clock.advance({ minutes: 5 });
      expect(await done(checkIn(row, pass, PHONES[0]!))).toEqual({ ...first, again: true });
      expect(await fault(checkIn(row, pass, PHONES[1]!, '替邻居签的'))).toBe('PASS_USED');
      expect((await listOf(row)).registrationTally.came).toBe(1);
    });

    it('not by a forwarded code, one of another activity, a made-up pass, or one that lay too long', async () => {
      const [row, other] = [await lesson(), await lesson()];
      app.clock.set(row.startsAt);
      const code = await codeShown(row);
      expect(await fault(scan(other, code))).toBe('CODE_OVER');
      expect(await fault(scan(row, 'made-up'))).toBe('CODE_OVER');
      const { pass } = await done(scan(row, code));
      expect(await fault(checkIn(other, pass, PHONES[0]!, '甲'))).toBe('CODE_OVER');
      expect(await fault(checkIn(row, 'a.b.c', PHONES[0]!, '甲'))).toBe('CODE_OVER');
      app.clock.advance({ minutes: 1 });
      expect(await fault(scan(row, code))).toBe('CODE_OVER');
      app.clock.advance({ minutes: 10 });
      expect(await fault(checkIn(row, pass, PHONES[0]!, '甲'))).toBe('CODE_OVER');
    });

    it('or is ticked off by staff, who also write down who called or has no phone', async () => {
      const row = await lesson({ capacity: 1 });
      const enrol = (input: object, who = here.worker): Promise<GraphQLAnswer> =>
        put(who, 'enrolResident', 'EnrolResidentInput', 'id', { activityId: row.id, name: '林奶奶', clientId: randomUUID(), atDoor: false, ...input });
      await done(enrol({}));
      await done(enrol({ phone: PHONES[0] }));
      expect(await fault(enrol({ atDoor: true }))).toBe('NOT_YET_HELD');
      expect(await fault(enrol({ phone: '12' }))).toBe('phone PHONE_LENGTH');
      expect(await fault(enrol({}, here.supervisor))).toBe('FORBIDDEN');
      expect(await fault(enrol({}, elsewhere.worker))).toBe('NOT_FOUND');
      const [one, two] = (await listOf(row)).registrations;
      expect([one.state, two.state]).toEqual(['registered', 'waiting']);
      const strike = (id: string, who = here.worker): Promise<GraphQLAnswer> => app.ask(who, 'mutation($id: ID!) { strikeRegistration(id: $id) { registrations { state } } }', { id });
      const mark = (id: string, came: boolean, who = here.worker): Promise<GraphQLAnswer> => put(who, 'markAttendance', 'MarkAttendanceInput', 'registrationTally { came }', { id, came });
      expect(await fault(mark(one.id, true))).toBe('NOT_YET_HELD');
      expect((await done(strike(one.id))).registrations).toEqual([{ state: 'withdrawn' }, { state: 'registered' }]);
      app.clock.set(row.startsAt);
      expect(await fault(mark(one.id, true))).toBe('NOT_FOUND');
      expect((await done(mark(two.id, true))).registrationTally.came).toBe(1);
      expect((await done(mark(two.id, true))).registrationTally.came).toBe(1);
      expect(await fault(strike(two.id))).toBe('CAME_ALREADY');
      expect((await done(mark(two.id, false))).registrationTally.came).toBe(0);
      await done(enrol({ atDoor: true }));
      expect((await listOf(row)).registrationTally).toMatchObject({ came: 1, atDoor: 1 });
      expect([await fault(mark(two.id, true, here.supervisor)), await fault(strike(two.id, elsewhere.worker))]).toEqual(['FORBIDDEN', 'NOT_FOUND']);
    });
  });
});
