import type { EntityManager } from 'typeorm';
import type { Kernel } from '#kernel';
import { readStandard, type StandardFile } from '../exchange/index.js';
import { knownEditions, shippedStandards } from '../exchange/shipped.js';
import { hashOf, importStandard } from './import.js';

/** Brings the database up to the shipped files; unchanged ones cost one comparison. */
export async function loadShippedStandards(kernel: Kernel): Promise<void> {
  const files = shippedStandards();
  const known = knownEditions(files);
  for (const file of files.values()) {
    await kernel.dataSource.transaction(async (db) => {
      if (!(await isWanted(db, file, kernel))) return;
      const checked = readStandard(JSON.stringify(file), known);
      if (!checked.ok) throw new Error(`${file.code}: ${checked.problems.map((p) => `${p.path} ${p.code}`).join('; ')}`);
      await importStandard(db, file, kernel.clock.now());
      await db.query('UPDATE standards SET shipped_hash = content_hash WHERE code = $1', [file.code]);
    });
  }
}

/** Not when it was loaded before, and not over an edition that somebody has imported since. */
async function isWanted(db: EntityManager, file: StandardFile, kernel: Kernel): Promise<boolean> {
  const [row] = (await db.query('SELECT content_hash, shipped_hash FROM standards WHERE code = $1 FOR UPDATE', [file.code])) as
    { content_hash: string; shipped_hash: string | null }[];
  if (!row) return true;
  if (row.shipped_hash === hashOf(file)) return false;
  if (row.content_hash === row.shipped_hash) return true;
  kernel.log.warn({ code: file.code }, 'a newer file of this standard ships with the product; the imported one is kept');
  return false;
}
