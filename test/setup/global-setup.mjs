import { startTestDatabase } from '../../tools/test-database.mjs';

/** Before the first spec: the test server and the template. What workers need travels in their environment. */
export default async function globalSetup() {
  const database = await startTestDatabase();
  process.env.TEST_SERVER_URL = database.url;
  process.env.TEST_TEMPLATE = database.template;
  process.env.TEST_CLONES = database.clones;
  globalThis.testServer = database;
}
