import type { INestApplicationContext } from '@nestjs/common';
import { type Kernel, readConfig } from '#kernel';
import { noteOutsideServers } from '#org';
import { makeApplication } from './application.js';
import { makeKernel } from './kernel.factory.js';
import { prepare } from './migrate.js';
import { giveBackStartMemory } from './start-memory.js';

export interface Running {
  url: string;
  /** Stops taking requests, lets what runs finish, stops the jobs, closes the connections. */
  close(): Promise<void>;
}

/** Starts everything: schema, standards, demo district when asked for and the database is empty, jobs, web and API. */
export async function serve(env: NodeJS.ProcessEnv = process.env): Promise<Running> {
  const config = readConfig(env);
  const kernel = makeKernel(config);
  await prepare(kernel);
  // something that nobody waited for any more has failed: worth a look, not worth everybody's answers
  process.on('unhandledRejection', (error) => kernel.log.error({ err: error }, 'unhandled rejection'));
  const { nest, hasWeb } = await makeApplication(kernel);
  const demo = config.DEMO ? await loadDemo(kernel, nest) : [];
  await kernel.jobs.start(kernel);
  await kernel.replica?.start();
  await nest.listen(config.PORT, config.HOST);
  await noteOutsideServers(kernel);
  giveBackStartMemory();
  const { port } = new URL(await nest.getUrl());
  const url = config.PUBLIC_URL ?? `http://localhost:${port}`;
  console.log(welcome(url, hasWeb, demo));
  return {
    url,
    close: async () => {
      await nest.close();
      await kernel.jobs.stop();
      await kernel.replica?.stop();
      await kernel.dataSource.destroy();
    },
  };
}

type DemoAccount = { account: string; password: string; who: string };

/** The demo district is made by the factories of the tests, which a production image leaves out. */
async function loadDemo(kernel: Kernel, nest: INestApplicationContext): Promise<readonly DemoAccount[]> {
  const path = '../../../test/demo/load.js';
  const demo = (await import(path)) as { load: typeof loadDemo };
  return demo.load(kernel, nest);
}

function welcome(url: string, hasWeb: boolean, accounts: readonly DemoAccount[]): string {
  const lines = [
    '',
    '  Community PDCA · 社区循环',
    hasWeb ? `  Workplace      ${url}/` : '  (no web app is built: the API runs alone)',
    ...(hasWeb ? [`  Residents      ${url}/p`] : []),
    `  API            ${url}/graphql`,
  ];
  if (accounts.length) {
    lines.push('', `  Demo accounts, password ${accounts[0]!.password}`);
    for (const { account, who } of accounts) lines.push(`    ${account.padEnd(18)} ${who}`);
  }
  return [...lines, ''].join('\n');
}
