import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runBackup, runRestore } from '../../apps/api/src/backup/backup-command.js';
import { emptyDatabase } from '../setup/database.js';

export const A_KEY = 'ab'.repeat(32);
export const ANOTHER_KEY = 'cd'.repeat(32);

export interface Outcome {
  status: number;
  said: string;
}

/** A database and a data folder to restore to, or to take from, owned as in real life: not by a superuser. */
export interface Place {
  url: string;
  dataDir: string;
  drop(): Promise<void>;
}

/** An empty database with an owner of its own, who may make roles and nothing more. */
export async function anEmptyPlace(): Promise<Place> {
  const [database, dataDir] = await Promise.all([emptyDatabase(), mkdtemp(join(tmpdir(), 'pdca-place-'))]);
  const url = new URL(database.url);
  const name = url.pathname.slice(1);
  const owner = `${name}_owner`;
  await inDatabase(database.url, async (client) => {
    await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'owner'`);
    await client.query(`DO $$ BEGIN CREATE ROLE pdca_app NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await client.query(`GRANT pdca_app TO ${owner} WITH ADMIN OPTION`);
    await client.query(`ALTER DATABASE ${name} OWNER TO ${owner}`);
  });
  const server = database.url;
  url.username = owner;
  url.password = 'owner';
  return {
    url: url.href,
    dataDir,
    drop: async () => {
      await database.drop();
      const elsewhere = new URL(server);
      elsewhere.pathname = '/postgres';
      await inDatabase(elsewhere.href, (client) => client.query(`DROP ROLE ${owner}`));
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function inDatabase<R>(url: string, work: (client: Client) => Promise<R>): Promise<R> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const envOf = (place: Pick<Place, 'url' | 'dataDir'>, key: string | undefined): NodeJS.ProcessEnv => ({
  DATABASE_URL: place.url, DATA_DIR: place.dataDir, LOG_LEVEL: 'silent', ...(key && { DATA_KEY: key }),
});

export function backup(place: Pick<Place, 'url' | 'dataDir'>, args: string[], key: string | undefined = A_KEY): Promise<Outcome> {
  return told((say) => runBackup(args, envOf(place, key), '0.1.0-test', { say, ask: null }));
}

/** `key` null: there is none yet. `answer` is what somebody at a terminal types; without it nobody sits there. */
export function restoring(place: Place, args: string[], { key = A_KEY, answer }: { key?: string | null; answer?: string } = {}): Promise<Outcome> {
  const ask = answer === undefined ? null : async () => answer;
  return told((say) => runRestore(args, envOf(place, key ?? undefined), { say, ask }));
}

async function told(command: (say: (line: string) => void) => Promise<number>): Promise<Outcome> {
  const lines: string[] = [];
  const status = await command((line) => void lines.push(line));
  return { status, said: lines.join('\n') };
}

/** Every row of every table, by table, without any code of the backup; a superuser looks. */
export async function everyRow(url: string): Promise<Record<string, string>> {
  const asSuperuser = new URL(process.env.TEST_SERVER_URL!);
  asSuperuser.pathname = new URL(url).pathname;
  return inDatabase(asSuperuser.href, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
    );
    const digests: Record<string, string> = {};
    for (const { name } of rows) {
      const { rows: [all] } = await client.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text COLLATE "C")), '') AS digest FROM "${name}" t`,
      );
      digests[name] = all!.digest;
    }
    return digests;
  });
}

/** Every file of a data folder's store: its name and what it holds. */
export async function everyFile(dataDir: string): Promise<Record<string, string>> {
  const entries = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name))));
  return Object.fromEntries(files.map((file, index) => [file.name, createHash('sha256').update(contents[index]!).digest('hex')]).sort());
}
