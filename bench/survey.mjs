import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';
import { answer, load, percentile } from './load.mjs';
import { startProduct } from './product.mjs';
import { at } from '../tools/paths.mjs';

const ANSWERS = 100_000;
/** People who answer at once, and how fast they must be let in together. */
const AT_ONCE = 16;
const WANTED_A_SECOND = 300;

const FIGURES = 'query($id: ID!) { survey(id: $id) { figures { key n mean values { key count } } } }';
const OPENED = 'query($code: String!, $id: ID!) { publicSurvey(code: $code, id: $id) { pass } }';
/** Milliseconds that a reader needs at least. */
const READING = 5_000;

/** The web app's own, sent by hash as it sends them. */
const trusted = JSON.parse(readFileSync(at('apps/api/trusted-documents.json'), 'utf8'));
const hashOf = (operation) => Object.keys(trusted).find((hash) => trusted[hash].startsWith(`mutation ${operation}(`));

/** What one would write for mean and distribution of every grade, over the answers themselves. */
const BY_HAND = `SELECT json_agg(json_build_object('key', key, 'n', n, 'mean', mean, 'values', counts) ORDER BY key)::text AS answer FROM (
  SELECT key, sum(count)::int AS n, (sum(grade * count) FILTER (WHERE grade > 0)::numeric / nullif(sum(count) FILTER (WHERE grade > 0), 0))::float8 AS mean,
    json_agg(json_build_object('key', value, 'count', count) ORDER BY value) AS counts
  FROM (SELECT a.key, v AS value, CASE WHEN v ~ '^[0-9]+$' THEN v::int ELSE 0 END AS grade, count(*)::int AS count
        FROM survey_answers s, jsonb_each(s.given) AS a, jsonb_array_elements_text(a.value) AS v WHERE s.survey_id = $1 GROUP BY a.key, v) AS cells
  GROUP BY key) AS questions`;

/**
 * Work S: mean and distribution of a survey of 100,000 answers, from the roll-up, beside the same by hand-written SQL over the
 * answers; and how many answers a second are taken in from people in a process of their own.
 *
 * @param {string} server address of a PostgreSQL server
 * @throws when the two disagree, or an answer is lost
 */
export async function surveys(server, { seconds }) {
  const product = await startProduct(server, 'bench_survey');
  try {
    const count = Math.ceil(WANTED_A_SECOND * seconds);
    const [byCode, byLink] = [await takenIn(product, count, true), await takenIn(product, count, false)];
    const read = await readings(product, seconds);
    return { byCode, byLink, read };
  } finally {
    await product.stop();
  }
}

export function surveyTable({ byCode, byLink, read }) {
  return [
    ['survey', 'a second', 'p50 / p99 ms', 'ratio', 'wanted'], Array.from({ length: 5 }, () => '---'),
    [`figures of ${ANSWERS} answers, from the roll-up`, read.ours.toFixed(0), told(read.oursTimes), read.ratio.toFixed(1), 1],
    ['the same by hand-written SQL over the answers', read.bare.toFixed(1), told(read.bareTimes), '', ''],
    ...[['with one-time codes', byCode], ['by the open link', byLink]].map(([how, { answers, perSecond, times }]) =>
      [`${answers} answers taken in ${how}, ${AT_ONCE} at once`, perSecond.toFixed(0), told(times), '', `${WANTED_A_SECOND} a second`]),
  ].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

const told = (times) => `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)}`;
const seen = ({ id, version }) => ({ id, expectedVersion: version });

/** Every answer comes through the residents' door, with a code of its own or from a page that was opened. */
async function takenIn({ world, staff, url, clock, ask }, count, needsCode) {
  const { aSurvey, answersOf } = await import('../dist/test/factories/survey.factory.js');
  const { SurveyService } = await import('../dist/libs/check/src/index.js');
  const service = world.service(SurveyService);
  let row = await aSurvey(world, staff, { state: 'open', needsCode });
  const given = { communityCode: staff.community.code, surveyId: row.id, answers: answersOf() };
  const inputs = [];
  while (needsCode && inputs.length < count) {
    const made = await world.as(staff.secretary, 'survey:open', (by) => service.issueCodes(by, { ...seen(row), count: 500 }));
    row = made.survey;
    inputs.push(...made.codes.map((code) => ({ ...given, code })));
  }
  while (inputs.length < count) inputs.push({ ...given, pass: (await ask(OPENED, { code: given.communityCode, id: row.id })).data.publicSurvey.pass });
  clock.set(new Date(clock.now().getTime() + READING));
  const came = await crowd({ url: `${url}/graphql`, hash: hashOf('AnswerSurvey'), inputs: inputs.slice(0, count), atOnce: AT_ONCE });
  const closed = await world.as(staff.secretary, 'survey:open', (by) => service.close(by, seen(row)));
  const [{ n }] = await world.kernel.dataSource.query(`SELECT count AS n FROM survey_tallies WHERE survey_id = $1 AND question = '' AND cut = ''`, [closed.id]);
  if (n !== count) throw new Error(`${count} answers came, ${n} are counted.`);
  return { answers: count, perSecond: count / came.seconds, times: came.times };
}

/** People with a process of their own: what they do does not slow down who serves them. */
async function crowd(errand) {
  const child = fork(at('bench/survey-crowd.mjs'));
  child.send(errand);
  const [said] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [{ error: 'the crowd is gone' }])]);
  if (said.error) throw new Error(said.error);
  return said;
}

