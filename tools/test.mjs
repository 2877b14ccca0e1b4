import './pinned-node.mjs';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildApi, buildWeb } from './build.mjs';
import { provideChromium } from './chromium.mjs';
import { at, has, root } from './paths.mjs';
import { runNode } from './run.mjs';

// `npm test [-- unit|e2e|journey [pattern]]`: set-up, build, specs, then the journeys, several side by side.
const PARTS = ['unit', 'e2e', 'journey'];
const PROCESSORS = Math.min(4, availableParallelism());
/** Of specs one more than there are processors, since they wait now and then for the database; a journey brings a server and a browser of its own. */
const WORKERS = { specs: Math.min(4, PROCESSORS + 1), journeys: PROCESSORS };

const words = process.argv.slice(2);
const chosen = PARTS.includes(words[0]) ? [words[0]] : PARTS;
const rest = PARTS.includes(words[0]) ? words.slice(1) : words;
const journeysExist =
  has('test/journeys') && readdirSync(at('test/journeys'), { recursive: true }).some((file) => file.endsWith('.journey.ts'));
const withJourneys = chosen.includes('journey') && journeysExist;

process.chdir(root);
process.exit(await test());

async function test() {
  try {
    if (withJourneys) process.env.CHROMIUM_PATH = await provideChromium();
    await buildApi();
    if (withJourneys) await buildWeb(() => console.log('Building the web app …'));
  } catch (error) {
    console.error(error.message);
    return 1;
  }
  const specs = chosen.filter((part) => part !== 'journey');
  const totals = [];
  if (specs.length > 0) totals.push(await jest('specs', ['--selectProjects', ...specs]));
  if (withJourneys) totals.push(await jest('journeys', ['--selectProjects', 'journey']));
  const sum = (name) => totals.reduce((all, one) => all + one[name], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 || totals.some(({ status }) => status !== 0) ? 1 : 0;
}

/** One run of jest; a spec file that could not even be loaded counts as one failure. */
async function jest(name, args) {
  const report = at('.data', `tests-${process.pid}-${name}.json`);
  mkdirSync(at('.data'), { recursive: true });
  const status = await runNode(
    [at('node_modules/jest/bin/jest.js'), ...args, `--maxWorkers=${WORKERS[name]}`, '--passWithNoTests', '--json', `--outputFile=${report}`, ...rest],
    // what a worker or a server has compiled, the next one need not
    { env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning', NODE_COMPILE_CACHE: at('.data/compiled') } },
  );
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    return { status, passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { status, passed: 0, failed: status === 0 ? 0 : 1 };
  } finally {
    rmSync(report, { force: true });
  }
}
