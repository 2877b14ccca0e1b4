import { createHmac, randomUUID } from 'node:crypto';
import pg from 'pg';
import { percentile } from './load.mjs';
import { startProduct } from './product.mjs';

/** People at the door, most of them on the list; and the few before them, who must cost as much each. */
const MANY = { listed: 150, others: 50 };
const FEW = { listed: 15, others: 5 };
/** Phones that scan at once. */
const AT_ONCE = 8;
const WANTED_SECONDS = 60;

const SCAN = 'mutation($input: ScanCheckInInput!) { scanCheckIn(input: $input) { pass } }';
const CHECK_IN = 'mutation($input: CheckInInput!) { checkInToActivity(input: $input) { again atDoor } }';
const TALLY = 'query($id: ID!) { activity(id: $id) { registrationTally { registered came atDoor } } checkInCode(activityId: $id) { path } }';

/**
 * 200 people check in at one door as fast as they are let: each scans the code and sends a phone number; a quarter of
 * them had not registered. Beside it the same rows written by hand-written SQL.
 *
 * @param {string} server address of a PostgreSQL server
 * @throws when somebody is missing or counted twice, when it takes more than a minute, or statements grow with the list
 */
export async function door(server) {
  const product = await startProduct(server, 'bench_door');
  try {
    const few = await checkedIn(product, FEW);
    const many = await checkedIn(product, MANY);
    const bare = await byHand(product, MANY);
    if (many.seconds > WANTED_SECONDS) throw new Error(`200 check-ins took ${many.seconds.toFixed(0)} s.`);
    if (many.statements > few.statements + 1) throw new Error(`A check-in's statements grow with the list: ${few.statements} became ${many.statements}.`);
    return { people: MANY.listed + MANY.others, ...many, bare, ratio: bare.seconds / many.seconds };
  } finally {
    await product.stop();
  }
}

