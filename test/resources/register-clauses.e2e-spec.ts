import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

const ASKS = 'query($id: ID!) { registers { name asks(communityId: $id) { number standardCode } } }';

describe('the clauses that ask for a register', () => {
  let app: TestApp;
  let staff: Staffing;

  beforeAll(async () => {
    app = await testApp();
    staff = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  it('are those of the editions that the community is held against', async () => {
    const { data, errors } = await app.ask(staff.worker, ASKS, { id: staff.community.id });
    expect(errors).toBeUndefined();
    const { asks } = data!.registers.find(({ name }: { name: string }) => name === 'staff-member');
    expect(asks).toContainEqual({ number: '6.1.1', standardCode: 'DB35/T 2074-2022' });
    expect(asks).toContainEqual({ number: '6.1.2', standardCode: 'DB35/T draft 2021' });
    expect(asks.filter(({ standardCode }: { standardCode: string }) => standardCode.startsWith('DB11'))).toEqual([]);
  });

  it('are found in one statement for all registers', async () => {
    const statements = await app.statements(() => app.ask(staff.worker, ASKS, { id: staff.community.id }));
    expect(statements.filter((one) => one.includes('FROM clauses')).length).toBe(1);
  });
});
