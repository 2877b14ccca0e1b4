import { type Kernel, readConfig } from '#kernel';
import { loadShippedStandards } from '#standards';
import { makeKernel } from './kernel.factory.js';

/** Connects, brings the schema up to date and loads the standards that ship with the product. */
export async function prepare(kernel: Kernel): Promise<void> {
  await kernel.dataSource.initialize();
  const locked = await lockOut(kernel);
  try {
    await kernel.dataSource.runMigrations();
    await loadShippedStandards(kernel);
  } finally {
    await locked.release();
  }
}

/** Two processes that start together migrate one after the other. */
async function lockOut(kernel: Kernel): Promise<{ release: () => Promise<void> }> {
  const runner = kernel.dataSource.createQueryRunner();
  await runner.query(`SELECT pg_advisory_lock(hashtext('community-pdca migrations'))`);
  return {
    release: async () => {
      await runner.query(`SELECT pg_advisory_unlock(hashtext('community-pdca migrations'))`);
      await runner.release();
    },
  };
}

/** The same for a database that nobody serves yet: templates of tests, the command line. */
export async function migrate(url: string): Promise<void> {
  const kernel = makeKernel({ ...readConfig({ ...process.env, DATABASE_URL: url }), LOG_LEVEL: 'warn' });
  try {
    await prepare(kernel);
  } finally {
    await kernel.dataSource.destroy();
  }
}
