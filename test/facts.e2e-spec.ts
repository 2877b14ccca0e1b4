import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const IN_FORCE = 'DB35/T 2074-2022';

describe('facts by hand and figures of an edition', () => {
  let app: TestApp;
  let staff: Staffing;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-20T10:00:00+08:00');
    staff = await aStaffedCommunity(app.world);
  });

  const enter = (fact: string, value: unknown, given: { asOf?: string; who?: APerson; communityId?: string; source?: string } = {}): Promise<GraphQLAnswer> => {
    const { who = staff.worker, ...rest } = given;
    return app.ask(who, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id fact value } }', {
      input: { communityId: staff.community.id, fact, value, asOf: '2026-11-19', source: '台账', ...rest },
    });
  };
  const fieldsOf = (answer: GraphQLAnswer): unknown => answer.errors?.[0]?.extensions.fields;
  const codeOf = (answer: GraphQLAnswer): unknown => answer.errors?.[0]?.extensions.code;
  const fact = async (name: string, on?: string): Promise<any> => {
    const { data } = await app.ask(
      staff.secretary, 'query($id: ID!, $on: Date) { communityFacts(communityId: $id, on: $on) { name value origin label { zh en } unit { zh } entry { id source asOf } } }',
      { id: staff.community.id, on },
    );
    return data!.communityFacts.find((one: any) => one.name === name);
  };

  it.each([
    ['a negative count', 'communityWorkers', -1, 'FACT_IMPOSSIBLE', {}],
    ['half a person', 'communityWorkers', 1.5, 'FACT_TYPE', { at: '', expected: 'int' }],
    ['a number as text', 'communityWorkers', '12', 'FACT_TYPE', { at: '', expected: 'int' }],
    ['nobody at all', 'residentPopulation', 0, 'FACT_IMPOSSIBLE', {}],
    ['a rate above 1', 'partyOrganisationsInJointConference', [{ attendanceRate: 0.9 }, { attendanceRate: 1.1 }], 'FACT_IMPOSSIBLE', {}],
    ['a day that does not exist', 'publicationsThisYear', [{ kind: 'finance', on: '2026-02-30' }], 'FACT_IMPOSSIBLE', {}],
    ['a field too many', 'volunteerTeams', [{ members: 5, name: '一队' }], 'FACT_TYPE', { at: '[0].name', expected: 'nothing' }],
    ['a list that is none', 'volunteerTeams', 5, 'FACT_TYPE', { at: '', expected: 'list' }],
    ['neither town nor village', 'policeServiceAllDay', 'yes', 'FACT_TYPE', { at: '', expected: 'bool' }],
  ])('refuse %s, at the field', async (_what, name, value, code, params) => {
    expect(fieldsOf(await enter(name, value))).toEqual([{ path: 'value', code, params }]);
  });

  it('refuse more of a part than of its whole, a fact there is not, a day to come, and what the unit itself says', async () => {
    await enter('venueAreaM2', 800);
    expect(fieldsOf(await enter('serviceAreaM2', 800.01))).toEqual([{ path: 'value', code: 'FACT_ABOVE_WHOLE', params: { whole: 'venueAreaM2', value: 800 } }]);
    expect((await enter('serviceAreaM2', 800)).errors).toBeUndefined();
    expect(fieldsOf(await enter('happiness', 5))).toEqual([{ path: 'fact', code: 'UNKNOWN_FACT', params: {} }]);
    expect(fieldsOf(await enter('staff', 5, { asOf: '2026-11-21' }))).toEqual([{ path: 'asOf', code: 'IN_THE_FUTURE', params: {} }]);
    expect(fieldsOf(await enter('setting', 'rural'))).toEqual([{ path: 'fact', code: 'FACT_COUNTED', params: { register: null, keptFrom: null } }]);
    expect(await fact('setting')).toMatchObject({ value: 'urban', origin: 'register' });
  });

  it('are those of the latest day that is not later than the one asked about', async () => {
    await enter('staff', 20, { asOf: '2026-03-01' });
    await enter('staff', 24, { asOf: '2026-10-01' });
    await enter('staff', 22, { asOf: '2026-06-01' }); // found later, of an earlier day
    expect([(await fact('staff', '2026-02-28')).value, (await fact('staff', '2026-05-31')).value, (await fact('staff', '2026-06-01')).value, (await fact('staff')).value]).toEqual([
      null, 20, 22, 24,
    ]);
  });

  it('that count over a year or half-year say nothing of the next; years since an election grow by themselves', async () => {
    await enter('comprehensiveDrillsThisYear', 1);
    await enter('windowWorkersTrainedThisHalfYear', 3, { asOf: '2026-06-30' });
    await enter('yearsSinceElection', 2.5, { asOf: '2026-05-20' });
    expect((await fact('comprehensiveDrillsThisYear')).value).toBe(1);
    expect((await fact('windowWorkersTrainedThisHalfYear', '2026-06-30')).value).toBe(3);
    expect((await fact('windowWorkersTrainedThisHalfYear')).value).toBeNull();
    // 20 May to 20 November: 184 of the 365 days of that year
    expect((await fact('yearsSinceElection')).value).toBeCloseTo(2.5 + 184 / 365, 6);
    app.clock.set('2027-01-01T10:00:00+08:00');
    expect((await fact('comprehensiveDrillsThisYear')).value).toBeNull();
  });

  it('can be withdrawn with a reason: then the one before counts', async () => {
    await enter('staff', 20, { asOf: '2026-03-01' });
    const { data } = await enter('staff', 200, { asOf: '2026-10-01' });
    const withdraw = (who: APerson): Promise<GraphQLAnswer> =>
      app.ask(who, 'mutation($input: WithdrawFactInput!) { withdrawFact(input: $input) { id } }', { input: { id: data!.enterFact.id, reason: '多打一个零' } });
    expect(codeOf(await withdraw(staff.supervisor))).toBe('FORBIDDEN');
    expect(codeOf(await withdraw((await aStaffedCommunity(app.world)).secretary))).toBe('NOT_FOUND');
    expect((await withdraw(staff.secretary)).errors).toBeUndefined();
    expect(codeOf(await withdraw(staff.secretary))).toBe('NOT_FOUND');
    expect((await fact('staff')).value).toBe(20);
    const { data: list } = await app.ask(staff.worker, 'query($id: ID!) { factEntries(communityId: $id) { value asOf enteredBy { id } } }', { id: staff.community.id });
    expect(list!.factEntries).toEqual([{ value: 20, asOf: '2026-03-01', enteredBy: { id: staff.worker.id } }]);
  });

  it('are entered by who works there', async () => {
    const other = await aStaffedCommunity(app.world);
    expect(codeOf(await enter('staff', 5, { who: other.worker }))).toBe('NOT_FOUND');
    expect(codeOf(await enter('staff', 5, { who: staff.supervisor }))).toBe('FORBIDDEN');
    expect(codeOf(await enter('staff', 5, { who: staff.official }))).toBe('FORBIDDEN');
    expect(fieldsOf(await enter('staff', 5, { source: '' }))).toEqual([expect.objectContaining({ path: 'source' })]);
  });

  describe('a figure that the edition leaves open', () => {
    const set = (who: APerson, unitId: string, name: string, value: unknown, given: object = {}): Promise<GraphQLAnswer> =>
      app.ask(who, 'mutation($input: SetEditionParameterInput!) { setEditionParameter(input: $input) { name value setAt { name } fromDay } }', {
        input: { unitId, standardCode: IN_FORCE, name, value, source: '原件第 4 页', fromDay: '2026-01-01', ...given },
      });
    const area = async (): Promise<any> => {
      const { data } = await app.ask(
        staff.secretary,
        'query($id: ID!) { conformity(communityId: $id) { editions { standardCode rules { rule verdict actual required missing facts { name value origin wanted { permission roles } } } } } }',
        { id: staff.community.id },
      );
      return data!.conformity.editions.find((one: any) => one.standardCode === IN_FORCE).rules.find((one: any) => one.rule === 'venue-area');
    };
    const table = { venueThirdClassBelow: 3000, venueSecondClassBelow: 6000, venueAreaThirdClass: 600, venueAreaSecondClass: 700, venueAreaFirstClass: 800 };

    it('is set by the street for all its communities, by a community for itself; the nearest holds', async () => {
      await enter('residentPopulation', 8100);
      await enter('venueAreaM2', 860);
      const open = await area();
      expect(open).toMatchObject({ verdict: 'unknown', missing: Object.keys(table) });
      expect(open.facts.at(-1).wanted).toMatchObject({ permission: 'edition-parameter:set', roles: ['secretary', 'street-official', 'district-official'] });

      for (const [name, value] of Object.entries(table)) expect((await set(staff.official, staff.community.street.id, name, value)).errors).toBeUndefined();
      // 8,100 residents: the first class, 800 m², and 100 for the one whole 2,000 above 6,000
      expect(await area()).toMatchObject({ verdict: 'notMet', actual: 860, required: 900, missing: [] });
      const own = await set(staff.secretary, staff.community.id, 'venueAreaFirstClass', 760);
      expect(own.data!.setEditionParameter.find((one: any) => one.name === 'venueAreaFirstClass')).toMatchObject({ value: 760, setAt: { name: '示范社区' } });
      expect(await area()).toMatchObject({ verdict: 'met', actual: 860, required: 860 });
      expect((await app.world.kernel.dataSource.query('SELECT 1 FROM verdict_requests WHERE community_id = $1', [staff.community.id])).length).toBeGreaterThan(0);
    });

    it('is refused where it makes no sense, and to who has no say there', async () => {
      const { community, official, secretary, worker } = staff;
      expect(fieldsOf(await set(official, community.street.id, 'nothing', 1))).toEqual([{ path: 'name', code: 'UNKNOWN_PARAMETER', params: {} }]);
      expect(fieldsOf(await set(official, community.street.id, 'venueAreaFirstClass', -1))).toEqual([{ path: 'value', code: 'TOO_SMALL', params: { min: 0 } }]);
      expect(fieldsOf(await set(official, community.street.id, 'venueAreaFirstClass', '八百'))).toEqual([{ path: 'value', code: 'NOT_A_NUMBER', params: {} }]);
      expect(fieldsOf(await set(official, community.street.id, 'venueAreaFirstClass', 800, { standardCode: 'none' }))).toEqual([
        { path: 'standardCode', code: 'UNKNOWN_EDITION', params: {} },
      ]);
      expect(codeOf(await set(secretary, community.street.id, 'venueAreaFirstClass', 800))).toBe('FORBIDDEN');
      expect(codeOf(await set(worker, community.id, 'venueAreaFirstClass', 800))).toBe('FORBIDDEN');
      const other = await aStaffedCommunity(app.world);
      expect(codeOf(await set(other.official, community.street.id, 'venueAreaFirstClass', 800))).toBe('NOT_FOUND');
      expect(codeOf(await set(other.secretary, community.id, 'venueAreaFirstClass', 800))).toBe('NOT_FOUND');
      const read = await app.ask(worker, 'query($id: ID!) { editionParameters(unitId: $id, standardCode: "DB35/T draft 2021") { name printed value setAt { id } } }', { id: community.id });
      expect(read.data!.editionParameters).toEqual([{ name: 'gridPopulationTolerancePercent', printed: 10, value: 10, setAt: null }]);
    });

    it('of a district is set by who looks after all of it', async () => {
      const [row] = await app.world.kernel.dataSource.query('SELECT district_id AS id FROM org_units WHERE id = $1', [staff.community.id]);
      const official = await app.world.person('district-official', row);
      expect((await set(official, row.id, 'venueAreaFirstClass', 800)).errors).toBeUndefined();
      expect(codeOf(await set(staff.official, row.id, 'venueAreaFirstClass', 900))).toBe('FORBIDDEN');
      const read = await app.ask(staff.worker, `query($id: ID!) { editionParameters(unitId: $id, standardCode: "${IN_FORCE}") { name value setAt { id } } }`, { id: staff.community.id });
      expect(read.data!.editionParameters.at(-1)).toEqual({ name: 'venueAreaFirstClass', value: 800, setAt: { id: row.id } });
    });
  });
});
