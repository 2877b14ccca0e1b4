import { Injectable } from '@nestjs/common';
import type { Acting } from '#kernel';
import { unitById } from '../../unit/units.js';
import { wholePlatform } from '../jurisdiction.js';
import { change } from '../register.js';
import { JobOverview, Storage, StorageUse } from './platform.type.js';

const MOST_COMMUNITIES = 200;

/** What runs by itself, and how much room is taken. */
@Injectable()
export class PlatformService {
  /** @throws FORBIDDEN for who looks after less than a district */
  async jobs(by: Acting): Promise<JobOverview> {
    await wholePlatform(by);
    const [kinds, failures] = await Promise.all([by.kernel.jobs.states(by.kernel), by.kernel.jobs.failures(by.kernel)]);
    return Object.assign(new JobOverview(), { kinds, failures });
  }

  /** Puts a failed job back into the queue. @throws FORBIDDEN; NOT_FOUND; WRONG_STATE when it has not failed; UNAVAILABLE */
  async retry(by: Acting, id: string): Promise<JobOverview> {
    await wholePlatform(by);
    const name = await by.kernel.jobs.retry(by.kernel, id);
    await change(by, ({ note }) => note({ verb: 'retryJob', params: { name, id } }));
    return this.jobs(by);
  }

  async storage(by: Acting): Promise<Storage> {
    const { all, streets, communities } = by.reach;
    const rows = await by.query<{ communityId: string; files: number; bytes: number }>(
      `SELECT community_id AS "communityId", count(*)::int AS files, sum(size)::float8 AS bytes FROM attachments
       WHERE $1 OR street_id = ANY($2) OR community_id = ANY($3) GROUP BY community_id ORDER BY bytes DESC, community_id`,
      [all, [...streets], [...communities]],
    );
    const [size] = await by.query<{ bytes: number }>('SELECT pg_database_size(current_database())::float8 AS bytes');
    const used = await Promise.all(
      rows.slice(0, MOST_COMMUNITIES).map(async ({ communityId, files, bytes }) =>
        Object.assign(new StorageUse(), { community: await unitById(by, communityId), files, bytes }),
      ),
    );
    return Object.assign(new Storage(), {
      databaseBytes: size!.bytes,
      files: rows.reduce((sum, row) => sum + row.files, 0),
      bytes: rows.reduce((sum, row) => sum + row.bytes, 0),
      communities: used,
    });
  }
}
