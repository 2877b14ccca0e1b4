import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FILE = resolve(import.meta.dirname, '../../trusted-documents.json');

/** The operations of the web app that this server ships with, by the SHA-256 of their texts. */
export class TrustedDocuments {
  private readonly texts: ReadonlyMap<string, string>;

  constructor(texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>) {
    this.texts = new Map(Object.entries(texts));
  }

  textOf(hash: string): string | undefined {
    return this.texts.get(hash);
  }

  /** The hash of an operation by its name. */
  hashOf(operation: string): string | undefined {
    const begins = new RegExp(`^(query|mutation|subscription) ${operation}\\b`);
    return [...this.texts].find(([, text]) => begins.test(text))?.[0];
  }

  /** Whether a text is one of them, to the last sign. */
  includes(text: string): boolean {
    return this.texts.has(createHash('sha256').update(text).digest('hex'));
  }
}
