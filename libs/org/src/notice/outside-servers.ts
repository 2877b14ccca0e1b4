import { v7 as uuid } from 'uuid';
import { type Config, type Kernel } from '#kernel';

const LOCK = 'servers of outside';

/** Which server is called, and by which account; of passwords and tokens nothing. */
function named(address: string | undefined): string | null {
  if (!address) return null;
  const { host, username } = new URL(address);
  return username ? `${host} ${decodeURIComponent(username)}` : host;
}

const serversOf = ({ SMTP_URL, SMS_URL }: Pick<Config, 'SMTP_URL' | 'SMS_URL'>): [verb: string, server: string | null][] => [
  ['setMailServer', named(SMTP_URL)], ['setTextGateway', named(SMS_URL)],
];

/**
 * Mail server and gateway are set outside the platform, by whoever runs it: what differs from the last start is noted, so that the log of what
 * was set is whole. Of processes that start at once one writes.
 */
export async function noteOutsideServers({ dataSource, config, clock }: Pick<Kernel, 'dataSource' | 'config' | 'clock'>): Promise<void> {
  await dataSource.transaction(async (db) => {
    await db.query('SELECT pg_advisory_xact_lock(hashtext($1))', [LOCK]);
    const known: { verb: string; server: string | null }[] = await db.query(
      `SELECT DISTINCT ON (verb) verb, params #>> '{changes,0,to}' AS server FROM administration_entries WHERE verb = ANY ($1) ORDER BY verb, at DESC, id DESC`,
      [serversOf(config).map(([verb]) => verb)],
    );
    for (const [verb, to] of serversOf(config)) {
      const from = known.find((one) => one.verb === verb)?.server ?? null;
      if (from === to) continue;
      const changes = [{ field: 'host', from, to }];
      await db.query(
        `INSERT INTO administration_entries (id, at, actor_id, actor_name, verb, person_id, unit_id, params) VALUES ($1, $2, NULL, '', $3, NULL, NULL, $4::jsonb)`,
        [uuid(), clock.now(), verb, JSON.stringify({ changes })],
      );
    }
  });
}
