import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Nonconformity } from '#act';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const HAND = 'mutation($input: AssignRecordInput!) { assignRecord(input: $input) { id dueAt state } }';

describe('handing a record to somebody', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const analysing = (): Promise<Nonconformity> => aNonconformity(app.world, here, { state: 'analysing', clause: '8.9.1' });
  const hand = (who: APerson | null, row: { id: string; version: number }, to: APerson, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, HAND, { input: { kind: 'nonconformity', id: row.id, expectedVersion: row.version, personId: to.id, ...input } });
  const extensions = async (answer: Promise<GraphQLAnswer>): Promise<any> => (await answer).errors?.[0]?.extensions;

  it('makes it their turn, with a date and a word, and stands in the history', async () => {
    const row = await analysing();
    const { data, errors } = await hand(here.secretary, row, here.colleague, { dueOn: '2026-11-24', reason: '您熟悉这个网格' });
    expect(errors).toBeUndefined();
    expect(data!.assignRecord).toMatchObject({ state: 'analysing', dueAt: '2026-11-24T09:30:00.000Z' });
    const read = await app.ask(
      here.colleague,
      `query($id: ID!) { nonconformity(id: $id) { assignee { name } owner { name } mayAssign history(limit: 1) { verb note } historyCheck { intact } }
        myWork { record { id } } notices { items { code } } }`,
      { id: row.id },
    );
    expect(read.data!.nonconformity).toEqual({
      assignee: { name: here.colleague.name }, owner: { name: here.secretary.name }, mayAssign: true,
      history: [{ verb: 'assign', note: '您熟悉这个网格' }], historyCheck: { intact: true },
    });
    expect(read.data!.myWork).toContainEqual({ record: { id: row.id } });
    expect(read.data!.notices.items[0]).toEqual({ code: 'record.assigned' });
  });

  it('is for who may assign, or whose turn it is', async () => {
    const row = await analysing();
    expect(await extensions(hand(here.worker, row, here.colleague))).toMatchObject({ code: 'FORBIDDEN' });
    await hand(here.secretary, row, here.worker);
    expect((await hand(here.worker, { ...row, version: row.version + 1 }, here.colleague)).errors).toBeUndefined();
    // no longer hers, but hers to assign
    expect((await hand(here.secretary, { ...row, version: row.version + 2 }, here.worker)).errors).toBeUndefined();
  });

  it('offers and takes only people who could take the next step', async () => {
    const row = await analysing();
    const { data } = await app.ask(here.secretary, 'query($id: ID!) { takers(kind: nonconformity, id: $id) { id } }', { id: row.id });
    expect(data!.takers.map((one: { id: string }) => one.id).sort()).toEqual([here.secretary.id, here.worker.id, here.colleague.id].sort());
    for (const one of [here.clerk, elsewhere.worker]) {
      expect(await extensions(hand(here.secretary, row, one))).toMatchObject({ fields: [{ path: 'personId', code: 'UNKNOWN_PERSON' }] });
    }
  });

  it('does not move the deadline back, nor into the past', async () => {
    const row = await analysing();
    // five working days to find the cause: Friday the 27th
    expect(await extensions(hand(here.secretary, row, here.worker, { dueOn: '2026-11-30' }))).toMatchObject({
      fields: [{ path: 'dueOn', code: 'AFTER_DEADLINE' }],
    });
    expect(await extensions(hand(here.secretary, row, here.worker, { dueOn: '2026-11-19' }))).toMatchObject({
      fields: [{ path: 'dueOn', code: 'IN_THE_PAST' }],
    });
  });

  it('is refused on a stale view, after the end, from another community and without a session', async () => {
    const row = await analysing();
    expect(await extensions(hand(here.secretary, { ...row, version: 1 }, here.worker))).toMatchObject({ code: 'STALE' });
    expect(await extensions(hand(elsewhere.secretary, row, elsewhere.worker))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await extensions(hand(null, row, here.worker))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const ended = await aNonconformity(app.world, here, { state: 'dismissed', clause: '8.5.1' });
    expect(await extensions(hand(here.secretary, ended, here.worker))).toMatchObject({ code: 'WRONG_STATE' });
  });
});
