import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { answer, load, percentile } from './load.mjs';
import { startProduct } from './product.mjs';
import { at } from '../tools/paths.mjs';

const EDITION = 'DB35/T draft 2021';
const CHAPTERS = ['4', '5', '6', '7', '8', '9', '10', 'A'];
/** Requests a second, of those by hand-written SQL. */
const WANTED = 0.25;

/** The web app's own, sent by hash as it sends them. */
const trusted = JSON.parse(readFileSync(at('apps/api/trusted-documents.json'), 'utf8'));
const SHEET = Object.keys(trusted).find((hash) => trusted[hash].startsWith('query AssessmentSheet('));

/** What one would write for the page: each clause with its text, its answer, the last time, verdicts and the six records that say most. */
const BY_HAND = `
  WITH row AS (SELECT * FROM conformity_assessments WHERE id = $1), lines AS (SELECT l.* FROM assessed_clauses l WHERE l.assessment_id = $1), found AS (
    SELECT f.*, count(*) OVER (PARTITION BY clause_id)::int AS count,
      row_number() OVER (PARTITION BY clause_id ORDER BY role = 'breaches' AND open DESC, "on" DESC, id) AS place
    FROM (SELECT DISTINCT ON (k.clause_id, r.id) k.clause_id, k.role, r.id, r.kind, r.number, r.title, r.state, r.ended_at IS NULL AS open,
            (coalesce(r.ended_at, r.created_at) AT TIME ZONE 'Asia/Shanghai')::date::text AS "on"
          FROM row, clause_links k JOIN records r ON r.id = k.record_id
          WHERE k.community_id = row.community_id AND k.clause_id IN (SELECT clause_id FROM lines) AND r.created_at <= now()
            AND (r.ended_at IS NULL OR r.ended_at >= row.covers_from::timestamp AT TIME ZONE 'Asia/Shanghai') AND r.kind NOT IN ('conformity-assessment', 'star-rating')
            AND r.state NOT IN ('void', 'superseded', 'draft', 'drafted', 'cancelled', 'dropped', 'withdrawn', 'rejected', 'dismissed')
          ORDER BY k.clause_id, r.id, array_position(ARRAY['breaches', 'restores', 'evidences', 'implements'], k.role)) AS f)
  SELECT json_build_object('id', row.id, 'number', row.number, 'title', row.title, 'state', row.state, 'clauses', (
    SELECT json_agg(json_build_object('id', l.id, 'number', l.number, 'takenUp', l.taken_up, 'settlement', l.settlement,
        'clause', json_build_object('id', c.id, 'number', c.number, 'title', c.title, 'titleEn', c.title_en, 'summary', c.summary, 'summaryEn', c.summary_en, 'items', c.items, 'modality', c.modality),
        'answer', CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'revision', a.revision, 'result', a.result, 'note', a.note, 'sampled', a.sampled, 'at', a.at, 'by', p.name) END,
        'previous', CASE WHEN b.id IS NOT NULL THEN json_build_object('result', b.result, 'note', b.note) END,
        'evidence', json_build_object(
          'recordCount', coalesce((SELECT f.count FROM found f WHERE f.clause_id = l.clause_id LIMIT 1), 0),
          'records', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'number', f.number, 'title', f.title, 'state', f.state, 'role', f.role, 'on', f."on") ORDER BY f.place), '[]')
                      FROM found f WHERE f.clause_id = l.clause_id AND f.place <= 6),
          'verdicts', (SELECT coalesce(json_agg(json_build_object('rule', v.rule, 'title', q->'title', 'verdict', v.verdict, 'actual', v.actual, 'required', v.required, 'since', v.from_day)), '[]')
                       FROM json_array_elements(s.file->'rules') AS q JOIN verdict_stretches v ON v.rule = q->>'id' AND v.standard_id = s.id AND v.community_id = row.community_id AND v.to_day IS NULL
                       WHERE split_part(q->>'clause', '/', 1) = l.number))) ORDER BY l.position)
    FROM lines l JOIN clauses c ON c.id = l.clause_id LEFT JOIN clause_answers a ON a.id = l.answer_id LEFT JOIN people p ON p.id = a.by_id
      LEFT JOIN assessed_clauses o ON o.id = l.previous_id LEFT JOIN clause_answers b ON b.id = o.answer_id))::text AS answer
  FROM row JOIN standards s ON s.id = row.standard_id`;

/**
 * An assessment page with all clauses and evidence: every clause of an edition, each with its text, verdicts, records and the last
 * time, beside the same by hand-written SQL.
 *
 * @param {string} server address of a PostgreSQL server
 * @throws when the two disagree
 */
