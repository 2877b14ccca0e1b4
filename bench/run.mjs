import '../tools/pinned-node.mjs';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buildApi } from '../tools/build.mjs';
import { createDatabase, startDatabase } from '../tools/database.mjs';
import { at, root } from '../tools/paths.mjs';
import { assessmentPage, assessmentTable } from './assessment.mjs';
import { door, doorTable } from './door.mjs';
import { DATA_KEY, fill, isStale } from './fill.mjs';
import { answer, load, percentile } from './load.mjs';
import { cpuSeconds, machineTimes, memoryMb } from './measure.mjs';
import { nightly } from './nightly.mjs';
import { planPage, planTable } from './plan.mjs';
import { table, write } from './report.mjs';
import { insightWorks, keepMaps } from './insight.mjs';
import { requestWorks } from './requests.mjs';
import { searches, searchTable } from './search.mjs';
import { start } from './servers.mjs';
import { surveys, surveyTable } from './survey.mjs';
import { works } from './works.mjs';

// `npm run bench [-- --small | --scale 0.1] [--only L,R] [--seconds 5] [--connections 1,16,64] [--fill] [--nightly] [--plan] [--door] [--survey] [--assessment]`: docs/PERFORMANCE.md.
process.chdir(root);
const { values: options } = parseArgs({
  options: {
    small: { type: 'boolean' }, scale: { type: 'string', default: '1' }, only: { type: 'string' }, seconds: { type: 'string' },
    connections: { type: 'string', default: '1,16,64' }, profile: { type: 'boolean' }, fill: { type: 'boolean' },
    nightly: { type: 'boolean' }, plan: { type: 'boolean' }, door: { type: 'boolean' }, survey: { type: 'boolean' }, assessment: { type: 'boolean' },
  },
});
const seconds = Number(options.seconds ?? (options.small ? 2 : 8));
const connections = options.connections.split(',').map(Number);

/** A hundredth is one street as full as any; other sizes have the same streets with more or fewer rows. */
const scale = options.small ? 0.01 : Number(options.scale);
const size = { streets: options.small ? 1 : 100, cases: 300_000 * scale, others: 500_000 * scale, requests: 1_000_000 * scale };

/** Requests alone are measured on a filling of requests alone. */
const only = options.only?.split(',');
const REQUESTS = ['Q', 'C', 'K', 'T'];
const requestsAlone = only?.every((name) => REQUESTS.includes(name)) ?? false;
if (requestsAlone) Object.assign(size, { cases: 0, others: 0 });
/** Boards and maps alone, on a filling without histories, words and requests: they read none. */
const INSIGHT = ['B', 'G', 'M'];
const insightAlone = only?.every((name) => INSIGHT.includes(name)) ?? false;
if (insightAlone) size.requests = 0;

await buildApi();
const cluster = process.env.BENCH_DATABASE_URL
  ? { url: process.env.BENCH_DATABASE_URL, stop: async () => {} }
  : await startDatabase({ dataDir: at('.data/bench-postgres') });
try {
  if (options.plan) await plan();
  else if (options.door) await atTheDoor();
  else if (options.assessment) console.log(assessmentTable(await assessmentPage(cluster.url, { seconds: Math.min(seconds, 5), records: options.small ? 400 : 4_000 })));
  else if (options.survey) console.log(surveyTable(await surveys(cluster.url, { seconds: Math.min(seconds, 5) })));
  else {
    const url = await filled();
    if (options.nightly) await nightly(url, console.log);
    else if (!options.fill) await bench(url);
  }
} finally {
  await cluster.stop();
}

/** The address of a database of this size, filled now or by an earlier run. */
async function filled() {
  const url = new URL(cluster.url);
  url.pathname = `/bench_${requestsAlone ? 'requests_' : insightAlone ? 'insight_' : ''}${String(scale).replace('.', '_')}`;
  await createDatabase(url.href);
  if (await isStale(url.href)) {
    await query(cluster.url, `DROP DATABASE ${url.pathname.slice(1)} WITH (FORCE)`);
    await createDatabase(url.href);
  }
  const { migrate } = await import('../dist/apps/api/src/migrate.js');
  console.log(`Filling ${url.pathname.slice(1)}, unless it is filled …`);
  await migrate(url.href);
  await fill(url.href, size, console.log, { histories: !insightAlone });
  return url.href;
}

/** The page of a plan, on a database of its own. */
async function plan() {
  const found = await planPage(cluster.url, { rounds: options.small ? 1 : 5 });
  console.log(planTable(found));
  return found;
}

