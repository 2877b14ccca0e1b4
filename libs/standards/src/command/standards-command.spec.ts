import { describe, expect, it } from '@jest/globals';
import { shippedStandards } from '../exchange/shipped.js';
import { edition2022 } from '../exchange/shipped.fixture.js';
import { type CommandResult, runStandards } from './standards-command.js';

const CODE = 'DB35/T 2074-2022';

/** Without a database, over files of these names. */
const run = (args: string[], files: Record<string, string> = {}): Promise<CommandResult> =>
  runStandards(args, {
    shipped: shippedStandards,
    kept: async () => null,
    read: (path) => {
      if (files[path] === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return files[path];
    },
  });

describe('standards list, without a database', () => {
  it('prints a line for each edition that ships: code, status, clauses, title', async () => {
    const { status, out, err } = await run(['list']);
    expect([status, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n').map((line) => line.split('\t'));
    expect(lines.map(([code, state]) => [code, state])).toEqual([
      ['DB11/T 1466-2017', 'in-force'], [CODE, 'in-force'], ['DB35/T draft 2021', 'draft'], ['T/ZSX 0005-2024', 'in-force'],
    ]);
    expect(lines[1]).toEqual([CODE, 'in-force', String(edition2022.clauses.length), edition2022.title.zh]);
  });
});

describe('standards export', () => {
  it.each([...shippedStandards().keys()])('prints %s whole, as validate takes it', async (code) => {
    const { status, out, err } = await run(['export', code]);
    expect([status, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual(shippedStandards().get(code));
    expect(out.endsWith('}\n')).toBe(true);
    const checked = await run(['validate', 'x.json'], { 'x.json': out });
    expect(checked).toEqual({ status: 0, out: expect.stringContaining(code), err: '' });
  });

  it('names the editions that there are when it is asked for another', async () => {
    const { status, out, err } = await run(['export', 'GB/T 1']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(CODE);
  });
});

describe('standards validate', () => {
  const changed = (change: (file: any) => void): Record<string, string> => {
    const file = structuredClone(edition2022);
    change(file);
    return { 'x.json': JSON.stringify(file) };
  };

  it('tells every problem at its place, in Chinese and in English', async () => {
    const { status, out, err } = await run(['validate', 'x.json'], changed((file) => {
      file.clauses[3].parent = '99';
      file.clauses[4].modality = ['must'];
      delete file.issuer;
    }));
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^x\.json: \d 处不符合交换格式 · \d problems\n/);
    expect(err).toMatch(/\n {2}\/issuer {2}缺少“issuer” · "issuer" is missing \(1:1\)\n/);
    expect(err).toMatch(/\n {2}\/clauses\/4\/modality\/0 {2}/);
  });

  it('finds a reference that points nowhere', async () => {
    const { status, err } = await run(['validate', 'x.json'], changed((file) => (file.clauses.find((one: any) => one.basedOn).basedOn = 'DB35/T draft 2021#99.9')));
    expect(status).toBe(1);
    expect(err).toContain('DB35/T draft 2021#99.9');
  });

  it.each([
    ['no JSON', '{"format": "standard/1",', '/  第 1 行'],
    ['nothing', '', '/  第 1 行'],
    ['a list', '[]', '/  '],
    ['a key twice', '{"format":"standard/1","format":"standard/1"}', 'format'],
  ])('says of %s where it stops being a standard', async (_what, text, place) => {
    const { status, err } = await run(['validate', 'x.json'], { 'x.json': text });
    expect(status).toBe(1);
    expect(err).toContain(place);
  });

  it('takes a file with a byte order mark', async () => {
    const { out } = await run(['export', CODE]);
    expect((await run(['validate', 'x.json'], { 'x.json': `\uFEFF${out}` })).status).toBe(0);
  });
});

describe('standards import', () => {
  it('needs a database, and says how to give it one', async () => {
    const { status, err } = await run(['import', 'x.json'], { 'x.json': JSON.stringify(edition2022) });
    expect(status).toBe(2);
    expect(err).toContain('DATABASE_URL');
  });
});

it.each([
  ['nothing', []], ['another command', ['print']], ['list with more', ['list', 'x']], ['export of nothing', ['export']], ['export of two', ['export', CODE, CODE]],
  ['validate of nothing', ['validate']], ['validate of what is not there', ['validate', 'nowhere.json']], ['import of what is not there', ['import', 'nowhere.json']],
])('standards tells how it is used when given %s', async (_what, args) => {
  const { status, out, err } = await run(args);
  expect([status, out]).toEqual([2, '']);
  expect(err).toMatch(/^standards: .+\nusage:\n {2}standards list/);
});
