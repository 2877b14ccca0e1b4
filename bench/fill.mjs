import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { at } from '../tools/paths.mjs';
import { PersonalData } from '../dist/libs/kernel/src/personal/personal.js';
import { activities, CASE_PATH, cases, complaints, functions, register, requests, units } from './fill.sql.mjs';
import { entries, pads } from './history.sql.mjs';

/** Seals the chains of the bench; a product that is to find them whole runs with it. */
export const DATA_KEY = createHash('sha256').update('bench').digest('hex');
const SEED = 2026;

/** Residents who come again and again: their numbers as the intake page asks for them, and as the product keeps them. */
const personal = new PersonalData(DATA_KEY);
export const KNOWN = Array.from({ length: 200 }, (_, index) => {
  const phone = `137${String(index).padStart(8, '0')}`;
  return { phone, name: personal.seal(`第 ${index} 位居民`), lookup: personal.lookup(phone, 'phone') };
});

const KINDS = [
  {
    table: 'nonconformities', kind: 'nonconformity', stage: 'act', steps: 8, path: CASE_PATH,
    words: 'description,impact,correction,success_measure,success_target',
    verbs: ['report', 'review', 'accept', 'analyse', 'plan', 'approvePlan', 'submit', 'verify'], otherwise: { dismissed: 'dismiss', void: 'void' },
  },
  { table: 'corrective_actions', kind: 'corrective-action', stage: 'act', steps: 2, words: 'evidence', path: ['planned'], verbs: ['plan', 'complete'] },
  { table: 'complaints', kind: 'complaint', stage: 'check', steps: 2, words: '', path: ['received'], verbs: ['lodge', 'close'], otherwise: { rejected: 'reject' } },
  // histories and words of requests are left out: no work reads them
  { table: 'service_requests', kind: 'service-request', stage: 'do', steps: 0 },
  {
    table: 'activities', kind: 'activity', stage: 'do', steps: 2, path: ['draft'], verbs: ['draft', 'archive'], otherwise: { cancelled: 'cancel' },
    words: 'goal,content,method,safety_measures,place,host,summary,evaluation',
  },
];

/**
 * Fills the database once, unless it holds this very filling already; what an earlier run wrote is taken away.
 *
 * @param {string} url a database with the product's schema and standards
 * @param {{ streets: number, cases: number, others: number, requests: number }} size
 * @param {(line: string) => void} tell
 * @param {{ histories?: boolean }} how without them where no work reads histories or searches words
 */
export async function fill(url, size, tell, { histories = true } = {}) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { inner, outer } = pads(DATA_KEY);
  const steps = [
    ['functions', functions(SEED)],
    ['units and people', units(size.streets)],
    ['nonconformities', cases(size.cases, size.streets)],
    ['complaints', complaints(size.others, size.streets)],
    ['activities', activities(size.others, size.streets)],
    ['service requests', requests(size.requests, size.streets, KNOWN)],
    ...KINDS.flatMap((kind) =>
      Array.from({ length: histories ? kind.steps : 0 }, (_, index) => [`history of ${kind.table}, ${index + 1}`, entries({ ...kind, seq: index + 1 }, { inner, outer })]),
    ),
  ];
  try {
    if (await isFilled(client)) return await takeAway(client);
    await client.query('SET synchronous_commit = off; SET maintenance_work_mem = \'512MB\'; SET work_mem = \'128MB\'');
    // the register is written below, in one go instead of row by row
    await client.query('SET session_replication_role = replica');
    const indexes = await dropIndexes(client);
    for (const [name, sql] of steps) await timed(name, sql);
    await client.query('SET session_replication_role = DEFAULT');
    for (const { table, kind, stage } of KINDS) await timed(`register of ${table}`, register(table, kind, stage));
    for (const { table, kind, words } of KINDS.filter(({ steps }) => histories && steps > 0)) await timed(`words of ${table}`, `CALL fill_words('${table}', '${kind}', '{${words}}')`);
    for (const { name, making } of indexes) await timed(name, making);
    await timed('statistics', 'VACUUM ANALYZE');
    await client.query('CREATE TABLE bench.filled AS SELECT $1::text AS how, now() AS at', [fingerprint()]);
  } finally {
    await client.end();
  }

  async function timed(name, sql) {
    const started = Date.now();
    await client.query(sql);
    tell(`  ${name.padEnd(32)} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Takes away what would be kept up row by row, and answers how it is made again: an index over full tables is built in one go. */
async function dropIndexes(client) {
  const tables = [...KINDS.map(({ table }) => table), 'history_entries', 'clause_links', 'records', 'record_words', 'nonconformity_causes'];
  const { rows } = await client.query(
    `SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS making FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT i.indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows;
}

/** Whether a database holds a filling of another making: it is to be dropped. */
export async function isStale(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT to_regclass('bench.filled') IS NOT NULL AS whole, to_regclass('migrations') IS NOT NULL AS begun");
    return rows[0].begun && !(rows[0].whole && (await isFilled(client)));
  } finally {
    await client.end();
  }
}

async function isFilled(client) {
  const { rows } = await client.query("SELECT to_regclass('bench.filled') IS NOT NULL AS there");
  if (!rows[0].there) return false;
  const filled = await client.query('SELECT how FROM bench.filled');
  return filled.rows[0]?.how === fingerprint();
}

/** What runs have raised since: rows, chains, links, notices, sessions; and the counters go back. */
async function takeAway(client) {
  await client.query(`
    CREATE TEMP TABLE raised AS
      SELECT id FROM nonconformities WHERE created_at >= (SELECT at FROM bench.filled)
      UNION ALL SELECT id FROM service_requests WHERE created_at >= (SELECT at FROM bench.filled);
    DELETE FROM request_viewings;
    DELETE FROM service_requests WHERE id IN (SELECT id FROM raised);
    DELETE FROM history_entries WHERE record_id IN (SELECT id FROM raised);
    DELETE FROM clause_links WHERE record_id IN (SELECT id FROM raised);
    DELETE FROM notices WHERE record_id IN (SELECT id FROM raised);
    DELETE FROM nonconformities WHERE id IN (SELECT id FROM raised);
    DELETE FROM record_counters WHERE prefix IN ('NC', 'SR');
    INSERT INTO record_counters (community_id, street_id, prefix, year, value)
      SELECT community_id, street_id, split_part(number, '-', 1), split_part(number, '-', 2)::int, max(split_part(number, '-', 3)::int)
      FROM (SELECT community_id, street_id, number FROM nonconformities UNION ALL SELECT community_id, street_id, number FROM service_requests) AS counted
      WHERE number IS NOT NULL GROUP BY 1, 2, 3, 4;
    DELETE FROM sessions;
    DROP TABLE raised`);
  await client.query('VACUUM ANALYZE nonconformities, service_requests, request_viewings, history_entries, clause_links, records, record_counters, notices, sessions');
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['bench/fill.mjs', 'bench/fill.sql.mjs', 'bench/history.sql.mjs']) hash.update(readFileSync(at(file)));
  return hash.digest('hex');
}
