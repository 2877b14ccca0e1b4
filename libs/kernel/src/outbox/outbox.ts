import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Kernel } from '../kernel.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Between two tries: twice as long each time, at most half an hour, so that what comes back is soon made use of. */
const LONGEST_WAIT = 30 * MINUTE;
/** For so long it is tried; a mail server may be away over a long weekend. */
const TRIED_FOR = 4 * DAY;
/** Nothing that is sent takes longer; a message whose sender died is somebody's again after it. */
const SENDING = MINUTE;
/** A try so far ahead was made before the clock was set back. */
const SET_BACK = 10 * MINUTE;
/** Messages under way side by side: one that hangs keeps the others from nothing. */
const LANES = 4;
/** A run of the job ends after it; the next one goes on. */
const RUN = 40_000;
const KEPT = 90 * DAY;
/** What nobody could be sent for so long is news no more: an address taken away, a gateway given up. */
const STALE = 14 * DAY;

export type OutboxChannel = 'mail' | 'robot' | 'text';

/** One thing to be told. It names what it is about and holds nothing of it. */
export interface OutboxLine {
  key: string;
  noticeId: string | null;
  recordId: string | null;
  code: string;
  at: Date;
}

/** What leaves in one piece: under the same id however often it is tried. */
export interface OutboxMessage {
  id: string;
  channel: OutboxChannel;
  toId: string;
  tries: number;
  madeAt: Date;
  lines: OutboxLine[];
}

/** How a channel works. */
export interface Carrier {
  /** To whom lines that wait may go now: those that are for at once, and the others that came up to `until` (null: all). */
  due(kernel: Kernel, waiting: readonly Waiting[]): Promise<{ toId: string; until: Date | null }[]>;
  /** Sends it. False when there is nothing left to say. @throws Undeliverable when no further try will help; anything else is tried again */
  send(kernel: Kernel, message: OutboxMessage): Promise<boolean>;
}

/** What waits for one addressee: since when, and since when something that is for at once. */
export interface Waiting {
  toId: string;
  first: Date;
  urgent: Date | null;
}

/** No further try will help; the message is a code that may be shown. */
export class Undeliverable extends Error {
  override name = 'Undeliverable';
}

const CODE = /^[A-Z][A-Z0-9_]+$/;

/**
 * What leaves the platform: written as lines in the transaction of what they tell, gathered into messages, sent by a job. Lines have keys
 * and are gathered once; a message is taken by moving its next try on, before it is sent: so two workers never send the same one, and
 * whoever dies leaves it to be tried again. Told at least once, and under the same id if twice.
 */
export class Outbox {
  private readonly carriers = new Map<OutboxChannel, Carrier>();

  add(channel: OutboxChannel, carrier: Carrier): void {
    this.carriers.set(channel, carrier);
  }