export async function assessmentPage(server, { seconds, records, connections = 4 }) {
  const product = await startProduct(server, 'bench_assessment');
  const { world, staff, url, cookie, counting } = product;
  const pool = new pg.Pool({ connectionString: world.kernel.config.DATABASE_URL, max: 10 });
  try {
    const row = await prepare(world, staff, records);
    const byHand = createServer(async (_request, response) => {
      const { rows } = await pool.query({ name: 'by hand', text: BY_HAND, values: [row.id] });
      response.setHeader('content-type', 'application/json').end(rows[0].answer);
    });
    await new Promise((done) => byHand.listen(0, '127.0.0.1', done));
    try {
      const headers = { 'content-type': 'application/json', 'x-pdca': '1', cookie: `${cookie.name}=${cookie.value}` };
      const body = JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: SHEET } }, variables: { id: row.id } });
      const ours = () => ({ url: `${url}/graphql`, method: 'POST', headers, body });
      const bare = () => ({ url: `http://127.0.0.1:${byHand.address().port}/`, method: 'POST', headers: {}, body: '{}' });
      const [statements, mine] = await counting(() => answer(ours()));
      const told = JSON.parse(mine);
      if (told.errors) throw new Error(`the bench was refused: ${mine}`);
      agree(told.data.conformityAssessment, JSON.parse(await answer(bare())));
      const how = { connections, seconds };
      for (const ask of [ours, bare]) await load({ ask }, { connections, seconds: Math.min(seconds / 2, 2) });
      const [one, other] = [await load({ ask: ours }, how), await load({ ask: bare }, how)];
      return {
        clauses: told.data.conformityAssessment.clauses.length, records, statements, bytes: mine.length, oursTimes: one.times, bareTimes: other.times,
        ours: one.answers / one.seconds, bare: other.answers / other.seconds, ratio: one.answers / one.seconds / (other.answers / other.seconds),
      };
    } finally {
      byHand.close();
    }
  } finally {
    await pool.end();
    await product.stop();
  }
}

/** One confirmed before, one answered now, and records linked to their clauses. */
async function prepare(world, staff, records) {
  const { anAssessment } = await import('../dist/test/factories/conformity-assessment.factory.js');
  const scope = CHAPTERS;
  await anAssessment(world, staff, { form: 'self', state: 'closed', standard: EDITION, scope, found: { '8.6.1': { result: 'partly', note: '缺两样' } } });
  const row = await anAssessment(world, staff, { form: 'self', state: 'answered', standard: EDITION, scope });
  await world.kernel.jobs.run(world.kernel, 'verdict.renew', {});
  const { communityId, streetId } = row;
  await world.kernel.dataSource.query(
    `WITH lines AS (SELECT array_agg(clause_id ORDER BY position) AS ids FROM assessed_clauses WHERE assessment_id = $3), made AS (
       INSERT INTO records (id, community_id, street_id, number, title, state, version, created_at, updated_at, ended_at, kind, stage)
       SELECT gen_random_uuid(), $1, $2, 'AC-2026-' || (10000 + n), '第 ' || n || ' 次活动', 'archived', 1, now() - (1 + n % 300) * interval '1 day', now(), now() - n % 200 * interval '1 day', 'activity', 'do'
       FROM generate_series(1, $4::int) AS n RETURNING id, number, created_at)
     INSERT INTO clause_links (id, community_id, street_id, kind, record_id, clause_id, role, created_at)
     SELECT gen_random_uuid(), $1, $2, 'activity', m.id, lines.ids[1 + abs(hashtext(m.number || k)) % cardinality(lines.ids)], 'evidences', now()
     FROM made m, lines, generate_series(1, 3) AS k ON CONFLICT DO NOTHING`,
    [communityId, streetId, row.id, records],
  );
  await world.kernel.dataSource.query('VACUUM ANALYZE records, clause_links, assessed_clauses, clause_answers');
  return row;
}

/** Both tell the same of every clause. */
function agree(ours, bare) {
  const camel = (word) => word?.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  const gist = (row) => row.clauses.map(({ number, clause, answer: said, previous, evidence }) => [
    number, clause.summary, camel(said?.result), said?.note, camel(previous?.result), evidence.recordCount, evidence.records.map(({ id }) => id), evidence.verdicts.map(({ rule, verdict }) => [rule, camel(verdict)]),
  ]);
  const [mine, theirs] = [gist(ours), gist(bare)];
  if (mine.length !== theirs.length) throw new Error(`${mine.length} clauses and ${theirs.length}`);
  const different = mine.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(theirs[index]));
  if (different >= 0) throw new Error(`the answers differ: ${JSON.stringify([mine[different], theirs[different]])}`);
}

export function assessmentTable({ clauses, records, statements, bytes, ours, bare, oursTimes, bareTimes, ratio }) {
  const told = (times) => `${percentile([...times].sort((a, b) => a - b), 0.5).toFixed(1)} / ${percentile([...times].sort((a, b) => a - b), 0.99).toFixed(1)}`;
  return [
    ['assessment', 'a second', 'p50 / p99 ms', 'ratio', 'wanted'], Array.from({ length: 5 }, () => '---'),
    [`the page of ${clauses} clauses, with evidence among ${records} records; ${statements} statements, ${(bytes / 1000).toFixed(0)} kB`, ours.toFixed(0), told(oursTimes), ratio.toFixed(2), WANTED],
    ['the same by hand-written SQL', bare.toFixed(0), told(bareTimes), '', ''],
  ].map((line) => `| ${line.join(' | ')} |`).join('\n');
}
