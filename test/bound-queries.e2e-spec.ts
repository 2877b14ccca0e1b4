import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Nonconformity } from '#act';
import { attach, RecordKindName } from '#kernel';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const trusted = JSON.parse(readFileSync('apps/api/trusted-documents.json', 'utf8')) as Record<string, string>;
const [pageHash, page] = Object.entries(trusted).find(([, text]) => /^query Nonconformity\b/.test(text))!;
const [listHash, list] = Object.entries(trusted).find(([, text]) => /^query Nonconformities\b/.test(text))!;

const STATES = ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying', 'closed', 'dismissed', 'void'] as const;

/** By its hash a document takes its short way; by its text it goes through GraphQL. */
describe('the short way', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  const cases: Nonconformity[] = [];

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    for (const state of STATES) cases.push(await aNonconformity(app.world, here, { state, pace: 1 }));
    cases.push(await aNonconformity(app.world, here, { state: 'analysing', grade: 'major', clause: '8.4.1' }));
    // found to work only in part, so that it has a second round and rows of both
    cases.push(await aNonconformity(app.world, here, { state: 'closed', outcome: 'ineffective', clause: '8.7.1', title: '入户只有一个人去' }));
    cases.push(await aNonconformity(app.world, elsewhere, { state: 'acting' }));
    await talkAbout(cases[4]!);
    await withPhotos(cases[4]!);
  });
  afterAll(() => app.close());

  const everybody = (): APerson[] => [
    here.secretary, here.worker, here.colleague, here.clerk, here.gridManager, here.supervisor, here.official, elsewhere.secretary,
  ];
  const ordinary = (who: APerson | null, query: string, variables: unknown): Promise<GraphQLAnswer> => send(who, { query, variables });
  const short = (who: APerson | null, sha256Hash: string, variables: unknown): Promise<GraphQLAnswer> =>
    send(who, { variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });

  async function send(who: APerson | null, body: object): Promise<GraphQLAnswer> {
    const answer = (await app.http(who, 'post', '/graphql', (asked) => asked.send(body))).body as GraphQLAnswer;
    // each request has an id of its own
    for (const { extensions } of answer.errors ?? []) extensions.requestId = '';
    return answer;
  }

  async function talkAbout({ id }: Nonconformity): Promise<void> {
    const say = 'mutation ($input: CommentRecordInput!) { commentRecord(input: $input) { id } }';
    const input = { kind: 'nonconformity', recordId: id, text: '窗口这边已经改了。', mentions: [here.secretary.id] };
    const told = await app.ask(here.worker, say, { input });
    expect(told.errors).toBeUndefined();
    const back = await app.ask(here.worker, say, { input: { ...input, text: '写错了' } });
    await app.ask(here.worker, 'mutation ($id: ID!) { withdrawComment(id: $id) { id } }', { id: back.data!.commentRecord.id });
  }

  async function withPhotos({ id }: Nonconformity): Promise<void> {
    const { data } = await app.ask(here.worker, 'query ($id: ID!) { nonconformity(id: $id) { actions { id } } }', { id });
    const file = { name: '交接单.png', mime: 'image/png', size: 3, sha256: 'c'.repeat(64), previewSha256: 'd'.repeat(64) };
    const on = [[RecordKindName.nonconformity, id], [RecordKindName.correctiveAction, data!.nonconformity.actions[0].id]] as const;
    for (const [kind, record] of on) {
      await app.world.as(here.worker, `${kind}:attach`, (by) => attach(by, kind, record, file as never, '2026-11-18'));
    }
  }

  it('tells of every case what GraphQL tells, whoever asks', async () => {
    for (const who of everybody()) {
      for (const { id } of cases) {
        expect(await short(who, pageHash, { id })).toEqual(await ordinary(who, page, { id }));
      }
    }
  });

  it('lists what GraphQL lists, whoever asks and however', async () => {
    const clauseId = await aClause(app.world, '8.6.3.3');
    const filters = [
      {}, { open: true }, { open: false }, { late: true }, { mine: true }, { year: 2026 }, { year: 2020 }, { clauseId }, { text: '异议' },
      { state: ['acting', 'void'] }, { communityId: here.community.id }, { communityId: elsewhere.community.id, open: true },
    ];
    for (const who of everybody()) {
      for (const filter of filters) {
        for (const sort of ['dueAt', 'updatedAt', 'number']) {
          const variables = { filter, sort, page: { limit: 3, offset: 1 } };
          expect(await short(who, listHash, variables)).toEqual(await ordinary(who, list, variables));
        }
      }
      expect(await short(who, listHash, {})).toEqual(await ordinary(who, list, {}));
    }
  });

  it.each([
    ['an id that is none', () => [pageHash, page, { id: 'x' }]],
    ['a case that there is not', () => [pageHash, page, { id: '0199d4e0-0000-7000-8000-000000000000' }]],
    ['no variables', () => [pageHash, page, undefined]],
    ['a page too long', () => [listHash, list, { page: { limit: 101, offset: 0 } }]],
    ['a filter that there is not', () => [listHash, list, { filter: { colour: 'red' } }]],
    ['a community that is none', () => [listHash, list, { filter: { communityId: 'x' } }]],
  ] as const)('refuses %s in the same words', async (_name, asked) => {
    const [hash, text, variables] = asked() as [string, string, unknown];
    const answer = await short(here.secretary, hash, variables);
    expect(answer.errors).toHaveLength(1);
    expect(answer).toEqual(await ordinary(here.secretary, text, variables));
  });

  it('refuses whoever is not signed in', async () => {
    expect((await short(null, pageHash, { id: cases[0]!.id })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('follows a change of permission at once', async () => {
    const leaver = await app.world.person('social-worker', here.community);
    expect((await short(leaver, listHash, {})).data).not.toBeNull();
    await app.world.kernel.dataSource.query('DELETE FROM memberships WHERE person_id = $1', [leaver.id]);
    expect((await short(leaver, listHash, {})).errors![0]!.extensions.code).toBe('FORBIDDEN');
  });

  it('is short: one statement for a page, two for a list, beside opening and closing', async () => {
    // one that refers to no other: a reference is read apart
    const { id } = cases[0]!;
    const forPage = await app.statements(() => short(here.secretary, pageHash, { id }));
    const forList = await app.statements(() => short(here.secretary, listHash, { filter: { open: true } }));
    const asked = (all: string[]): string[] => all.filter((sql) => !/^(BEGIN|COMMIT)|FROM sessions|unit_settings/.test(sql));
    expect([asked(forPage).length, asked(forList).length]).toEqual([1, 2]);
  });
});
