import './pinned-node.mjs';
import { buildApi } from './build.mjs';
import { at, root } from './paths.mjs';
import { runNode } from './run.mjs';

// `npm run crash [-- times]`: kills the compiled server under load so many times, a hundred unless said otherwise.
process.chdir(root);
const times = Number(process.argv[2] ?? 100);
if (!Number.isInteger(times) || times < 1) {
  console.error('How many times? npm run crash -- 100');
  process.exit(1);
}
await buildApi();
process.exit(
  await runNode([at('node_modules/jest/bin/jest.js'), '--selectProjects', 'e2e', '--runInBand', '--testPathPatterns', 'test/crash'], {
    env: { CRASHES: String(times), NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  }),
);
