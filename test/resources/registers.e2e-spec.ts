import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registers } from '#resources';
import { anEntry } from '../factories/register.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';

const ENTRY = '__typename id register number title state version fromOn untilOn values transitions { verb }';
const names = registers.map(({ register }) => register.name);

describe('every register', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const mutate = (who: APerson | null, field: string, type: string, input: object): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${type}!) { ${field}(input: $input) { ${ENTRY} } }`, { input });
  const codeOf = async (asked: Promise<GraphQLAnswer>): Promise<string | undefined> => (await asked).errors?.[0]?.extensions.code;

  describe.each(names)('%s', (register) => {
    it('takes an entry, with number, values and the clauses it evidences', async () => {
      const made = await anEntry(app.world, here, register);
      const { data, errors } = await app.ask(here.worker, `query($id: ID!) { registerEntry(id: $id) { ${ENTRY} clauseLinks { role default } history { verb } } }`, { id: made.id });
      expect(errors).toBeUndefined();
      const { register: described, kind } = registers.find((one) => one.register.name === register)!;
      expect(data!.registerEntry).toMatchObject({
        __typename: described.type, register, state: 'current', version: 1, untilOn: null,
        number: expect.stringMatching(new RegExp(`^${kind.prefix}-2026-\\d{4}$`)),
        history: [{ verb: 'enter' }],
      });
      expect(Object.keys(data!.registerEntry.values).sort()).toEqual(Object.keys(described.columns).sort());
      const expected = described.clauses.filter(({ editions }) => 'DB35/T 2074-2022'.startsWith(editions ?? '') || 'DB35/T draft 2021'.startsWith(editions ?? ''));
      if (expected.length) expect(data!.registerEntry.clauseLinks).toContainEqual({ role: 'evidences', default: true });
    });

    it('shows it in its list to those who may read it, and nobody else', async () => {
      const made = await anEntry(app.world, here, register);
      const list = (who: APerson): Promise<GraphQLAnswer> =>
        app.ask(who, `query($register: String!) { registerEntries(register: $register, page: { limit: 100 }) { total items { id } } }`, { register });
      for (const who of [here.worker, here.clerk, here.gridManager, here.official]) {
        expect((await list(who)).data!.registerEntries.items.map(({ id }: { id: string }) => id)).toContain(made.id);
      }
      expect((await list(elsewhere.worker)).data!.registerEntries.items.map(({ id }: { id: string }) => id)).not.toContain(made.id);
    });

    const verbs: [string, string, object, 'current' | 'ended', string, keyof Staffing, keyof Staffing, string][] = [
      ['editRegisterEntry', 'EditRegisterEntryInput', { values: {} }, 'current', 'current', 'worker', 'clerk', 'void'],
      ['endRegisterEntry', 'EndRegisterEntryInput', { untilOn: '2026-11-20', reason: '不在了' }, 'current', 'ended', 'worker', 'clerk', 'ended'],
      ['resumeRegisterEntry', 'ResumeRegisterEntryInput', { reason: '又回来了' }, 'ended', 'current', 'worker', 'gridManager', 'current'],
      ['voidRegisterEntry', 'VoidRecordInput', { reason: '登记重了' }, 'current', 'void', 'secretary', 'worker', 'void'],
    ];

    it.each(verbs)('%s: works; elsewhere not found; wrong role forbidden; wrong state refused; stale told', async (field, type, input, from, to, allowed, forbidden, wrong) => {
      const row = await anEntry(app.world, here, register, { state: from });
      const send = (who: APerson, { id, version }: { id: string; version: number }): Promise<GraphQLAnswer> =>
        mutate(who, field, type, { id, expectedVersion: version, ...input });
      expect(await codeOf(send(elsewhere[allowed] as APerson, row))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, row))).toBe('FORBIDDEN');
      expect(await codeOf(send(here[allowed] as APerson, { id: row.id, version: row.version + 1 }))).toBe('STALE');
      const done = await send(here[allowed] as APerson, row);
      expect(done.errors).toBeUndefined();
      expect(done.data![field]).toMatchObject({ state: to, version: row.version + 1 });
      const other = await anEntry(app.world, here, register, { state: wrong as never });
      expect(await codeOf(send(here[allowed] as APerson, other))).toBe('WRONG_STATE');
    });
  });

  describe('enterInRegister', () => {
    it.each([
      ['elsewhere', () => elsewhere.worker, 'NOT_FOUND'],
      ['as a clerk', () => here.clerk, 'FORBIDDEN'],
      ['as nobody', () => null, 'UNAUTHENTICATED'],
    ])('is refused %s', async (_where, who, code) => {
      const input = { register: 'staff-member', communityId: here.community.id, fromOn: '2026-01-05', values: { name: '甲', category: 'other', post: '保洁' } };
      expect(await codeOf(mutate(who(), 'enterInRegister', 'EnterInRegisterInput', input))).toBe(code);
    });

    it.each<[string, object, string, string]>([
      ['an unknown register', { register: 'nothing' }, 'register', 'UNKNOWN_REGISTER'],
      ['a column that is not', { values: { name: '甲', category: 'other', post: '岗', age: 3 } }, 'values.age', 'UNKNOWN_COLUMN'],
      ['no name', { values: { category: 'other', post: '岗' } }, 'values.name', 'REQUIRED'],
      ['a category that is not', { values: { name: '甲', category: 'king', post: '岗' } }, 'values.category', 'NOT_ONE_OF'],
      ['a certificate’s day without the certificate', { values: { name: '甲', category: 'other', post: '岗', certificateUntil: '2027-01-01' } }, 'values.certificate', 'REQUIRED'],
      ['a day that does not exist', { values: { name: '甲', category: 'other', post: '岗', certificate: 'other', certificateUntil: '2026-02-30' } }, 'values.certificateUntil', 'NOT_A_DATE'],
      ['a yes that is a word', { values: { name: '甲', category: 'other', post: '岗', windowStaff: 'yes' } }, 'values.windowStaff', 'NOT_ONE_OF'],
      ['values that are a list', { values: [] }, 'values', 'REQUIRED'],
      ['a clause that does not exist', { clauseIds: [randomUUID()] }, 'clauseIds', 'UNKNOWN_CLAUSE'],
      ['a profile dated in the future', { register: 'community-profile', fromOn: '2026-11-21', values: { residentPopulation: 1, households: 1, source: '台账' } }, 'fromOn', 'IN_THE_FUTURE'],
      ['a population of 0', { register: 'community-profile', values: { residentPopulation: 0, households: 1, source: '台账' } }, 'values.residentPopulation', 'TOO_SMALL'],
      ['more elderly than people', { register: 'community-profile', values: { residentPopulation: 10, households: 1, elderly: 11, source: '台账' } }, 'values.elderly', 'ABOVE_WHOLE'],
      ['a training of nobody', { register: 'staff-training', values: { course: '课', trainingKind: 'other', organiser: 'other', result: 'attended' } }, 'values.staffMember', 'REQUIRED'],
      ['a training of who is not in the register', { register: 'staff-training', values: { course: '课', trainingKind: 'other', organiser: 'other', result: 'attended', staffMember: randomUUID() } }, 'values.staffMember', 'UNKNOWN_RECORD'],
      ['hours with three digits behind the point', { register: 'staff-training', values: { course: '课', hours: 1.125, trainingKind: 'other', organiser: 'other', result: 'attended', staffMember: randomUUID() } }, 'values.hours', 'TOO_PRECISE'],
    ])('takes no %s', async (_what, input, path, code) => {
      const whole = { register: 'staff-member', communityId: here.community.id, fromOn: '2026-01-05', values: { name: '乙', category: 'other', post: '保洁' }, ...input };
      const { errors } = await mutate(here.worker, 'enterInRegister', 'EnterInRegisterInput', whole);
      expect(errors?.[0]?.extensions.fields).toContainEqual(expect.objectContaining({ path, code }));
    });

    it('takes nobody twice, however the name is spaced', async () => {
      const row = await anEntry(app.world, here, 'staff-member', { values: { name: '欧阳 文' }, fromOn: '2026-03-01' });
      const input = { register: 'staff-member', communityId: here.community.id, fromOn: '2026-03-01', values: { name: '欧阳文', category: 'other', post: '岗' } };
      const { errors } = await mutate(here.worker, 'enterInRegister', 'EnterInRegisterInput', input);
      expect(errors?.[0]?.extensions.fields).toEqual([{ path: 'values.name', code: 'ALREADY_IN_REGISTER', params: { number: row.number } }]);
    });

    it('begins to keep the register on the day of its first entry', async () => {
      const fresh = await aStaffedCommunity(app.world);
      const kept = async (): Promise<unknown> =>
        (await app.ask(fresh.worker, 'query($id: ID!) { register(name: "staff-member") { keptFrom(communityId: $id) count(communityId: $id) mayEnter(communityId: $id) } }', { id: fresh.community.id })).data!.register;
      expect(await kept()).toEqual({ keptFrom: null, count: 0, mayEnter: true });
      await anEntry(app.world, fresh, 'staff-member', { fromOn: '2020-01-01' });
      expect(await kept()).toEqual({ keptFrom: '2026-11-20', count: 1, mayEnter: true });
    });
  });

  it('keeps a phone number sealed, and shows it to whoever may see it', async () => {
    const { id } = await anEntry(app.world, here, 'staff-member', { values: { name: '有电话', phone: '13800001234' } });
    const seen = async (who: APerson): Promise<unknown> => (await app.ask(who, 'query($id: ID!) { registerEntry(id: $id) { values history { changes { field to } } } }', { id })).data!.registerEntry;
    expect(await seen(here.worker)).toMatchObject({ values: { phone: '13800001234' } });
    const clerks = await seen(here.clerk);
    expect((clerks as { values: object }).values).not.toHaveProperty('phone');
    expect(JSON.stringify(clerks)).not.toContain('13800001234');
    const [stored] = await app.world.kernel.dataSource.query('SELECT phone_sealed FROM staff_members WHERE id = $1', [id]);
    expect(stored.phone_sealed).not.toContain('138');
  });

  it('shows the latest profile’s figures at the community', async () => {
    const fresh = await aStaffedCommunity(app.world);
    const figures = async (): Promise<unknown> =>
      (await app.world.kernel.dataSource.query('SELECT resident_population AS people, households FROM org_units WHERE id = $1', [fresh.community.id]))[0];
    await anEntry(app.world, fresh, 'community-profile', { fromOn: '2026-06-30', values: { residentPopulation: 6100, households: 2000 } });
    await anEntry(app.world, fresh, 'community-profile', { fromOn: '2025-12-31', values: { residentPopulation: 5900, households: 1990 } });
    expect(await figures()).toEqual({ people: 6100, households: 2000 });
    await anEntry(app.world, fresh, 'community-profile', { fromOn: '2026-10-31', values: { residentPopulation: 7000, households: 2001 }, state: 'void' });
    expect(await figures()).toEqual({ people: 6100, households: 2000 });
  });

  it('finds for a need what partners offer of its category', async () => {
    const fresh = await aStaffedCommunity(app.world);
    const need = await anEntry(app.world, fresh, 'community-need', { values: { category: 'place' } });
    await anEntry(app.world, fresh, 'partner-resource', { values: { name: '操场', category: 'place' } });
    await anEntry(app.world, fresh, 'partner-resource', { values: { name: '义诊', category: 'skill' } });
    await anEntry(app.world, fresh, 'partner-resource', { values: { name: '旧礼堂', category: 'place' }, state: 'ended', untilOn: '2026-11-20' });
    const matching = (who: APerson): Promise<GraphQLAnswer> => app.ask(who, 'query($id: ID!) { matchingResources(needId: $id) { title references { entry { title } } } }', { id: need.id });
    expect((await matching(fresh.worker)).data!.matchingResources).toEqual([{ title: '操场', references: [{ entry: { title: expect.stringContaining('共建单位') } }] }]);
    expect(await codeOf(matching(elsewhere.worker))).toBe('NOT_FOUND');
  });

  it('keeps a register with nothing in it from the day that somebody says so', async () => {
    const fresh = await aStaffedCommunity(app.world);
    const keep = (who: APerson, from: string, register = 'volunteer-team'): Promise<GraphQLAnswer> =>
      app.ask(who, 'mutation($input: KeepRegisterInput!) { keepRegister(input: $input) { register from } }', { input: { register, communityId: fresh.community.id, from } });
    expect((await keep(fresh.worker, '2026-01-01')).data!.keepRegister).toEqual({ register: 'volunteer-team', from: '2026-01-01' });
    expect(await codeOf(keep(elsewhere.worker, '2026-01-01'))).toBe('NOT_FOUND');
    expect(await codeOf(keep(fresh.clerk, '2026-01-01'))).toBe('FORBIDDEN');
    expect((await keep(fresh.worker, '2026-11-21')).errors?.[0]?.extensions.fields).toEqual([{ path: 'from', code: 'IN_THE_FUTURE', params: {} }]);
    expect((await keep(fresh.worker, '2026-01-01', 'nothing')).errors?.[0]?.extensions.fields).toMatchObject([{ path: 'register', code: 'UNKNOWN_REGISTER' }]);
  });

  it('takes somebody once, though two windows enter them at the same time', async () => {
    const input = { register: 'staff-member', communityId: here.community.id, fromOn: '2026-04-01', values: { name: '两个窗口', category: 'other', post: '岗' } };
    const answers = await Promise.all([1, 2, 3].map(() => mutate(here.worker, 'enterInRegister', 'EnterInRegisterInput', input)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors?.[0]?.extensions.fields[0].code === 'ALREADY_IN_REGISTER')).toHaveLength(2);
  });

  it('refuses more service area than area, and takes as much', async () => {
    const venue = (areaM2: number, serviceAreaM2: number): object => ({
      register: 'venue', communityId: here.community.id, fromOn: '2026-01-05',
      values: { name: `场所 ${areaM2} ${serviceAreaM2}`, areaM2, serviceAreaM2, functions: ['office'], ownership: 'owned' },
    });
    expect((await mutate(here.worker, 'enterInRegister', 'EnterInRegisterInput', venue(100, 100.01))).errors?.[0]?.extensions.fields).toEqual([
      { path: 'values.serviceAreaM2', code: 'ABOVE_WHOLE', params: { max: 100 } },
    ]);
    expect((await mutate(here.worker, 'enterInRegister', 'EnterInRegisterInput', venue(100, 100))).errors).toBeUndefined();
  });

  it('says on a stale save what changed meanwhile, and keeps what an edit leaves out', async () => {
    const row = await anEntry(app.world, here, 'staff-member', { values: { name: '改两次', phone: '13800001111' } });
    const edit = (values: object, expectedVersion: number): Promise<GraphQLAnswer> => mutate(here.worker, 'editRegisterEntry', 'EditRegisterEntryInput', { id: row.id, expectedVersion, values });
    const { data } = await edit({ post: '党建' }, row.version);
    expect(data!.editRegisterEntry.values).toMatchObject({ name: '改两次', post: '党建', phone: '13800001111' });
    const { errors } = await edit({ post: '网格' }, row.version);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STALE', params: { changes: [{ verb: 'edit', changes: [{ field: 'post', to: '党建' }] }] } });
  });

  it('waits for nobody', async () => {
    await anEntry(app.world, here, 'venue');
    const { data } = await app.ask(here.secretary, '{ myWork { record { kind } } }');
    expect(JSON.stringify(data!.myWork)).not.toContain('venue');
  });

  describe('its list', () => {
    it('is filtered by column, day, state and words, and sorted', async () => {
      const fresh = await aStaffedCommunity(app.world);
      const add = (name: string, traits: Parameters<typeof anEntry>[3]): Promise<{ id: string }> =>
        anEntry(app.world, fresh, 'staff-member', { ...traits, values: { name, ...traits?.values } });
      await add('甲', { fromOn: '2024-01-01', values: { category: 'police', certificateUntil: '2027-05-01', certificate: 'other' } });
      await add('乙', { fromOn: '2025-01-01', values: { windowStaff: true, duties: '窗口收件' } });
      await add('丙', { fromOn: '2026-01-01', untilOn: '2026-06-30' });
      await add('丁', { fromOn: '2026-02-01', state: 'void' });
      const titles = async (args: string): Promise<unknown> => {
        const { data, errors } = await app.ask(fresh.worker, `{ registerEntries(register: "staff-member", communityId: "${fresh.community.id}", ${args}) { items { title } } }`);
        return data?.registerEntries.items.map(({ title }: { title: string }) => title) ?? errors?.[0]?.extensions.fields[0];
      };
      expect(await titles('sort: "fromOn"')).toEqual(['甲', '乙', '丙']);
      expect(await titles('on: "2026-06-30", sort: "fromOn"')).toEqual(['甲', '乙', '丙']);
      expect(await titles('on: "2026-07-01", sort: "-fromOn"')).toEqual(['乙', '甲']);
      expect(await titles('on: "2024-12-31"')).toEqual(['甲']);
      expect(await titles('filter: { category: "police" }')).toEqual(['甲']);
      expect(await titles('filter: { windowStaff: true }')).toEqual(['乙']);
      expect(await titles('filter: { certificateUntil: { min: "2027-05-01", max: "2027-05-01" } }')).toEqual(['甲']);
      expect(await titles('text: "收件"')).toEqual(['乙']);
      expect(await titles('state: "ended"')).toEqual(['丙']);
      expect(await titles('state: "void"')).toEqual(['丁']);
      expect(await titles('filter: { phone: "1" }')).toMatchObject({ path: 'filter.phone', code: 'UNKNOWN_COLUMN' });
      expect(await titles('filter: { certificateUntil: "soon" }')).toMatchObject({ path: 'filter.certificateUntil', code: 'UNKNOWN_COLUMN' });
      expect(await titles('sort: "state; DROP TABLE x"')).toMatchObject({ path: 'sort', code: 'UNKNOWN_COLUMN' });
    });

    it('costs the same however long it is', async () => {
      for (let n = 0; n < 3; n += 1) await anEntry(app.world, here, 'staff-training');
      const statements = await app.statements(() => app.ask(here.worker,
        '{ registerEntries(register: "staff-training", page: { limit: 50 }) { total items { values references { entry { title } } transitions { verb } community { name } } } }'));
      expect(statements.length).toBeLessThanOrEqual(9);
    });
  });
});
