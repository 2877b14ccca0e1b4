import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import type { Turnstile } from './acting/turnstile.js';
import type { Clock } from './clock/clock.js';
import type { Config } from './config/config.js';
import type { Replica } from './database/replica.js';
import type { BlobStore } from './files/store.js';
import type { PersonalData } from './personal/personal.js';
import type { Jobs } from './jobs/jobs.js';
import type { LiveNotices } from './notice/live.js';
import type { Outbox } from './outbox/outbox.js';
import type { RecordKinds } from './record/kinds.js';
import type { BoundQueries } from './graphql/bound.js';
import type { Settings } from './settings/settings.js';
import type { CalendarKeeper } from './calendar-table/calendar-keeper.js';
import type { Throttle } from './throttle/throttle.js';

/** The mechanisms, made once at boot and carried by every `Acting`. */
export class Kernel {
  dataSource: DataSource;
  turnstile: Turnstile;
  /** For reading, where one is configured. */
  replica?: Replica;
  config: Config;
  /** Seals the history's chains and what sign-in hands out; 32 bytes in hex. */
  key: string;
  log: Logger;
  clock: Clock;
  calendar: CalendarKeeper;
  personal: PersonalData;
  blobs: BlobStore;
  kinds: RecordKinds;
  bound: BoundQueries;
  settings: Settings;
  jobs: Jobs;
  live: LiveNotices;
  outbox: Outbox;
  throttle: Throttle;
}
