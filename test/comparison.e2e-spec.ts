import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf } from './admin/world.js';
import { aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const COMPARE = `query($before: String!, $after: String!) { comparison(before: $before, after: $after) { crosswalked before { code } after { code } rows {
  change before { id number title } after { items relation clause { id number standardCode } } notes { zh en } modality { before after }
  rules { before { id title { zh en } clause modality unit reading { zh } } after { id clause } figures { fact at before after } namedBefore { zh } namedAfter { zh en } }
  obligations { before { times per each } after { title { zh } times per each modality } } items { change label text { zh } } services { change text { zh } } } } }`;

describe('two editions side by side', () => {
  let app: TestApp;
  let here: Staffing;
  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  const compare = (before: string, after: string) => app.ask(here.worker, COMPARE, { before, after });

  it('are read with the clauses of both, in a few statements', async () => {
    let answer!: Awaited<ReturnType<typeof compare>>;
    const statements = await app.statements(async () => (answer = await compare('DB35/T draft 2021', 'DB35/T 2074-2022')));
    expect(statements.length).toBeLessThanOrEqual(8);
    expect(answer.errors).toBeUndefined();
    const { crosswalked, rows } = answer.data!.comparison;
    expect(crosswalked).toBe(true);
    const row = rows.find((one: any) => one.before?.number === '6.1.2');
    expect(row).toMatchObject({ change: 'changed', after: [{ items: ['a', 'b'], clause: { number: '6.1.2', standardCode: 'DB35/T 2074-2022' } }] });
    expect(row.notes.length).toBeGreaterThan(0);
    expect(row.rules[0].figures[0]).toEqual({ fact: 'residentPopulation', at: 2000, before: 7, after: 4 });
    const rooms = rows.find((one: any) => one.before?.number === '6.3.2');
    expect(rooms.rules[0].namedAfter).toEqual([{ zh: '微型消防站', en: 'Mini fire station' }]);
  });

  it('can be any two, but not one with itself nor one that is not here', async () => {
    expect((await compare('DB35/T 2074-2022', 'T/ZSX 0005-2024')).data!.comparison.crosswalked).toBe(true);
    expect(fieldsOf(await compare('DB35/T 2074-2022', 'DB35/T 2074-2022'))).toEqual(['DUPLICATE at after']);
    expect(codeOf(await compare('DB35/T 2074-2022', 'GB/T 1'))).toBe('NOT_FOUND');
  });
});
