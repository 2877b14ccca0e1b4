import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { at } from '../tools/paths.mjs';
import { resources, TABLES } from './resources.sql.mjs';
import { DATA_KEY } from './fill.mjs';

/** The first night, when everything is written; the next, when nothing has changed; one on which a tenth of the communities has. */
const NIGHTS = [
  { name: 'first night', at: '2026-11-20T00:20:00+08:00' },
  { name: 'quiet night', at: '2026-11-21T00:20:00+08:00' },
  {
    name: 'a tenth changed', at: '2026-11-22T00:20:00+08:00',
    before: `UPDATE staff_members SET until_on = '2026-11-20' WHERE community_id IN (SELECT community_id FROM bench.places WHERE c % 10 = 0) AND number = 'ST-2026-0001'`,
  },
];

/**
 * The nightly run over every community of the filling, in this process, with nothing else running in it.
 *
 * @param {string} url a filled database
 * @param {(line: string) => void} tell
 */
export async function nightly(url, tell) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await fillResources(client, tell);
  await client.query('DELETE FROM verdict_requests; TRUNCATE verdict_stretches, verdict_heads, verdict_sums');
  const { readConfig, TestClock } = await import('../dist/libs/kernel/src/index.js');
  const { VerdictService } = await import('../dist/libs/standards/src/index.js');
  const { makeKernel } = await import('../dist/apps/api/src/kernel.factory.js');
  const { makeApplication } = await import('../dist/apps/api/src/application.js');
  const clock = new TestClock(NIGHTS[0].at);
  const kernel = makeKernel(readConfig({ DATABASE_URL: url, DATA_KEY, DATA_DIR: at('.data/bench-files'), LOG_LEVEL: 'warn' }), clock);
  await kernel.dataSource.initialize();
  const { nest } = await makeApplication(kernel);
  const found = [];
  const keep = nest.get(VerdictService, { strict: false });
  const run = keep.nightly.bind(keep);
  keep.nightly = async (by) => {
    const done = await run(by);
    found.push(done);
    return done;
  };
  const rows = [];
  try {
    for (const night of NIGHTS) {
      if (night.before) await client.query(night.before);
      clock.set(night.at);
      global.gc?.();
      const [rest, started] = [process.memoryUsage().rss, process.cpuUsage()];
      const since = performance.now();
      let peak = rest;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
      await kernel.jobs.run(kernel, 'verdict.nightly', {});
      clearInterval(watch);
      const { user, system } = process.cpuUsage(started);
      rows.push({
        night: night.name, ...found.at(-1), seconds: (performance.now() - since) / 1000, cpuSeconds: (user + system) / 1e6,
        restMb: rest / 1e6, peakMb: peak / 1e6,
      });
      tell(nightlyTable(rows.slice(-1)));
    }
  } finally {
    await nest.close();
    await kernel.dataSource.destroy();
    await client.end();
  }
  return rows;
}

export function nightlyTable(rows) {
  const head = ['nightly run', 'communities', 'verdicts', 'stretches begun', 'seconds', 'CPU s', 'MB before', 'MB most'];
  const lines = rows.map((row) => [
    row.night, row.communities, row.verdicts, row.changed, row.seconds.toFixed(1), row.cpuSeconds.toFixed(1), row.restMb.toFixed(0), row.peakMb.toFixed(0),
  ]);
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** Fills the registers once; the third night's change is taken back. */
async function fillResources(client, tell) {
  const hash = createHash('sha256').update(readFileSync(at('bench/resources.sql.mjs'))).digest('hex');
  await client.query('CREATE TABLE IF NOT EXISTS bench.resources (how text NOT NULL)');
  const { rows } = await client.query('SELECT how FROM bench.resources');
  if (rows[0]?.how !== hash) {
    // entries are not mirrored into the register of records: the run does not read it
    await client.query("SET session_replication_role = replica; SET work_mem = '128MB'");
    const started = Date.now();
    for (const sql of resources) await client.query(sql);
    await client.query('SET session_replication_role = DEFAULT');
    await client.query(`DELETE FROM bench.resources; ANALYZE ${TABLES.join(', ')}, kept_registers, fact_entries, org_units, adoptions`);
    await client.query('INSERT INTO bench.resources VALUES ($1)', [hash]);
    tell(`  registers                        ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
  await client.query("UPDATE staff_members SET until_on = NULL WHERE until_on = '2026-11-20'");
}
