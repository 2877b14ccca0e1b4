import type { Acting } from '../acting/acting.js';
import type { RecordKind } from '../record/kinds.js';
import type { RecordRow } from '../record/record.entity.js';
import { Reading } from '../scoped/reading.js';
import { insertRows } from '../scoped/writing.js';
import { reduced, seal, sealRemains, verify, type Unsealed } from './chain.js';
import { type FieldChange, HistoryCheck, HistoryEntry } from './history-entry.entity.js';

/** Columns of the spine that every change moves: they are told by the entry itself. */
const TOLD_OTHERWISE = new Set(['version', 'state', 'updatedAt', 'endedAt', 'number', 'createdAt', 'id', 'communityId', 'streetId']);

/** What `values` would change in `row`, personal columns as salted digests. */
export function changesOf<Row extends RecordRow>(by: Acting, kind: RecordKind<Row>, row: Row, values: Partial<Row>): FieldChange[] {
  const personal = new Set<string>(kind.personal);
  const told = (field: string, value: unknown): unknown =>
    personal.has(field) && value != null && value !== '' ? by.kernel.personal.digest(String(value), row.id) : plain(value);
  // an owner whose turn it also is need not be told twice
  const untold = new Set([...TOLD_OTHERWISE, ...('ownerId' in values ? ['assigneeId'] : [])]);
  return Object.entries(values)
    .filter(([field, to]) => !untold.has(field) && to !== undefined && !same(row[field as keyof Row], to))
    .map(([field, to]) => ({
      field,
      from: told(field, row[field as keyof Row]),
      to: told(field, to),
      personal: personal.has(field),
    }));
}

/** What a new record was begun with; what nobody filled in is no news. */
export function firstChanges<Row extends RecordRow>(by: Acting, kind: RecordKind<Row>, id: string, values: Partial<Row>): FieldChange[] {
  const filled = Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== false && value !== 0);
  return changesOf(by, kind, { id } as Row, Object.fromEntries(filled) as Partial<Row>);
}

export interface HistoryNews {
  verb: string;
  fromState: string | null;
  toState: string | null;
  note?: string;
  changes: FieldChange[];
  version: number;
}

/** Adds one entry to the record's chain. The caller holds the record's lock, or has just inserted it (`isNew`). */
export async function append(by: Acting, kind: RecordKind, row: RecordRow, news: HistoryNews, isNew = false): Promise<void> {
  const [last] = isNew
    ? []
    : await by.query<{ seq: number; hash: string }>(
        'SELECT seq, hash FROM history_entries WHERE record_id = $1 ORDER BY seq DESC LIMIT 1',
        [row.id],
      );
  const entry: Unsealed = {
    recordId: row.id,
    seq: (last?.seq ?? 0) + 1,
    kind: kind.kind,
    communityId: row.communityId,
    streetId: row.streetId,
    gridId: row.gridId,
    at: by.now,
    actorId: by.actor.personId,
    actorName: by.actor.name,
    note: '',
    ...news,
    previousHash: last?.hash ?? '',
  };
  const hash = seal(entry, by.kernel.key);
  by.kernel.kinds.changed(by, kind.kind, row);
  await by.query(
    `INSERT INTO history_entries (record_id, seq, kind, community_id, street_id, grid_id, at, actor_id, actor_name, verb,
       from_state, to_state, note, changes, version, previous_hash, hash)
     VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14::jsonb,$15,$16,$17)`,
    [
      entry.recordId, entry.seq, entry.kind, entry.communityId, entry.streetId, entry.gridId, entry.at, entry.actorId,
      entry.actorName, entry.verb, entry.fromState, entry.toState, entry.note, JSON.stringify(entry.changes),
      entry.version, entry.previousHash, hash,
    ],
  );
}

/** As `append`, for many records whose locks the caller holds: two statements. */
export async function appendAll(by: Acting, kind: RecordKind, told: readonly { row: RecordRow; news: HistoryNews }[]): Promise<void> {
  const ends = await by.query<{ id: string; seq: number; hash: string }>(
    'SELECT DISTINCT ON (record_id) record_id AS id, seq, hash FROM history_entries WHERE record_id = ANY($1) ORDER BY record_id, seq DESC',
    [told.map(({ row }) => row.id)],
  );
  const lastOf = new Map(ends.map((end) => [end.id, end]));
  const entries = told.map(({ row, news }) => {
    const last = lastOf.get(row.id);
    const entry: Unsealed = {
      recordId: row.id, seq: (last?.seq ?? 0) + 1, kind: kind.kind, communityId: row.communityId, streetId: row.streetId, gridId: row.gridId,
      at: by.now, actorId: by.actor.personId, actorName: by.actor.name, note: '', ...news, previousHash: last?.hash ?? '',
    };
    return Object.assign(new HistoryEntry(), { ...entry, hash: seal(entry, by.kernel.key) });
  });
  for (const { row } of told) by.kernel.kinds.changed(by, kind.kind, row);
  await insertRows(by, HistoryEntry, entries);
}

/** Begins the chains of records that were just inserted together: one entry each. */
export async function appendFirst(by: Acting, kind: RecordKind, begun: readonly { row: RecordRow; changes: FieldChange[] }[], verb: string): Promise<void> {
  const entries = begun.map(({ row, changes }) => {
    const entry: Unsealed = {
      recordId: row.id, seq: 1, kind: kind.kind, communityId: row.communityId, streetId: row.streetId, gridId: row.gridId,
      at: by.now, actorId: by.actor.personId, actorName: by.actor.name, verb, fromState: null, toState: row.state, note: '', changes,
      version: row.version, previousHash: '',
    };
    return Object.assign(new HistoryEntry(), { ...entry, hash: seal(entry, by.kernel.key) });
  });
  for (const { row } of begun) by.kernel.kinds.changed(by, kind.kind, row);
  await insertRows(by, HistoryEntry, entries);
}

/** Newest first, by keyset: entries before `before`. */
export async function read(by: Acting, recordId: string, limit: number, before?: number): Promise<HistoryEntry[]> {
  const entries = Reading.of(by, HistoryEntry).where('row.record_id = ?', recordId);
  if (before !== undefined) entries.where('row.seq < ?', before);
  return entries.orderBy('seq', 'DESC').many({ limit });
}

export async function checkChain(by: Acting, row: RecordRow): Promise<HistoryCheck> {
  return checkChainOf(by, row.id, row.version);
}

/** Walks the chain of a record that is no more, against the version that it had. */
export async function checkChainOf(by: Acting, recordId: string, version: number): Promise<HistoryCheck> {
  const entries = await Reading.of(by, HistoryEntry).where('row.record_id = ?', recordId).orderBy('seq').many();
  return Object.assign(new HistoryCheck(), verify(entries, version, by.kernel.key));
}

/**
 * Takes from the chains of destroyed records what was written in them. The database lets only entries be reduced whose
 * record stands in `destroyed_records`, and nothing be changed but note, values and the seal over what remains.
 */
export async function reduce(by: Acting, recordIds: readonly string[]): Promise<void> {
  const entries = await Reading.of(by, HistoryEntry).where('row.record_id = ANY (?)', recordIds).where('row.remains IS NULL').many();
  const left = entries.map((entry) => {
    const rest = reduced(entry);
    return { recordId: rest.recordId, seq: rest.seq, changes: rest.changes, remains: sealRemains(rest, by.kernel.key) };
  });
  await by.query('SELECT reduce_history($1::jsonb)', [JSON.stringify(left)]);
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b));
}
