import { pathToFileURL } from 'node:url';
import { at, has } from './paths.mjs';

/** A module of the product as it was compiled last. */
export const compiled = (file) => import(pathToFileURL(at('dist', file)).href);

/** The same, compiled anew before where that can be done. */
export async function compiledNow(file) {
  try {
    const { buildApi } = await import('./build.mjs');
    await buildApi();
  } catch (error) {
    // An image without the compiler, or a fault elsewhere in the tree: what was compiled last still answers.
    if (!has(`dist/${file}`)) throw error;
  }
  return compiled(file);
}

/** Says at the terminal what a command came to. */
export function tell({ status, out, err }) {
  process.stderr.write(err);
  process.stdout.write(out);
  process.exitCode = status;
}
