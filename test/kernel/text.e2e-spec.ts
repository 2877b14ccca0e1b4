import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClause, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from '../setup/app.js';

const REPORT = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id title description impact } }';
const READ = 'query($id: ID!) { nonconformity(id: $id) { title description impact history { changes { field to } } historyCheck { intact } } }';

/** The texts of a report with the most characters that each takes. */
const TEXTS = [
  { field: 'title', max: 120, lines: false, required: true },
  { field: 'description', max: 4000, lines: true, required: true },
  { field: 'impact', max: 1000, lines: true, required: false },
];

describe('what people write', () => {
  let app: TestApp;
  let here: Staffing;
  let clause: string;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    clause = await aClause(app.world, '8.5.1');
  });
  afterAll(() => app.close());

  const report = (given: object): Promise<GraphQLAnswer> =>
    app.ask(here.worker, REPORT, {
      input: { communityId: here.community.id, title: '标题', description: '说明', foundOn: '2026-11-19', clauseIds: [clause], ...given },
    });
  const problems = async (given: object): Promise<unknown> => {
    const { data, errors } = await report(given);
    expect(data).toBeNull();
    expect(errors![0]!.extensions.code).toBe('INVALID');
    return errors![0]!.extensions.fields;
  };

  it.each([
    ['emoji, joined ones too', '已处理👍🏽，一家👨‍👩‍👧‍👦 都来了🇨🇳'],
    ['characters of CJK extension B', '𠮷野家门口的𡈽路，户主姓𪚥'],
    ['HTML', `<script>alert('x')</script><b onclick="y()">粗</b> &amp; &#39;`],
    ['what SQL or a template would read', `'; DROP TABLE people; -- $1 %s {{title}} \${title} \\u0000 \\`],
    ['full-width and half-width', 'ＡＢＣ１２３「引号」……——'],
    ['right-to-left names', 'ئۇيغۇر كىشى'],
  ])('is kept as it was written: %s', async (_what, text) => {
    const { data, errors } = await report({ title: text, description: text, impact: text });
    expect(errors).toBeUndefined();
    const { title, description, impact, id } = data!.reportNonconformity;
    expect([title, description, impact]).toEqual([text, text, text]);
    const read = (await app.ask(here.worker, READ, { id })).data!.nonconformity;
    expect([read.title, read.description, read.impact]).toEqual([text, text, text]);
    expect(read.history[0].changes).toEqual(expect.arrayContaining([{ field: 'title', to: text }]));
    expect(read.historyCheck.intact).toBe(true);
  });

  it('is kept in one form, without white space around it, with line breaks where lines are', async () => {
    const { data } = await report({ title: '  cafe\u0301 社区 ', description: '第一行\r\n第二行\r第三行\t表格  ' });
    expect(data!.reportNonconformity).toMatchObject({ title: 'caf\u00e9 社区', description: '第一行\n第二行\n第三行\t表格' });
  });

  it.each(TEXTS)('is measured in characters as people count them: $field takes $max', async ({ field, max }) => {
    const fits = '𠮷'.repeat(max);
    expect((await report({ [field]: fits })).data!.reportNonconformity[field]).toBe(fits);
    expect(await problems({ [field]: `${fits}多` })).toEqual([
      { path: field, code: 'TOO_LONG', params: { max, length: max + 1 } },
    ]);
  });

  it.each(TEXTS)('may not hold control characters or marks that turn the writing: $field', async ({ field, lines }) => {
    const refused = ['\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u202e', '\u2066', ...(lines ? [] : ['\n', '\t', '\u2028'])];
    for (const character of refused) {
      const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      expect(await problems({ [field]: `𠮷甲${character}乙` })).toEqual([
        { path: field, code: 'CONTROL_CHARACTER', params: { character: name, position: 3 } },
      ]);
    }
  });

  it.each(TEXTS)('may not hold half a character: $field', async ({ field }) => {
    expect(await problems({ [field]: `甲\ud842乙` })).toMatchObject([{ path: field, code: 'CONTROL_CHARACTER' }]);
  });

  it.each(TEXTS)('is asked for where it is needed: $field', async ({ field, required }) => {
    for (const nothing of ['', '   ', '\u3000', '\u200b\u200d', '\ufeff']) {
      if (required) expect(await problems({ [field]: nothing })).toEqual([{ path: field, code: 'REQUIRED', params: {} }]);
    }
    if (!required) expect((await report({ [field]: '' })).errors).toBeUndefined();
  });

  it('comes back with every problem at once, each at its field', async () => {
    const fields = await problems({ communityId: 'no id', title: '', description: '甲\u0000', impact: '长'.repeat(1001), clauseIds: [] });
    expect(fields).toEqual(
      expect.arrayContaining([
        { path: 'communityId', code: 'NOT_AN_ID', params: {} },
        { path: 'title', code: 'REQUIRED', params: {} },
        { path: 'description', code: 'CONTROL_CHARACTER', params: { character: 'U+0000', position: 2 } },
        { path: 'impact', code: 'TOO_LONG', params: { max: 1000, length: 1001 } },
        { path: 'clauseIds', code: 'REQUIRED', params: {} },
      ]),
    );
    expect(fields).toHaveLength(5);
  });

  it('is found again by any part of it, with % and _ meaning themselves', async () => {
    const titles = ['完成 100% 的𠮷', '完成 100 个的土', 'a_b', 'aXb', 'back\\slash'];
    const there = await aStaffedCommunity(app.world);
    for (const title of titles) {
      const input = { communityId: there.community.id, title, description: '说明', foundOn: '2026-11-19', clauseIds: [clause] };
      await app.ask(there.worker, REPORT, { input });
    }
    const search = async (text: string): Promise<string[]> => {
      const { data } = await app.ask(there.worker, 'query($f: RecordFilter) { nonconformities(filter: $f) { items { title } } }', { f: { text } });
      return data!.nonconformities.items.map((item: { title: string }) => item.title);
    };
    expect(await search('100%')).toEqual([titles[0]]);
    expect(await search('𠮷')).toEqual([titles[0]]);
    expect(await search('a_b')).toEqual(['a_b']);
    expect(await search('\\')).toEqual(['back\\slash']);
    expect(await search(`'`)).toEqual([]);
  });
});
