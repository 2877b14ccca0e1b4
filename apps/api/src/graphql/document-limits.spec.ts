import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { brokenLimit, DOCUMENT_LIMITS } from './document-limits.js';

const trusted = Object.entries(JSON.parse(readFileSync('apps/api/trusted-documents.json', 'utf8')) as Record<string, string>);
const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
const nested = (name: (level: number) => string, levels: number): string =>
  `{ ${Array.from({ length: levels }, (_, level) => `${name(level)} { `).join('')} id ${'}'.repeat(levels)} }`;

describe('the limits of a document', () => {
  it.each(trusted)("let the web app's own through, which fit the schema: %s", (_hash, text) => {
    expect(brokenLimit(text)).toBeNull();
    expect(validate(schema, parse(text))).toEqual([]);
  });

  it('let tools ask for the schema', () => expect(brokenLimit(getIntrospectionQuery())).toBeNull());

  it('leave what cannot be read, and fragments without end, to GraphQL', () => {
    expect(brokenLimit('{ me { ')).toBeNull();
    expect(brokenLimit('{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }')).toBeNull();
  });

  it.each([
    ['depth', nested((level) => `f${level}`, DOCUMENT_LIMITS.depth), nested((level) => `f${level}`, DOCUMENT_LIMITS.depth - 1)],
    ['cycle', nested(() => 'clause', DOCUMENT_LIMITS.cycle + 1), nested(() => 'clause', DOCUMENT_LIMITS.cycle)],
    ['aliases', aliased(DOCUMENT_LIMITS.aliases + 1), aliased(DOCUMENT_LIMITS.aliases)],
    ['fields', wide(DOCUMENT_LIMITS.fields + 1), wide(DOCUMENT_LIMITS.fields)],
    ['tokens', wide(DOCUMENT_LIMITS.tokens), wide(DOCUMENT_LIMITS.fields)],
  ])('%s: one too many is refused, as many as allowed are not', (limit, over, within) => {
    expect(brokenLimit(over)).toBe(limit);
    expect(brokenLimit(within)).toBeNull();
  });

  it('cost: counts what stands in a page as often as the page is long, wherever its length is said', () => {
    const list = (limit: string): string => `{ nonconformities(page: { limit: ${limit} }) { items { actions { ${'id '.repeat(250)} } } } }`;
    expect(brokenLimit(list('70'))).toBeNull();
    expect(brokenLimit(list('100'))).toBe('cost');
    const asked = list('$n').replace('{', 'query ($n: Int) {');
    expect([brokenLimit(asked, { n: 70 }), brokenLimit(asked, { n: 100 })]).toEqual([null, 'cost']);
    const page = '(page: $page) { items {';
    const withinPages = `query ($page: PageInput) { a ${page} b ${page} c ${page} id } } } } } } }`;
    expect([brokenLimit(withinPages, { page: { limit: 20 } }), brokenLimit(withinPages, { page: { limit: 100 } })]).toEqual([null, 'cost']);
    expect(brokenLimit(withinPages)).toBeNull();
  });

  it('counts what fragments multiply, and stops in time', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `fragment F${n} on Me { a: name ...F${n + 1} ...F${n + 1} }`).join(' ');
    // in processor time, whatever else the machine does; a thousand million fields would take minutes
    const started = process.cpuUsage();
    expect(['fields', 'aliases']).toContain(brokenLimit(`{ me { ...F0 } } ${levels} fragment F30 on Me { id }`));
    expect(brokenLimit(`{ me { ...F0 } } ${levels.replaceAll('a: name ', '')} fragment F30 on Me { id }`)).toBe('fields');
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(5_000_000);
  });
});

function aliased(count: number): string {
  return `{ ${Array.from({ length: count }, (_, n) => `a${n}: me { id }`).join(' ')} }`;
}

function wide(count: number): string {
  return `{ ${Array.from({ length: count }, (_, n) => `f${n}`).join(' ')} }`;
}
