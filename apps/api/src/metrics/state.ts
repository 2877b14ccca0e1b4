import { readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import type { Kernel } from '#kernel';
import { LAST_BACKUP } from '../backup/take.js';

/** Longer the database is not waited for: what watches must hear that it is away. */
const PATIENCE = 3000;

/** Registers what is looked up when it is asked for. What cannot be found out is left out, never guessed. */
export function watchState(registry: Registry, kernel: Kernel): void {
  const gauge = <L extends string = never>(name: string, help: string, labelNames: L[], collect: (own: Gauge<L>) => void | Promise<void>): void => {
    const own: Gauge<L> = new Gauge<L>({
      name: `pdca_${name}`, help, labelNames, registers: [registry],
      collect: async () => {
        own.reset();
        if (labelNames.length === 0) own.remove(); // reset leaves a nought
        await collect(own);
      },
    });
  };
  const once = shared(() => factsOf(kernel));

  gauge('pool_connections', 'Connections to the database', ['state'], (own) => {
    const { totalCount, idleCount, waitingCount } = (kernel.dataSource.driver as unknown as { master: Pool }).master;
    own.set({ state: 'used' }, totalCount - idleCount);
    own.set({ state: 'idle' }, idleCount);
    own.set({ state: 'waiting' }, waitingCount);
  });
  gauge('turnstile_waiting', 'Operations that wait for their turn at the database', [], (own) => own.set(kernel.turnstile.queue));
  gauge('database_up', 'Whether the database answers', [], async (own) => own.set((await once()) ? 1 : 0));
  gauge('database_size_bytes', 'The database on its disk', [], async (own) => {
    const facts = await once();
    if (facts) own.set(facts.size);
  });
  gauge('rows_estimated', 'Rows of the larger tables, as the database last estimated them', ['table'], async (own) => {
    for (const { table, rows } of (await once())?.tables ?? []) own.set({ table }, rows);
  });
  gauge('jobs', 'Jobs by name and state: waiting, running, failed', ['job', 'state'], async (own) => {
    for (const { name, ...counts } of (await once())?.jobs ?? []) {
      for (const state of ['waiting', 'running', 'failed'] as const) own.set({ job: name, state }, counts[state]);
    }
  });
  gauge('outbox_messages', 'What is to leave the platform, by channel: waiting, given up', ['channel', 'state'], async (own) => {
    for (const { channel, state, count } of (await once())?.outbox ?? []) own.set({ channel, state }, count);
  });
  gauge('live_pages', 'Open pages that hear of what is new', [], (own) => own.set(kernel.live.watching));
  gauge('clock_ahead_of_database_seconds', 'How far the clock here is ahead of the database server\'s', [], async (own) => {
    const facts = await once();
    if (facts) own.set(facts.clockAhead);
  });
  gauge('last_chain_digest_timestamp_seconds', 'When the digest of all histories was last written', [], async (own) => {
    const at = (await once())?.digestAt;
    if (at) own.set(at.getTime() / 1000);
  });
  gauge('last_backup_timestamp_seconds', 'Which moment the last good backup shows', [], async (own) => {
    const last = await lastBackup(kernel);
    if (last) own.set(Date.parse(last.at) / 1000);
  });
  gauge('last_backup_bytes', 'Size of the last good backup', [], async (own) => {
    const last = await lastBackup(kernel);
    if (last) own.set(last.bytes);
  });
  gauge('data_disk_bytes', 'The disk of the attachments: whole, and free for us', ['part'], async (own) => {
    const disk = await statfs(kernel.config.DATA_DIR).catch(() => null);
    if (!disk) return;
    own.set({ part: 'whole' }, disk.blocks * disk.bsize);
    own.set({ part: 'free' }, disk.bavail * disk.bsize);
  });
}

interface Facts {
  size: number;
  tables: { table: string; rows: number }[];
  jobs: { name: string; waiting: number; running: number; failed: number }[];
  outbox: { channel: string; state: string; count: number }[];
  digestAt: Date | null;
  /** Seconds; half of the way there and back is taken off. */
  clockAhead: number;
}

async function factsOf(kernel: Kernel): Promise<Facts | null> {
  const { dataSource } = kernel;
  const ask = async (): Promise<Facts> => {
    const asked = kernel.clock.now().getTime();
    const [clock]: { at: Date }[] = await dataSource.query('SELECT clock_timestamp() AS at');
    const clockAhead = ((asked + kernel.clock.now().getTime()) / 2 - clock!.at.getTime()) / 1000;
    const [size]: { size: string; digestAt: Date | null }[] = await dataSource.query(
      'SELECT pg_database_size(current_database())::text AS size, (SELECT max(at) FROM chain_digests) AS "digestAt"',
    );
    const tables: Facts['tables'] = await dataSource.query(
      `SELECT relname AS table, reltuples::float8 AS rows FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples >= 0 ORDER BY reltuples DESC LIMIT 20`,
    );
    const outbox: Facts['outbox'] = await dataSource.query(
      `SELECT channel, state, count(*)::int AS count FROM outbox_messages WHERE state IN ('waiting', 'given-up') GROUP BY channel, state`,
    );
    return { size: Number(size!.size), digestAt: size!.digestAt, clockAhead, tables, outbox, jobs: await kernel.jobs.states(kernel) };
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => (timer = setTimeout(() => done(null), PATIENCE).unref()));
  const asked = ask().catch((error: unknown) => {
    kernel.log.warn({ err: error }, 'metrics');
    return null;
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

/** Gauges are asked at the same time: they share one answer. */
function shared<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().finally(() => (asked = undefined));
    return asked;
  };
}

async function lastBackup({ config }: Kernel): Promise<{ at: string; bytes: number } | null> {
  try {
    return JSON.parse(await readFile(join(config.DATA_DIR, LAST_BACKUP), 'utf8')) as { at: string; bytes: number };
  } catch {
    return null; // none was taken yet
  }
}
