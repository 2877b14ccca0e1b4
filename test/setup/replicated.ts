import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../apps/api/src/migrate.js';

interface Served {
  url: string;
  stop(): Promise<void>;
}
type StartDatabase = (options: { dataDir: string; database?: string; fast?: boolean }) => Promise<Served>;

/** Two PostgreSQL servers of our own: a migrated primary, and a standby that streams from it. */
export interface Replicated {
  primary: string;
  /** The standby's address; another one after each start. */
  standby: string;
  stopStandby(): Promise<void>;
  startStandby(): Promise<void>;
  close(): Promise<void>;
}

/** The programs that we bring along have no pg_basebackup: the primary is stopped and copied. */
export async function replicated(): Promise<Replicated> {
  const tool = '../../tools/database.mjs';
  const { startDatabase } = (await import(tool)) as { startDatabase: StartDatabase };
  const folder = await mkdtemp(join(tmpdir(), 'pdca-replica-'));
  const [ahead, behind] = [join(folder, 'primary'), join(folder, 'standby')];
  const first = await startDatabase({ dataDir: ahead, database: 'pdca', fast: true });
  await migrate(first.url);
  await first.stop();
  for (const [from, to] of [[ahead, behind], [`${ahead}.json`, `${behind}.json`]] as const) {
    const { status, stderr } = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  }
  const primary = await startDatabase({ dataDir: ahead, database: 'pdca', fast: true });
  const { hostname, port, username, password } = new URL(primary.url);
  await writeFile(join(behind, 'standby.signal'), '');
  const connection = `host=${hostname} port=${port} user=${username} password=${password}`;
  await appendFile(join(behind, 'postgresql.auto.conf'), `primary_conninfo = '${connection}'\nhot_standby_feedback = on\n`);
  let standby: Served;
  const both: Replicated = {
    primary: primary.url,
    standby: '',
    startStandby: async () => {
      standby = await startDatabase({ dataDir: behind, fast: true });
      both.standby = standby.url.replace(/\/postgres$/, '/pdca');
    },
    stopStandby: () => standby.stop(),
    close: async () => {
      await standby.stop();
      await primary.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  await both.startStandby();
  return both;
}