async function readings({ world, staff, url, cookie }, seconds) {
  const { aSurvey } = await import('../dist/test/factories/survey.factory.js');
  const { SurveyService } = await import('../dist/libs/check/src/index.js');
  const open = await aSurvey(world, staff, { state: 'open' });
  await world.kernel.dataSource.query(
    `INSERT INTO survey_intake (survey_id, community_id, street_id, channel, on_day, given, figures, words)
     SELECT $1, $2, $3, 'link', current_date, (SELECT jsonb_object_agg(q->>'key', jsonb_build_array(q->'options'->(abs(hashint8(n * 31 + o)) % jsonb_array_length(q->'options'))::int->>'key'))
       FROM surveys s, jsonb_array_elements(s.sections) AS part, jsonb_array_elements(part->'questions') WITH ORDINALITY AS asked(q, o) WHERE s.id = $1), '{}', '{}'
     FROM generate_series(1, ${ANSWERS}) AS n`,
    [open.id, open.communityId, open.streetId],
  );
  const closed = await world.as(staff.secretary, 'survey:open', (by) => world.service(SurveyService).close(by, seen(open)));
  await world.kernel.dataSource.query('VACUUM ANALYZE survey_answers, survey_tallies');
  const pool = new pg.Pool({ connectionString: world.kernel.config.DATABASE_URL, max: 10 });
  const byHand = createServer(async (_request, response) => {
    const { rows } = await pool.query({ name: 'by hand', text: BY_HAND, values: [closed.id] });
    response.setHeader('content-type', 'application/json').end(rows[0].answer);
  });
  await new Promise((done) => byHand.listen(0, '127.0.0.1', done));
  try {
    const headers = { 'content-type': 'application/json', 'x-pdca': '1', cookie: `${cookie.name}=${cookie.value}` };
    const ours = () => ({ url: `${url}/graphql`, method: 'POST', headers, body: JSON.stringify({ query: FIGURES, variables: { id: closed.id } }) });
    const bare = () => ({ url: `http://127.0.0.1:${byHand.address().port}/`, method: 'POST', headers: {}, body: '{}' });
    agree(JSON.parse(await answer(ours())).data.survey.figures, JSON.parse(await answer(bare())));
    const how = { connections: AT_ONCE, seconds };
    const [mine, theirs] = [await load({ ask: ours }, how), await load({ ask: bare }, how)];
    return {
      ours: mine.answers / mine.seconds, bare: theirs.answers / theirs.seconds, oursTimes: mine.times, bareTimes: theirs.times,
      ratio: mine.answers / mine.seconds / (theirs.answers / theirs.seconds),
    };
  } finally {
    byHand.close();
    await pool.end();
  }
}

/** Both tell the same of every question. */
function agree(ours, bare) {
  for (const { key, n, mean, values } of bare) {
    const mine = ours.find((one) => one.key === key);
    const same = mine.n === n && values.every(({ key: value, count }) => mine.values.find((one) => one.key === value).count === count)
      && (mine.mean === null || Math.abs(mine.mean - mean) < 1e-9);
    if (!same) throw new Error(`the answers differ at ${key}: ${JSON.stringify([mine, { n, mean, values }])}`);
  }
}
