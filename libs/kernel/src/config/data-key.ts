import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';

/**
 * The key of personal data and of the history's chains: 32 bytes in hex. From DATA_KEY, else made once and kept
 * in the data directory (mode 600). It must be backed up apart from the database: without it neither can be read.
 */
export function dataKey(config: Config): string {
  if (config.DATA_KEY) return config.DATA_KEY;
  const path = join(config.DATA_DIR, 'data.key');
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  mkdirSync(config.DATA_DIR, { recursive: true });
  const key = randomBytes(32).toString('hex');
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return key;
}
