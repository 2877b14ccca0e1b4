import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type APerson, PASSWORD } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { type Administered, anAdministeredStreet, codeOf, fieldsOf } from './world.js';

const ACCOUNT = 'id account name mustChangePassword lockedUntil canChange appointments { id role from to inForce canEnd unit { name } deputyFor { name } }';
const PAGE = `query ($filter: AccountFilter!) { accounts(filter: $filter, page: { limit: 50 }) { total items { ${ACCOUNT} } } }`;
const ONE = `query ($id: ID!) { account(id: $id) { ${ACCOUNT} administration { verb by unit role } } }`;
const ADD = `mutation ($input: AddPersonInput!) { addPerson(input: $input) { password account { ${ACCOUNT} } } }`;
const APPOINT = `mutation ($input: AppointInput!) { appoint(input: $input) { ${ACCOUNT} } }`;
const END = `mutation ($input: EndAppointmentInput!) { endAppointment(input: $input) { ${ACCOUNT} } }`;
const RESET = `mutation ($personId: ID!) { resetPassword(personId: $personId) { password account { mustChangePassword lockedUntil } } }`;
const UNLOCK = 'mutation ($personId: ID!) { unlockAccount(personId: $personId) { lockedUntil } }';
const RENAME = 'mutation ($input: RenamePersonInput!) { renamePerson(input: $input) { name } }';
const SESSIONS = 'query ($personId: ID!) { sessionsOf(personId: $personId) { id current } }';
const END_SESSIONS = 'mutation ($personId: ID!, $sessionId: ID) { endSessions(personId: $personId, sessionId: $sessionId) { id } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { mustChangePassword } }';

