import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const IN_FORCE = 'DB35/T 2074-2022';
const DRAFT = 'DB35/T draft 2021';

describe('verdicts of a community', () => {
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

  const enter = (fact: string, value: unknown, given: { asOf?: string; source?: string; communityId?: string } = {}): Promise<GraphQLAnswer> =>
    app.ask(staff.worker, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id fact value asOf source enteredBy { id } } }', {
      input: { communityId: staff.community.id, fact, value, asOf: '2026-11-19', source: '街道统计表', ...given },
    });
  const conformity = async (on?: string): Promise<any> => {
    const { data, errors } = await app.ask(
      staff.secretary,
      `query($id: ID!, $on: Date) { conformity(communityId: $id, on: $on) { on kept editions { standardCode standard { title } counts { met notMet advice pending unknown notApplicable }
         rules { rule title { zh en } clause { id number } clauseNumber modality verdict actual required unit missing since reason { code } gap { code params } periodEnds
           facts { name value origin impossible register keptFrom entry { source asOf } wanted { registers permission roles } }
           sum { part source filledIn } reading { zh } curve { from to verdict actual } } } } }`,
      { id: staff.community.id, on },
    );
    expect(errors).toBeUndefined();
    return data!.conformity;
  };
  const rule = async (id: string, standard = IN_FORCE, on?: string): Promise<any> => {
    const { editions } = await conformity(on);
    return editions.find((edition: any) => edition.standardCode === standard).rules.find((one: any) => one.rule === id);
  };
  const renew = (): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});

  it('are unknown where nothing is known, and say who should enter what', async () => {
    const found = await rule('workers');
    expect(found).toMatchObject({ verdict: 'unknown', actual: null, required: null, missing: ['residentPopulation', 'communityWorkers'], gap: null });
    expect(found.facts[1]).toMatchObject({ name: 'communityWorkers', value: null, origin: 'missing' });
    expect(found.facts[1].wanted.roles).toEqual(expect.arrayContaining(['secretary', 'social-worker']));
  });

  it('follow from facts entered by hand: 7,860 residents need 15 workers by one edition, 14 by the other', async () => {
    await enter('residentPopulation', 7860);
    await enter('communityWorkers', 12);
    // 7,860 × 18 ÷ 10,000 = 14.148: 15 people
    expect(await rule('workers')).toMatchObject({
      verdict: 'notMet', actual: 12, required: 15, unit: '人', gap: { code: 'short', params: { by: 3 } }, clause: { number: '6.1.2' },
      facts: [
        { name: 'residentPopulation', value: 7860, origin: 'byHand', entry: { source: '街道统计表', asOf: '2026-11-19' } },
        { name: 'communityWorkers', value: 12, origin: 'byHand' },
      ],
    });
    // 13 for the first 6,000, and one for the whole thousand of the 1,860 above
    expect(await rule('workers', DRAFT)).toMatchObject({ verdict: 'notMet', actual: 12, required: 14, gap: { code: 'short', params: { by: 2 } } });
  });
});
