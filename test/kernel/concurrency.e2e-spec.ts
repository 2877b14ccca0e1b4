import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';

const REVIEW = 'mutation($input: ReviewNonconformityInput!) { reviewNonconformity(input: $input) { id state version } }';
const ACCEPT = 'mutation($input: AcceptNonconformityInput!) { acceptNonconformity(input: $input) { id state version } }';
const HISTORY = 'query($id: ID!) { nonconformity(id: $id) { version history { seq verb } historyCheck { intact entries brokenAt } } }';

const codeOf = (answer: GraphQLAnswer): string => answer.errors?.[0]?.extensions.code ?? 'OK';

describe('one record, many hands', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  it('lets exactly one of fifty take a transition; the others are told that their view is stale', async () => {
    const row = await aNonconformity(app.world, here);
    app.clock.advance({ minutes: 5 }); // what is remembered for a minute is read again, while all wait for one row
    const input = { id: row.id, expectedVersion: row.version, ownerId: here.worker.id };
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.ask(here.secretary, REVIEW, { input })));

    const codes = answers.map(codeOf).sort();
    expect(codes).toEqual(['OK', ...Array.from({ length: 49 }, () => 'STALE')]);
    const { data } = await app.ask(here.secretary, HISTORY, { id: row.id });
    expect(data!.nonconformity).toEqual({
      version: 2,
      history: [{ seq: 2, verb: 'review' }, { seq: 1, verb: 'report' }],
      historyCheck: { intact: true, entries: 2, brokenAt: null },
    });
  });

  it('writes one chain without a gap when many different changes come at once, each on what the last one left', async () => {
    const row = await aNonconformity(app.world, here, { state: 'planning', clause: '8.5.2' });
    const add = 'mutation($input: AddCorrectiveActionInput!) { addCorrectiveAction(input: $input) { version } }';
    const insist = async (title: string): Promise<void> => {
      for (let version = row.version; ; ) {
        const input = { id: row.id, expectedVersion: version, title, ownerId: here.worker.id, dueOn: '2026-11-30' };
        const { errors } = await app.ask(here.secretary, add, { input });
        if (!errors) return;
        expect(errors[0]!.extensions.code).toBe('STALE');
        version = errors[0]!.extensions.params.version;
      }
    };
    await Promise.all(['一', '二', '三', '四', '五', '六'].map((title) => insist(`措施${title}`)));
    const { data } = await app.ask(here.secretary, HISTORY, { id: row.id });
    const { version, history, historyCheck } = data!.nonconformity;
    expect(version).toBe(row.version + 6);
    expect(history.map((entry: { seq: number }) => entry.seq)).toEqual(Array.from({ length: version }, (_, index) => version - index));
    expect(historyCheck).toEqual({ intact: true, entries: version, brokenAt: null });
  });

  it('tells who saves over a newer version what has changed since, by whom and when', async () => {
    const row = await aNonconformity(app.world, here, { state: 'reviewing', clause: '8.5.3' });
    app.clock.advance({ minutes: 3 });
    const accepted = await app.ask(here.secretary, ACCEPT, {
      input: { id: row.id, expectedVersion: row.version, grade: 'major', correction: '当天换上新号码。', correctedOn: '2026-11-20' },
    });
    expect(codeOf(accepted)).toBe('OK');

    const late = await app.ask(here.secretary, ACCEPT, {
      input: { id: row.id, expectedVersion: row.version, grade: 'minor', correction: '明天再换。' },
    });
    expect(late.data).toBeNull();
    const { code, params } = late.errors![0]!.extensions;
    expect(code).toBe('STALE');
    expect(params.version).toBe(row.version + 1);
    expect(params.changes).toEqual([
      {
        at: app.clock.now().toISOString(),
        by: here.secretary.name,
        verb: 'accept',
        changes: expect.arrayContaining([
          { field: 'grade', from: 'minor', to: 'major', personal: false },
          { field: 'correction', from: '', to: '当天换上新号码。', personal: false },
        ]),
      },
    ]);
    const { data } = await app.ask(here.secretary, 'query($id: ID!) { nonconformity(id: $id) { correction grade } }', { id: row.id });
    expect(data!.nonconformity).toEqual({ correction: '当天换上新号码。', grade: 'major' });
  });

  it('refuses a version that nobody has seen yet', async () => {
    const row = await aNonconformity(app.world, here, { clause: '8.4.1' });
    const answer = await app.ask(here.secretary, REVIEW, { input: { id: row.id, expectedVersion: 99, ownerId: here.worker.id } });
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'STALE', params: { version: 1, changes: [] } });
  });
});