/** Two hundred people at one door, on a database of its own. */
async function atTheDoor() {
  const found = await door(cluster.url);
  console.log(doorTable(found));
  return found;
}

async function bench(url) {
  const { place, official, clerk, tokens } = await visit(url);
  const env = { DATABASE_URL: url, DATA_KEY, DATA_DIR: at('.data/bench-files'), LOG_LEVEL: 'warn', DEMO: '0', OFFICIAL: official, CLERK: clerk };
  const bare = await start('bench/bare.mjs', env, '/');
  const profile = options.profile ? ['--cpu-prof', '--cpu-prof-dir=.data/bench-profile'] : [];
  const ours = await start('tools/api.mjs', env, '/health/ready', [...profile, '--enable-source-maps']);
  try {
    await sleep(2000);
    const atRest = memoryMb(ours.pid);
    // what is kept by night is compared before anything is raised
    const chosen = [...insightWorks(place), ...works(place), ...requestWorks(place)].filter(({ name }) => !only || only.includes(name));
    if (chosen.some(({ name }) => name === 'M')) console.log(`Maps of a district kept in ${(await keepMaps((sql, params) => query(url, sql, params), 2026)).toFixed(1)} s`);
    const asks = chosen.map((work) => ({ work, ours: ask(ours, work, tokens[work.as ?? 'official']), bare: askBare(bare, work) }));
    for (const { work, ...asked } of asks) await compare(work, asked);
    const rows = [];
    for (const { work, ...asked } of asks) {
      const counts = connections.filter((count) => count <= (work.most ?? Infinity));
      for (const count of counts) rows.push(await measure(work, asked, count, { ours, bare, url }));
      console.log(table(rows.slice(-counts.length)));
    }
    const searched = only && !only.includes('F') ? [] : await searches(asking(ours, tokens.official), Math.min(seconds, 2));
    if (searched.length) console.log(searchTable(searched));
    const entered = only && !only.includes('D') ? null : await atTheDoor();
    const planned = only && !only.includes('P') ? null : await plan();
    write({ searched, planned, entered, size, scale, seconds, startUp: ours.startedIn, memory: { atRest, underLoad: Math.max(...rows.map((row) => row.memory)) }, rows });
  } finally {
    await Promise.all([ours.stop(), bare.stop()]);
  }
}

/** An official of the first street and a clerk of its busy hall, signed in, and what they ask about. */
async function visit(url) {
  const [found] = await query(
    url,
    `SELECT m.person_id AS official, m.unit_id AS street, (SELECT id FROM org_units WHERE kind = 'district' LIMIT 1) AS district,
       ARRAY(SELECT id FROM nonconformities WHERE street_id = m.unit_id ORDER BY bench.roll(hashtext(id::text), 1) LIMIT 50) AS cases,
       ARRAY(SELECT id FROM org_units WHERE street_id = m.unit_id AND kind = 'community' ORDER BY code) AS communities,
       ARRAY(SELECT id FROM bench.clauses ORDER BY n) AS clauses, ARRAY(SELECT id FROM matter_types WHERE unit_id = m.unit_id ORDER BY position) AS "matterTypes",
       c.person_id AS clerk, c.unit_id AS hall
     FROM memberships m JOIN people p ON p.id = m.person_id, memberships c JOIN people q ON q.id = c.person_id
     WHERE p.account = 'official-1-1' AND q.account = 'worker-1-4'`,
  );
  const signIn = async (personId) => {
    const token = randomBytes(32).toString('base64url');
    await query(url, `INSERT INTO sessions (id, person_id, token_hash, agent, started_at, seen_at, expires_at)
      VALUES ($1, $2, $3, 'bench', now(), now(), now() + interval '1 day')`, [randomUUID(), personId, createHash('sha256').update(token).digest('hex')]);
    return token;
  };
  // nobody of the district is filled in: who looks at all of it comes for the day
  const [{ id: district }] = await query(
    url,
    `WITH person AS (INSERT INTO people (id, account, name, created_at) SELECT gen_random_uuid(), 'district-bench', '区县干部', now()
        WHERE NOT EXISTS (SELECT FROM people WHERE account = 'district-bench') RETURNING id),
       role AS (INSERT INTO memberships (id, person_id, role, unit_id, from_day) SELECT gen_random_uuid(), id, 'district-official', $1, '2024-01-01' FROM person),
       door AS (INSERT INTO credentials (person_id, password_hash, must_change, changed_at) SELECT id, '', false, '2020-01-01Z' FROM person)
     SELECT id FROM person UNION SELECT id FROM people WHERE account = 'district-bench'`,
    [found.district],
  );
  const tokens = { official: await signIn(found.official), clerk: await signIn(found.clerk), district: await signIn(district) };
  return { place: found, official: found.official, clerk: found.clerk, tokens };
}