describe('accounts', () => {
  let app: TestApp;
  let here: Administered;
  let there: Administered;

  beforeAll(async () => {
    app = await testApp();
    here = await anAdministeredStreet(app);
    there = await anAdministeredStreet(app);
  });
  afterAll(() => app.close());

  const ask = (who: APerson, query: string, variables: object) => app.ask(who, query, variables);
  const appoint = (who: APerson, person: APerson, role: string, unitId: string, given: object = {}) =>
    ask(who, APPOINT, { input: { personId: person.id, role, unitId, from: '2026-11-20', ...given } });
  const rolesOf = async (person: APerson) => (await ask(here.districtAdmin, ONE, { id: person.id })).data!.account.appointments;

  it('are those with a role in one’s units: of the district, of the street, of the community', async () => {
    const seen = async (who: APerson, filter: object = {}): Promise<number> => (await ask(who, PAGE, { filter })).data!.accounts.total;
    expect([await seen(here.districtAdmin), await seen(here.streetAdmin), await seen(here.secretary)]).toEqual([9, 8, 6]);
    expect(await seen(here.districtAdmin, { role: 'social-worker' })).toBe(2);
    expect(await seen(here.districtAdmin, { unitId: here.community.grids[0]!.id })).toBe(1);
    expect(await seen(here.districtAdmin, { text: here.worker.name })).toBe(1);
    expect(await seen(here.districtAdmin, { text: '%' })).toBe(0);
    expect(await seen(here.districtAdmin, { view: 'left' })).toBe(0);
    expect(codeOf(await ask(here.worker, PAGE, { filter: {} }))).toBe('FORBIDDEN');
    expect(codeOf(await ask(here.streetAdmin, PAGE, { filter: { unitId: there.community.id } }))).toBe('NOT_FOUND');
  });

  it('are listed by a few statements, however many there are', async () => {
    const statements = await app.statements(() => ask(here.districtAdmin, PAGE, { filter: {} }));
    expect(statements.length).toBeLessThanOrEqual(12);
  });

  it('of another district are not found, whatever is asked of them', async () => {
    const personId = here.worker.id;
    for (const [query, variables] of [
      [ONE, { id: personId }], [RESET, { personId }], [UNLOCK, { personId }], [SESSIONS, { personId }], [END_SESSIONS, { personId }],
      [RENAME, { input: { personId, name: '别人' } }],
      [APPOINT, { input: { personId, role: 'social-worker', unitId: there.community.id, from: '2026-11-20' } }],
      [END, { input: { id: (await rolesOf(here.worker))[0].id, lastDay: '2026-11-20' } }],
    ] as const) {
      for (const who of [there.districtAdmin, there.secretary]) expect([query, codeOf(await ask(who, query, variables))]).toEqual([query, 'NOT_FOUND']);
      for (const who of [here.worker, here.official]) expect([query, codeOf(await ask(who, query, variables))]).toEqual([query, 'FORBIDDEN']);
    }
  });

  describe('added', () => {
    const add = (who: APerson, given: object = {}) =>
      ask(who, ADD, { input: { account: 'new.one', name: '新来的', role: 'social-worker', unitId: here.community.id, from: '2026-11-20', ...given } });

    it('get a password that is told once and must be changed', async () => {
      const { password, account } = (await add(here.secretary, { account: 'Wang.Fang' })).data!.addPerson;
      expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
      expect(account).toMatchObject({ account: 'wang.fang', mustChangePassword: true, appointments: [{ role: 'social-worker', from: '2026-11-20', to: null, inForce: true }] });
      expect((await app.ask(null, SIGN_IN, { input: { account: 'wang.fang', password } })).data!.signIn.mustChangePassword).toBe(true);
      const newcomer = { id: account.id, account: 'wang.fang', name: '' };
      expect(codeOf(await app.ask(newcomer, '{ communities { id } }'))).toBe('MUST_CHANGE_PASSWORD');
    });

    it('say at each field what is wrong', async () => {
      expect(fieldsOf(await add(here.streetAdmin, { account: here.worker.account }))).toEqual(['ACCOUNT_TAKEN at account']);
      expect(fieldsOf(await add(here.streetAdmin, { account: '王 芳', role: 'grid-manager', to: '2026-01-01' }))).toEqual(
        ['ACCOUNT_FORM at account', 'ROLE_NOT_HERE at role', 'DATES_REVERSED at to'],
      );
      expect(fieldsOf(await add(here.streetAdmin, { role: 'king' }))).toEqual(['NOT_ONE_OF at role']);
      expect(fieldsOf(await add(here.streetAdmin, { name: '' }))).toEqual(['REQUIRED at name']);
    });

    it('are never given a role above one’s own reach', async () => {
      expect(codeOf(await add(here.streetAdmin, { role: 'administrator', unitId: here.district.id }))).toBe('NOT_FOUND');
      expect(codeOf(await add(here.secretary, { role: 'street-official', unitId: here.community.streetId }))).toBe('NOT_FOUND');
      for (const role of ['secretary', 'supervisor', 'assessor']) expect(fieldsOf(await add(here.secretary, { role }))).toEqual(['ROLE_ABOVE at role']);
      expect(codeOf(await add(there.streetAdmin))).toBe('NOT_FOUND');
      expect(codeOf(await add(here.worker))).toBe('FORBIDDEN');
    });
  });

  describe('are given roles', () => {
    it('which hold with the next request, from a day to a day', async () => {
      const mayDraft = async (): Promise<boolean> =>
        (await app.ask(here.clerk, 'query ($id: ID!) { me { can(communityId: $id) } }', { id: here.community.id })).data!.me.can.includes('activity:draft');
      expect(await mayDraft()).toBe(false);
      const { data } = await appoint(here.secretary, here.clerk, 'social-worker', here.community.id, { to: '2026-12-31' });
      expect(data!.appoint.appointments[0]).toMatchObject({ role: 'counter-clerk' });
      expect(await mayDraft()).toBe(true);
      const given = (await rolesOf(here.clerk)).find(({ role }: { role: string }) => role === 'social-worker');
      expect(fieldsOf(await appoint(here.secretary, here.clerk, 'social-worker', here.community.id))).toEqual(['ROLE_HELD at role']);
      expect((await ask(here.secretary, END, { input: { id: given.id, lastDay: '2026-11-19' } })).errors).toBeUndefined();
      expect(await mayDraft()).toBe(false);
    });

    it('but nobody gives themselves any', async () => {
      expect(codeOf(await appoint(here.districtAdmin, here.districtAdmin, 'secretary', here.community.id))).toBe('OWN_ACCOUNT');
      expect(codeOf(await appoint(here.secretary, here.secretary, 'counter-clerk', here.community.id))).toBe('OWN_ACCOUNT');
    });

    it('also for a time in somebody’s place', async () => {
      const away = { deputyForId: here.secretary.id };
      expect(fieldsOf(await appoint(here.secretary, here.worker, 'secretary', here.community.id, away))).toEqual(['REQUIRED at to']);
      expect(fieldsOf(await appoint(here.streetAdmin, here.worker, 'secretary', here.community.id, { to: '2026-11-30', deputyForId: here.clerk.id })))
        .toEqual(['UNKNOWN_PERSON at deputyForId']);
      const { data } = await appoint(here.secretary, here.worker, 'secretary', here.community.id, { ...away, to: '2026-11-30' });
      expect(data!.appoint.appointments).toContainEqual(
        expect.objectContaining({ role: 'secretary', to: '2026-11-30', deputyFor: { name: here.secretary.name } }),
      );
      // nor does a deputy name a deputy for longer than their own time
      const further = { to: '2027-11-30', deputyForId: here.worker.id };
      expect(fieldsOf(await appoint(here.worker, here.colleague, 'secretary', here.community.id, further))).toEqual(['AFTER_END at to']);
      const can = async (): Promise<string[]> =>
        (await app.ask(here.worker, 'query ($id: ID!) { me { can(communityId: $id) } }', { id: here.community.id })).data!.me.can;
      expect(await can()).toContain('annual-plan:publish');
      app.clock.set('2026-12-01T09:00:00+08:00');
      expect(await can()).not.toContain('annual-plan:publish');
      app.clock.set('2026-11-20T10:00:00+08:00');
    });

    it('and lose them with a day that is not past, nor after the end that was set', async () => {
      const [role] = await rolesOf(here.colleague);
      const end = (who: APerson, lastDay: string) => ask(who, END, { input: { id: role.id, lastDay } });
      expect(fieldsOf(await end(here.secretary, '2026-11-01'))).toEqual(['IN_THE_PAST at lastDay']);
      expect((await end(here.secretary, '2026-11-30')).errors).toBeUndefined();
      expect(fieldsOf(await end(here.secretary, '2026-12-31'))).toEqual(['AFTER_END at lastDay']);
      app.clock.set('2026-12-01T09:00:00+08:00');
      expect(codeOf(await end(here.secretary, '2026-12-01'))).toBe('WRONG_STATE');
      app.clock.set('2026-11-20T10:00:00+08:00');
      const [supervising] = await rolesOf(here.supervisor);
      expect(codeOf(await ask(here.secretary, END, { input: { id: supervising.id, lastDay: '2026-11-20' } }))).toBe('FORBIDDEN');
    });
  });

  describe('of administrators', () => {
    const endOf = async (who: APerson, whose: APerson) =>
      ask(who, END, { input: { id: (await rolesOf(whose))[0].id, lastDay: '2026-11-20' } });

    it('never run out: the last one stays', async () => {
      expect(codeOf(await endOf(here.districtAdmin, here.districtAdmin))).toBe('LAST_ADMINISTRATOR');
      expect((await endOf(here.districtAdmin, here.streetAdmin)).errors).toBeUndefined();
      expect(await rolesOf(here.districtAdmin)).toMatchObject([{ to: null }]);
    });

    it('not even when two end each other at once', async () => {
      const [one, two] = await Promise.all([1, 2].map(() => app.world.person('administrator', there.district)));
      const [others] = (await ask(there.districtAdmin, ONE, { id: there.districtAdmin.id })).data!.account.appointments;
      await ask(one!, END, { input: { id: others.id, lastDay: '2026-11-20' } });
      const role = async (who: APerson) => (await ask(who, ONE, { id: who.id })).data!.account.appointments[0].id;
      const [ofOne, ofTwo] = [await role(one!), await role(two!)];
      const answers = await Promise.all([
        ask(one!, END, { input: { id: ofTwo, lastDay: '2026-11-20' } }), ask(two!, END, { input: { id: ofOne, lastDay: '2026-11-20' } }),
      ]);
      expect(answers.map(codeOf).sort()).toEqual(['LAST_ADMINISTRATOR', undefined]);
    });

    it('show no record, not even by asking for it', async () => {
      const { data } = await app.ask(here.districtAdmin, 'query ($id: ID!) { me { can(communityId: $id) } }', { id: here.community.id });
      const nouns = ['annual-plan', 'service-item', 'risk', 'resident-need', 'activity', 'meeting', 'complaint', 'nonconformity', 'corrective-action'];
      expect(data!.me.can.filter((permission: string) => nouns.includes(permission.split(':')[0]!))).toEqual([]);
    });
  });

  describe('that cannot sign in', () => {
    const wrong = () => app.ask(null, SIGN_IN, { input: { account: here.gridManager.account, password: 'not-the-one-2026' } });

    it('are let in again without waiting', async () => {
      for (let tries = 0; tries < 6; tries += 1) await wrong();
      expect(codeOf(await wrong())).toBe('THROTTLED');
      expect((await ask(here.secretary, ONE, { id: here.gridManager.id })).data!.account.lockedUntil).not.toBeNull();
      expect((await ask(here.secretary, UNLOCK, { personId: here.gridManager.id })).data!.unlockAccount.lockedUntil).toBeNull();
      expect((await app.ask(null, SIGN_IN, { input: { account: here.gridManager.account, password: PASSWORD } })).errors).toBeUndefined();
    });

    it('get a new password, told once; every browser is signed out', async () => {
      expect((await app.ask(here.gridManager, '{ me { id } }')).data!.me).not.toBeNull();
      const { password, account } = (await ask(here.secretary, RESET, { personId: here.gridManager.id })).data!.resetPassword;
      expect(account.mustChangePassword).toBe(true);
      expect((await app.ask(here.gridManager, '{ me { id } }')).data!.me).toBeNull();
      expect(codeOf(await app.ask(null, SIGN_IN, { input: { account: here.gridManager.account, password: PASSWORD } }))).toBe('SIGN_IN_FAILED');
      expect((await app.ask(null, SIGN_IN, { input: { account: here.gridManager.account, password } })).data!.signIn.mustChangePassword).toBe(true);
    });

    it('are not one’s own, and not those of who stands above', async () => {
      expect(codeOf(await ask(here.secretary, RESET, { personId: here.secretary.id }))).toBe('OWN_ACCOUNT');
      expect(codeOf(await ask(here.secretary, RESET, { personId: here.supervisor.id }))).toBe('FORBIDDEN');
      expect(codeOf(await ask(here.secretary, RESET, { personId: here.official.id }))).toBe('NOT_FOUND');
    });

    it('nor of somebody who works for another district too', async () => {
      const both = await app.world.person('social-worker', here.community);
      await app.world.registry.addMembership(both.id, 'administrator', there.district.id);
      expect(codeOf(await ask(here.districtAdmin, RESET, { personId: both.id }))).toBe('FORBIDDEN');
    });
  });

  it('are signed out: one browser, or all', async () => {
    await app.ask(null, SIGN_IN, { input: { account: here.clerk.account, password: PASSWORD } });
    await app.ask(null, SIGN_IN, { input: { account: here.clerk.account, password: PASSWORD } });
    const list = async (): Promise<{ id: string }[]> => (await ask(here.secretary, SESSIONS, { personId: here.clerk.id })).data!.sessionsOf;
    const before = await list();
    await ask(here.secretary, END_SESSIONS, { personId: here.clerk.id, sessionId: before[0]!.id });
    expect(await list()).toHaveLength(before.length - 1);
    await ask(here.secretary, END_SESSIONS, { personId: here.clerk.id });
    expect(await list()).toEqual([]);
  });

  it('tell what was done to them, and by whom', async () => {
    expect((await ask(here.secretary, RENAME, { input: { personId: here.clerk.id, name: '陈改名' } })).data!.renamePerson.name).toBe('陈改名');
    const { administration } = (await ask(here.secretary, ONE, { id: here.clerk.id })).data!.account;
    expect(administration.map(({ verb, by }: { verb: string; by: string }) => [verb, by])).toEqual([
      ['renamePerson', here.secretary.name], ['endSessions', here.secretary.name], ['endSessions', here.secretary.name],
      ['endAppointment', here.secretary.name], ['appoint', here.secretary.name],
    ]);
  });
});
