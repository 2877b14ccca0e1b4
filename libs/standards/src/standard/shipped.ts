import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Kernel } from '#kernel';
import { type KnownEditions, placesOf, readStandard, type StandardFile } from '../exchange/index.js';
import { importStandard } from './import.js';

const DATA = resolve(import.meta.dirname, '../../data');

/** The files of the standards that ship with the product, by their designation. */
export function shippedStandards(): Map<string, StandardFile> {
  const files = readdirSync(DATA).filter((name) => name.endsWith('.json')).sort();
  return new Map(
    files.map((name) => {
      const file = JSON.parse(readFileSync(resolve(DATA, name), 'utf8')) as StandardFile;
      return [file.code, file];
    }),
  );
}

/** Editions by code, for checking references from one to another. */
export function knownEditions(files: ReadonlyMap<string, StandardFile>): KnownEditions {
  return (code) => {
    const file = files.get(code);
    return file && placesOf(file);
  };
}

/** Brings the database up to the shipped files; unchanged ones cost one comparison. */
export async function loadShippedStandards(kernel: Kernel): Promise<void> {
  const files = shippedStandards();
  const known = knownEditions(files);
  for (const file of files.values()) {
    await kernel.dataSource.transaction(async (db) => {
      const checked = readStandard(JSON.stringify(file), known);
      if (!checked.ok) throw new Error(`${file.code}: ${checked.problems.map((p) => `${p.path} ${p.code}`).join('; ')}`);
      await importStandard(db, file, kernel.clock.now());
    });
  }
}
