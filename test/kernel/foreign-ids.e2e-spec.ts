import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Nonconformity } from '#act';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type APerson, type Staffing } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';

/** Ids of another community of the same street, in every argument that takes one. */
describe('another community’s ids', () => {
  let app: TestApp;
  let here: Staffing;
  let there: Staffing;
  let theirs: Nonconformity;
  let clause: string;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    there = await aStaffedCommunity(app.world, { street: here.community.street });
    theirs = await aNonconformity(app.world, there, { state: 'planning' });
    clause = await aClause(app.world, '8.5.1');
  });
  afterAll(() => app.close());

  const send = (who: APerson, verb: string, input: object): Promise<GraphQLAnswer> => {
    const type = verb.startsWith('void') ? 'VoidRecordInput' : `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
    return app.ask(who, `mutation($input: ${type}!) { ${verb}(input: $input) { id } }`, { input });
  };
  const report = (who: APerson, given: object = {}): Promise<GraphQLAnswer> =>
    send(who, 'reportNonconformity', {
      communityId: here.community.id, title: '标题', description: '说明', foundOn: '2026-11-19', clauseIds: [clause], ...given,
    });
  const errorOf = ({ errors }: GraphQLAnswer): unknown => {
    const { code, fields } = errors![0]!.extensions;
    return fields.length ? [code, ...fields.map((field) => `${field.path} ${field.code}`)] : code;
  };

  it('as the place of a new record is not found', async () => {
    expect(errorOf(await report(here.worker, { communityId: there.community.id }))).toBe('NOT_FOUND');
    expect(errorOf(await report(here.worker, { communityId: randomUUID() }))).toBe('NOT_FOUND');
    expect(errorOf(await report(here.worker, { communityId: here.community.street.id }))).toBe('NOT_FOUND');
  });

  it('as a clause is told at the field', async () => {
    for (const id of [randomUUID(), here.community.id, theirs.id]) {
      expect(errorOf(await report(here.worker, { clauseIds: [clause, id] }))).toEqual(['INVALID', 'clauseIds UNKNOWN_CLAUSE']);
    }
    expect(errorOf(await report(here.worker, { clauseIds: [clause, clause] }))).toEqual(['INVALID', 'clauseIds DUPLICATE']);
  });

  it('as the source is told at the field', async () => {
    for (const sourceId of [theirs.id, randomUUID()]) {
      const answer = await report(here.worker, { sourceKind: 'nonconformity', sourceId });
      expect(errorOf(answer)).toEqual(['INVALID', 'sourceId UNKNOWN_RECORD']);
    }
  });

  it('as the source is refused even to who may read both: what belongs together lies in one community', async () => {
    const source = { sourceKind: 'nonconformity', sourceId: theirs.id };
    expect(errorOf(await report(here.official, source))).toEqual(['INVALID', 'sourceId UNKNOWN_RECORD']);
    expect((await report(here.official, { ...source, communityId: there.community.id })).errors).toBeUndefined();
    const wrongKind = await report(here.official, { ...source, sourceKind: 'complaint', communityId: there.community.id });
    expect(errorOf(wrongKind)).toEqual(['INVALID', 'sourceId UNKNOWN_RECORD']);
  });

  it('as the person who sees it through is told at the field', async () => {
    const row = await aNonconformity(app.world, here);
    for (const ownerId of [there.worker.id, there.secretary.id, randomUUID()]) {
      const answer = await send(here.secretary, 'reviewNonconformity', { id: row.id, expectedVersion: 1, ownerId });
      expect(errorOf(answer)).toEqual(['INVALID', 'ownerId UNKNOWN_PERSON']);
    }
  });

  it('as owner or cause of an action is told at the field', async () => {
    const row = await aNonconformity(app.world, here, { state: 'planning', clause: '8.4.1' });
    const [cause]: { id: string }[] = await app.world.kernel.dataSource.query(
      'SELECT id FROM nonconformity_causes WHERE nonconformity_id = $1 LIMIT 1',
      [theirs.id],
    );
    const add = (given: object): Promise<GraphQLAnswer> =>
      send(here.secretary, 'addCorrectiveAction', {
        id: row.id, expectedVersion: row.version, title: '措施', ownerId: here.worker.id, dueOn: '2026-11-30', ...given,
      });
    expect(errorOf(await add({ ownerId: there.worker.id }))).toEqual(['INVALID', 'ownerId UNKNOWN_PERSON']);
    expect(errorOf(await add({ causeId: cause!.id }))).toEqual(['INVALID', 'causeId UNKNOWN_RECORD']);
    expect(errorOf(await add({ id: theirs.id, expectedVersion: theirs.version }))).toBe('NOT_FOUND');
    expect((await add({})).errors).toBeUndefined();
  });

  it('as a cause of one’s own tree is refused, and theirs stays', async () => {
    const row = await aNonconformity(app.world, here, { state: 'analysing', clause: '8.4.2' });
    const [cause]: { id: string; text: string }[] = await app.world.kernel.dataSource.query(
      'SELECT id, text FROM nonconformity_causes WHERE nonconformity_id = $1 LIMIT 1',
      [theirs.id],
    );
    const answer = await send(here.worker, 'recordCauses', {
      id: row.id, expectedVersion: row.version, causes: [{ id: cause!.id, text: '抢来的原因', root: true }],
    });
    expect(errorOf(answer)).toBe('ALREADY_EXISTS');
    const [after]: { text: string }[] = await app.world.kernel.dataSource.query('SELECT text FROM nonconformity_causes WHERE id = $1', [cause!.id]);
    expect(after!.text).toBe(cause!.text);
  });

  it('as the record of any verb is not found, and nothing of it changes', async () => {
    const expected = { id: theirs.id, expectedVersion: theirs.version };
    const snapshot = async (): Promise<unknown> =>
      app.world.kernel.dataSource.query('SELECT * FROM nonconformities n JOIN history_entries h ON h.record_id = n.id WHERE n.id = $1', [theirs.id]);
    const before = await snapshot();
    const verbs: [APerson, string, object][] = [
      [here.secretary, 'reviewNonconformity', { ownerId: here.worker.id }],
      [here.secretary, 'acceptNonconformity', { grade: 'minor', correction: '已纠正' }],
      [here.secretary, 'dismissNonconformity', { reason: '不属实' }],
      [here.worker, 'recordCauses', { causes: [] }],
      [here.worker, 'analyseNonconformity', {}],
      [here.secretary, 'planNonconformity', { successMeasure: '次数', successTarget: '0' }],
      [here.worker, 'submitNonconformity', {}],
      [here.secretary, 'verifyNonconformity', { outcome: 'effective', finding: '有效', evidence: '照片' }],
      [here.secretary, 'voidNonconformity', { reason: '登记错了' }],
    ];
    for (const [who, verb, rest] of verbs) expect([verb, errorOf(await send(who, verb, { ...expected, ...rest }))]).toEqual([verb, 'NOT_FOUND']);
    expect(await snapshot()).toEqual(before);
  });

  it('in a query is not found, in a filter finds nothing', async () => {
    const ask = async (query: string): Promise<GraphQLAnswer> => app.ask(here.secretary, query);
    expect(errorOf(await ask(`{ nonconformity(id: "${theirs.id}") { title } }`))).toBe('NOT_FOUND');
    expect(errorOf(await ask(`{ community(id: "${there.community.id}") { name } }`))).toBe('NOT_FOUND');
    expect(errorOf(await ask(`{ people(communityId: "${there.community.id}") { name } }`))).toBe('NOT_FOUND');
    expect(errorOf(await ask(`{ adoptedStandards(communityId: "${there.community.id}") { code } }`))).toBe('NOT_FOUND');
    expect(errorOf(await ask(`{ catalogue(communityId: "${there.community.id}") { title } }`))).toBe('NOT_FOUND');
    expect(errorOf(await ask(`{ settings(unitId: "${there.community.id}") { key } }`))).toBe('NOT_FOUND');
    const list = await ask(`{ nonconformities(filter: { communityId: "${there.community.id}" }) { total items { id } } }`);
    expect(list.data!.nonconformities).toEqual({ total: 0, items: [] });
    const me = await ask(`{ me { can(communityId: "${there.community.id}") } }`);
    expect(me.data!.me.can).toEqual([]);
  });

  it('in a link, a setting, a notice or a session is not found', async () => {
    const link = { kind: 'nonconformity', recordId: theirs.id, clauseId: clause, role: 'evidences' };
    expect(errorOf(await app.ask(here.secretary, 'mutation($input: LinkClauseInput!) { linkClause(input: $input) { id } }', { input: link }))).toBe('NOT_FOUND');
    const [theirLink]: { id: string }[] = await app.world.kernel.dataSource.query('SELECT id FROM clause_links WHERE record_id = $1 LIMIT 1', [theirs.id]);
    expect(errorOf(await app.ask(here.secretary, `mutation { unlinkClause(id: "${theirLink!.id}") }`))).toBe('NOT_FOUND');
    const setting = { unitId: there.community.id, key: 'nonconformity.reviewDays', value: 3 };
    expect(errorOf(await app.ask(here.secretary, 'mutation($input: SetSettingInput!) { setSetting(input: $input) { key } }', { input: setting }))).toBe('NOT_FOUND');
    const [notice]: { id: string }[] = await app.world.kernel.dataSource.query('SELECT id FROM notices WHERE person_id = $1 LIMIT 1', [there.secretary.id]);
    expect(errorOf(await app.ask(here.secretary, `mutation { readNotice(id: "${notice!.id}") { id } }`))).toBe('NOT_FOUND');
    await app.ask(there.secretary, '{ me { name } }');
    const [session]: { id: string }[] = await app.world.kernel.dataSource.query('SELECT id FROM sessions WHERE person_id = $1 LIMIT 1', [there.secretary.id]);
    expect((await app.ask(here.secretary, `mutation { revokeSession(id: "${session!.id}") }`)).data!.revokeSession).toBe(false);
    expect((await app.ask(there.secretary, '{ me { name } }')).data!.me.name).toBe(there.secretary.name);
  });
});
