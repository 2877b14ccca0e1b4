import { describe, expect, it } from '@jest/globals';
import { readJson, readStandard } from './read.js';
import type { StandardFile } from './standard-file.js';
import { validateStandard } from './validate.js';

/** A small edition that is right; each case breaks one thing. */
function small(): StandardFile {
  return {
    format: 'standard/1', code: 'TEST 1', title: { zh: '试' }, issuer: '试', kind: 'local',
    clauses: [
      { number: '1', parent: null, modality: ['none'] },
      { number: '1.1', parent: '1', modality: ['shall', 'may'], items: [{ label: 'a', summary: { zh: '甲' } }] },
      { number: '1.2', parent: '1', modality: [], textStatus: 'missing', basedOn: 'TEST 0#1.2' },
      { number: 'A', parent: null, modality: ['none'] },
    ],
    parameters: [{ name: 'least', clause: '1.1', title: { zh: '至少' }, value: null }],
    rules: [{ id: 'r', clause: '1.1', title: { zh: '规' }, modality: 'shall', facts: ['staff', 'least'], expression: 'staff >= int(least)', required: 'int(least)', actual: 'staff' }],
    obligations: [{ id: 'o', clause: '1.1', title: { zh: '务' }, modality: 'shall', times: 1, per: 'year' }],
    catalogue: [{ code: 'c', clause: '1.1', item: 'a', title: { zh: '目' } }],
    scoring: {
      total: 10, levels: [{ stars: 1, minimum: 6 }, { stars: 2, minimum: 8 }],
      groups: [{ level1: '一', points: 10, level2: [{ title: '二', points: 10 }] }],
      indicators: [
        { number: 1, level1: '一', level2: '二', level3: '三', points: 10, rules: ['r'] },
        { number: 2, level1: '一', level2: '二', level3: '三', points: 0, sharesPointsWith: 1 },
      ],
    },
    crosswalk: [{ clause: '1.1/a', to: 'TEST 0#1.2', relation: 'equal' }, { clause: 'A/1', to: 'TEST 1#1.1', relation: 'related' }],
  };
}

