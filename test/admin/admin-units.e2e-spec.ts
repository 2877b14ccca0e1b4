import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { anEntry } from '../factories/register.factory.js';
import type { APerson } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { type Administered, anAdministeredStreet, codeOf, fieldsOf } from './world.js';

const TREE = 'query ($parentId: ID) { unitTree(parentId: $parentId) { id kind code name closedFrom people below } }';
const ADD = 'mutation ($input: AddUnitInput!) { addUnit(input: $input) { id kind code name complaintPhone } }';
const CHANGE = 'mutation ($input: ChangeUnitInput!) { changeUnit(input: $input) { id name complaintPhone residentPopulation } }';
const CLOSE = 'mutation ($input: CloseUnitInput!) { closeUnit(input: $input) { id closedFrom } }';

describe('units', () => {
  let app: TestApp;
  let here: Administered;
  let there: Administered;
  let code = 0;

  beforeAll(async () => {
    app = await testApp();
    here = await anAdministeredStreet(app);
    there = await anAdministeredStreet(app);
  });
  afterAll(() => app.close());

  const newCode = (): string => `9901${(code += 1)}`;
  const add = (who: APerson, parentId: string, given: object = {}) =>
    app.ask(who, ADD, { input: { parentId, code: newCode(), name: '新社区', ...given } });
  const close = (who: APerson, id: string, from: string | null) => app.ask(who, CLOSE, { input: { id, from } });

  it('are a tree that begins with what one looks after', async () => {
    const top = (await app.ask(here.districtAdmin, TREE)).data!.unitTree;
    expect(top).toEqual([expect.objectContaining({ id: here.district.id, kind: 'district', below: 1 })]);
    const streets = (await app.ask(here.districtAdmin, TREE, { parentId: top[0].id })).data!.unitTree;
    expect(streets).toEqual([expect.objectContaining({ id: here.community.street.id, below: 1 })]);
    // six of the community, the street’s official and administrator
    expect(streets[0].people).toBe(8);
    expect((await app.ask(here.streetAdmin, TREE)).data!.unitTree).toEqual([expect.objectContaining({ id: here.community.street.id })]);
    expect(codeOf(await app.ask(here.streetAdmin, TREE, { parentId: here.district.id }))).toBe('NOT_FOUND');
  });

  it('grow below: a street in a district, a community in a street, a grid in a community, nothing in a grid', async () => {
    const street = (await add(here.districtAdmin, here.district.id, { name: '新街道' })).data!.addUnit;
    const community = (await add(here.districtAdmin, street.id, { complaintPhone: '0591-12345' })).data!.addUnit;
    const grid = (await add(here.districtAdmin, community.id, { name: '第 1 网格' })).data!.addUnit;
    expect([street.kind, community.kind, grid.kind]).toEqual(['street', 'community', 'grid']);
    expect(fieldsOf(await add(here.districtAdmin, grid.id))).toEqual(['NOT_ONE_OF at parentId']);
    // who looks after the district reaches the new street at once
    const { data } = await app.ask(here.districtAdmin, '{ me { communities { id } } }');
    expect(data!.me.communities.map(({ id }: { id: string }) => id)).toContain(community.id);
  });

  it('have a code of their own, of letters and figures', async () => {
    expect(fieldsOf(await add(here.districtAdmin, here.community.streetId, { code: there.community.code }))).toEqual(['CODE_TAKEN at code']);
    expect(fieldsOf(await add(here.districtAdmin, here.community.streetId, { code: '../admin' }))).toEqual(['CODE_FORM at code']);
    expect(fieldsOf(await add(here.districtAdmin, here.community.streetId, { code: '', name: '' })).sort()).toEqual(['REQUIRED at code', 'REQUIRED at name']);
    expect(fieldsOf(await add(here.districtAdmin, here.community.streetId, { residentPopulation: -1 }))).toEqual(['TOO_SMALL at residentPopulation']);
  });

  it('are renamed', async () => {
    const input = { id: here.community.id, name: '改名社区', complaintPhone: '12345', residentPopulation: 10, households: 4 };
    expect((await app.ask(here.streetAdmin, CHANGE, { input })).data!.changeUnit).toMatchObject({ name: '改名社区', complaintPhone: '12345', residentPopulation: 10 });
    expect(codeOf(await app.ask(there.streetAdmin, CHANGE, { input }))).toBe('NOT_FOUND');
    expect(codeOf(await app.ask(here.secretary, CHANGE, { input }))).toBe('FORBIDDEN');
  });

  it('of others are not found, and only administrators change them', async () => {
    expect(codeOf(await add(there.streetAdmin, here.community.streetId))).toBe('NOT_FOUND');
    expect(codeOf(await add(here.streetAdmin, here.district.id))).toBe('NOT_FOUND');
    for (const who of [here.secretary, here.official, here.worker]) expect(codeOf(await add(who, here.community.id))).toBe('FORBIDDEN');
    expect(codeOf(await close(there.streetAdmin, here.community.id, '2027-01-01'))).toBe('NOT_FOUND');
    expect(codeOf(await close(here.secretary, here.community.grids[0]!.id, '2027-01-01'))).toBe('FORBIDDEN');
    expect(codeOf(await close(here.streetAdmin, here.community.streetId, '2027-01-01'))).toBe('FORBIDDEN');
  });

  it('close from a day on: roles end the day before, residents no longer find them', async () => {
    const { id } = (await add(here.streetAdmin, here.community.streetId, { name: '并入的社区' })).data!.addUnit;
    const worker = await app.world.person('social-worker', { id } as never, { name: '王并' });
    expect((await close(here.streetAdmin, id, '2026-12-01')).data!.closeUnit.closedFrom).toBe('2026-12-01');
    const account = await app.ask(here.streetAdmin, 'query ($id: ID!) { account(id: $id) { appointments { to inForce } } }', { id: worker.id });
    expect(account.data!.account.appointments).toEqual([{ to: '2026-11-30', inForce: true }]);
    expect(fieldsOf(await add(here.streetAdmin, id, { name: '网格' }))).toEqual(['UNIT_CLOSED at parentId']);
    const names = async (): Promise<string[]> =>
      (await app.ask(null, '{ publicCommunities { name } }')).data!.publicCommunities.map((one: { name: string }) => one.name);
    expect(await names()).toContain('并入的社区');
    app.clock.set('2026-12-01T08:00:00+08:00');
    expect(await names()).not.toContain('并入的社区');
    app.clock.set('2026-11-20T10:00:00+08:00');
    expect((await close(here.streetAdmin, id, null)).data!.closeUnit.closedFrom).toBeNull();
  });

  it('do not close over open work or open units below', async () => {
    await aNonconformity(app.world, here, { state: 'analysing' });
    // what stands in a register is no work
    await anEntry(app.world, here, 'venue');
    expect((await close(here.streetAdmin, here.community.id, '2026-11-20')).errors![0]!.extensions).toMatchObject({ code: 'UNITS_BELOW', params: { count: 2 } });
    for (const grid of here.community.grids) await close(here.streetAdmin, grid.id, '2026-11-20');
    expect((await close(here.streetAdmin, here.community.id, '2026-11-20')).errors![0]!.extensions).toMatchObject({ code: 'OPEN_RECORDS', params: { count: 1 } });
  });
});
