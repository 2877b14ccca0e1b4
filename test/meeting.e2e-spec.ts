import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Meeting } from '#resources';
import { aMeeting, inviteesOf, itemsOf, type MeetingTraits } from './factories/meeting.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const MEETING = `id number title state version type dueAt place startsAt endsAt loggedAfterwards minutes publishedOn publishedWhere
  invitees { id name unitId group expected partyOrganisation attendance people }
  items { id title decision feedback feedbackOn feedbackText } tally { called came people decisions open }`;

const verb = (name: string): string => {
  const input = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${MEETING} } }`;
};

/** Friday 2026-11-20 is today; this is Tuesday. */
const TUESDAY = { startsAt: '2026-11-24T14:30:00+08:00', endsAt: '2026-11-24T16:00:00+08:00' };
const INVITEES = [{ name: '辖区小学', partyOrganisation: true }, { name: '居民代表', group: true, expected: 30, partyOrganisation: true }];

describe('a meeting', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    for (const code of ['DB11/T 1466-2017', 'T/ZSX 0005-2024']) await app.world.registry.adopt(code, elsewhere.community.id, '2024-01-01');
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const call = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb('callMeeting'), {
      input: {
        communityId: at.community.id, type: 'deliberation', title: '充电棚议事会', place: '议事室', invitees: INVITEES,
        items: [{ title: '建在哪里' }], ...TUESDAY, ...input,
      },
    });
  const send = (who: APerson, name: string, row: { id: string; version: number }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string, params: object = expect.anything() as object): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });

  describe('is called', () => {
    it('with a number at once, to be held when it begins', async () => {
      const { data, errors } = await call(here.worker);
      expect(errors).toBeUndefined();
      expect(data!.callMeeting).toMatchObject({
        number: 'MT-2026-0001', state: 'called', type: 'deliberation', version: 1, dueAt: '2026-11-24T06:30:00.000Z', loggedAfterwards: false,
        invitees: [
          { name: '辖区小学', group: false, expected: null, partyOrganisation: true, attendance: null, people: null },
          // people are no organisation
          { name: '居民代表', group: true, expected: 30, partyOrganisation: false, attendance: null, people: null },
        ],
        items: [{ title: '建在哪里', decision: '', feedback: null }],
        tally: { called: 2, came: 0, people: 0, decisions: 0, open: 0 },
      });
    });

    it.each([
      ['deliberation', ['8.4.2', '8.4.2', '6.2.3', 'A.1']],
      ['jointConference', ['8.4.2', '8.4.2', '6.1.4', '6.2.5', 'A.1']],
      ['other', ['8.4.2', '8.4.2']],
    ])('and as %s evidences what its kind is asked for, by edition', async (type, numbers) => {
      const { data } = await call(elsewhere.worker, { type }, elsewhere);
      const { data: links } = await app.ask(
        elsewhere.worker, 'query($id: ID!) { meeting(id: $id) { clauseLinks { role default clause { number standardCode } } } }', { id: data!.callMeeting.id },
      );
      const found = links!.meeting.clauseLinks as { role: string; default: boolean; clause: { number: string; standardCode: string } }[];
      expect(found.map((link) => link.clause.number).sort()).toEqual([...numbers].sort());
      expect(found.every((link) => link.role === 'evidences' && link.default)).toBe(true);
      // 8.4.2 is about something else in Beijing
      expect(found.some((link) => link.clause.number === '8.4.2' && link.clause.standardCode.startsWith('DB11'))).toBe(false);
    });

    it.each([
      ['no title', { title: ' ' }, 'title', 'REQUIRED'],
      ['a title that is too long', { title: '长'.repeat(121) }, 'title', 'TOO_LONG'],
      ['a place of several lines', { place: '一楼\n二楼' }, 'place', 'CONTROL_CHARACTER'],
      ['an end before the beginning', { endsAt: '2026-11-24T14:29:00+08:00' }, 'endsAt', 'DATES_REVERSED'],
      ['a time gone by', { startsAt: '2026-11-20T09:59:00+08:00' }, 'startsAt', 'IN_THE_PAST'],
      ['nobody', { invitees: [] }, 'invitees', 'REQUIRED'],
      ['a hundred and one', { invitees: Array.from({ length: 101 }, (_, n) => ({ name: `单位 ${n}` })) }, 'invitees', 'TOO_MANY'],
      ['somebody without a name', { invitees: [{ name: '' }] }, 'invitees.0.name', 'REQUIRED'],
      ['the same twice', { invitees: [{ name: 'ICBC' }, { name: 'icbc' }] }, 'invitees.1.name', 'DUPLICATE'],
      ['a group of nobody', { invitees: [{ name: '居民代表', group: true, expected: 0 }] }, 'invitees.0.expected', 'TOO_SMALL'],
      ['a unit that is in no register', { invitees: [{ unitId: '0198c0de-0000-7000-8000-000000000001' }] }, 'invitees.0.unitId', 'UNKNOWN_RECORD'],
      ['something that is no id', { invitees: [{ name: '小学', unitId: '1' }] }, 'invitees.0.unitId', 'NOT_AN_ID'],
      ['an item without words', { items: [{ title: '' }] }, 'items.0.title', 'REQUIRED'],
      ['too many items', { items: Array.from({ length: 51 }, () => ({ title: '事' })) }, 'items', 'TOO_MANY'],
    ])('not with %s', async (_word, input, path, code) => refused(call(here.worker, input), path, code));

    it('not in another community, by a clerk, or by nobody', async () => {
      expect(await codeOf(call(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(call(here.clerk))).toBe('FORBIDDEN');
      expect(await codeOf(call(null))).toBe('UNAUTHENTICATED');
    });

    it('most quickly by calling again whom the last one of its kind called', async () => {
      const ASK = 'query($communityId: ID!, $type: MeetingType!) { lastInvitees(communityId: $communityId, type: $type) { name expected } }';
      const place = { communityId: here.community.id };
      expect((await app.ask(here.worker, ASK, { ...place, type: 'hearing' })).data!.lastInvitees).toEqual([]);
      await aMeeting(app.world, here, { type: 'hearing', inDays: 9, invitees: [{ name: '业委会' }, { name: '居民', group: true, expected: 40 }] });
      await aMeeting(app.world, here, { type: 'hearing', inDays: 10, state: 'cancelled', invitees: [{ name: '别的单位' }] });
      const { data } = await app.ask(here.worker, ASK, { ...place, type: 'hearing' });
      expect(data!.lastInvitees).toEqual([{ name: '业委会', expected: null }, { name: '居民', expected: 40 }]);
      expect((await app.ask(elsewhere.worker, ASK, { ...place, type: 'hearing' })).data!.lastInvitees).toEqual([]);
    });
  });

  type Input = (row: Meeting) => Promise<object>;
  const everybodyCame: Input = async (row) => ({
    attendance: (await inviteesOf(app.world, row.id)).map(({ id }) => ({ inviteeId: id, attendance: 'came', people: 1 })),
  });
  const told: Input = async (row) => ({
    itemId: (await itemsOf(app.world, row.id))[0]!.id, feedback: 'closed', feedbackOn: '2026-11-23', feedbackText: '已经建好',
  });
  const just = (input: object): Input => () => Promise.resolve(input);

  // one row a verb: the state it leaves, who may, what it is given, the state it reaches, who may not, where it is refused
  const verbs: [string, MeetingTraits['state'], keyof Staffing, Input, string, keyof Staffing, MeetingTraits['state']][] = [
    ['changeMeeting', 'called', 'worker', just({ place: '二楼' }), 'called', 'supervisor', 'held'],
    ['holdMeeting', 'called', 'worker', everybodyCame, 'held', 'clerk', 'held'],
    ['correctMeeting', 'held', 'colleague', everybodyCame, 'held', 'official', 'called'],
    ['decideMeeting', 'held', 'worker', just({ items: [{ title: '建在哪里', decision: '3 号楼北侧' }] }), 'held', 'gridManager', 'called'],
    ['minuteMeeting', 'held', 'worker', just({ minutes: '逐项表决。' }), 'held', 'supervisor', 'concluded'],
    ['feedBackMeeting', 'told', 'worker', told, 'held', 'clerk', 'called'],
    ['publishMeeting', 'told', 'secretary', just({ publishedOn: '2026-11-23', publishedWhere: '公告栏' }), 'held', 'supervisor', 'called'],
    ['concludeMeeting', 'told', 'secretary', just({}), 'concluded', 'gridManager', 'concluded'],
    ['cancelMeeting', 'called', 'worker', just({ reason: '下雨' }), 'cancelled', 'official', 'held'],
    ['voidMeeting', 'held', 'secretary', just({ reason: '写重了' }), 'void', 'worker', 'concluded'],
  ];

  describe.each(verbs)('%s', (name, state, allowed, input, reached, forbidden, shut) => {
    const ready = async (): Promise<Meeting> => {
      const row = await aMeeting(app.world, here, { state });
      if (name === 'holdMeeting') app.clock.set(row.startsAt);
      return row;
    };

    it(`leads from ${state} to ${reached}`, async () => {
      const row = await ready();
      const { data, errors } = await send(here[allowed] as APerson, name, row, await input(row));
      expect(errors).toBeUndefined();
      expect(data![name]).toMatchObject({ state: reached, version: row.version + 1 });
    });

    it('is not found from another community, forbidden to another role, refused in another state or on a stale view', async () => {
      const row = await ready();
      const given = await input(row);
      expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, given))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, name, row, given))).toBe('FORBIDDEN');
      expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, given))).toBe('STALE');
      const other = await aMeeting(app.world, here, { state: shut });
      expect(await codeOf(send(here[allowed] as APerson, name, other, await input(other)))).toBe('WRONG_STATE');
    });
  });

  it('goes all the way, each step with its deadline and in the history', async () => {
    const steps: object[] = [];
    let row = (await call(here.worker)).data!.callMeeting;
    const take = async (name: string, input: object = {}): Promise<void> => {
      row = (await send(here.worker, name, row, input)).data![name];
      steps.push([row.state, row.dueAt]);
    };
    app.clock.set('2026-11-24T16:10:00+08:00');
    await take('holdMeeting', await everybodyCame(row));
    await take('decideMeeting', { items: [{ ...pick(row.items[0]), decision: '3 号楼北侧' }, { title: '临时提的事', decision: '下次再议' }] });
    await take('minuteMeeting', { minutes: '逐项表决。' });
    for (const item of row.items) await take('feedBackMeeting', { itemId: item.id, feedback: 'underWay', feedbackOn: '2026-11-24', feedbackText: '已告知' });
    expect(row.tally).toEqual({ called: 2, came: 2, people: 2, decisions: 2, open: 2 });
    await take('concludeMeeting');
    // ten working days after Tuesday, at the close of business
    const due = '2026-12-08T09:30:00.000Z';
    expect(steps).toEqual([['held', due], ['held', due], ['held', due], ['held', due], ['held', due], ['concluded', null]]);
    app.clock.set('2026-12-20T09:00:00+08:00');
    await take('feedBackMeeting', { itemId: row.items[0].id, feedback: 'closed', feedbackOn: '2026-12-19', feedbackText: '建好了' });
    expect(row).toMatchObject({ state: 'concluded', items: [{ feedback: 'closed', feedbackOn: '2026-12-19' }, { feedback: 'underWay' }], tally: { open: 1 } });
    const { data } = await app.ask(
      here.official, 'query($id: ID!) { meeting(id: $id) { history { verb note } historyCheck { intact } lifecycle { state reached } } }', { id: row.id },
    );
    expect(data!.meeting.historyCheck.intact).toBe(true);
    expect(data!.meeting.history.map((one: { verb: string; note: string }) => [one.verb, one.note])).toEqual([
      ['feedBack', '建在哪里: 建好了'], ['conclude', ''], ['feedBack', '临时提的事: 已告知'], ['feedBack', '建在哪里: 已告知'], ['minute', ''],
      ['decide', '3 号楼北侧; 下次再议'], ['hold', '2/2 辖区小学; 居民代表'], ['call', ''],
    ]);
  });

  const pick = ({ id, title }: { id: string; title: string }): object => ({ id, title });

  describe('shows its doors closed', () => {
    const doors = async (row: { id: string }): Promise<object[]> =>
      (await app.ask(here.worker, 'query($id: ID!) { meeting(id: $id) { transitions { verb blockedBy { code params } } } }', { id: row.id })).data!.meeting.transitions;

    it('until it begins', async () => {
      const row = await aMeeting(app.world, here);
      expect(await doors(row)).toContainEqual({ verb: 'hold', blockedBy: { code: 'NOT_YET_HELD', params: { at: row.startsAt.toISOString() } } });
      expect(await codeOf(send(here.worker, 'holdMeeting', row, { attendance: [] }))).toBe('NOT_YET_HELD');
    });

    it('for want of minutes, written or attached, and of feedback on what was decided', async () => {
      const row = await aMeeting(app.world, here, { state: 'held' });
      expect(await doors(row)).toContainEqual({ verb: 'conclude', blockedBy: { code: 'MINUTES_MISSING', params: {} } });
      expect(await codeOf(send(here.worker, 'publishMeeting', row, { publishedOn: '2026-11-20', publishedWhere: '公告栏' }))).toBe('MINUTES_MISSING');
      const minuted = (await send(here.worker, 'minuteMeeting', row, { minutes: '逐项表决。' })).data!.minuteMeeting;
      const decided = (await send(here.worker, 'decideMeeting', minuted, { items: [{ title: '建在哪里', decision: '3 号楼北侧' }] })).data!.decideMeeting;
      expect(await doors(row)).toContainEqual({ verb: 'conclude', blockedBy: { code: 'FEEDBACK_MISSING', params: { count: 1 } } });
      expect(await codeOf(send(here.worker, 'concludeMeeting', decided))).toBe('FEEDBACK_MISSING');
    });
  });

  describe('is changed', () => {
    it('in what is given: those called stay who they were, others come and go, and the clock follows', async () => {
      const row = (await call(here.worker)).data!.callMeeting;
      const [school] = row.invitees as { id: string }[];
      const { data, errors } = await send(here.worker, 'changeMeeting', row, {
        startsAt: '2026-11-25T09:00:00+08:00', endsAt: '2026-11-25T10:00:00+08:00', title: null, items: [],
        invitees: [{ name: '派出所' }, { id: school!.id, name: '辖区小学' }],
      });
      expect(errors).toBeUndefined();
      expect(data!.changeMeeting).toMatchObject({
        title: row.title, dueAt: '2026-11-25T01:00:00.000Z', items: [], invitees: [{ name: '派出所' }, { id: school!.id, name: '辖区小学' }],
      });
    });

    it('after it has begun too, where its time stays; not to a time gone by, nor with somebody else’s list', async () => {
      const row = await aMeeting(app.world, here);
      const other = await inviteesOf(app.world, (await aMeeting(app.world, elsewhere)).id);
      await refused(send(here.worker, 'changeMeeting', row, { startsAt: '2026-11-19T09:00:00+08:00' }), 'startsAt', 'IN_THE_PAST');
      await refused(send(here.worker, 'changeMeeting', row, { invitees: [{ id: other[0]!.id, name: '小学' }] }), 'invitees.0.id', 'UNKNOWN_RECORD');
      app.clock.set(row.startsAt);
      expect((await send(here.worker, 'changeMeeting', row, { place: '二楼' })).data!.changeMeeting.place).toBe('二楼');
    });

    it('by one person at a time: the other is told what changed', async () => {
      const row = await aMeeting(app.world, here);
      await send(here.worker, 'changeMeeting', row, { place: '二楼大厅' });
      const { errors } = await send(here.colleague, 'changeMeeting', row, { place: '门口' });
      expect(errors![0]!.extensions).toMatchObject({
        code: 'STALE',
        params: { version: 2, changes: [{ by: here.worker.name, verb: 'change', changes: [{ field: 'place', from: row.place, to: '二楼大厅' }] }] },
      });
    });
  });

  describe('keeps what residents were told', () => {
    it('with the decision, which can be worded better but not be undone', async () => {
      const row = await aMeeting(app.world, here, { state: 'told' });
      const [first, second, third] = (await itemsOf(app.world, row.id)).map(pick);
      const better = [{ ...first, decision: '建在 3 号楼北侧' }, { ...second, decision: '每月清一次' }, third];
      const { data } = await send(here.worker, 'decideMeeting', row, { items: better });
      expect(data!.decideMeeting.items).toMatchObject([{ decision: '建在 3 号楼北侧', feedback: 'underWay' }, { feedback: 'answered' }, { feedback: null }]);
      const next = data!.decideMeeting;
      await refused(send(here.worker, 'decideMeeting', next, { items: [first, ...better.slice(1)] }), 'items.0.decision', 'FEEDBACK_GIVEN');
      await refused(send(here.worker, 'decideMeeting', next, { items: better.slice(1) }), 'items', 'FEEDBACK_GIVEN');
    });

    it.each([
      ['tomorrow', { feedbackOn: '2026-11-24' }, 'feedbackOn', 'IN_THE_FUTURE'],
      ['before it was held', { feedbackOn: '2026-11-22' }, 'feedbackOn', 'TOO_LONG_AGO'],
      ['in no words', { feedbackText: '' }, 'feedbackText', 'REQUIRED'],
      ['on a day that is none', { feedbackOn: '2026-02-30' }, 'feedbackOn', 'NOT_A_DATE'],
    ])('not as told %s', async (_word, input, path, code) => {
      const row = await aMeeting(app.world, here, { state: 'told' });
      await refused(send(here.worker, 'feedBackMeeting', row, { ...(await told(row)), ...input }), path, code);
    });

    it('of decisions only', async () => {
      const row = await aMeeting(app.world, here, { state: 'told' });
      const undecided = (await itemsOf(app.world, row.id))[2]!.id;
      await refused(send(here.worker, 'feedBackMeeting', row, { ...(await told(row)), itemId: undecided }), 'itemId', 'UNKNOWN_RECORD');
    });
  });

  describe('in a list', () => {
    const LIST = `query($filter: RecordFilter, $type: MeetingType) { meetings(filter: $filter, type: $type, page: { limit: 50 }) {
      total items { id number title state type dueAt startsAt tally { called came people decisions open } transitions { verb blockedBy { code } }
        clauseLinks { clause { number } } community { name } } } }`;

    it('is asked for with a fixed number of statements, however many there are', async () => {
      const ask = (): Promise<GraphQLAnswer> => app.ask(here.official, LIST, { filter: { communityId: here.community.id } });
      await ask(); // begins the session
      const statements = await app.statements(ask);
      // session, rows, total, tallies, what the doors ask, links, clauses, units
      expect(statements.filter((sql) => !/^(BEGIN|COMMIT)/.test(sql)).length).toBeLessThanOrEqual(8);
    });

    it('shows another community nothing, and one kind alone when asked', async () => {
      const { data } = await app.ask(elsewhere.official, LIST, { filter: { communityId: here.community.id } });
      expect(data!.meetings).toEqual({ total: 0, items: [] });
      await aMeeting(app.world, here, { type: 'committee', title: '民政委员会例会' });
      const some = (await app.ask(here.clerk, LIST, { filter: { communityId: here.community.id }, type: 'committee' })).data!.meetings;
      expect(some).toMatchObject({ total: 1, items: [{ title: '民政委员会例会', type: 'committee' }] });
    });
  });
});
