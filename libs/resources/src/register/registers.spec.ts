import { describe, expect, it } from '@jest/globals';
import { check } from '#kernel';
import { ColumnType } from './column.js';
import { registerWorkflow } from './register.workflow.js';
import { registerNamed, registers } from './registers.js';

describe('the life of an entry', () => {
  it('has no loose ends', () => expect(check(registerWorkflow)).toEqual([]));

  it.each([
    ['current', ['edit', 'end', 'void']],
    ['ended', ['edit', 'resume', 'void']],
    ['void', []],
  ])('in state %s has the verbs %j', (state, verbs) => expect(registerWorkflow.verbsFrom(state).map(([verb]) => verb)).toEqual(verbs));
});

describe('the descriptions of the registers', () => {
  const all = registers.map((one) => one.register);
  const doubles = (values: readonly string[]): string[] => values.filter((value, index) => values.indexOf(value) < index);

  it('have names, tables, types and prefixes of their own', () => {
    for (const part of ['name', 'kind', 'table', 'type', 'prefix'] as const) expect([part, doubles(all.map((one) => one[part]))]).toEqual([part, []]);
    for (const { name, kind } of all) expect(kind).toBe(name);
  });

  it.each(all.map((one) => [one.name, one] as const))('%s: words in both languages, no two headers alike, a key and a title', (_name, register) => {
    const columns = Object.entries(register.columns);
    const labels = [register.title, register.from, ...columns.flatMap(([, { label, options }]) => [label, ...Object.values(options ?? {})])];
    for (const { zh, en } of labels) {
      expect(zh).toMatch(/[\p{Script=Han}%]/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
    for (const language of ['zh', 'en'] as const) {
      expect(doubles([register.from, ...columns.map(([, { label }]) => label)].map((label) => label[language]))).toEqual([]);
    }
    expect(register.key.filter((name) => name !== 'fromOn' && !Object.hasOwn(register.columns, name))).toEqual([]);
    if (typeof register.titled === 'string') expect(register.columns[register.titled]).toMatchObject({ type: ColumnType.text, required: true });
    for (const [, { type, register: target, kind }] of columns) {
      if (type === ColumnType.reference && !kind) expect(registerNamed(target!).register.name).toBe(target);
    }
    expect(columns.some(([, { inList }]) => inList)).toBe(true);
  });
});