const broken: [string, (file: StandardFile) => unknown, string, string][] = [
  ['no code', (f) => delete (f as Partial<StandardFile>).code, '/code', 'schema-required'],
  ['an unknown property', (f) => Object.assign(f.clauses[0]!, { colour: 'red' }), '/clauses/0/colour', 'schema-unknown-property'],
  ['a wrong kind', (f) => Object.assign(f, { kind: 'cosmic' }), '/kind', 'schema-value'],
  ['a number as a string', (f) => Object.assign(f.obligations![0]!, { times: '1' }), '/obligations/0/times', 'schema-type'],
  ['a title without Chinese', (f) => Object.assign(f.clauses[0]!, { title: { en: 'x' } }), '/clauses/0/title/zh', 'schema-required'],
  ['a day that does not exist', (f) => (f.publishedOn = '2022-02-30'), '/publishedOn', 'schema-format'],
  ['no clause', (f) => (f.clauses = []), '/clauses', 'schema-too-few'],
  ['a duplicate number', (f) => f.clauses.push({ number: '1.1', parent: '1', modality: ['none'] }), '/clauses/4/number', 'number-duplicate'],
  ['a missing parent', (f) => (f.clauses[1]!.parent = '9'), '/clauses/1/parent', 'parent-missing'],
  ['a clause under itself', (f) => (f.clauses[0]!.parent = '1'), '/clauses/0/parent', 'parent-self'],
  ['a cycle', (f) => (f.clauses[0]!.parent = '1.1'), '/clauses/0/parent', 'parent-cycle'],
  ['a number under another', (f) => (f.clauses[1]!.parent = 'A'), '/clauses/1/parent', 'number-not-under-parent'],
  ['a number without its parent', (f) => (f.clauses[1]!.parent = null), '/clauses/1/parent', 'number-not-under-parent'],
  ['modalities from weak to strong', (f) => (f.clauses[1]!.modality = ['may', 'shall']), '/clauses/1/modality', 'modality-order'],
  ['none beside another', (f) => (f.clauses[1]!.modality = ['shall', 'none']), '/clauses/1/modality', 'modality-order'],
  ['a duplicate label', (f) => f.clauses[1]!.items!.push({ label: 'a', summary: { zh: '乙' } }), '/clauses/1/items/1/label', 'label-duplicate'],
  ['a placeholder based on nothing', (f) => delete f.clauses[2]!.basedOn, '/clauses/2/basedOn', 'placeholder-based-on'],
  ['a placeholder with a summary', (f) => (f.clauses[2]!.summary = { zh: '编造' }), '/clauses/2/summary', 'placeholder-holds-text'],
  ['a placeholder with a modality', (f) => (f.clauses[2]!.modality = ['shall']), '/clauses/2/modality', 'placeholder-holds-text'],
  ['a rule on a placeholder', (f) => (f.rules![0]!.clause = '1.2'), '/rules/0/clause', 'clause-is-placeholder'],
  ['an obligation on a placeholder', (f) => (f.obligations![0]!.clause = '1.2'), '/obligations/0/clause', 'clause-is-placeholder'],
  ['a catalogue entry on a placeholder', (f) => Object.assign(f.catalogue![0]!, { clause: '1.2', item: undefined }), '/catalogue/0/clause', 'clause-is-placeholder'],
  ['a rule on no clause', (f) => (f.rules![0]!.clause = '7'), '/rules/0/clause', 'clause-unknown'],
  ['a catalogue entry of no item', (f) => (f.catalogue![0]!.item = 'z'), '/catalogue/0/item', 'item-unknown'],
  ['two rules of one id', (f) => f.rules!.push({ ...f.rules![0]! }), '/rules/1/id', 'id-duplicate'],
  ['a parameter named as a fact', (f) => f.parameters!.push({ ...f.parameters![0]!, name: 'staff' }), '/parameters/1/name', 'parameter-is-fact'],
  ['an unknown fact', (f) => f.rules![0]!.facts.push('luck'), '/rules/0/facts/2', 'fact-unknown'],
  ['a fact read but not declared', (f) => (f.rules![0]!.expression = 'staff >= windowWorkers + int(least)'), '/rules/0/expression', 'expression-invalid'],
  ['a fact declared but not read', (f) => f.rules![0]!.facts.push('households'), '/rules/0/facts/2', 'fact-unread'],
  ['integers mixed with doubles', (f) => (f.rules![0]!.expression = 'staff * 1.5 >= double(least)'), '/rules/0/expression', 'expression-invalid'],
  ['an expression that is not CEL', (f) => (f.rules![0]!.expression = 'staff >='), '/rules/0/expression', 'expression-invalid'],
  ['an expression that gives a number', (f) => (f.rules![0]!.expression = 'staff + int(least)'), '/rules/0/expression', 'expression-type'],
  ['a threshold that gives a truth', (f) => (f.rules![0]!.required = 'staff > 3'), '/rules/0/required', 'expression-type'],
  ['a rule that divides by nothing', (f) => (f.rules![0]!.expression = 'staff / 0 >= int(least)'), '/rules/0/expression', 'rule-divides-by-zero'],
  ['a rule that divides by a fact which can be 0', (f) => (f.rules![0]!.expression = '100 / staff >= int(least)'), '/rules/0/expression', 'rule-divides-by-zero'],
  ['a remainder of nothing', (f) => (f.rules![0]!.required = 'int(least) % (staff - staff)'), '/rules/0/required', 'rule-divides-by-zero'],
  ['doubles divided by nothing, which CEL does not mind', (f) => (f.rules![0]!.expression = '1.0 / double(staff) >= double(least)'), '/rules/0/expression', 'rule-divides-by-zero'],
  ['a threshold that is no number', (f) => (f.rules![0]!.actual = 'staff > 5 ? 1.0 / double(staff) : double(staff) / double(staff)'), '/rules/0/actual', 'rule-divides-by-zero'],
  ['a rule that runs away over long lists', (f) => Object.assign(f.rules![0]!, {
    facts: ['grids', 'staff', 'least'], expression: 'grids.all(a, grids.all(b, grids.all(c, grids.exists(d, d.households + c.households > a.households + b.households + int(least)))))',
  }), '/rules/0/expression', 'rule-runs-away'],
  ['a pattern that looks back for ever', (f) => Object.assign(f.rules![0]!, {
    facts: ['venueFunctions', 'staff', 'least'], expression: 'venueFunctions.all(f, f.matches("^(a+)+$")) && staff > int(least)',
  }), '/rules/0/expression', 'rule-runs-away'],
  ['a rule that fails on an empty list', (f) => Object.assign(f.rules![0]!, {
    facts: ['venueFunctions', 'staff', 'least'], expression: 'venueFunctions[0] == "office" && staff > int(least)',
  }), '/rules/0/expression', 'rule-fails'],
  ['more clauses than any standard has', (f) => (f.clauses = Array.from({ length: 3001 }, (_, n) => ({ number: String(n), parent: null, modality: ['none' as const] }))), '/clauses', 'too-many'],
  ['a reference without a code', (f) => (f.crosswalk![0]!.to = '6.2.3'), '/crosswalk/0/to', 'reference-malformed'],
  ['a reference to nowhere in itself', (f) => (f.crosswalk![1]!.to = 'TEST 1#9'), '/crosswalk/1/to', 'reference-unknown'],
  ['a crosswalk from nowhere', (f) => (f.crosswalk![0]!.clause = '1.1/z'), '/crosswalk/0/clause', 'clause-unknown'],
  ['a row that does not exist', (f) => (f.crosswalk![1]!.clause = 'A/3'), '/crosswalk/1/clause', 'clause-unknown'],
  ['indicators that do not add up', (f) => (f.scoring!.indicators[0]!.points = 9), '/scoring/groups/0/level2/0/points', 'points-level2'],
  ['level 2 that does not add up', (f) => (f.scoring!.groups[0]!.points = 12), '/scoring/groups/0/points', 'points-level1'],
  ['level 1 that does not add up', (f) => (f.scoring!.total = 11), '/scoring/total', 'points-total'],
  ['an indicator of no group', (f) => (f.scoring!.indicators[1]!.level2 = '四'), '/scoring/indicators/1/level2', 'indicator-group-unknown'],
  ['a duplicate indicator', (f) => (f.scoring!.indicators[1]!.number = 1), '/scoring/indicators/1/number', 'indicator-duplicate'],
  ['points of its own in a shared row', (f) => (f.scoring!.indicators[1]!.points = 1), '/scoring/indicators/1/points', 'indicator-shares-points'],
  ['points shared with no row', (f) => (f.scoring!.indicators[1]!.sharesPointsWith = 7), '/scoring/indicators/1/sharesPointsWith', 'indicator-shares-unknown'],
  ['an indicator with an unknown rule', (f) => (f.scoring!.indicators[0]!.rules = ['q']), '/scoring/indicators/0/rules/0', 'rule-unknown'],
  ['stars that fall', (f) => (f.scoring!.levels[1]!.minimum = 5), '/scoring/levels/1', 'level-order'],
  ['a star above the total', (f) => (f.scoring!.levels[1]!.minimum = 12), '/scoring/levels/1/minimum', 'level-above-total'],
];

