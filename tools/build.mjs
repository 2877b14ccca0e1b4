import './pinned-node.mjs';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { transformFile } from '@swc/core';
import { at, has, root } from './paths.mjs';

const SOURCES = ['apps/api', 'libs', 'migrations', 'test/factories', 'test/demo'];
const OUTPUT = 'dist';
const isTest = (file) => /\.(e2e-)?spec\.ts$/.test(file);
const isCode = (file) => file.endsWith('.ts') && !file.endsWith('.d.ts');

/** Sources that do not compile; the message names file and line. */
export class BuildError extends Error {}

/**
 * Compiles what has changed into dist/, keeping the tree, with source maps; copies data files beside the code and
 * removes what no longer has a source. Files appear whole, so that several scripts may build at once.
 *
 * @returns {Promise<{ compiled: number, removed: number }>} how many files changed
 */
export async function buildApi() {
  const stamp = await settingsStamp();
  const sources = SOURCES.filter((folder) => has(folder)).flatMap(filesBelow).filter((file) => !isTest(file));
  const stale = sources.filter((file) => stamp.changed || isStale(file));
  const outcomes = await Promise.allSettled(stale.map((file) => (isCode(file) ? compile(file) : copy(file))));
  const failures = outcomes.filter(({ status }) => status === 'rejected').map(({ reason }) => reason.message);
  if (failures.length > 0) throw new BuildError(failures.map((text) => text.split('\n\nCaused by:')[0]).join('\n\n'));
  const removed = removeOrphans(new Set(sources.map(outputOf)));
  stamp.write();
  return { compiled: stale.length, removed };
}

function filesBelow(folder) {
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.endsWith('.md') && !file.endsWith('.d.ts'));
}

const outputOf = (file) => join(OUTPUT, isCode(file) ? file.replace(/\.ts$/, '.js') : file);

function isStale(file) {
  const output = statSync(at(outputOf(file)), { throwIfNoEntry: false });
  return !output || output.mtimeMs < statSync(at(file)).mtimeMs;
}

async function compile(file) {
  const { code, map } = await transformFile(at(file), { cwd: root, sourceFileName: at(file) });
  const output = outputOf(file);
  if (map) write(`${output}.map`, map);
  write(output, `${code}\n//# sourceMappingURL=${output.split(/[\\/]/).pop()}.map\n`);
}

function copy(file) {
  const half = `${at(outputOf(file))}.${process.pid}`;
  mkdirSync(dirname(half), { recursive: true });
  copyFileSync(at(file), half);
  renameSync(half, at(outputOf(file)));
}

function write(file, text) {
  const half = `${at(file)}.${process.pid}`;
  mkdirSync(dirname(half), { recursive: true });
  writeFileSync(half, text);
  renameSync(half, at(file));
}

function removeOrphans(wanted) {
  const orphans = SOURCES.map((folder) => join(OUTPUT, folder))
    .filter((folder) => has(folder))
    .flatMap(filesBelow)
    .filter((file) => !wanted.has(file.replace(/\.map$/, '')) && !/\.\d+$/.test(file));
  for (const file of orphans) rmSync(at(file), { force: true });
  return orphans.length;
}

/** The compiler's settings: when they change, everything is compiled anew. */
async function settingsStamp() {
  const file = at(OUTPUT, '.settings');
  const { version } = JSON.parse(readFileSync(at('node_modules/@swc/core/package.json'), 'utf8'));
  const now = createHash('sha256').update(readFileSync(at('.swcrc'))).update(version).digest('hex');
  return {
    changed: !has(OUTPUT, '.settings') || readFileSync(file, 'utf8') !== now,
    write() {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, now);
    },
  };
}

/**
 * Builds the web app into dist/web, unless it is there and nothing it is made from has changed.
 *
 * @param {() => void} [announce] called before the long work, if there is any
 * @returns {Promise<'built' | 'fresh' | 'missing'>} `missing` when there is no web app in this clone
 */
export async function buildWeb(announce = () => {}) {
  if (!has('apps/web/vite.config.ts')) return 'missing';
  const now = webFingerprint();
  const file = at(OUTPUT, '.web');
  if (has(OUTPUT, 'web/index.html') && has(OUTPUT, '.web') && readFileSync(file, 'utf8') === now) return 'fresh';
  announce();
  const { build } = await import('vite');
  try {
    await build({ configFile: at('apps/web/vite.config.ts'), logLevel: 'warn' });
  } catch (error) {
    throw new BuildError(`The web app could not be built.\n${error.message}`, { cause: error });
  }
  await compress();
  writeFileSync(file, now);
  return 'built';
}

/** Beside each built text its brotli and gzip form, which the server sends to browsers that take them. */
async function compress() {
  const texts = filesBelow(join(OUTPUT, 'web')).filter((name) => /\.(js|css|html|svg)$/.test(name));
  const shrink = promisify(brotliCompress);
  const zip = promisify(gzip);
  for (const name of texts) {
    const text = readFileSync(at(name));
    if (text.length < 1024) continue;
    writeFileSync(at(`${name}.br`), await shrink(text));
    writeFileSync(at(`${name}.gz`), await zip(text));
  }
}

function webFingerprint() {
  const hash = createHash('sha256');
  for (const file of [...filesBelow('apps/web').sort(), 'package-lock.json']) {
    hash.update(file).update(readFileSync(at(file)));
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const started = Date.now();
    const { compiled, removed } = await buildApi();
    const web = await buildWeb();
    const words = { built: 'web app built', fresh: 'web app up to date', missing: 'no web app in this clone' };
    console.log(`${compiled} files compiled, ${removed} removed, ${words[web]}; ${Date.now() - started} ms`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
