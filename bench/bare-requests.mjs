import { createHash, createHmac, randomUUID } from 'node:crypto';
import { PersonalData } from '../dist/libs/kernel/src/personal/personal.js';

/** What one would write for the counter alone: its statements by hand, nobody signed in, everything allowed. */

const iso = (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const OURS = "ended_at IS NULL AND state <> 'replied'";
const HOLDS = {
  first: "state IN ('received', 'handed') AND ended_at IS NULL",
  today: `${OURS} AND state <> 'waiting' AND due_at >= now() AND due_at < (date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai') + interval '1 day') AT TIME ZONE 'Asia/Shanghai'`,
  late: `${OURS} AND due_at < now()`,
  waiting: "state IN ('waiting', 'passed', 'entrusted') AND ended_at IS NULL",
  objected: "state = 'objected' AND ended_at IS NULL",
};

const queue = (holds) => `
  SELECT json_build_object('serviceRequests', json_build_object(
    'total', (SELECT count(*) FROM service_requests WHERE community_id = $1 AND ${holds}),
    'items', coalesce(json_agg(json_build_object('id', r.id, 'number', r.number, 'title', r.title, 'state', r.state, 'dueAt', ${iso('r.due_at')},
      'endedAt', ${iso('r.ended_at')}, 'updatedAt', ${iso('r.updated_at')}, 'channel', r.channel, 'content', r.content, 'receivedAt', ${iso('r.created_at')},
      'assignee', (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = r.assignee_id)) ORDER BY r.due_at, r.id DESC), '[]')))::text AS answer
  FROM (SELECT * FROM service_requests WHERE community_id = $1 AND ${holds} ORDER BY due_at, id DESC LIMIT 20) AS r`;

const COUNTS = `
  SELECT json_build_object('requestQueues', json_build_object(
    'first', count(*) FILTER (WHERE state IN ('received', 'handed')),
    'today', count(*) FILTER (WHERE state NOT IN ('replied', 'waiting') AND due_at >= now()
      AND due_at < (date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai') + interval '1 day') AT TIME ZONE 'Asia/Shanghai'),
    'late', count(*) FILTER (WHERE state <> 'replied' AND due_at < now()), 'waiting', count(*) FILTER (WHERE state IN ('waiting', 'passed', 'entrusted')),
    'objected', count(*) FILTER (WHERE state = 'objected'), 'open', count(*) FILTER (WHERE state <> 'replied')))::text AS answer
  FROM service_requests WHERE community_id = $1 AND ended_at IS NULL`;

const EARLIER = `SELECT id, number, title, matter_type_id AS "matterTypeId", state, created_at AS "receivedAt", ended_at IS NULL AND state <> 'replied' AS open,
    applicant_name_sealed AS sealed
  FROM service_requests WHERE community_id = $1 AND applicant_phone_lookup = $2 AND state <> 'void' ORDER BY created_at DESC LIMIT 10`;
const VIEWED = `INSERT INTO request_viewings (id, community_id, street_id, request_id, person_id, purpose, at)
  SELECT gen_random_uuid(), r.community_id, r.street_id, r.id, $2, 'counter', now() FROM service_requests r WHERE r.id = ANY ($1)`;

/** Taking one in: the statements of its transaction, in their order. */
const TAKE = {
  type: `SELECT m.title, m.kind, m.limit_count, u.code, u.street_id FROM matter_types m JOIN org_units u ON u.street_id = m.unit_id WHERE m.id = $1 AND u.id = $2`,
  open: `SELECT number FROM service_requests WHERE community_id = $1 AND applicant_phone_lookup = $2 AND matter_type_id = $3
    AND ended_at IS NULL AND state <> 'replied' LIMIT 1`,
  number: `INSERT INTO record_counters (community_id, street_id, prefix, year, value) VALUES ($1, $2, 'SR', $3, 1)
    ON CONFLICT (community_id, prefix, year) DO UPDATE SET value = record_counters.value + 1 RETURNING value`,
  row: `INSERT INTO service_requests (id, community_id, street_id, number, title, state, version, due_at, finish_by, created_by_id, created_at, updated_at, channel,
      "group", matter_type_id, applicant_name_sealed, applicant_phone_sealed, applicant_phone_lookup, papers, asked_for, secret_hash, lodge_key)
    VALUES ($1, $2, $3, $4, $5, 'received', 1, $6, $7, $8, $9, $9, 'counter', $10, $11, $12, $13, $14, '[]', '[]', $15, $16)`,
  history: `INSERT INTO history_entries (record_id, seq, kind, community_id, street_id, at, actor_id, actor_name, verb, to_state, changes, version, previous_hash, hash)
    VALUES ($1, 1, 'service-request', $2, $3, $4, $5, $6, 'take', 'received', $7, 1, '', $8)`,
  links: `INSERT INTO clause_links (id, community_id, street_id, kind, record_id, clause_id, role, is_default, created_by_id, created_at)
    SELECT gen_random_uuid(), $1, $2, 'service-request', $3, c.id, 'evidences', true, $4, $5 FROM clauses c
    WHERE c.number IN ('8.6.1', '8.6.2', '8.6.3') AND c.standard_id IN (SELECT a.standard_id FROM adoptions a
      JOIN org_units u ON u.id = $1 AND a.unit_id IN (u.id, u.street_id, u.district_id))`,
  notices: `INSERT INTO notices (id, person_id, code, params, record_id, at)
    SELECT gen_random_uuid(), m.person_id, 'service-request.received', $2, $3, $4 FROM memberships m
    WHERE m.role IN ('secretary', 'social-worker', 'counter-clerk') AND m.unit_id = $1 AND m.person_id <> $5`,
};

/** @returns routes by the work's name, each answering the data's JSON */
export function requestRoutes({ pool, key, clerk, calendar, seal }) {
  const personal = new PersonalData(key);
  const one = async (name, text, values) => (await pool.query({ name: `request ${name}`, text, values })).rows[0].answer;
  const hmac = (text) => createHmac('sha256', key).update(text).digest('base64url');

  async function transaction(work) {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const answer = await work(async (name, text, values) => (await client.query({ name: `request ${name}`, text, values })).rows);
      await client.query('COMMIT');
      return JSON.stringify(answer);
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  const lookUp = ({ communityId, phone }) => transaction(async (run) => {
    const found = await run('earlier', EARLIER, [communityId, personal.lookup(phone, 'phone')]);
    await run('viewed', VIEWED, [found.map(({ id }) => id), clerk.id]);
    const sealed = found.find((row) => row.sealed)?.sealed;
    return { lookUpApplicant: { name: sealed ? personal.open(sealed) : '', requests: found.map(({ sealed: _, ...row }) => row) } };
  });

  const take = ({ input: { communityId, matterTypeId, name, phone, clientId } }) => transaction(async (run) => {
    const now = new Date();
    const id = randomUUID();
    const lookup = personal.lookup(phone, 'phone');
    const [type] = await run('type', TAKE.type, [matterTypeId, communityId]);
    const [open] = await run('open', TAKE.open, [communityId, lookup, matterTypeId]);
    if (open) throw new Error('open already');
    const year = Number(new Date(now.getTime() + 8 * 3600_000).toISOString().slice(0, 4));
    const [{ value }] = await run('number', TAKE.number, [communityId, type.street_id, year]);
    const number = `SR-${year}-${String(value).padStart(4, '0')}`;
    const dueAt = calendar.addWorkingDays(now, 1, '17:30');
    const finishBy = calendar.addWorkingDays(now, type.limit_count, '17:30');
    const secret = createHash('sha256').update(hmac(clientId)).digest('hex').slice(0, 10).toUpperCase();
    await run('request', TAKE.row, [
      id, communityId, type.street_id, number, type.title, dueAt, finishBy, clerk.id, now, type.kind, matterTypeId, personal.seal(name), personal.seal(phone), lookup,
      hmac(`secret ${id} ${secret}`), hmac(`form ${clientId}`),
    ]);
    const changes = [{ field: 'channel', from: null, to: 'counter', personal: false }, { field: 'group', from: null, to: type.kind, personal: false }];
    const hash = seal([id, 1, 'service-request', now, clerk.id, clerk.name, 'take', null, 'received', '', changes, 1, '']);
    await run('begun', TAKE.history, [id, communityId, type.street_id, now, clerk.id, clerk.name, JSON.stringify(changes), hash]);
    await run('clauses', TAKE.links, [communityId, type.street_id, id, clerk.id, now]);
    await run('told', TAKE.notices, [communityId, JSON.stringify({ number, title: type.title, by: clerk.name }), id, now, clerk.id]);
    return { takeServiceRequest: { request: { id, number, state: 'received', dueAt }, slip: { number: `${type.code}/${number}`, secret: `${secret.slice(0, 5)}-${secret.slice(5)}` } } };
  });

  return {
    Q: ({ filter, queue: name }) => one(`queue ${name}`, queue(HOLDS[name]), [filter.communityId]),
    C: ({ communityId }) => one('counts', COUNTS, [communityId]),
    K: lookUp,
    T: take,
  };
}
