import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { anAnnualPlan, itemsOfPlan } from './factories/annual-plan.factory.js';
import { aMeeting } from './factories/meeting.factory.js';
import { aPublication, type PublicationTraits } from './factories/publication.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const BEIJING = 'DB11/T 1466-2017';
const FIELDS = `id number title state version dueAt publicationKind channels validFrom validUntil replaces { id state } source { id kind } serviceItem { id }
  transitions { verb blockedBy { code } } clauseLinks { clause { number standardCode } }`;
const verb = (name: string): string => {
  const type = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
};
type Row = { id: string; version: number };

describe('publications (8.3)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    await app.world.registry.adopt(BEIJING, here.community.id, '2026-01-01');
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const send = (who: APerson | null, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const draftInput = (): object => ({ publicationKind: 'finance', title: '第四季度财务收支', content: '收 1 万，支 8 千。', channels: ['page', 'board'], validFrom: '2026-11-20' });
  const draft = (who: APerson | null, input: object = {}, at = here): Promise<GraphQLAnswer> =>
    app.ask(who, verb('draftPublication'), { input: { communityId: at.community.id, ...draftInput(), ...input } });
  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code }] });
  const seen = async (row: Row): Promise<any> => done(app.ask(here.worker, `query($id: ID!) { publication(id: $id) { ${FIELDS} } }`, { id: row.id }));
  const onPage = async (at = here): Promise<any[]> =>
    done(app.ask(null, 'query($code: String!) { publicPublications(code: $code) { id title content validUntil files { id name mime picture } } }', { code: at.community.code }));
  const accounts = (company: string): Promise<GraphQLAnswer> => draft(here.worker, { publicationKind: 'propertyAccounts', title: '一年的账', company });
  const nightly = (): Promise<unknown> => app.world.kernel.jobs.run(app.world.kernel, 'publication.keep', {});
  const ready = (traits: Partial<PublicationTraits>) => () => aPublication(app.world, here, traits);

  it.each([
    ['changePublication', ready({}), 'worker', { title: '改过的题目' }, 'draft', 'supervisor', ready({ state: 'published' })],
    ['publishPublication', ready({}), 'secretary', {}, 'published', 'worker', ready({ state: 'published' })],
    ['extendPublication', ready({ state: 'published', until: 30 }), 'secretary', { validUntil: '2027-03-31' }, 'published', 'clerk', ready({})],
    ['withdrawPublication', ready({ state: 'published' }), 'secretary', { reason: '数字有误' }, 'withdrawn', 'worker', ready({ state: 'withdrawn' })],
    ['voidPublication', ready({ state: 'published' }), 'secretary', { reason: '发重了' }, 'void', 'worker', ready({ state: 'void' })],
  ] as [string, () => Promise<Row>, keyof Staffing, object, string, keyof Staffing, () => Promise<Row>][])(
    '%s works, for whoever may, here, in its state, on what was seen',
    async (name, open, allowed, input, reached, forbidden, shut) => {
      const row = await open();
      expect(await codeOf(send(elsewhere[allowed] as APerson, name, row, input))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[forbidden] as APerson, name, row, input))).toBe('FORBIDDEN');
      expect(await codeOf(send(null, name, row, input))).toBe('UNAUTHENTICATED');
      expect(await codeOf(send(here[allowed] as APerson, name, { ...row, version: row.version + 1 }, input))).toBe('STALE');
      expect(await done(send(here[allowed] as APerson, name, row, input))).toMatchObject({ state: reached, version: row.version + 1 });
      expect(await codeOf(send(here[allowed] as APerson, name, await shut(), input))).toBe('WRONG_STATE');
    },
  );

  it('is drafted by whoever serves here and published by the secretary, with a number, its clauses and an end', async () => {
    expect(await codeOf(draft(here.worker, {}, elsewhere))).toBe('NOT_FOUND');
    expect(await codeOf(draft(here.gridManager))).toBe('FORBIDDEN');
    const row = await done(draft(here.clerk, { validUntil: '2026-12-31' }));
    expect(row).toMatchObject({ state: 'draft', number: null, dueAt: '2026-11-20T15:59:59.999Z' });
    expect(row.clauseLinks.map(({ clause }: any) => `${clause.standardCode.slice(0, 4)} ${clause.number}`).sort()).toEqual(['DB11 6.2.2', 'DB35 8.3', 'DB35 8.3']);
    expect(await done(send(here.secretary, 'publishPublication', row))).toMatchObject({
      state: 'published', number: expect.stringMatching(/^PB-2026-/), dueAt: '2026-12-31T15:59:59.999Z',
    });
  });

  it.each([
    ['an end before its beginning', { validUntil: '2026-11-19' }, 'validUntil', 'DATES_REVERSED'],
    ['a beginning long ago', { validFrom: '2025-01-01' }, 'validFrom', 'TOO_LONG_AGO'],
    ['a beginning far ahead', { validFrom: '2028-01-01' }, 'validFrom', 'IN_THE_FUTURE'],
    ['no day', { validFrom: '2026-02-30' }, 'validFrom', 'NOT_A_DATE'],
    ['nowhere to be seen', { channels: [] }, 'channels', 'REQUIRED'],
    ['no title', { title: ' ' }, 'title', 'REQUIRED'],
    ['a source that is none', { sourceId: '0198d2a0-0000-7000-8000-000000000000' }, 'sourceId', 'UNKNOWN_RECORD'],
  ])('is not drafted with %s', async (_word, input, path, code) => refused(draft(here.worker, input), path, code));

  it('says something before it is published, and is withdrawn or extended only with what that asks', async () => {
    const empty = await aPublication(app.world, here, { content: '' });
    expect(await codeOf(send(here.secretary, 'publishPublication', empty))).toBe('NOTHING_TO_PUBLISH');
    const open = await aPublication(app.world, here, { state: 'published', until: 30 });
    await refused(send(here.secretary, 'withdrawPublication', open, { reason: ' ' }), 'reason', 'REQUIRED');
    await refused(send(here.secretary, 'extendPublication', open, { validUntil: '2026-12-01' }), 'validUntil', 'NOT_AFTER');
    await refused(send(here.secretary, 'extendPublication', open, { validUntil: '2026-11-19' }), 'validUntil', 'IN_THE_PAST');
  });

  it('stands on the residents’ page with its files while it is valid, and nowhere before, after or without that channel', async () => {
    const at = await aStaffedCommunity(app.world);
    const row = await aPublication(app.world, at, { title: '健康宣传栏', content: '' });
    const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#33669a' } }).png().toBuffer();
    const upload = (bytes: Buffer) => app.http(at.worker, 'post', '/files', (asked) => asked.field({ kind: 'publication', recordId: row.id }).attach('file', bytes, { filename: '宣传栏.png' }));
    expect((await upload(Buffer.alloc(26 * 1024 * 1024, 1))).body.error.code).toMatch(/^FILE_/);
    const { body: file } = await upload(photo);
    const path = `/public/publications/${at.community.code}/files/${file.id}`;
    expect((await app.http(null, 'get', path)).status).toBe(404);
    await done(app.ask(at.secretary, verb('publishPublication'), { input: { id: row.id, expectedVersion: row.version + 1 } }));
    await aPublication(app.world, at, { state: 'published', title: '还没到时候', from: 3 });
    await aPublication(app.world, at, { state: 'published', title: '只贴在栏里', channels: ['board'] });
    await aPublication(app.world, at, { state: 'withdrawn', title: '撤下的' });
    const statements = await app.statements(async () =>
      expect(await onPage(at)).toMatchObject([{ title: '健康宣传栏', validUntil: null, files: [{ id: file.id, name: '宣传栏.png', picture: true }] }]),
    );
    expect(statements.length).toBeLessThan(8);
    expect((await app.http(null, 'get', path)).headers['content-type']).toBe('image/png');
    expect((await app.http(null, 'get', `${path}/preview`)).headers['content-type']).toBe('image/webp');
    expect((await app.http(null, 'get', path.replace(at.community.code, here.community.code))).status).toBe(404);
    app.clock.set('2026-11-24T10:00:00+08:00');
    expect((await onPage(at)).map((one) => one.title)).toEqual(['还没到时候', '健康宣传栏']);
  });

  it('comes up on home before its end, and ends by itself when nobody extends it', async () => {
    const row = await aPublication(app.world, here, { state: 'expiring' });
    expect(await seen(row)).toMatchObject({ state: 'expiring', dueAt: '2026-12-04T15:59:59.999Z' });
    const work = await done(app.ask(here.secretary, 'query($c: ID!) { myWork(communityId: $c) { verb record { id } } }', { c: here.community.id }));
    expect(work.find((one: any) => one.record.id === row.id)?.verb).toBe('extend');
    const longer = await done(send(here.secretary, 'extendPublication', row, { validUntil: '2027-01-31' }));
    expect(longer.state).toBe('published');
    app.clock.set('2027-02-01T10:00:00+08:00');
    await nightly();
    expect((await seen(row)).state).toBe('expired');
    expect(await codeOf(send(here.secretary, 'extendPublication', { ...row, version: longer.version + 1 }, { validUntil: '2027-03-31' }))).toBe('WRONG_STATE');
  });

  it('gives way to a newer one of its kind, once', async () => {
    const old = await aPublication(app.world, here, { state: 'published', kind: 'staff', title: '工作人员一览' });
    await refused(draft(here.worker, { replacesId: old.id }), 'replacesId', 'UNKNOWN_RECORD');
    const next = await done(draft(here.worker, { publicationKind: 'staff', title: '工作人员一览（换人以后）', replacesId: old.id }));
    expect((await seen(old)).state).toBe('published');
    expect(await done(send(here.secretary, 'publishPublication', next))).toMatchObject({ state: 'published', replaces: { id: old.id, state: 'replaced' } });
    await refused(draft(here.worker, { publicationKind: 'staff', replacesId: old.id }), 'replacesId', 'UNKNOWN_RECORD');
  });

  it('makes a meeting’s decision public, for a service of the plan', async () => {
    const meeting = await aMeeting(app.world, here, { state: 'told' });
    const plan = await anAnnualPlan(app.world, here, { state: 'draft', year: 2026, items: [{ title: '居务公开', group: 'people' }] } as never);
    const [item] = await itemsOfPlan(app.world, here, plan);
    const row = await done(draft(here.worker, { publicationKind: 'generalMatters', sourceId: meeting.id, serviceItemId: item!.id }));
    expect(row).toMatchObject({ source: { id: meeting.id, kind: 'meeting' }, serviceItem: { id: item!.id } });
    await refused(draft(here.worker, { serviceItemId: item!.id, validFrom: '2027-01-04' }), 'validFrom', 'OUT_OF_YEAR');
  });

  it('fulfils the obligation of its kind in the quarter of its first day, and is counted', async () => {
    const at = await aStaffedCommunity(app.world);
    await app.world.registry.adopt(BEIJING, at.community.id, '2026-01-01');
    await aPublication(app.world, at, { state: 'published', kind: 'finance' });
    await aPublication(app.world, at, { state: 'withdrawn', kind: 'finance', from: 20 });
    await app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});
    const { data } = await app.ask(
      at.secretary,
      'query($id: ID!) { obligations(communityId: $id, year: 2026) { obligation periods { startsOn state fulfilments { on record { kind } } } } }',
      { id: at.community.id },
    );
    const finance = data!.obligations.find((one: any) => one.obligation === 'publication.finance').periods;
    expect(finance.filter((one: any) => one.fulfilments.length).map((one: any) => [one.startsOn, one.fulfilments])).toEqual([
      ['2026-10-01', [{ on: '2026-11-20', record: { kind: 'publication' } }]],
    ]);
    const facts = await done(app.ask(at.secretary, 'query($id: ID!) { communityFacts(communityId: $id) { name value } }', { id: at.community.id }));
    expect(facts.find((one: any) => one.name === 'publicationsThisYear').value).toEqual([{ kind: 'finance', on: '2026-11-20' }]);
  });

  it('says whose accounts they are, company by company', async () => {
    await refused(accounts(''), 'company', 'REQUIRED');
    const [one] = [await done(accounts('榕城物业')), await done(accounts('闽安物业'))];
    const of = async (company: string): Promise<any[]> =>
      (await done(app.ask(here.worker, 'query($filter: PublicationFilter) { publications(filter: $filter) { items { company } } }', { filter: { communityId: here.community.id, company } }))).items;
    expect(await of('榕城物业')).toEqual([{ company: '榕城物业' }]);
    await refused(send(here.worker, 'changePublication', one, { company: '' }), 'company', 'REQUIRED');
    expect(await done(app.ask(here.worker, 'mutation($input: DraftPublicationInput!) { draftPublication(input: $input) { company } }', { input: { communityId: here.community.id, ...draftInput(), company: '榕城物业' } }))).toEqual({ company: '' });
    await done(send(here.secretary, 'publishPublication', one));
    expect(await done(app.ask(null, `{ publicPublications(code: "${here.community.code}") { company } }`))).toContainEqual({ company: '榕城物业' });
  });

  it('is listed by kind in a few statements', async () => {
    const LIST = 'query($kind: PublicationKind) { publications(filter: { publicationKind: $kind }) { total items { id publicationKind serviceItem { id } source { id } transitions { verb } } } }';
    const statements = await app.statements(async () => {
      const { items } = await done(app.ask(here.worker, LIST, { kind: 'staff' }));
      expect(new Set(items.map((one: any) => one.publicationKind))).toEqual(new Set(['staff']));
    });
    expect(statements.length).toBeLessThan(16);
  });
});
