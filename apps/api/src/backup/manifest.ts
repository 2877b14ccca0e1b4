import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** What an archive says of itself, in its last entry but one. Digests are SHA-256 in hexadecimal, sizes bytes. */
export const manifestSchema = z.object({
  product: z.literal('community-pdca'),
  /** Of the archive's form: what reads 1 cannot read 2. */
  format: z.literal(1),
  /** The product's version that took it. */
  version: z.string(),
  takenAt: z.iso.datetime(),
  /** Names of the migrations that had run. */
  migrations: z.array(z.string()),
  /** Tells keys apart, says nothing of them. */
  key: z.string(),
  withKey: z.boolean(),
  tables: z.array(z.object({
    name: z.string(),
    columns: z.array(z.string()),
    comment: z.string().nullable(),
    rows: count,
    bytes: count,
    /** Of the rows as COPY writes them in the order of the primary key. */
    sha256: digest,
  })),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  /** `sha256` is that of the list `files.sha256`, which names each file with its digest. */
  files: z.object({ count, bytes: count, sha256: digest }),
  /** Files that rows name and the store had not, or had otherwise than their names say. */
  missing: z.array(digest),
});

export type Manifest = z.output<typeof manifestSchema>;
export type TableShare = Manifest['tables'][number];

/** An archive that is cut, changed, from a newer version, or does not fit what it is to be restored to. */
export class ArchiveRefused extends Error {
  override name = 'ArchiveRefused';
}

/** The same for the same key; the key cannot be had back from it. */
export function keyFingerprint(key: string): string {
  return createHmac('sha256', key).update('community-pdca key').digest('hex').slice(0, 16);
}

/** Over the manifest, which holds the digests of all else: who has not the key cannot change an archive unseen. */
export function sealOf(manifest: Uint8Array, key: string): string {
  return createHmac('sha256', key).update('community-pdca backup\n').update(manifest).digest('hex');
}

export function isSealedBy(manifest: Uint8Array, seal: string, key: string): boolean {
  const expected = Buffer.from(sealOf(manifest, key));
  const given = Buffer.from(seal.trim());
  return expected.length === given.length && timingSafeEqual(expected, given);
}

export function sha256Of(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** @throws ArchiveRefused naming what is wrong with it */
export function readManifest(bytes: Uint8Array): Manifest {
  const said = z.object({ product: z.string(), format: z.number(), version: z.string() }).safeParse(parsed(bytes));
  if (!said.success || said.data.product !== 'community-pdca') throw new ArchiveRefused('This is no archive of ours.');
  if (said.data.format > 1) {
    throw new ArchiveRefused(`The archive was made by a newer version, ${said.data.version}: restore it with that one.`);
  }
  const manifest = manifestSchema.safeParse(parsed(bytes));
  if (!manifest.success) throw new ArchiveRefused(`The archive's manifest is damaged: ${z.prettifyError(manifest.error)}`);
  return manifest.data;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
