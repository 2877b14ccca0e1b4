import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { WorkingCalendar } from '../dist/libs/kernel/src/calendar/working-calendar.js';
import { canonical } from '../dist/libs/kernel/src/history/chain.js';
import { requestRoutes } from './bare-requests.mjs';
import { insightRoutes } from './bare-insight.mjs';
import { LIST, PAGE, RAISE } from './bare.sql.mjs';
import { CASE_PATH } from './fill.sql.mjs';

// What one would write for these questions alone: node:http, pg, prepared statements; nobody signs in, everybody
// may do everything. A process of its own: DATABASE_URL, DATA_KEY, OFFICIAL and CLERK (who ask) come from the environment.
const { DATABASE_URL, DATA_KEY, OFFICIAL, CLERK } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, idleTimeoutMillis: 0, application_name: 'bench-bare' });
const calendar = new WorkingCalendar([]);
const person = async (id) => (await pool.query('SELECT id, name FROM people WHERE id = $1', [id])).rows[0];
const official = await person(OFFICIAL);
const seal = (covered) => createHmac('sha256', DATA_KEY).update(canonical(covered)).digest('hex');

const one = async (name, text, values) => (await pool.query({ name, text, values })).rows[0].answer;

const routes = {
  L: ({ street }) => one('list', LIST, [street]),
  ...insightRoutes(one),
  R: async ({ id }) => JSON.stringify({ nonconformity: shown(await one('page', PAGE, [id, OFFICIAL])) }),
  ...requestRoutes({ pool, key: DATA_KEY, clerk: await person(CLERK), calendar, seal }),
  W: async ({ input }) => JSON.stringify({ reportNonconformity: await raise(input) }),
};

createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', async () => {
    try {
      const text = await routes[request.url.slice(1)](JSON.parse(Buffer.concat(parts).toString()));
      response.setHeader('content-type', 'application/json').end(`{"data":${text}}`);
    } catch (error) {
      response.writeHead(500).end(error.stack);
    }
  });
}).listen(Number(process.env.PORT), '127.0.0.1');

/** What the page shows beyond its rows: where the case is on its way, what the official may do, whether the chain is whole. */
function shown({ chain, ...row }) {
  const times = new Map(chain.filter((entry) => entry.toState !== entry.fromState).map((entry) => [entry.toState, entry.at]));
  const here = CASE_PATH.indexOf(row.state);
  const onPath = CASE_PATH.map((state, index) => ({
    state, at: times.get(state) ?? null, current: state === row.state, reached: here >= 0 ? index <= here : times.has(state),
  }));
  const lifecycle = here >= 0
    ? onPath.map((step) => (step.reached ? step : { ...step, at: null }))
    : [...onPath.filter((step) => step.reached), { state: row.state, at: times.get(row.state) ?? null, current: true, reached: true }];
  const history = chain
    .map(({ seq, at, verb, fromState, toState, note, actor, changes, names }) => ({
      // no resident takes a step of a case
      seq, at, verb, fromState, toState, note, actor, byResident: false,
      changes: changes.map((change) => ({ ...change, fromName: names?.[change.from] ?? null, toName: names?.[change.to] ?? null })),
    }))
    .reverse();
  return { ...row, actions: row.actions.map((action) => ({ ...action, edits: [] })), transitions: doors(row), edits: [], lifecycle, history, historyCheck: checked(chain, row) };
}

function doors({ state, waitUntil, actions }) {
  const door = (verb, to, main, blockedBy = null) => ({ verb, to, main, blockedBy });
  if (state === 'reported' || state === 'reviewing') return [door('dismiss', 'dismissed', false)];
  if (state !== 'verifying') return [];
  const owns = actions.some((action) => action.owner?.id === OFFICIAL) ? { code: 'OWNS_ACTION', params: {} } : null;
  const waits = waitUntil && new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10) < waitUntil;
  const early = waits ? { code: 'WAITING_TIME', params: { until: waitUntil } } : null;
  return [door('verify', 'closed', true, early ?? owns), door('sendBack', 'acting', false, owns)];
}

function checked(chain, { id, version }) {
  let previous = '';
  for (const [index, e] of chain.entries()) {
    const covered = [id, e.seq, e.kind, e.at, e.actorId, e.actorName, e.verb, e.fromState, e.toState, e.note, e.changes, e.version, e.previousHash];
    const whole = e.seq === index + 1 && e.previousHash === previous && seal(covered) === e.hash;
    if (!whole) return { intact: false, entries: chain.length, brokenAt: index + 1 };
    previous = e.hash;
  }
  const intact = chain.at(-1)?.version === version;
  return { intact, entries: chain.length, brokenAt: intact ? null : 0 };
}

async function raise({ communityId, title, description, foundOn, impact, clauseIds }) {
  const now = new Date();
  const id = randomUUID();
  const client = await pool.connect();
  const run = async (name, values) => (await client.query({ name, text: RAISE[name], values })).rows[0];
  try {
    await client.query('BEGIN');
    const earlier = await run('earlier', [communityId, clauseIds, new Date(now.getTime() - 365 * 86_400_000)]);
    const year = Number(new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 4));
    const { value, street_id: streetId } = await run('number', [communityId, year]);
    const number = `NC-${year}-${String(value).padStart(4, '0')}`;
    const dueAt = calendar.addWorkingDays(now, 1, '17:30');
    const grade = earlier ? 'major' : 'minor';
    await run('row', [id, communityId, streetId, number, title, dueAt, OFFICIAL, now, description, grade, foundOn, impact, earlier?.id]);
    const filled = { title, description, grade, foundOn, impact, ...(earlier && { recurrenceOfId: earlier.id }) };
    const changes = Object.entries(filled).map(([field, to]) => ({ field, from: null, to, personal: false }));
    const hash = seal([id, 1, 'nonconformity', now, OFFICIAL, official.name, 'report', null, 'reported', '', changes, 1, '']);
    await run('history', [id, communityId, streetId, now, OFFICIAL, official.name, JSON.stringify(changes), hash]);
    await run('links', [communityId, streetId, id, clauseIds, OFFICIAL, now]);
    await run('notices', [communityId, JSON.stringify({ number, title, by: official.name }), id, now]);
    const community = await run('community', [communityId]);
    await client.query('COMMIT');
    return { id, number, state: 'reported', version: 1, dueAt, community };
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
