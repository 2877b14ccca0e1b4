import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf } from './admin/world.js';
import { type APerson, aStaffedCommunity, type AUnit, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const FUJIAN = 'DB35/T 2074-2022';
const BEIJING = 'DB11/T 1466-2017';
const STAR = 'T/ZSX 0005-2024';
const LINE = 'id fromDay toDay state endReason mayEnd mayVoid standard { code } unit { name kind } adoptedBy { name } endedBy { name }';
const ADOPT = `mutation($input: AdoptEditionInput!) { adoptEdition(input: $input) { ${LINE} } }`;
const END = `mutation($input: EndAdoptionInput!) { endAdoption(input: $input) { ${LINE} } }`;
const VOID = `mutation($input: VoidAdoptionInput!) { voidAdoption(input: $input) { ${LINE} } }`;
const LIST = `query($filter: AdoptionFilter!, $page: PageInput! = {}) { adoptions(filter: $filter, page: $page) { total items { ${LINE} } } }`;

describe('editions', () => {
  let app: TestApp;
  let district: AUnit;
  let street: AUnit;
  let here: Staffing;
  let beside: Staffing;
  let elsewhere: Staffing;
  let official: APerson;

  beforeAll(async () => {
    app = await testApp();
    district = await app.world.district();
    street = await app.world.street(district);
    here = await aStaffedCommunity(app.world, { street });
    beside = await aStaffedCommunity(app.world, { street });
    elsewhere = await aStaffedCommunity(app.world);
    official = await app.world.person('district-official', district, { name: '蔡雯' });
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const adopt = (unit: AUnit, standardCodes: string[], fromDay = '2026-11-20', toDay: string | null = null, who = official): Promise<GraphQLAnswer> =>
    app.ask(who, ADOPT, { input: { unitId: unit.id, standardCodes, fromDay, toDay } });
  const end = (id: string, toDay: string, reason = ''): Promise<GraphQLAnswer> => app.ask(official, END, { input: { id, toDay, reason } });
  const heldBy = async (staff: Staffing): Promise<string[]> =>
    (await app.ask(staff.secretary, 'query($c: ID!) { adoptedStandards(communityId: $c) { code } }', { c: staff.community.id })).data!.adoptedStandards
      .map(({ code }: { code: string }) => code);

  it('are adopted for a street from a day, several at once, and hold for its communities from that day', async () => {
    const { data, errors } = await adopt(street, [BEIJING, STAR], '2026-12-01');
    expect(errors).toBeUndefined();
    expect(data!.adoptEdition).toHaveLength(2);
    expect(data!.adoptEdition[0]).toMatchObject({ state: 'coming', fromDay: '2026-12-01', toDay: null, mayEnd: true, mayVoid: true, unit: { kind: 'street' }, adoptedBy: { name: '蔡雯' } });
    expect(await heldBy(here)).not.toContain(BEIJING);
    app.clock.set('2026-12-01T08:00:00+08:00');
    for (const staff of [here, beside]) expect(await heldBy(staff)).toEqual(expect.arrayContaining([BEIJING, STAR, FUJIAN]));
    expect(await heldBy(elsewhere)).not.toContain(BEIJING);
  });

  it('end with a last day, and are seen with their history by everybody below', async () => {
    const { data } = await app.ask(here.worker, LIST, { filter: { unitId: here.community.id, standardCode: BEIJING } });
    expect(data!.adoptions).toMatchObject({ total: 1, items: [{ state: 'coming', mayEnd: false, mayVoid: false }] });
    const { id } = data!.adoptions.items[0];
    app.clock.set('2026-12-10T08:00:00+08:00');
    expect((await end(id, '2026-12-15', '改用新版')).data!.endAdoption).toMatchObject({ state: 'current', toDay: '2026-12-15', endReason: '改用新版', endedBy: { name: '蔡雯' } });
    expect(await heldBy(here)).toContain(BEIJING);
    app.clock.set('2026-12-15T23:00:00+08:00');
    expect(await heldBy(here)).toContain(BEIJING);
    app.clock.set('2026-12-16T00:30:00+08:00');
    expect(await heldBy(here)).not.toContain(BEIJING);
    const ended = await app.ask(here.worker, LIST, { filter: { unitId: here.community.id, state: 'ended' } });
    expect(ended.data!.adoptions.items).toMatchObject([{ standard: { code: BEIJING }, state: 'ended', mayEnd: false }]);
    expect(codeOf(await end(id, '2026-12-31'))).toBe('WRONG_STATE');
    // again, from the day after its end
    expect(fieldsOf(await adopt(street, [BEIJING], '2026-12-15'))).toEqual(['ADOPTED_UNTIL at fromDay']);
    expect((await adopt(street, [BEIJING], '2026-12-16', '2027-06-30')).data!.adoptEdition[0]).toMatchObject({ state: 'current' });
  });

  it('that were adopted by mistake are called off before they begin, and stay in the list with the reason', async () => {
    const { data } = await adopt(beside.community, [BEIJING], '2027-08-01');
    const { id } = data!.adoptEdition[0];
    expect((await app.ask(official, VOID, { input: { id, reason: '选错了社区' } })).data!.voidAdoption).toMatchObject({ state: 'void', endReason: '选错了社区' });
    app.clock.set('2027-08-02T08:00:00+08:00');
    expect(await heldBy(beside)).not.toContain(BEIJING);
    app.clock.set(A_WORKING_MORNING);
    expect((await adopt(beside.community, [BEIJING], '2027-08-01')).errors).toBeUndefined();
    const current = (await app.ask(official, LIST, { filter: { unitId: beside.community.id, standardCode: FUJIAN } })).data!.adoptions.items[0];
    expect(codeOf(await app.ask(official, VOID, { input: { id: current.id, reason: '已经开始' } }))).toBe('WRONG_STATE');
  });

  it('are refused at the field that is wrong', async () => {
    const unit = here.community;
    await app.world.kernel.dataSource.query(`UPDATE standards SET status = 'withdrawn' WHERE code = $1`, [STAR]);
    expect(fieldsOf(await adopt(unit, [STAR]))).toEqual(['EDITION_WITHDRAWN at standardCodes.0']);
    await app.world.kernel.dataSource.query(`UPDATE standards SET status = 'in-force' WHERE code = $1`, [STAR]);
    expect(fieldsOf(await adopt(unit, []))).toEqual(['REQUIRED at standardCodes']);
    expect(fieldsOf(await adopt(unit, Array.from({ length: 21 }, (_, n) => `X ${n}`)))).toEqual(['TOO_MANY at standardCodes']);
    expect(fieldsOf(await adopt(unit, ['GB/T 1'], '2026-11-20'))).toEqual(['UNKNOWN_EDITION at standardCodes.0']);
    expect(fieldsOf(await adopt(unit, [BEIJING, BEIJING]))).toEqual(['DUPLICATE at standardCodes.1']);
    expect(fieldsOf(await adopt(unit, [BEIJING, FUJIAN]))).toEqual(['ADOPTED_ALREADY at standardCodes.1']);
    expect(fieldsOf(await adopt(unit, [BEIJING], '2026-11-20', '2026-11-19'))).toEqual(['DATES_REVERSED at toDay']);
    expect(fieldsOf(await adopt(unit, [BEIJING], '1999-12-31'))).toEqual(['TOO_LONG_AGO at fromDay']);
    expect(fieldsOf(await adopt(unit, [BEIJING], '2200-01-01'))).toEqual(['NOT_A_DATE at fromDay']);
    expect(fieldsOf(await adopt(unit.grids[0]!, [BEIJING]))).toEqual(['NOT_ONE_OF at unitId']);
    expect(fieldsOf(await adopt(elsewhere.community, [BEIJING]))).toEqual(['UNKNOWN_UNIT at unitId']);
    expect(fieldsOf(await adopt({ ...unit, id: '0198c0de-0000-7000-8000-000000000001' }, [BEIJING]))).toEqual(['UNKNOWN_UNIT at unitId']);
    expect(fieldsOf(await adopt({ ...unit, id: 'nowhere' }, [BEIJING]))).toEqual(['NOT_AN_ID at unitId']);
    // one that is to come stands in the way of one without an end
    await adopt(unit, [BEIJING], '2027-01-01', '2027-12-31');
    expect(fieldsOf(await adopt(unit, [BEIJING], '2026-11-20'))).toEqual(['ADOPTED_FROM at toDay']);
    expect(fieldsOf(await adopt(unit, [BEIJING], '2027-12-31'))).toEqual(['ADOPTED_UNTIL at fromDay']);
    const [first] = (await adopt(unit, [BEIJING], '2026-11-20', '2026-12-31')).data!.adoptEdition;
    expect(fieldsOf(await end(first.id, '2027-01-01'))).toEqual(['ADOPTED_FROM at toDay']);
    expect(fieldsOf(await end(first.id, '2026-11-19'))).toEqual(['DATES_REVERSED at toDay']);
  });

  it('are adopted once when two do it at the same time', async () => {
    const unit = await app.world.community({ street });
    const answers = await Promise.all([1, 2, 3].map(() => adopt(unit, [BEIJING, STAR])));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    for (const answer of answers.filter(({ errors }) => errors)) expect(fieldsOf(answer)).toEqual(['ADOPTED_ALREADY at standardCodes.0', 'ADOPTED_ALREADY at standardCodes.1']);
  });

  it('are the district official’s to adopt: no street, no other district', async () => {
    expect(codeOf(await adopt(here.community, [STAR], '2026-11-20', null, here.official))).toBe('FORBIDDEN');
    expect(codeOf(await adopt(here.community, [STAR], '2026-11-20', null, here.secretary))).toBe('FORBIDDEN');
    const stranger = await app.world.person('district-official', await app.world.district());
    const [one] = (await app.ask(official, LIST, { filter: { unitId: street.id } })).data!.adoptions.items;
    expect(codeOf(await app.ask(stranger, END, { input: { id: one.id, toDay: '2027-01-01' } }))).toBe('NOT_FOUND');
    expect((await app.ask(stranger, LIST, { filter: { unitId: street.id } })).data!.adoptions.items).toEqual([]);
    const units = await app.ask(official, 'query { adoptionUnits { kind } }');
    expect(units.data!.adoptionUnits.map(({ kind }: { kind: string }) => kind).slice(0, 3)).toEqual(['district', 'street', 'community']);
    expect((await app.ask(official, 'query { adoptionUnits(text: "没有这个") { kind } }')).data!.adoptionUnits).toEqual([]);
  });

  it('come as a page in a few statements, however many there are', async () => {
    const statements = await app.statements(() => app.ask(official, LIST, { filter: {}, page: { limit: 100 } }));
    // begin, page, total, standards, units, people, memberships, the memberships' units, commit
    expect(statements.length).toBeLessThanOrEqual(10);
  });
});
