import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's top directory, without symbolic links. */
export const root = realpathSync(resolve(dirname(fileURLToPath(import.meta.url)), '..'));

/** A path from the top. */
export const at = (...parts) => join(root, ...parts);

/** Whether a path from the top exists. */
export const has = (...parts) => existsSync(at(...parts));
