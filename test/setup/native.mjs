import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

/** The name of the global by which a spec reaches modules outside. */
export const NATIVE = Symbol.for('pdca.native');

const require = createRequire(import.meta.url);
const self = readFileSync(new URL(import.meta.url), 'utf8');

/**
 * The product and its libraries are not loaded anew for every spec file, which took longer than most files' tests: a
 * worker loads them once, as Node does, and the product as it is built. What jest gets for such a module is a list of
 * its exports. Spec files, and what helps them in test/, are compiled and run by jest as ever.
 */
export default {
  process(source, file, { supportsStaticESM, config: { rootDir } }) {
    const path = JSON.stringify(nativeFile(file, rootDir));
    const way = `globalThis[Symbol.for('${NATIVE.description}')]`;
    const module = `${way}(${path})`;
    // jest's global set-up and tear-down come by here too, although they are outside already
    if (!supportsStaticESM) return { code: `if (${way}) module.exports = ${module}; else (() => {${source}\n})();` };
    const names = exportsOf(file, rootDir).filter((name) => name !== 'default');
    const hasDefault = exportsOf(file, rootDir).includes('default');
    return { code: [
      `const module = ${module};`,
      ...names.map((name, index) => `const e${index} = module.${name}; export { e${index} as ${name} };`),
      ...(hasDefault ? ['export default module.default;'] : []),
    ].join('\n') };
  },
  getCacheKey(source, file, { supportsStaticESM, config: { rootDir } }) {
    const shown = supportsStaticESM ? exportsOf(file, rootDir) : [source];
    return createHash('sha256').update([self, file, supportsStaticESM, ...shown].join('\0')).digest('hex').slice(0, 32);
  },
};

/** Of a source of the product: what it was compiled to (tools/build.mjs). */
function nativeFile(file, rootDir) {
  return file.endsWith('.ts') ? join(rootDir, 'dist', relative(rootDir, file)).replace(/\.ts$/, '.js') : file;
}

function exportsOf(file, rootDir) {
  return Object.keys(require(nativeFile(file, rootDir)));
}
