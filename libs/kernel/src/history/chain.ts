import { createHmac } from 'node:crypto';
import type { HistoryCheck, HistoryEntry } from './history-entry.entity.js';

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

export type Unsealed = Omit<HistoryEntry, 'hash'>;

/**
 * HMAC rather than a bare hash: whoever owns the database but not the key cannot forge a chain anew. The place is left
 * out, since a community may come to another street.
 */
export function seal(entry: Unsealed, key: string): string {
  const { recordId, seq, kind, at, actorId, actorName, verb, fromState, toState, note, changes, version, previousHash } = entry;
  const covered = [recordId, seq, kind, at, actorId, actorName, verb, fromState, toState, note, changes, version, previousHash];
  return createHmac('sha256', key).update(canonical(covered)).digest('hex');
}

/** Walks a whole chain, oldest first, and holds its end against the record's version. */
export function verify(entries: readonly HistoryEntry[], recordVersion: number, key: string): HistoryCheck {
  let previous = '';
  for (const [index, entry] of entries.entries()) {
    const whole = entry.seq === index + 1 && entry.previousHash === previous && seal(entry, key) === entry.hash;
    if (!whole) return { intact: false, entries: entries.length, brokenAt: index + 1 };
    previous = entry.hash;
  }
  const complete = entries.at(-1)?.version === recordVersion;
  return { intact: complete, entries: entries.length, brokenAt: complete ? null : 0 };
}
