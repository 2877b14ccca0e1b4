import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { Turnstile } from '../acting/turnstile.js';

/** Milliseconds between two looks at how far the replica is. */
const LOOK = 500;
/** A replica that is further behind than so many milliseconds is not read. */
const FAR_BEHIND = 10_000;

const LSN = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/;

/** A place in the primary's log, `16/B374D848`, as a number that can be compared; null for anything else. */
export function positionOf(lsn: string | undefined): bigint | null {
  const [, high, low] = LSN.exec(lsn ?? '') ?? [];
  return high && low ? (BigInt(`0x${high}`) << 32n) | BigInt(`0x${low}`) : null;
}

interface Look {
  at: number;
  position: bigint;
}

/**
 * A streaming replica for reading. How far it has come is looked up twice a second rather than at every request: what
 * it had then it still has, so that the answer errs on the side of the primary.
 */
export class Replica {
  readonly turnstile: Turnstile;
  private reached: bigint | null = null;
  /** Where the primary stood, the oldest look first: tells how old what the replica shows is. */
  private looks: Look[] = [];
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    readonly dataSource: DataSource,
    private readonly primary: DataSource,
    private readonly log: Logger,
    poolSize: number,
    private readonly farBehind = FAR_BEHIND,
  ) {
    this.turnstile = Turnstile.before(poolSize);
  }

  /** Begins to look; does not wait for a replica that is away. */
  async start(): Promise<void> {
    await (this.looking = this.look());
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.look());
    }, LOOK).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** Whether it can be read by somebody whose last change ended at `lsn` (undefined: who has changed nothing lately). */
  shows(lsn: string | undefined): boolean {
    if (this.reached === null) return false;
    return lsn === undefined || this.reached >= (positionOf(lsn) ?? this.reached + 1n);
  }

  /** It did not answer: not read again before the next look. */
  lost(): void {
    this.reached = null;
  }

  private async look(): Promise<void> {
    try {
      const now = performance.now();
      if (!this.dataSource.isInitialized) await this.dataSource.initialize();
      const [ahead, behind] = await Promise.all([
        lsnOf(this.primary, 'pg_current_wal_insert_lsn()'),
        lsnOf(this.dataSource, 'pg_last_wal_replay_lsn()'),
      ]);
      const reached = positionOf(behind);
      this.looks.push({ at: now, position: positionOf(ahead)! });
      // what it has passed is no longer of interest
      this.looks = this.looks.filter((look) => reached === null || look.position > reached);
      const far = this.looks.length > 0 && now - this.looks[0]!.at > this.farBehind;
      this.settle(far ? null : reached, far ? 'it is far behind' : 'it is no replica');
    } catch (error) {
      this.settle(null, (error as Error).message);
    }
  }

  private settle(reached: bigint | null, why: string): void {
    if (reached === null && this.reached !== null) this.log.warn({ why }, 'the replica is not read');
    if (reached !== null && this.reached === null) this.log.info('the replica is read');
    this.reached = reached;
  }
}

async function lsnOf(dataSource: DataSource, what: string): Promise<string | undefined> {
  const rows: { lsn: string | null }[] = await dataSource.query(`SELECT ${what} AS lsn`);
  return rows[0]?.lsn ?? undefined;
}
