import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { BlobStore, type Clock, type Config, readConfig, systemClock } from '#kernel';
import { migrations } from '../../../../migrations/index.js';
import { checkArchive } from './check.js';
import { ArchiveRefused, keyFingerprint, type Manifest } from './manifest.js';
import { restore } from './restore.js';
import { takeBackup } from './take.js';
import { lookAt } from './target.js';

export interface Told {
  say(line: string): void;
  /** Null where nobody sits at a terminal. */
  ask: ((question: string) => Promise<string>) | null;
}

const BACKUP_USAGE = `npm run backup [-- --to FILE] [--with-key]
  --to FILE    where to; without it a dated file in DATA_DIR/backups
  --with-key   the key of personal data into the archive too: then keep the archive as you would keep the key`;

/** @returns the exit status: 0 good, 1 no backup, 2 made, but files are missing in the store */
export async function runBackup(args: string[], env: NodeJS.ProcessEnv, version: string, { say }: Told, clock: Clock = systemClock): Promise<number> {
  const { values } = parseArgs({ args, options: { to: { type: 'string' }, 'with-key': { type: 'boolean', default: false }, help: { type: 'boolean' } } });
  if (values.help) return say(BACKUP_USAGE), 0;
  const config = readConfig(env);
  const key = keyOf(config);
  if (!key) throw new Error(`There is no key: neither DATA_KEY nor ${join(config.DATA_DIR, 'data.key')}. Start the product once, or set DATA_DIR.`);
  const stamp = clock.now().toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  const to = resolve(values.to ?? join(config.DATA_DIR, 'backups', `pdca-${stamp}.tar`));
  const { manifest, bytes } = await takeBackup({
    url: config.DATABASE_URL, dataDir: config.DATA_DIR, key, withKey: values['with-key'], to, version, clock,
  });
  say(`${to}: ${inWords(manifest)}, ${size(bytes)}; read back and found whole.`);
  if (!manifest.withKey) say(`The key (${manifest.key}) is not in it: keep DATA_KEY or ${join(config.DATA_DIR, 'data.key')} apart from it.`);
  if (manifest.missing.length === 0) return 0;
  say(`${manifest.missing.length} files are named by records and are missing or damaged in the store:`);
  for (const sha256 of manifest.missing) say(`  ${sha256}`);
  return 2;
}

const RESTORE_USAGE = `npm run restore -- FILE [--yes] [--other-key] [--check]
  --yes        write over what is in the database, without being asked
  --other-key  even when the key here is not the archive's: sealed personal data then stay closed, no history can be checked
  --check      only look whether the archive is whole`;

/** @returns the exit status: 0 good, 1 nothing was changed */
export async function runRestore(args: string[], env: NodeJS.ProcessEnv, { say, ask }: Told, clock: Clock = systemClock): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals: [archive] } = parseArgs({
    args, allowPositionals: true, options: { yes: flag, 'other-key': flag, check: flag, help: flag },
  });
  if (values.help || !archive) return say(RESTORE_USAGE), archive || values.help ? 0 : 1;
  const config = readConfig(env);
  const ours = keyOf(config);
  const checked = await checkArchive(archive, ours);
  const { manifest } = checked;
  say(`${archive}: taken ${manifest.takenAt} by version ${manifest.version}, ${inWords(manifest)}; whole.`);
  if (values.check) return 0;
  if (ours && keyFingerprint(ours) !== manifest.key && !values['other-key']) {
    throw new ArchiveRefused(`The key here (${keyFingerprint(ours)}) is not the one the archive was made with (${manifest.key}).`);
  }
  if (!ours && !checked.key && !values['other-key']) {
    throw new ArchiveRefused(`There is no key here: put the one of the archive (${manifest.key}) into ${join(config.DATA_DIR, 'data.key')} or DATA_KEY first.`);
  }
  const overwrite = await mayOverwrite(config, values.yes, ask);
  if (!ours && checked.key) {
    await mkdir(config.DATA_DIR, { recursive: true });
    await writeFile(join(config.DATA_DIR, 'data.key'), `${checked.key}\n`, { mode: 0o600, flag: 'wx' });
  }
  const more = await restore({
    url: config.DATABASE_URL, archive, checked, files: new BlobStore(join(config.DATA_DIR, 'files')), migrations, overwrite, clock,
  });
  say(`Restored, and compared with the archive row by row and file by file.${more.length ? ` Brought up to date: ${more.join(', ')}.` : ''}`);
  return 0;
}

/** True when something is there and may go; one who says no changes nothing. */
async function mayOverwrite({ DATABASE_URL }: Config, yes: boolean, ask: Told['ask']): Promise<boolean> {
  const client = new pg.Client({ connectionString: DATABASE_URL, application_name: 'pdca-restore' });
  await client.connect();
  try {
    await client.query('BEGIN READ ONLY');
    const { holds } = await lookAt(client);
    if (!holds || yes) return Boolean(holds);
    const name = new URL(DATABASE_URL).pathname.slice(1);
    const refused = `The database ${name} is not empty: it holds ${holds}.`;
    if (!ask) throw new ArchiveRefused(`${refused} --yes writes over it.`);
    const said = await ask(`${refused}\nAll of that will be gone. To write over it, type the database's name: `);
    if (said.trim() !== name) throw new ArchiveRefused('Nothing was changed.');
    return true;
  } finally {
    await client.end();
  }
}

/** As the product finds it, but never made anew: a new key would fit nothing. */
function keyOf({ DATA_KEY, DATA_DIR }: Config): string | null {
  if (DATA_KEY) return DATA_KEY;
  try {
    return readFileSync(join(DATA_DIR, 'data.key'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function inWords({ tables, files }: Manifest): string {
  return `${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables, ${files.count} files`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