  /** Gathers what may go, sends what is due, for a while. */
  async run(kernel: Kernel): Promise<void> {
    const end = performance.now() + RUN;
    await this.gather(kernel);
    const lane = async (): Promise<void> => {
      for (let message = await this.take(kernel); message; message = performance.now() < end ? await this.take(kernel) : null) await this.send(kernel, message);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    const before = new Date(kernel.clock.now().getTime() - KEPT);
    await kernel.dataSource.query('DELETE FROM outbox_lines l USING outbox_messages m WHERE m.id = l.message_id AND m.ended_at < $1', [before]);
    await kernel.dataSource.query('DELETE FROM outbox_messages WHERE ended_at < $1', [before]);
    const stale = new Date(kernel.clock.now().getTime() - STALE);
    await kernel.dataSource.query('DELETE FROM outbox_lines WHERE message_id IS NULL AND at < $1', [stale]);
  }

  private async gather(kernel: Kernel): Promise<void> {
    for (const [channel, carrier] of this.carriers) {
      const waiting: Waiting[] = await kernel.dataSource.query(
        `SELECT l.to_id AS "toId", min(l.at) AS first, min(l.at) FILTER (WHERE l.at_once) AS urgent FROM outbox_lines l
         WHERE l.channel = $1 AND l.message_id IS NULL
           AND NOT EXISTS (SELECT FROM outbox_messages m WHERE m.channel = $1 AND m.to_id = l.to_id AND m.state = 'waiting') GROUP BY l.to_id`,
        [channel],
      );
      if (waiting.length === 0) continue;
      for (const { toId, until } of await carrier.due(kernel, waiting)) await makeMessage(kernel, channel, toId, until);
    }
  }

  /** The clock may have been set back: what was tried in the future is due, too. Of two that take at once, the clock of one is a little behind. */
  private async take({ dataSource, clock }: Kernel): Promise<OutboxMessage | null> {
    const now = clock.now();
    const [rows]: [Omit<OutboxMessage, 'lines'>[], number] = await dataSource.query(
      `UPDATE outbox_messages SET tries = tries + 1, tried_at = $1, next_at = $2 WHERE id = (
         SELECT id FROM outbox_messages WHERE state = 'waiting' AND channel = ANY ($3) AND (next_at <= $1 OR coalesce(tried_at, made_at) > $4)
         ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING id, channel, to_id AS "toId", tries, made_at AS "madeAt"`,
      [now, new Date(now.getTime() + SENDING), [...this.carriers.keys()], new Date(now.getTime() + SET_BACK)],
    );
    if (!rows[0]) return null;
    const lines: OutboxLine[] = await dataSource.query(
      'SELECT key, notice_id AS "noticeId", record_id AS "recordId", code, at FROM outbox_lines WHERE message_id = $1 ORDER BY at, key', [rows[0].id]);
    return { ...rows[0], lines };
  }

  private async send(kernel: Kernel, message: OutboxMessage): Promise<void> {
    const { dataSource, clock, log } = kernel;
    try {
      const said = message.lines.length > 0 && (await this.carriers.get(message.channel)!.send(kernel, message));
      await ended(dataSource, message.id, said ? 'sent' : 'dropped', clock.now());
    } catch (error) {
      const now = clock.now();
      const text = (error as Error).message;
      const problem = CODE.test(text) ? text : 'INTERNAL';
      log.warn({ err: error, message: message.id, channel: message.channel, tries: message.tries }, 'a message was not delivered');
      const over = error instanceof Undeliverable || now.getTime() - message.madeAt.getTime() > TRIED_FOR;
      if (over) return ended(dataSource, message.id, 'given-up', now, problem);
      const wait = Math.min(MINUTE * 2 ** (message.tries - 1), LONGEST_WAIT);
      await dataSource.query(`UPDATE outbox_messages SET next_at = $2, problem = $3 WHERE id = $1 AND state = 'waiting'`, [message.id, new Date(now.getTime() + wait), problem]);
    }
  }
}

async function ended(dataSource: DataSource, id: string, state: string, at: Date, problem: string | null = null): Promise<void> {
  await dataSource.query(`UPDATE outbox_messages SET state = $2, ended_at = $3, problem = $4 WHERE id = $1`, [id, state, at, problem]);
}

/** One transaction; two workers that gather the same have the second do nothing. */
async function makeMessage({ dataSource, clock }: Kernel, channel: OutboxChannel, toId: string, until: Date | null): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const id = uuid();
    const made: unknown[] = await manager.query(
      `INSERT INTO outbox_messages (id, channel, to_id, state, made_at, next_at) VALUES ($1, $2, $3, 'waiting', $4, $4) ON CONFLICT DO NOTHING RETURNING id`,
      [id, channel, toId, clock.now()],
    );
    if (made.length === 0) return;
    const [, count]: [unknown, number] = await manager.query(
      `UPDATE outbox_lines SET message_id = $1 WHERE channel = $2 AND to_id = $3 AND message_id IS NULL AND (at_once OR $4::timestamptz IS NULL OR at <= $4)`,
      [id, channel, toId, until],
    );
    if (count === 0) await manager.query('DELETE FROM outbox_messages WHERE id = $1', [id]);
  });
}
