import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonical, reduced, seal, sealRemains, type Unsealed, verify } from './chain.js';
import type { HistoryEntry } from './history-entry.entity.js';

const KEY = 'a'.repeat(64);

const anEntry = (values: Partial<Unsealed> = {}): Unsealed => ({
  recordId: '0198c0de-0000-7000-8000-000000000001',
  seq: 1,
  kind: 'nonconformity',
  communityId: '0198c0de-0000-7000-8000-00000000000a',
  streetId: '0198c0de-0000-7000-8000-00000000000b',
  gridId: null,
  at: new Date('2026-11-20T02:00:00.000Z'),
  actorId: '0198c0de-0000-7000-8000-00000000000c',
  actorName: '陈书记',
  verb: 'report',
  fromState: null,
  toState: 'reported',
  note: '',
  changes: [{ field: 'title', from: null, to: '楼道堆物', personal: false }],
  version: 1,
  previousHash: '',
  ...values,
});

/** A whole chain of so many entries. */
function aChain(length: number): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const entry = anEntry({ seq, version: seq, previousHash: entries.at(-1)?.hash ?? '', note: `step ${seq}` });
    entries.push({ ...entry, hash: seal(entry, KEY) });
  }
  return entries;
}

describe('canonical JSON', () => {
  it('is the same in whatever order the keys come, at every depth', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, shuffled(inner)]));
    };
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonical(shuffled(value))).toBe(canonical(value))));
  });

  it('survives being kept as JSON: what is read back has the same form', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value))));
  });

  it('loses nothing, so another value has another form', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))));
  });

  it('keeps the order of lists, and writes instants in UTC', () => {
    expect(canonical([2, 1])).not.toBe(canonical([1, 2]));
    expect(canonical({ b: new Date('2026-11-20T10:00:00+08:00'), a: undefined, c: null })).toBe('{"b":"2026-11-20T02:00:00.000Z","c":null}');
  });
});

describe('a chain', () => {
  it('is whole as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (length) => {
        expect(verify(aChain(length), length, KEY)).toEqual({ intact: true, entries: length, brokenAt: null });
      }),
    );
  });

  it('is whole when the parts of a change come back in another order', () => {
    const chain = aChain(3);
    const reordered = chain.map((entry) => ({ ...entry, changes: entry.changes.map(({ personal, to, from, field }) => ({ personal, to, from, field })) }));
    expect(verify(reordered, 3, KEY).intact).toBe(true);
  });

  const another: { [Field in keyof Unsealed]?: Unsealed[Field] } = {
    recordId: '0198c0de-0000-7000-8000-000000000002',
    seq: 9,
    kind: 'complaint',
    at: new Date('2026-11-20T02:00:00.001Z'),
    actorId: null,
    actorName: '陈书记 ',
    verb: 'dismiss',
    fromState: 'reviewing',
    toState: null,
    note: 'step 2.',
    changes: [{ field: 'title', from: null, to: '楼道堆物', personal: true }],
    version: 9,
    previousHash: 'f'.repeat(64),
  };
  it.each(Object.entries(another))('breaks where %s of one entry is another', (field, value) => {
    const chain = aChain(4);
    chain[1] = { ...chain[1]!, [field]: value } as HistoryEntry;
    expect(verify(chain, 4, KEY)).toMatchObject({ intact: false, brokenAt: 2 });
  });

  it('breaks where an entry is left out, doubled, moved or sealed anew without the key', () => {
    const chain = aChain(5);
    const [a, b, c, d, e] = chain as [HistoryEntry, HistoryEntry, HistoryEntry, HistoryEntry, HistoryEntry];
    const changed = { ...c, note: 'another' };
    expect(verify([a, b, d, e], 5, KEY)).toMatchObject({ intact: false, brokenAt: 3 });
    expect(verify([b, c, d, e], 5, KEY)).toMatchObject({ intact: false, brokenAt: 1 });
    expect(verify([a, b, b, c, d, e], 5, KEY)).toMatchObject({ intact: false, brokenAt: 3 });
    expect(verify([a, c, b, d, e], 5, KEY)).toMatchObject({ intact: false, brokenAt: 2 });
    expect(verify([a, b, { ...changed, hash: seal(changed, 'b'.repeat(64)) }, d, e], 5, KEY)).toMatchObject({ intact: false, brokenAt: 3 });
    expect(verify(chain, 5, 'b'.repeat(64))).toMatchObject({ intact: false, brokenAt: 1 });
  });

  it('breaks one further on where one entry was sealed anew with the key', () => {
    const chain = aChain(3);
    const changed = { ...chain[1]!, note: 'another' };
    chain[1] = { ...changed, hash: seal(changed, KEY) };
    expect(verify(chain, 3, KEY)).toMatchObject({ intact: false, brokenAt: 3 });
  });

  it('misses what is gone from its end by the record’s version', () => {
    expect(verify(aChain(3).slice(0, 2), 3, KEY)).toEqual({ intact: false, entries: 2, brokenAt: 0 });
    expect(verify([], 1, KEY)).toEqual({ intact: false, entries: 0, brokenAt: 0 });
  });

  const reducedEntry = (entry: HistoryEntry): HistoryEntry => {
    const rest = reduced(entry);
    return { ...rest, remains: sealRemains(rest, KEY) };
  };

  it('is whole still when a record was destroyed and its entries were reduced, some or all', () => {
    const chain = aChain(4);
    for (const some of [[0, 1, 2, 3], [1], [0, 3]]) {
      const left = chain.map((entry, index) => (some.includes(index) ? reducedEntry(entry) : entry));
      expect(verify(left, 4, KEY)).toMatchObject({ intact: true });
      expect(JSON.stringify(left[some[0]!])).not.toMatch(/楼道堆物|step/);
    }
  });

  it('breaks where a reduced entry says another verb, hides another field, has its words back, or was reduced without the key', () => {
    const left = aChain(3).map(reducedEntry);
    const broken = (change: Partial<HistoryEntry>): unknown => verify(left.map((entry, index) => (index === 1 ? { ...entry, ...change } : entry)), 3, KEY).brokenAt;
    expect(broken({ verb: 'dismiss' })).toBe(2);
    expect(broken({ changes: [] })).toBe(2);
    expect(broken({ note: 'step 2' })).toBe(2);
    expect(broken({ hash: 'f'.repeat(64) })).toBe(2);
    expect(broken({ remains: sealRemains(left[1]!, 'b'.repeat(64)) })).toBe(2);
    expect(broken({ remains: null })).toBe(2);
  });
});
