import { Injectable } from '@nestjs/common';
import { type Acting, fail, Kernel } from '#kernel';
import { wholePlatform } from '../admin/jurisdiction.js';
import { change } from '../admin/register.js';
import { DeliveryChannel, DeliveryFailure, DeliveryOverview } from './delivery.type.js';

const DAY_MS = 86_400_000;
const MOST_FAILED = 100;

/** Whether what the platform sends arrives: for who looks after all of it. Nothing of what it says. */
@Injectable()
export class DeliveryService {
  constructor(private readonly kernel: Kernel) {}

  /** @throws FORBIDDEN for who looks after less than a district */
  async overview(by: Acting): Promise<DeliveryOverview> {
    await wholePlatform(by);
    const { dataSource, config } = this.kernel;
    const rows: Omit<DeliveryChannel, 'configured'>[] = await dataSource.query(
      `SELECT c.channel, coalesce(m.waiting, 0) + (SELECT count(*)::int FROM outbox_lines l WHERE l.channel = c.channel AND l.message_id IS NULL) AS waiting,
         coalesce(m.sent, 0) AS sent, coalesce(m."givenUp", 0) AS "givenUp", m."lastAt",
         (SELECT problem FROM outbox_messages p WHERE p.channel = c.channel AND p.tried_at IS NOT NULL ORDER BY p.tried_at DESC LIMIT 1) AS problem
       FROM unnest(ARRAY['mail', 'robot', 'text']) AS c(channel) LEFT JOIN (
         SELECT channel, count(*) FILTER (WHERE state = 'waiting')::int AS waiting, count(*) FILTER (WHERE state = 'sent' AND ended_at > $1)::int AS sent,
           count(*) FILTER (WHERE state = 'given-up')::int AS "givenUp", max(ended_at) FILTER (WHERE state = 'sent') AS "lastAt"
         FROM outbox_messages GROUP BY channel) m USING (channel)`,
      [new Date(by.now.getTime() - DAY_MS)],
    );
    const failures: DeliveryFailure[] = await dataSource.query(
      `SELECT id, channel, ended_at AS at, tries, problem FROM outbox_messages WHERE state = 'given-up' ORDER BY ended_at DESC, id LIMIT ${MOST_FAILED}`);
    const configured: Record<string, boolean> = { mail: Boolean(config.SMTP_URL), robot: true, text: Boolean(config.SMS_URL) };
    return Object.assign(new DeliveryOverview(), {
      channels: rows.map((row) => Object.assign(new DeliveryChannel(), row, { configured: configured[row.channel] })),
      failures: failures.map((row) => Object.assign(new DeliveryFailure(), row)),
    });
  }

  /** Tries once more what was given up. @throws FORBIDDEN; NOT_FOUND; ALREADY_EXISTS while another waits for the same addressee */
  async retry(by: Acting, id: string): Promise<DeliveryOverview> {
    await wholePlatform(by);
    await change(by, async ({ query, note }) => {
      const [row] = await query<{ channel: string }>(
        `UPDATE outbox_messages SET state = 'waiting', tries = 0, made_at = $2, next_at = $2, ended_at = NULL, problem = NULL
         WHERE id = $1 AND state = 'given-up' RETURNING channel`,
        [id, by.now],
      );
      if (!row) throw fail('NOT_FOUND');
      await note({ verb: 'retryDelivery', params: { channel: row.channel } });
    });
    return this.overview(by);
  }
}
