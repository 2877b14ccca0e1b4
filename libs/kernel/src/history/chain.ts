import { createHmac } from 'node:crypto';
import type { FieldChange, HistoryCheck, HistoryEntry } from './history-entry.entity.js';

/** JSON with sorted keys: jsonb gives them back in an order of its own. */
export function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const pairs = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${pairs.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

export type Unsealed = Omit<HistoryEntry, 'hash' | 'remains'>;

/**
 * HMAC rather than a bare hash: whoever owns the database but not the key cannot forge a chain anew. The place is left
 * out, since a community may come to another street.
 */
export function seal(entry: Unsealed, key: string): string {
  const { recordId, seq, kind, at, actorId, actorName, verb, fromState, toState, note, changes, version, previousHash } = entry;
  const covered = [recordId, seq, kind, at, actorId, actorName, verb, fromState, toState, note, changes, version, previousHash];
  return createHmac('sha256', key).update(canonical(covered)).digest('hex');
}

/** What is left of an entry once its record is destroyed: who did what when, and which fields changed; nothing of what was written. */
export function reduced(entry: HistoryEntry): HistoryEntry {
  const changes = entry.changes.map(({ field, personal }): FieldChange => ({ field, from: null, to: null, personal }));
  return { ...entry, note: '', changes };
}

/** Vouches, under the same key, for a reduced entry and for the hash that it had while it was whole. */
export function sealRemains(entry: HistoryEntry, key: string): string {
  return createHmac('sha256', key).update(canonical(['remains', seal(entry, key), entry.hash])).digest('hex');
}

function holds(entry: HistoryEntry, key: string): boolean {
  return entry.remains ? entry.remains === sealRemains(entry, key) && entry.note === '' : seal(entry, key) === entry.hash;
}

/** Walks a whole chain, oldest first, and holds its end against the record's version. */
export function verify(entries: readonly HistoryEntry[], recordVersion: number, key: string): HistoryCheck {
  let previous = '';
  for (const [index, entry] of entries.entries()) {
    const whole = entry.seq === index + 1 && entry.previousHash === previous && holds(entry, key);
    if (!whole) return { intact: false, entries: entries.length, brokenAt: index + 1 };
    previous = entry.hash;
  }
  const complete = entries.at(-1)?.version === recordVersion;
  return { intact: complete, entries: entries.length, brokenAt: complete ? null : 0 };
}