describe('validateStandard', () => {
  it('finds nothing wrong with the small edition', () => {
    expect(validateStandard(small())).toEqual([]);
  });

  it.each(broken)('names the place of %s', (_, breakIt, path, code) => {
    const file = small();
    breakIt(file);
    const found = validateStandard(file);
    expect(found).toContainEqual(expect.objectContaining({ path, code }));
    for (const { message } of found) expect(`${message.zh}${message.en}`).not.toMatch(/[{}]|undefined/);
  });

  it.each([
    ['by what is never 0', { facts: ['residentPopulation', 'staff', 'least'], expression: '100 / residentPopulation >= staff + int(least)' }],
    ['behind a condition', { appliesWhen: 'staff > 0', expression: '100 / staff >= int(least)' }],
    ['in the branch that is not taken', { expression: 'staff > 0 ? 100.0 / double(staff) >= double(least) : true' }],
  ])('lets a rule divide %s', (_, change) => {
    const file = small();
    Object.assign(file.rules![0]!, change);
    expect(validateStandard(file)).toEqual([]);
  });

  it('follows references into the editions it knows', () => {
    const file = small();
    expect(validateStandard(file, () => ({ has: (place) => place === '1.2' }))).toEqual([]);
    expect(validateStandard(file, () => ({ has: () => false })).map(({ path }) => path)).toEqual(['/clauses/2/basedOn', '/crosswalk/0/to']);
  });

  it.each([[null], ['text'], [[]], [3]])('refuses %p', (json) => {
    expect(validateStandard(json).length).toBeGreaterThan(0);
  });
});

