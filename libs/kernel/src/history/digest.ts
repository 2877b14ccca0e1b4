import { createHash } from 'node:crypto';
import type { Acting } from '../acting/acting.js';
import { dayOf } from '../clock/shanghai.js';
import type { Job } from '../jobs/jobs.js';

/**
 * One digest over the heads of all chains, in order of record: a chain rewritten later no longer gives the digest of
 * its day.
 */
export async function digestChains(by: Acting): Promise<{ day: string; records: number; digest: string }> {
  const heads = await by.query<{ hash: string }>(
    'SELECT DISTINCT ON (record_id) hash FROM history_entries ORDER BY record_id, seq DESC',
  );
  const digest = createHash('sha256').update(heads.map((head) => head.hash).join('\n')).digest('hex');
  return { day: dayOf(by.now), records: heads.length, digest };
}

/** Each night the day's digest is written down and logged: the log is where a copy leaves the house. */
export const nightlyDigest: Job<object> = {
  name: 'history.digest',
  cron: '40 2 * * *',
  permissions: ['history:digest'],
  run: async (by) => {
    const { day, records, digest } = await digestChains(by);
    await by.kernel.dataSource.query(
      `INSERT INTO chain_digests (on_day, records, digest, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (on_day) DO UPDATE SET records = $2, digest = $3, at = $4`,
      [day, records, digest, by.now],
    );
    by.kernel.log.info({ day, records, digest }, 'digest of the histories');
  },
};
