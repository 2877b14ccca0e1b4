import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RegisterRow } from '#resources';
import { FactSources } from '#standards';
import { aLoggedMeeting, aMeeting, type Called, inviteesOf } from './factories/meeting.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { anEntry } from './factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const MEETING = `id number state version type dueAt startsAt endsAt loggedAfterwards minutes
  invitees { name attendance people } items { title decision } tally { called came people decisions open }`;
const HOLD = `mutation($input: HoldMeetingInput!) { holdMeeting(input: $input) { ${MEETING} } }`;
const CORRECT = `mutation($input: CorrectMeetingInput!) { correctMeeting(input: $input) { ${MEETING} } }`;
const LOG = `mutation($input: LogHeldMeetingInput!) { logHeldMeeting(input: $input) { ${MEETING} } }`;

describe('who came to a meeting', () => {
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

  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const begun = async (): Promise<{ id: string; version: number; called: string[] }> => {
    const invitees = [{ name: '小学' }, { name: '银行' }, { name: '居民代表', group: true, expected: 30 }];
    const row = await aMeeting(app.world, here, { invitees });
    app.clock.set(row.startsAt);
    return { ...row, called: (await inviteesOf(app.world, row.id)).map(({ id }) => id) };
  };
  const hold = ({ id, version }: { id: string; version: number }, attendance: object[], query = HOLD): Promise<GraphQLAnswer> =>
    app.ask(here.worker, query, { input: { id, expectedVersion: version, attendance } });

  it('is told by unit, with the number of people; who is not named was absent', async () => {
    const row = await begun();
    const { data, errors } = await hold(row, [{ inviteeId: row.called[0], attendance: 'came' }, { inviteeId: row.called[2], attendance: 'came', people: 24 }]);
    expect(errors).toBeUndefined();
    expect(data!.holdMeeting).toMatchObject({
      state: 'held', tally: { called: 3, came: 2, people: 25 },
      invitees: [
        { name: '小学', attendance: 'came', people: 1 }, { name: '银行', attendance: 'absent', people: null }, { name: '居民代表', attendance: 'came', people: 24 },
      ],
    });
    const again = await hold(data!.holdMeeting, [{ inviteeId: row.called[1], attendance: 'excused', people: 2 }], CORRECT);
    expect(again.data!.correctMeeting.tally).toMatchObject({ came: 0, people: 0 });
    expect(again.data!.correctMeeting.invitees.map((one: { attendance: string }) => one.attendance)).toEqual(['absent', 'excused', 'absent']);
  });

  it.each<[string, (called: string[]) => object[], string, string, object]>([
    [
      'more units than were called',
      (called) => [...called, randomUUID()].map((inviteeId) => ({ inviteeId, attendance: 'came', people: 1 })),
      'attendance', 'TOO_MANY', { max: 3 },
    ],
    ['a unit that was not called', () => [{ inviteeId: randomUUID(), attendance: 'came' }], 'attendance.0.inviteeId', 'UNKNOWN_RECORD', {}],
    ['one twice', ([one]) => [1, 2].map(() => ({ inviteeId: one, attendance: 'came' })), 'attendance.1.inviteeId', 'DUPLICATE', {}],
    ['a group without its number', ([, , group]) => [{ inviteeId: group, attendance: 'came' }], 'attendance.0.people', 'REQUIRED', {}],
    ['more people than were called', ([, , group]) => [{ inviteeId: group, attendance: 'came', people: 31 }], 'attendance.0.people', 'TOO_LARGE', { max: 30 }],
    ['a unit with nobody', ([one]) => [{ inviteeId: one, attendance: 'came', people: 0 }], 'attendance.0.people', 'TOO_SMALL', { min: 1 }],
  ])('is refused at the field: %s', async (_word, lines, path, code, params) => {
    const row = await begun();
    const { errors } = await hold(row, lines(row.called));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });
  });

  describe('to one that was held without having been called here', () => {
    const log = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> =>
      app.ask(who, LOG, {
        input: {
          id: randomUUID(), communityId: here.community.id, type: 'other', title: '楼道漏水碰头会', heldAt: '2026-11-19T15:00:00+08:00',
          invitees: [{ name: '住户', group: true, people: 9 }, { name: '物业', attendance: 'excused' }], items: [{ title: '谁来修', decision: '物业三天内修好' }], ...input,
        },
      });

    it('is logged in one step: numbered, held, with what was decided, waiting for its conclusion', async () => {
      const id = randomUUID();
      const { data, errors } = await log(here.worker, { id, minutes: '说好了谁来修。' });
      expect(errors).toBeUndefined();
      expect(data!.logHeldMeeting).toMatchObject({
        id, number: expect.stringMatching(/^MT-2026-\d{4}$/), state: 'held', version: 1, loggedAfterwards: true, startsAt: '2026-11-19T07:00:00.000Z',
        // ten working days after the Friday on which it is logged
        dueAt: '2026-12-04T09:30:00.000Z',
        invitees: [{ name: '住户', attendance: 'came', people: 9 }, { name: '物业', attendance: 'excused', people: null }],
        items: [{ title: '谁来修', decision: '物业三天内修好' }], tally: { called: 2, came: 1, people: 9, decisions: 1, open: 1 },
      });
    });

    it('is written once, however often it is sent, and never over another record', async () => {
      const id = randomUUID();
      const answers = await Promise.all([1, 2, 3].map(() => log(here.worker, { id })));
      expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
      expect(answers[0]!.data!.logHeldMeeting.invitees).toHaveLength(2);
      expect((await log(here.worker, { id: id.toUpperCase(), title: '另一个名字' })).data).toEqual(answers[0]!.data);
      const others = [await aLoggedMeeting(app.world, here), await aNonconformity(app.world, here), await aLoggedMeeting(app.world, elsewhere)];
      for (const other of others) expect(await codeOf(log(here.colleague, { id: other.id }))).toBe('ALREADY_EXISTS');
    });

    it.each([
      ['tomorrow', { heldAt: '2026-11-21T10:00:00+08:00' }, 'heldAt', 'IN_THE_FUTURE'],
      ['more than a year ago', { heldAt: '2025-11-19T23:59:00+08:00' }, 'heldAt', 'TOO_LONG_AGO'],
      ['with nobody', { invitees: [] }, 'invitees', 'REQUIRED'],
      ['with a group that is not counted', { invitees: [{ name: '住户', group: true }] }, 'invitees.0.people', 'REQUIRED'],
      ['with more people than were called', { invitees: [{ name: '住户', group: true, expected: 8, people: 9 }] }, 'invitees.0.people', 'TOO_LARGE'],
      ['under no title', { title: '' }, 'title', 'REQUIRED'],
      ['under something that is no id', { id: '1' }, 'id', 'NOT_AN_ID'],
    ])('not %s', async (_word, input, path, code) => {
      const { errors } = await log(here.worker, input);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
    });

    it('not in another community, by a supervisor, or by nobody', async () => {
      expect(await codeOf(log(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(log(here.supervisor))).toBe('FORBIDDEN');
      expect(await codeOf(log(null))).toBe('UNAUTHENTICATED');
    });
  });

  describe('over a year, of the Party organisations in the joint conference,', () => {
    let third: Staffing;
    const UNITS = ['小学党支部', '银行党支部', '医院党支部'];
    const attendance = async (asOf: string): Promise<unknown> => {
      const sources = app.world.service(FactSources);
      const [source] = sources.serving('partyOrganisationsInJointConference');
      const found = await source!.values((sql, params) => app.world.kernel.dataSource.query(sql, [...(params ?? [])]), [third.community.id], asOf);
      return found.get(third.community.id)!.partyOrganisationsInJointConference;
    };
    const conference = (heldAt: string, came: number, more: Called[] = []): Promise<{ id: string }> =>
      aLoggedMeeting(app.world, third, {
        type: 'joint-conference', heldAt: new Date(heldAt),
        invitees: [...UNITS.map((name, index): Called => ({ name, partyOrganisation: true, attendance: index < came ? 'came' : 'excused' })), ...more],
      });
    let ids: string[];

    beforeAll(async () => {
      app.clock.set(A_WORKING_MORNING);
      third = await aStaffedCommunity(app.world);
      await conference('2025-12-30T15:00:00+08:00', 3);
      ids = [
        await conference('2026-03-03T15:00:00+08:00', 3),
        await conference('2026-06-02T15:00:00+08:00', 2, [{ name: '物业公司' }]),
        await conference('2026-09-01T15:00:00+08:00', 1, [{ name: '派出所党支部', partyOrganisation: true }]),
      ].map(({ id }) => id);
      await aLoggedMeeting(app.world, third, { type: 'committee', invitees: [{ name: '小学党支部', partyOrganisation: true }] });
    });

    it('is the share of this year’s meetings that each came to, whoever was called', async () => {
      // 3 of 3, 2 of 3, 1 of 3, and the police, called to the third only, 1 of 3
      expect(await attendance('2026-11-20')).toEqual(
        expect.arrayContaining([{ attendanceRate: 1 }, { attendanceRate: 2 / 3 }, { attendanceRate: 1 / 3 }, { attendanceRate: 1 / 3 }]),
      );
      expect(await attendance('2026-11-20')).toHaveLength(4);
      expect(await attendance('2026-06-02')).toEqual(expect.arrayContaining([{ attendanceRate: 1 }, { attendanceRate: 1 }, { attendanceRate: 0.5 }]));
    });

    it('before the year’s first meeting is not known, though they are', async () => {
      expect(await attendance('2026-03-02')).toEqual([{}, {}, {}]);
      expect(await attendance('2025-12-29')).toEqual([]);
    });

    it('is known since the first meeting that was ever logged', async () => {
      const [kept] = await app.world.kernel.dataSource.query<{ from: string }[]>(
        `SELECT kept_from::text AS from FROM kept_registers WHERE register = 'meeting' AND community_id = $1`, [third.community.id],
      );
      expect(kept).toEqual({ from: '2025-12-30' });
    });

    it('rests on those meetings, for who may read them', async () => {
      const [source] = app.world.service(FactSources).serving('partyOrganisationsInJointConference');
      const seen = (who: APerson): Promise<readonly string[]> =>
        app.world.as(who, 'meeting:read', (by) => source!.records(by, third.community.id, 'partyOrganisationsInJointConference', '2026-11-20'));
      expect(await seen(third.worker)).toEqual([...ids].reverse());
      expect(await seen(here.worker)).toEqual([]);
    });

    describe('once the register of partner units is kept', () => {
      let school: RegisterRow;

      beforeAll(async () => {
        app.clock.set(A_WORKING_MORNING);
        const sits = { inJointConference: true };
        school = await anEntry(app.world, third, 'partner-unit', { values: { name: '实验小学', partyOrganisation: '小学党支部', ...sits } });
        await anEntry(app.world, third, 'partner-unit', { values: { name: '银行党支部' } });
        await anEntry(app.world, third, 'partner-unit', { values: { name: '图书馆', partyOrganisation: '图书馆党支部', ...sits } });
      });

      it('follows what stands there: by either name, who never came, and not who no longer sits', async () => {
        // the school by its branch's name 3 of 3, the library never called, hospital and police by hand; the bank is out
        expect(await attendance('2026-11-20')).toHaveLength(4);
        expect(await attendance('2026-11-20')).toEqual(
          expect.arrayContaining([{ attendanceRate: 1 }, { attendanceRate: 0 }, { attendanceRate: 1 / 3 }, { attendanceRate: 1 / 3 }]),
        );
      });

      it('calls a unit by its name there, and none of another community', async () => {
        const called = (unitId: string): Promise<GraphQLAnswer> =>
          app.ask(third.worker, 'mutation($input: CallMeetingInput!) { callMeeting(input: $input) { invitees { name unitId } } }', {
            input: {
              communityId: third.community.id, type: 'jointConference', title: '四季度联席会议', startsAt: '2026-12-01T15:00:00+08:00',
              endsAt: '2026-12-01T16:00:00+08:00', invitees: [{ unitId }],
            },
          });
        expect((await called(school.id)).data!.callMeeting.invitees).toEqual([{ name: '实验小学', unitId: school.id }]);
        const far = await anEntry(app.world, here, 'partner-unit');
        expect((await called(far.id)).errors![0]!.extensions.fields).toEqual([{ path: 'invitees.0.unitId', code: 'UNKNOWN_RECORD', params: {} }]);
      });
    });
  });
});
