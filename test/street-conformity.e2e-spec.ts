import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const IN_FORCE = 'DB35/T 2074-2022';

describe('the verdicts of a street', () => {
  let app: TestApp;
  let staff: Staffing;

  beforeAll(async () => {
    app = await testApp();
    staff = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  it('stand side by side, with the sum of 18 per 10,000 for street and district, and go to Excel', async () => {
    const next = await aStaffedCommunity(app.world, { street: staff.community.street });
    const put = (who: Staffing, fact: string, value: number): Promise<GraphQLAnswer> =>
      app.ask(who.worker, 'mutation($input: EnterFactInput!) { enterFact(input: $input) { id } }', {
        input: { communityId: who.community.id, fact, value, asOf: '2026-11-19', source: '报表' },
      });
    await put(staff, 'residentPopulation', 7860);
    await put(staff, 'communityWorkers', 12);
    await put(next, 'residentPopulation', 4000);
    await put(next, 'communityWorkers', 10);
    await app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});
    const { data, errors } = await app.ask(
      staff.official,
      `query($id: ID!) { streetConformity(streetId: $id, standardCode: "${IN_FORCE}") { name rules { rule clauseNumber title { zh } }
         communities { communityId counts { met notMet } cells { rule verdict actual required since } }
         sums { level rule communities counted facts verdict actual required } } }`,
      { id: staff.community.street.id },
    );
    expect(errors).toBeUndefined();
    const { communities, sums, rules } = data!.streetConformity;
    expect(rules).toHaveLength(18);
    expect(communities.map((row: any) => [row.communityId, row.cells.find((cell: any) => cell.rule === 'workers')])).toEqual([
      [staff.community.id, { rule: 'workers', verdict: 'notMet', actual: 12, required: 15, since: '2026-11-20' }],
      [next.community.id, { rule: 'workers', verdict: 'met', actual: 10, required: 8, since: '2026-11-20' }],
    ]);
    // 11,860 × 18 ÷ 10,000 = 21.348: the street as a whole needs 22 and has 22
    expect(sums).toEqual([
      { level: 'street', rule: 'workers', communities: 2, counted: 2, facts: { residentPopulation: 11860, communityWorkers: 22 }, verdict: 'met', actual: 22, required: 22 },
      { level: 'district', rule: 'workers', communities: 2, counted: 2, facts: { residentPopulation: 11860, communityWorkers: 22 }, verdict: 'met', actual: 22, required: 22 },
    ]);

    const sheet = await app.http(staff.official, 'get', `/streets/${staff.community.street.id}/conformity-sheet?standard=${encodeURIComponent(IN_FORCE)}`, (asked) => asked.buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    }));
    expect(sheet.status).toBe(200);
    const rows = (await readSheet(sheet.body as Buffer)) as unknown[][];
    expect(rows[1]![2]).toMatch(/^6\.1\.2 /);
    expect(rows.slice(2).map((row) => row[2])).toEqual(['未达标', '达标']);

    // the matrix is for who reads the whole street
    for (const who of [staff.secretary, staff.worker]) {
      const refused = await app.ask(who, 'query($id: ID!) { streetConformity(streetId: $id) { name } }', { id: staff.community.street.id });
      expect(refused.errors![0]!.extensions.code).toBe('NOT_FOUND');
      expect((await app.http(who, 'get', `/streets/${staff.community.street.id}/conformity-sheet`)).status).toBe(404);
    }
  });
});
