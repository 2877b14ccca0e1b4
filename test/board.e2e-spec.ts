import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type TestApp, testApp } from './setup/app.js';

const BOARD = `query($street: ID!) { nonconformityBoard(streetId: $street) {
  communityId communityName states { state count } overdue meanDaysToClose } }`;

describe("a street's board of nonconformities", () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    await aNonconformity(app.world, here, { state: 'reported', clause: '8.1' });
    await aNonconformity(app.world, here, { state: 'reported', clause: '8.2' });
    await aNonconformity(app.world, here, { state: 'dismissed', clause: '8.3' });
    await aNonconformity(app.world, here, { state: 'void', clause: '8.4' });
    app.clock.set(A_WORKING_MORNING);
    await aNonconformity(app.world, here, { state: 'closed', clause: '8.5', pace: 2, waitDays: 0 });
    app.clock.set(A_WORKING_MORNING);
    await app.world.community({ street: here.community.street, name: '没有事项的社区' });
  });
  afterEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const board = (who: Staffing['official'] | null, staff: Staffing) => app.ask(who, BOARD, { street: staff.community.street.id });

  it('counts by community and state, void ones left out, and shows communities without any', async () => {
    const { data, errors } = await board(here.official, here);
    expect(errors).toBeUndefined();
    expect(data!.nonconformityBoard).toEqual([
      {
        communityId: here.community.id,
        communityName: here.community.name,
        states: [{ state: 'closed', count: 1 }, { state: 'dismissed', count: 1 }, { state: 'reported', count: 2 }],
        overdue: 0,
        meanDaysToClose: expect.any(Number),
      },
      { communityId: expect.any(String), communityName: '没有事项的社区', states: [], overdue: 0, meanDaysToClose: null },
    ]);
    expect(data!.nonconformityBoard[0].meanDaysToClose).toBeGreaterThanOrEqual(10);
  });

  it('counts as overdue what is open past its deadline', async () => {
    app.clock.set('2026-12-01T09:00:00+08:00');
    expect((await board(here.official, here)).data!.nonconformityBoard[0].overdue).toBe(2);
  });

  it('shows a community its own line only', async () => {
    const { data } = await board(here.secretary, here);
    expect(data!.nonconformityBoard.map((row: any) => row.communityId)).toEqual([here.community.id]);
  });

  it('is not there for another street, nor for a stranger', async () => {
    expect((await board(here.official, elsewhere)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await board(here.official, { community: { street: { id: '不是编号' } } } as never)).errors![0]!.extensions.code).toBe('NOT_FOUND');
    expect((await board(null, here)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('asks the database once', async () => {
    const sent = await app.statements(() => board(here.official, here));
    expect(sent.filter((sql) => /nonconformities/.test(sql))).toHaveLength(1);
    expect(sent.length).toBeLessThanOrEqual(4);
  });
});
