// What a resident's phone loads before the first page stands: the page, its scripts and its styles, compressed.
// Usage: node tools/public-size.mjs [folder of the built web app]. Exit status 1 above the limit.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 200;
const PAGE = 'public.html';
const built = process.argv[2] ?? 'dist/web';

const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
const files = new Set([PAGE]);

/** Static imports only: what is imported on demand is not part of the first view. */
function gather(name) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${built} holds no ${name}: build the web app first`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const style of chunk.css ?? []) files.add(style);
  for (const imported of chunk.imports ?? []) gather(imported);
}
gather(PAGE);

let total = 0;
for (const file of files) {
  const kb = gzipSync(readFileSync(join(built, file)), { level: 6 }).length / 1024;
  total += kb;
  console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${total.toFixed(1).padStart(7)} kB  first view of the residents' pages, gzip (limit ${LIMIT_KB} kB)`);
if (total > LIMIT_KB) process.exitCode = 1;
