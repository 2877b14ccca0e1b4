import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const FIELDS = 'id number state version grade round recurrenceOf { number } transitions { verb main blockedBy { code params } }';
const REPORT = `mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { ${FIELDS} } }`;

describe('a nonconformity', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  it('is reported with a number, its clause, and what may come next', async () => {
    const { data, errors } = await app.ask(here.worker, REPORT, {
      input: {
        communityId: here.community.id,
        title: '楼道堆物反复出现',
        description: '3 号楼 2 单元一楼，上月清过一次。',
        foundOn: '2026-11-19',
        clauseIds: [await aClause(app.world, '8.6.3.3')],
      },
    });
    expect(errors).toBeUndefined();
    expect(data!.reportNonconformity).toMatchObject({ number: 'NC-2026-0001', state: 'reported', version: 1, grade: 'minor' });
  });

  it('goes all the way to closed', async () => {
    const closed = await aNonconformity(app.world, here, { state: 'closed', clause: '8.6.1.2', title: '一次性告知漏了材料' });
    const { data, errors } = await app.ask(
      here.official,
      `query($id: ID!) { nonconformity(id: $id) { ${FIELDS} clauseLinks { role clause { number standardCode } } causes { text root }
         actions { title state owner { name } cause { text } } reviews { outcome reviewer { name } } lifecycle { state reached at }
         history { seq verb fromState toState actor { name } changes { field } } historyCheck { intact entries } } }`,
      { id: closed.id },
    );
    expect(errors).toBeUndefined();
    console.log(JSON.stringify(data, null, 1));
    expect(data!.nonconformity.state).toBe('closed');
  });
});
