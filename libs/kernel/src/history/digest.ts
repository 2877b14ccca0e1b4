import { createHash } from 'node:crypto';
import type { Acting } from '../acting/acting.js';
import { dayOf } from '../clock/shanghai.js';

/**
 * One digest over the heads of all chains, in order of record. Written each night and logged, so that a copy can be
 * kept elsewhere: a chain rewritten later no longer gives the digest of its day.
 */
export async function digestChains(by: Acting): Promise<{ day: string; records: number; digest: string }> {
  const heads = await by.query<{ hash: string }>(
    'SELECT DISTINCT ON (record_id) hash FROM history_entries ORDER BY record_id, seq DESC',
  );
  const digest = createHash('sha256').update(heads.map((head) => head.hash).join('\n')).digest('hex');
  return { day: dayOf(by.now), records: heads.length, digest };
}
