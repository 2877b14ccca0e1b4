import { join } from 'node:path';
import { pino } from 'pino';
import {
  BlobStore, BoundQueries, CalendarKeeper, type Clock, type Config, dataKey, Jobs, Kernel, LiveNotices, openDataSource, Outbox, PersonalData, RecordKinds, Replica, Settings,
  systemClock, Throttle, Turnstile,
} from '#kernel';
import { migrations } from '../../../migrations/index.js';
import { entities } from './entities.js';

/** Makes the mechanisms. The database is not yet asked for anything. */
export function makeKernel(config: Config, clock: Clock = systemClock): Kernel {
  const kernel = new Kernel();
  kernel.config = config;
  kernel.key = dataKey(config);
  kernel.clock = clock;
  kernel.log = pino({ level: config.LOG_LEVEL, base: { app: 'community-pdca' }, redact: ['req.headers.cookie', 'req.headers.authorization'] });
  kernel.dataSource = openDataSource(config.DATABASE_URL, entities, migrations, config.DATABASE_POOL);
  kernel.turnstile = Turnstile.before(config.DATABASE_POOL);
  if (config.DATABASE_REPLICA_URL) {
    const copy = openDataSource(config.DATABASE_REPLICA_URL, entities, [], config.DATABASE_POOL);
    kernel.replica = new Replica(copy, kernel.dataSource, kernel.log, config.DATABASE_POOL);
  }
  kernel.personal = new PersonalData(kernel.key);
  kernel.blobs = new BlobStore(join(config.DATA_DIR, 'files'));
  kernel.calendar = new CalendarKeeper(kernel.dataSource, clock);
  kernel.settings = new Settings();
  kernel.throttle = new Throttle(kernel.dataSource, clock);
  kernel.kinds = new RecordKinds();
  kernel.bound = new BoundQueries();
  kernel.jobs = new Jobs(config.DATABASE_URL, kernel.log);
  kernel.live = new LiveNotices(config.DATABASE_URL, kernel.dataSource, kernel.log);
  kernel.outbox = new Outbox();
  return kernel;
}
