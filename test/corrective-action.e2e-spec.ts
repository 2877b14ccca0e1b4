import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const ACTION = 'id number title state version dueOn doneOn evidence owner { name } doneBy { name }';
const verb = (name: string): string =>
  `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${ACTION} } }`;

describe('a corrective action', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const send = (who: APerson, name: string, input: object): Promise<GraphQLAnswer> => app.ask(who, verb(name), { input });
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;

  /** A case with one action of the worker's, in the given state of the case. */
  async function anAction(state: 'planning' | 'acting' | 'verifying', owner = here.worker): Promise<{ id: string; version: number }> {
    let row = await aNonconformity(app.world, here, { state, clause: '8.9.1', actionOwner: owner });
    if (state === 'planning') row = (await add(row)).data!.addCorrectiveAction;
    const { data } = await app.ask(here.secretary, 'query($id: ID!) { nonconformity(id: $id) { actions { id version } } }', { id: row.id });
    return data!.nonconformity.actions[0];
  }

  const add = (row: { id: string; version: number }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(here.worker, `mutation($input: AddCorrectiveActionInput!) { addCorrectiveAction(input: $input) { id version actions { number state } } }`, {
      input: { id: row.id, expectedVersion: row.version, title: '换新交接单', ownerId: here.worker.id, dueOn: '2026-12-01', ...input },
    });

  it('is planned with an owner and a day, and numbered', async () => {
    const row = await aNonconformity(app.world, here, { state: 'planning', clause: '8.9.2' });
    const { data, errors } = await add(row);
    expect(errors).toBeUndefined();
    expect(data!.addCorrectiveAction.actions).toEqual([{ number: expect.stringMatching(/^CA-2026-\d{4}$/), state: 'planned' }]);
  });

  it.each([
    ['a day that has passed', { dueOn: '2026-11-19' }, 'dueOn', 'IN_THE_PAST'],
    ['an owner who does not work here', () => ({ ownerId: elsewhere.worker.id }), 'ownerId', 'UNKNOWN_PERSON'],
    ['a cause of another case', { causeId: '0190a000-0000-7000-8000-000000000000' }, 'causeId', 'UNKNOWN_RECORD'],
  ])('is not planned for %s', async (_word, given, path, code) => {
    const row = await aNonconformity(app.world, here, { state: 'planning', clause: '8.9.2' });
    const { errors } = await add(row, typeof given === 'function' ? given() : given);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  });

  it('is changed while the case is planned, not afterwards', async () => {
    const change = { title: '换新交接单并培训', ownerId: here.colleague.id, dueOn: '2026-12-05' };
    const planned = await anAction('planning');
    const changed = await send(here.worker, 'changeCorrectiveAction', { id: planned.id, expectedVersion: planned.version, ...change });
    expect(changed.data!.changeCorrectiveAction).toMatchObject({ title: change.title, dueOn: '2026-12-05', owner: { name: here.colleague.name } });
    const acting = await anAction('acting');
    expect(await codeOf(send(here.worker, 'changeCorrectiveAction', { id: acting.id, expectedVersion: acting.version, ...change }))).toBe('CASE_NOT_PLANNING');
  });

  it('is done by its owner, with evidence, once the case acts', async () => {
    const early = await anAction('planning');
    const done = { evidence: '新交接单的照片' };
    expect(await codeOf(send(here.worker, 'completeCorrectiveAction', { id: early.id, expectedVersion: early.version, ...done }))).toBe('CASE_NOT_ACTING');
    const action = await anAction('acting');
    const { data } = await send(here.worker, 'completeCorrectiveAction', { id: action.id, expectedVersion: action.version, ...done });
    expect(data!.completeCorrectiveAction).toMatchObject({ state: 'done', doneOn: '2026-11-20', evidence: '新交接单的照片', doneBy: { name: here.worker.name } });
  });

  it('is not done without evidence, nor tomorrow', async () => {
    const action = await anAction('acting');
    const input = { id: action.id, expectedVersion: action.version };
    const empty = await send(here.worker, 'completeCorrectiveAction', { ...input, evidence: ' ' });
    expect(empty.errors![0]!.extensions.fields).toEqual([{ path: 'evidence', code: 'REQUIRED', params: {} }]);
    const future = await send(here.worker, 'completeCorrectiveAction', { ...input, evidence: '照片', doneOn: '2026-11-21' });
    expect(future.errors![0]!.extensions.fields).toEqual([{ path: 'doneOn', code: 'IN_THE_FUTURE', params: {} }]);
  });

  it('is nobody else’s to do, except for who sees the case through', async () => {
    const action = await anAction('acting');
    const input = { id: action.id, expectedVersion: action.version };
    expect(await codeOf(send(here.colleague, 'startCorrectiveAction', input))).toBe('NOT_YOUR_ACTION');
    expect(await codeOf(send(here.supervisor, 'startCorrectiveAction', input))).toBe('FORBIDDEN');
    expect(await codeOf(send(elsewhere.worker, 'startCorrectiveAction', input))).toBe('NOT_FOUND');
    expect((await send(here.secretary, 'startCorrectiveAction', input)).data!.startCorrectiveAction.state).toBe('doing');
  });

  it('can be a grid manager’s', async () => {
    const action = await anAction('acting', here.gridManager);
    const { data, errors } = await send(here.gridManager, 'startCorrectiveAction', { id: action.id, expectedVersion: action.version });
    expect(errors).toBeUndefined();
    expect(data!.startCorrectiveAction.state).toBe('doing');
  });

  it('is cancelled by the secretary with a reason, and then stays so', async () => {
    const action = await anAction('acting');
    const input = { id: action.id, expectedVersion: action.version, reason: '和另一项重复' };
    expect(await codeOf(send(here.worker, 'cancelCorrectiveAction', input))).toBe('FORBIDDEN');
    const { data } = await send(here.secretary, 'cancelCorrectiveAction', input);
    expect(data!.cancelCorrectiveAction.state).toBe('cancelled');
    const again = { id: action.id, expectedVersion: data!.cancelCorrectiveAction.version };
    expect(await codeOf(send(here.worker, 'startCorrectiveAction', again))).toBe('WRONG_STATE');
    expect(await codeOf(send(here.worker, 'completeCorrectiveAction', { ...again, evidence: '照片' }))).toBe('WRONG_STATE');
  });

  it('goes with a case that was entered by mistake', async () => {
    const row = await aNonconformity(app.world, here, { state: 'acting', clause: '8.9.1' });
    const voided = 'mutation($input: VoidRecordInput!) { voidNonconformity(input: $input) { actions { state endedAt } } }';
    const { data } = await app.ask(here.secretary, voided, { input: { id: row.id, expectedVersion: row.version, reason: '登记重了' } });
    expect(data!.voidNonconformity.actions).toEqual([{ state: 'void', endedAt: expect.any(String) }]);
  });

  it('has its number and history like every record', async () => {
    const action = await anAction('verifying');
    const { data } = await app.ask(
      here.worker,
      'query($id: ID!) { correctiveAction(id: $id) { history { verb actor { name } } historyCheck { intact } lifecycle { state reached } } }',
      { id: action.id },
    );
    expect(data!.correctiveAction.history.map((one: { verb: string }) => one.verb)).toEqual(['complete', 'plan']);
    expect(data!.correctiveAction.historyCheck).toEqual({ intact: true });
  });
});