describe('readJson', () => {
  it.each([
    ['{"a": 1,}', 1, 9, 'json-syntax'],
    ['{\n  "a": [1, 2\n}', 3, 1, 'json-syntax'],
    ['', 1, 1, 'json-syntax'],
    ['{"a": tru}', 1, 7, 'json-syntax'],
    ['{"a": 1} x', 1, 10, 'json-syntax'],
    ['{"a": 1,\r\n "a": 2}', 2, 2, 'json-duplicate-key'],
    ['['.repeat(5000), 1, 202, 'json-syntax'],
  ])('says where %p goes wrong', (text, line, column, code) => {
    const read = readJson(text);
    expect(read.ok ? [] : read.problems).toMatchObject([{ path: '', code, params: { line, column } }]);
  });

  it('reads what is right, byte order mark or not', () => {
    const text = '\uFEFF{"a": [1.5e3, "\\u4e00", null, {}], "b": []}';
    expect(readJson(text)).toEqual({ ok: true, value: { a: [1500, '一', null, {}], b: [] } });
  });
});

describe('readStandard', () => {
  it('gives each problem the line where it stands, from the top down', () => {
    const file = small();
    file.clauses[1]!.parent = '9';
    file.rules![0]!.expression = 'staff >=';
    file.scoring!.total = 11;
    const text = JSON.stringify(file, null, 2).replace(/\n/g, '\r\n');
    const lines = text.split('\r\n');
    const lineOf = (part: string): number => lines.findIndex((line) => line.includes(part)) + 1;
    const read = readStandard(`\uFEFF${text}`);
    const found = read.ok ? [] : read.problems.map(({ line, column, code }) => [line, lines[line! - 1]!.slice(column! - 1, column! + 6), code]);
    expect(found).toEqual([
      [lineOf('"parent": "9"'), '"parent', 'parent-missing'],
      [lineOf('"expression"'), '"expres', 'expression-invalid'],
      [lineOf('"total"'), '"total"', 'points-total'],
    ]);
  });

  it('puts what is missing where it is missing', () => {
    const { issuer: _, ...rest } = small();
    const read = readStandard(JSON.stringify({ ...rest, clauses: [{ number: '1' }] }, null, 1));
    expect(read.ok ? [] : read.problems).toMatchObject([
      { path: '/issuer', line: 1, column: 1 }, { path: '/clauses/0/parent', line: 9 }, { path: '/clauses/0/modality', line: 9 },
    ]);
  });

  it('gives the file or everything that is wrong with it', () => {
    expect(readStandard(JSON.stringify(small()))).toEqual({ ok: true, value: small() });
    expect(readStandard(JSON.stringify({ ...small(), kind: 'x', issuer: 1 }))).toMatchObject({ ok: false, problems: [{}, {}] });
  });
});
