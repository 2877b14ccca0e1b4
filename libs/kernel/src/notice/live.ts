import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';

const CHANNEL = 'pdca_notices';
/** A notification of PostgreSQL holds 8,000 bytes. */
const MOST_TOLD = 200;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

type Look = () => void;

/**
 * Lets open pages know at once that their person has something new, whichever process told it: by NOTIFY of PostgreSQL, after the
 * commit and in a transaction of its own, since NOTIFY makes those that commit wait for each other. Only who should look travels;
 * what there is to see is read within the person's reach. A notification that is lost is made good by looking now and then.
 */
export class LiveNotices {
  private readonly looks = new Map<string, Set<Look>>();
  private readonly toTell = new Set<string>();
  private client?: Client;
  private retry?: NodeJS.Timeout;
  private wait = FIRST_WAIT_MS;
  private stopped = false;

  constructor(
    private readonly url: string,
    private readonly dataSource: DataSource,
    private readonly log: Logger,
  ) {}

  /** Tells the pages of people, wherever they are served. What comes together is told together; nobody waits for it. */
  tell(people: readonly string[]): void {
    if (this.toTell.size === 0) setImmediate(() => void this.flush());
    for (const id of people) this.toTell.add(id);
  }

  /** Calls `look` whenever there is something new for the person, and once a broken line is mended. @returns how to stop it */
  watch(personId: string, look: Look): () => void {
    const looks = this.looks.get(personId) ?? new Set();
    this.looks.set(personId, looks.add(look));
    if (!this.client && !this.retry && !this.stopped) this.connect();
    return () => {
      looks.delete(look);
      if (looks.size === 0) this.looks.delete(personId);
    };
  }

  /** How many pages are open, for the metrics. */
  get watching(): number {
    return [...this.looks.values()].reduce((sum, looks) => sum + looks.size, 0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    const { client } = this;
    delete this.client;
    await client?.end().catch(() => undefined);
  }

  private async flush(): Promise<void> {
    const people = [...this.toTell];
    this.toTell.clear();
    for (let first = 0; first < people.length; first += MOST_TOLD) {
      const payload = people.slice(first, first + MOST_TOLD).join(' ');
      await this.dataSource.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch((error: unknown) => this.log.debug({ err: error }, 'notices were not told live'));
    }
  }

  /** A connection of its own: one from the pool would be given to somebody else. */
  private connect(): void {
    const client = new Client({ connectionString: this.url, application_name: 'community-pdca-live', keepAlive: true });
    this.client = client;
    let over = false;
    const lost = (error?: Error): void => {
      if (over || this.stopped) return;
      over = true;
      if (error) this.log.warn({ err: error }, 'the line for live notices broke');
      client.end().catch(() => undefined);
      delete this.client;
      this.retry = setTimeout(() => {
        delete this.retry;
        this.connect();
      }, this.wait).unref();
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS);
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload = '' }) => payload.split(' ').forEach((id) => this.looks.get(id)?.forEach((look) => look())));
    client.connect().then(() => client.query(`LISTEN ${CHANNEL}`)).then(
      () => {
        this.wait = FIRST_WAIT_MS;
        // what was told while nobody listened
        for (const looks of this.looks.values()) looks.forEach((look) => look());
      },
      lost,
    );
  }
}
