import type { DataSource } from 'typeorm';
import type { Clock } from '../clock/clock.js';
import { fail } from '../errors/domain-error.js';

export interface ThrottleRule {
  /** Failures that go unpunished. */
  free: number;
  /** Seconds of the first wait; each further failure doubles it. */
  firstWait: number;
  longestWait: number;
  /** Seconds after which failures are forgotten. */
  memory: number;
}

/**
 * Counts failures by key and makes the next try wait. Kept in the database, outside the operation's transaction: a
 * failed try counts although its operation is rolled back, and several processes agree.
 */
export class Throttle {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws THROTTLED with the seconds to wait */
  async ask(keys: readonly string[]): Promise<void> {
    const rows: { until: Date }[] = await this.dataSource.query(
      'SELECT until FROM throttles WHERE key = ANY($1) AND until > $2 ORDER BY until DESC LIMIT 1',
      [keys, this.clock.now()],
    );
    const until = rows[0]?.until;
    if (until) throw fail('THROTTLED', { retryAfter: Math.ceil((until.getTime() - this.clock.now().getTime()) / 1000) });
  }

  /**
   * Counts a try before it is known how it ends, so that many at once are no more tries than one after another;
   * `succeeded` takes it back.
   * @throws THROTTLED with the seconds to wait
   */
  async attempt(key: string, { free, firstWait, longestWait, memory }: ThrottleRule): Promise<void> {
    const now = this.clock.now();
    const count = `CASE WHEN throttles.at < $2 - make_interval(secs => $3) THEN 1 ELSE throttles.failures + 1 END`;
    const until = (failures: string): string =>
      `CASE WHEN ${failures} >= $4 THEN $2 + make_interval(secs => least($5 * 2 ^ least(${failures} - $4, 20), $6)) END`;
    const counted: unknown[] = await this.dataSource.query(
      `INSERT INTO throttles (key, failures, at, until) VALUES ($1, 1, $2::timestamptz, ${until('1')})
       ON CONFLICT (key) DO UPDATE SET failures = ${count}, at = $2, until = ${until(`(${count})`)}
         WHERE throttles.until IS NULL OR throttles.until <= $2
       RETURNING failures`,
      [key, now, memory, free, firstWait, longestWait],
    );
    if (counted.length > 0) return;
    await this.ask([key]);
    await this.attempt(key, { free, firstWait, longestWait, memory }); // somebody has succeeded in between
  }

  async failed(key: string, rule: ThrottleRule): Promise<void> {
    const now = this.clock.now();
    const forgotten = new Date(now.getTime() - rule.memory * 1000);
    const [row]: { failures: number }[] = await this.dataSource.query(
      `INSERT INTO throttles (key, failures, at) VALUES ($1, 1, $2)
       ON CONFLICT (key) DO UPDATE SET failures = CASE WHEN throttles.at < $3 THEN 1 ELSE throttles.failures + 1 END, at = $2
       RETURNING failures`,
      [key, now, forgotten],
    );
    const over = row!.failures - rule.free;
    if (over < 0) return;
    const wait = Math.min(rule.firstWait * 2 ** Math.min(over, 20), rule.longestWait);
    await this.dataSource.query('UPDATE throttles SET until = $2 WHERE key = $1', [key, new Date(now.getTime() + wait * 1000)]);
  }

  async succeeded(keys: readonly string[]): Promise<void> {
    await this.dataSource.query('DELETE FROM throttles WHERE key = ANY($1)', [keys]);
  }
}