export function doorTable({ people, seconds, scan, send, statements, bare, ratio }) {
  return [
    ['door', 'seconds', 'a minute', 'scan p50 / p99 ms', 'check-in p50 / p99 ms', 'statements each', 'ratio'], Array.from({ length: 7 }, () => '---'),
    [`${people} people, ${AT_ONCE} at once`, seconds.toFixed(1), ((people / seconds) * 60).toFixed(0), told(scan), told(send), statements.toFixed(1), ratio.toFixed(2)],
    ['the same rows by hand-written SQL', bare.seconds.toFixed(1), ((people / bare.seconds) * 60).toFixed(0), '', told(bare.times), '', ''],
  ].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const told = ({ p50, p99 }) => `${p50.toFixed(1)} / ${p99.toFixed(1)}`;
const both = (times) => ({ p50: percentile(times, 0.5), p99: percentile(times, 0.99) });
const phoneOf = (n) => `138${String(n).padStart(8, '0')}`;

async function checkedIn({ world, staff, url, clock, ask, counting }, { listed, others }) {
  const activity = await anOpenDoor(world, staff, clock, listed);
  const { data } = await ask(TALLY, { id: activity.id });
  const door = { communityCode: staff.community.code, activityId: activity.id };
  const code = data.checkInCode.path.split('#')[1];
  const times = { scan: [], send: [] };
  const people = shuffled(Array.from({ length: listed + others }, (_, n) => n));
  const began = performance.now();
  const [statements] = await counting(() => inLanes(people, async (n) => {
    const { pass } = (await timed(times.scan, () => resident(url, SCAN, { ...door, code }))).scanCheckIn;
    const name = n < listed ? '' : `现场第 ${n} 位`;
    const done = (await timed(times.send, () => resident(url, CHECK_IN, { ...door, pass, phone: phoneOf(n), name }))).checkInToActivity;
    if (done.again || done.atDoor !== n >= listed) throw new Error(`person ${n} was checked in as ${JSON.stringify(done)}`);
  }));
  const seconds = (performance.now() - began) / 1000;
  const tally = (await ask(TALLY, { id: activity.id })).data.activity.registrationTally;
  if (tally.came !== people.length || tally.atDoor !== others || tally.registered !== listed) throw new Error(`the list says ${JSON.stringify(tally)}`);
  return { seconds, scan: both(sorted(times.scan)), send: both(sorted(times.send)), statements: statements / people.length };
}

async function anOpenDoor(world, staff, clock, listed) {
  const { anActivity } = await import('../dist/test/factories/activity.factory.js');
  const { RegistrationService } = await import('../dist/libs/do/src/index.js');
  const activity = await anActivity(world, staff, { state: 'published', capacity: listed, startsAt: new Date(clock.now().getTime() + 600_000) });
  const service = world.service(RegistrationService);
  for (let n = 0; n < listed; n += 1) {
    await world.as(staff.worker, 'activity:hold', (by) =>
      service.enrol(by, { activityId: activity.id, name: `居民 ${n}`, phone: phoneOf(n), clientId: randomUUID(), atDoor: false }));
  }
  return activity;
}

/** What the product writes of 200 people, by a program that knows only its tables: find by phone, tick off, or add. */
async function byHand({ world, staff, clock }, { listed, others }) {
  const activity = await anOpenDoor(world, staff, clock, listed);
  const { personal } = world.kernel;
  const pool = new pg.Pool({ connectionString: world.kernel.config.DATABASE_URL, max: AT_ONCE });
  const times = [];
  const people = shuffled(Array.from({ length: listed + others }, (_, n) => n));
  const began = performance.now();
  await inLanes(people, (n) => timed(times, async () => {
    const client = await pool.connect();
    const send = (name, text, values) => client.query({ name, text, values });
    try {
      await client.query('BEGIN');
      const lookup = personal.lookup(phoneOf(n), 'phone');
      const find = () => send('find', `SELECT id FROM activity_registrations WHERE activity_id = $1 AND phone_lookup = $2 AND state <> 'withdrawn' FOR UPDATE`, [activity.id, lookup]);
      const [known] = (await find()).rows;
      const pass = randomUUID();
      if (known) await send('tick', 'UPDATE activity_registrations SET came_at = now(), pass = $2 WHERE id = $1', [known.id, pass]);
      else {
        await send('lock', 'SELECT 1 FROM activities WHERE id = $1 FOR UPDATE', [activity.id]);
        await send('add', `INSERT INTO activity_registrations (id, community_id, street_id, activity_id, serial, state, name_sealed, phone_sealed, phone_lookup, at_door, at, came_at, pass, secret_hash, form_key)
          SELECT $1, a.community_id, a.street_id, a.id, (SELECT coalesce(max(serial), 0) + 1 FROM activity_registrations WHERE activity_id = a.id), 'registered', $3, $4, $5, true, now(), now(), $6, $7, $8
          FROM activities a WHERE a.id = $2`,
        [randomUUID(), activity.id, personal.seal(`现场第 ${n} 位`), personal.seal(phoneOf(n)), lookup, pass, hashed(pass), hashed(`form ${pass}`)]);
      }
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  })).finally(() => pool.end());
  return { seconds: (performance.now() - began) / 1000, times: both(sorted(times)) };
}

const hashed = (text) => createHmac('sha256', 'bench').update(text).digest('base64url');

/** A browser without an account. */
async function resident(url, query, input) {
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-pdca': '1' }, body: JSON.stringify({ query, variables: { input } }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`the door was shut: ${JSON.stringify(errors)}`);
  return data;
}

async function inLanes(people, work) {
  const queue = [...people];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
  }));
}

async function timed(times, work) {
  const began = performance.now();
  const done = await work();
  times.push(performance.now() - began);
  return done;
}

const sorted = (times) => [...times].sort((a, b) => a - b);

/** In an order that is the same in each run. */
const shuffled = (people) => [...people].sort((a, b) => ((a * 7919) % 211) - ((b * 7919) % 211));
