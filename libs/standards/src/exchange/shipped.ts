import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type KnownEditions, placesOf } from './reference.js';
import type { StandardFile } from './standard-file.js';

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
