import './pinned-node.mjs';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at, has, root } from './paths.mjs';
import { run, runNode } from './run.mjs';

// `npm run check`: what CI does, step for step. All steps run; the last lines name those that failed.
process.chdir(root);

const GENERATED = ['apps/api/schema.graphql', 'apps/api/trusted-documents.json', 'apps/web/src/lib/generated', 'docs/workflows.md', 'docs/API-REFERENCE.md', 'libs/kernel/src/document/record-words.ts', 'libs/kernel/src/document/english-words.ts', 'libs/kernel/src/notice/notice-words.ts'];

const failed = [];
await inTurn([['build', () => runNode([at('tools/build.mjs')])]]);
// each of these keeps one processor busy
await Promise.all([
  inTurn([['lint', () => run('eslint', ['.', '--max-warnings', '0'])]]),
  inTurn([
    ['types', () => run('tsc', ['--noEmit'])],
    ['types of the web', () => (has('apps/web/tsconfig.json') ? run('tsc', ['--noEmit', '-p', 'apps/web']) : 0)],
    ['boundaries', () => run('depcruise', ['--config', '.dependency-cruiser.cjs', ...['apps', 'libs', 'migrations', 'test'].filter((f) => has(f))])],
    ['dead code', () => run('knip', ['--no-progress'])],
    ['words that nobody reads', () => runNode([at('tools/words.mjs')])],
    ['migration drift', () => runNode([at('tools/drift.mjs')])],
  ]),
]);
await inTurn([
  ['generated files', generatedFiles],
  ['size of the residents\' pages', () => (has('dist/web/public.html') ? runNode([at('tools/public-size.mjs')]) : 0)],
  ['tests', () => runNode([at('tools/test.mjs')])],
  // how fast is nothing to fail by; that the bench runs, and that both servers answer alike, is
  ['bench, small', () => runNode([at('bench/run.mjs'), '--small', '--seconds', '0.3', '--connections', '16'])],
]);
console.log(failed.length === 0 ? '\nEverything is good.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

async function inTurn(steps) {
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`);
    const started = Date.now();
    const status = await step();
    console.log(`── ${name}: ${status === 0 ? 'good' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
    if (status !== 0) failed.push(name);
  }
}

/** Generates anew; a file that changes was not committed as it should be. */
async function generatedFiles() {
  const before = contents();
  const status = await runNode([at('tools/generate.mjs')]);
  if (status !== 0) return status;
  const after = contents();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
  for (const file of stale) console.error(`${file} was not up to date; it is now: look at it and commit it.`);
  return stale.length === 0 ? 0 : 1;
}

function contents() {
  const files = GENERATED.filter((path) => existsSync(at(path))).flatMap((path) =>
    statSync(at(path)).isFile() ? [path] : readdirSync(at(path), { recursive: true }).map((file) => join(path, file)),
  );
  return new Map(files.filter((file) => statSync(at(file)).isFile()).map((file) => [file, readFileSync(at(file), 'utf8')]));
}
