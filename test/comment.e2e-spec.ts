import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Nonconformity } from '#act';
import { aComplaint } from './factories/complaint.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const SAY = `mutation($input: CommentRecordInput!) { commentRecord(input: $input) { id text mine author { name } mentioned { name } } }`;

describe('a comment', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let row: Nonconformity;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    row = await aNonconformity(app.world, here);
  });
  afterAll(() => app.close());

  const say = (who: APerson | null, text: string, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, SAY, { input: { kind: 'nonconformity', recordId: row.id, text, ...input } });
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const bell = async (who: APerson): Promise<{ code: string; record: { title: string } }[]> =>
    (await app.ask(who, '{ notices { items { code record { title } } } }')).data!.notices.items;

  it('is said on a record, and read by whoever reads the record', async () => {
    const { data, errors } = await say(here.supervisor, '7 号楼也有这种情况，𠮷叔可以作证 🙂');
    expect(errors).toBeUndefined();
    expect(data!.commentRecord).toMatchObject({ mine: true, author: { name: here.supervisor.name } });
    const read = await app.ask(here.clerk, 'query($id: ID!) { nonconformity(id: $id) { version comments { text mine } } }', { id: row.id });
    // talk is not a change of the record
    expect(read.data!.nonconformity).toEqual({ version: row.version, comments: [{ text: '7 号楼也有这种情况，𠮷叔可以作证 🙂', mine: false }] });
  });

  it('tells who is named, and who reported or spoke before', async () => {
    await say(here.gridManager, '我去看一下', { mentions: [here.official.id] });
    expect((await bell(here.official))[0]).toMatchObject({ code: 'record.mentioned', record: { title: row.title } });
    expect((await bell(here.worker))[0]).toMatchObject({ code: 'record.commented' });
    expect((await bell(here.supervisor))[0]).toMatchObject({ code: 'record.commented' });
    expect((await bell(here.gridManager)).filter((one) => one.code.startsWith('record.'))).toEqual([]);
  });

  it('names nobody who could not read the record', async () => {
    const { errors } = await say(here.worker, '看看', { mentions: [here.official.id, elsewhere.worker.id] });
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'mentions.1', code: 'UNKNOWN_PERSON', params: {} }]);
    const complaint = await aComplaint(app.world, here);
    const told = await say(here.worker, '看看', { kind: 'complaint', recordId: complaint.id, mentions: [here.gridManager.id] });
    expect(told.errors![0]!.extensions.fields).toEqual([{ path: 'mentions.0', code: 'UNKNOWN_PERSON', params: {} }]);
  });

  it.each([
    ['nothing', ' ', 'REQUIRED'],
    ['too much', '长'.repeat(2001), 'TOO_LONG'],
    ['a control character', 'a\u0000b', 'CONTROL_CHARACTER'],
  ])('does not say %s', async (_word, text, code) => {
    expect((await say(here.worker, text)).errors![0]!.extensions.fields).toMatchObject([{ path: 'text', code }]);
  });

  it('is closed to another community, to a record of another kind, and to strangers', async () => {
    expect(await codeOf(say(elsewhere.secretary, '看看'))).toBe('NOT_FOUND');
    expect(await codeOf(say(here.worker, '看看', { kind: 'activity' }))).toBe('NOT_FOUND');
    expect(await codeOf(say(null, '看看'))).toBe('UNAUTHENTICATED');
  });

  it('is taken back by its author only, and keeps its place', async () => {
    const { id } = (await say(here.worker, '说错了')).data!.commentRecord;
    const WITHDRAW = 'mutation($id: ID!) { withdrawComment(id: $id) { text withdrawnAt } }';
    expect(await codeOf(app.ask(here.secretary, WITHDRAW, { id }))).toBe('FORBIDDEN');
    expect(await codeOf(app.ask(elsewhere.secretary, WITHDRAW, { id }))).toBe('NOT_FOUND');
    expect((await app.ask(here.worker, WITHDRAW, { id })).data!.withdrawComment).toEqual({ text: '', withdrawnAt: expect.any(String) });
  });
});