/** Requests of a signed-in browser. */
function asking(server, token) {
  const headers = { 'content-type': 'application/json', 'x-pdca': '1', cookie: `pdca_session=${token}` };
  return (body) => ({ url: `${server.url}/graphql`, method: 'POST', headers, body: JSON.stringify(body) });
}

/** A known document by its hash, as the web app asks; others by their text. */
function ask(server, { hash, document, next }, token) {
  const asked = hash ? { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } } : { query: document };
  const send = asking(server, token);
  return (variables = next()) => send({ ...asked, variables });
}

function askBare(server, work) {
  const headers = { 'content-type': 'application/json' };
  return (variables = work.next()) => ({
    url: `${server.url}/${work.name}`, method: 'POST', headers, body: JSON.stringify(work.bareOf?.() ?? variables),
  });
}

/** Both answer the same, field by field. */
async function compare(work, asked) {
  for (let turn = 0; turn < (work.turns ?? 20); turn++) {
    const variables = work.next();
    const [mine, theirs] = await Promise.all([answer(asked.ours(variables)), answer(asked.bare(variables))]);
    const [a, b] = [JSON.parse(mine), JSON.parse(theirs)];
    if (a.errors) throw new Error(`${work.name}: ${mine}`);
    const difference = firstDifference(work.alike(a.data), work.alike(b.data));
    if (difference) throw new Error(`${work.name}: the answers differ at ${difference}`);
  }
}

function firstDifference(a, b, path = 'data') {
  if (isDeepStrictEqual(a, b)) return null;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(a[key], b[key], `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

async function measure(work, asked, count, { ours, bare, url }) {
  const look = (text) => {
    if (text.startsWith('{"errors"')) throw new Error(`${work.name}: ${text}`);
  };
  const how = { connections: count, seconds };
  // warm, then in turns: what else happens on the machine meets both
  for (const ask of [asked.ours, asked.bare]) await load({ ask, look }, { connections: count, seconds: Math.min(seconds / 2, 3) });
  const before = machineTimes();
  const rounds = { ours: [], bare: [] };
  const used = { ours: { server: 0, database: 0 }, bare: { server: 0, database: 0 } };
  for (let round = 0; round < 2; round++) {
    for (const [who, server] of [['bare', bare], ['ours', ours]]) {
      const began = await cpu(server, url, who);
      rounds[who].push(await load({ ask: asked[who], look }, how));
      const ended = await cpu(server, url, who);
      used[who].server += ended.server - began.server;
      // a connection that was let go or opened meanwhile has done little
      for (const [pid, spent] of ended.database) used[who].database += spent - (began.database.get(pid) ?? spent);
    }
  }
  const after = machineTimes();
  const [mine, theirs] = [summed(rounds.ours, used.ours), summed(rounds.bare, used.bare)];
  return {
    work: work.name, title: work.title, target: work.target, connections: count, ours: mine, bare: theirs,
    ratio: mine.perSecond / theirs.perSecond, cpuRatio: (theirs.serverMs + theirs.databaseMs) / (mine.serverMs + mine.databaseMs),
    memory: memoryMb(ours.pid), bareMemory: memoryMb(bare.pid),
    machineBusy: (after.busy - before.busy) / (after.all - before.all),
  };
}

/** Processor time so far, in seconds: of the server, and of the database's processes that work for it on this machine. */
async function cpu(server, url, who) {
  const name = who === 'ours' ? 'community-pdca' : 'bench-bare';
  const processes = await query(url, 'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1', [name]);
  return { server: cpuSeconds(server.pid), database: new Map(processes.map(({ pid }) => [pid, cpuSeconds(pid)])) };
}

function summed(rounds, used) {
  const times = rounds.flatMap((round) => round.times).sort((a, b) => a - b);
  const spent = rounds.reduce((sum, round) => sum + round.seconds, 0);
  const perRound = rounds.map((round) => round.answers / round.seconds);
  const each = (seconds) => (seconds * 1000) / times.length;
  return {
    answers: times.length, serverMs: each(used.server), databaseMs: each(used.database), perSecond: times.length / spent, perRound,
    p50: percentile(times, 0.5), p99: percentile(times, 0.99),
  };
}

async function query(url, sql, params) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, params)).rows;
  } finally {
    await client.end();
  }
}
