import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

const count = (statements: string[], word: string): number => statements.filter((sql) => sql.startsWith(word)).length;

describe('one operation', () => {
  let app: TestApp;
  let here: Staffing;
  let input: object;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    input = {
      communityId: here.community.id,
      title: '活动室钥匙无人登记',
      description: '借还没有记录。',
      foundOn: '2026-11-19',
      clauseIds: [await aClause(app.world, '8.4.1')],
    };
  });
  afterAll(() => app.close());

  const cases = async (): Promise<number> => {
    const [row]: { count: number }[] = await app.world.kernel.dataSource.query('SELECT count(*)::int AS count FROM nonconformities');
    return row!.count;
  };

  it('is one transaction, whatever a query asks for side by side', async () => {
    const row = await aNonconformity(app.world, here, { state: 'analysing' });
    const seen = await app.statements(async () => {
      const { errors } = await app.ask(
        here.secretary,
        `query($id: ID!, $community: ID!) {
           me { name communities { name grids { name } } unreadNotices }
           one: nonconformity(id: $id) { title history { verb actor { name } } transitions { verb } clauseLinks { clause { number } } }
           list: nonconformities(filter: { communityId: $community }) { total items { title owner { name } } }
           standards { code } people(communityId: $community) { name }
         }`,
        { id: row.id, community: here.community.id },
      );
      expect(errors).toBeUndefined();
    });
    expect(count(seen, 'BEGIN')).toBe(1);
    expect(count(seen, 'COMMIT')).toBe(1);
    expect(seen.find((sql) => sql.startsWith('BEGIN'))).toContain('SET LOCAL ROLE pdca_app');
    expect(seen.some((sql) => /START TRANSACTION|SAVEPOINT/.test(sql))).toBe(false);
  });

  it('opens no transaction for what needs none', async () => {
    const seen = await app.statements(() => app.ask(null, '{ me { name } __typename }'));
    expect(count(seen, 'BEGIN')).toBe(0);
  });

  it('of a mutation has one root field, however it is written', async () => {
    const before = await cases();
    const report = (alias: string): string => `${alias}: reportNonconformity(input: $input) { id }`;
    for (const body of [
      `{ ${report('a')} ${report('b')} }`,
      `{ ...two } fragment two on Mutation { ${report('a')} ${report('b')} }`,
      `{ ... on Mutation { ${report('a')} ... on Mutation { ${report('b')} } } }`,
      `{ ${report('a')} __typename }`,
    ]) {
      const { data, errors } = await app.ask(here.worker, `mutation($input: ReportNonconformityInput!) ${body}`, { input });
      expect(data ?? null).toBeNull();
      expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_REQUEST', requestId: expect.any(String) });
    }
    expect(await cases()).toBe(before);
  });

  it('takes back what a mutation wrote when a field of its answer fails', async () => {
    const before = await cases();
    const report = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id attachments { mime } } }';
    await app.world.kernel.dataSource.query('ALTER TABLE attachments RENAME COLUMN mime TO mime_type');
    try {
      const failed = await app.ask(here.worker, report, { input });
      expect(failed.data).toBeNull();
      expect(failed.errors![0]).toMatchObject({ path: ['reportNonconformity', 'attachments'], extensions: { code: 'INTERNAL' } });
      expect(JSON.stringify(failed)).not.toMatch(/mime|column|SELECT/);
    } finally {
      await app.world.kernel.dataSource.query('ALTER TABLE attachments RENAME COLUMN mime_type TO mime');
    }
    expect(await cases()).toBe(before);
    expect((await app.ask(here.worker, report, { input })).errors).toBeUndefined();
    expect(await cases()).toBe(before + 1);
  });

  it('tells of the one id that is none, and does not let the fields beside it fail with it', async () => {
    const row = await aNonconformity(app.world, here, { clause: '8.4.2' });
    const { errors } = await app.ask(
      here.worker,
      'query($id: ID!) { gone: clause(id: "not an id") { id } good: nonconformity(id: $id) { title } list: standards { code } }',
      { id: row.id },
    );
    expect(errors!.map((error) => [error.path, error.extensions.code])).toEqual([[['gone'], 'NOT_FOUND']]);
  });

  it('tells a wrong document from a wrong value, and neither is an accident', async () => {
    const ask = async (query: string, variables: object = {}): Promise<unknown> => {
      const { errors } = await app.ask(here.worker, query, variables);
      return errors!.map(({ extensions }) => extensions.code);
    };
    const report = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id } }';
    expect(await ask('{ nothing }')).toEqual(['BAD_REQUEST']);
    expect(await ask('{ me ')).toEqual(['BAD_REQUEST']);
    expect(await ask(report)).toEqual(['BAD_REQUEST']);
    expect(await ask(report, { input: { ...input, title: null } })).toEqual(['BAD_REQUEST']);
    expect(await ask(report, { input: { ...input, title: 7 } })).toEqual(['BAD_REQUEST']);
    expect(await ask(report, { input: { ...input, unknown: 1 } })).toEqual(['BAD_REQUEST']);
    expect(await ask(report, { input: { ...input, foundOn: '2026-02-31' } })).toEqual(['INVALID']);
    expect(await ask(report, { input: { ...input, foundOn: 'yesterday' } })).toEqual(['INVALID']);
    expect(await ask('query($id: ID!) { nonconformity(id: $id) { id history(limit: 3000000000) { seq } } }', { id: '1' })).toEqual(['BAD_REQUEST']);
    expect(await ask('query($n: Int) { nonconformities(page: { limit: $n }) { total } }', { n: 3_000_000_000 })).toEqual(['BAD_REQUEST']);
  });

  it('finds nothing where a text holds what no text can hold', async () => {
    for (const query of [
      '{ nonconformity(id: "\\u0000") { id } }',
      '{ standard(code: "\\u0000") { code } }',
      '{ searchClauses(text: "\\u0000") { id } }',
      '{ nonconformities(filter: { state: ["\\u0000"] }) { total } }',
    ]) {
      const { errors } = await app.ask(here.worker, query);
      expect([query, errors?.[0]?.extensions.code]).toEqual([query, 'NOT_FOUND']);
    }
  });
});
