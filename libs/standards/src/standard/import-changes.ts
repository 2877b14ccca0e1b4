import type { Kernel } from '#kernel';
import type { StandardFile } from '../exchange/index.js';
import { hashOf } from './import.js';

/** What a file changes of the edition that is here, by clause number and rule id. */
export interface ImportChanges {
  /** The same content: nothing would be written. */
  unchanged: boolean;
  added: string[];
  /** No longer in the file: kept for the records that point at them, offered no more. */
  gone: string[];
  changed: string[];
  rules: { added: string[]; gone: string[]; changed: string[] };
  obligations: { added: string[]; gone: string[]; changed: string[] };
  /** Records' links to clauses that change or go; they stay. */
  links: number;
  /** Units that adopted it, now or to come. */
  adoptions: number;
}

export async function changesOf(kernel: Kernel, before: StandardFile, after: StandardFile): Promise<ImportChanges> {
  const clauses = difference(before.clauses, after.clauses, (one) => one.number);
  // counted over all places, as a number alone
  const [row] = (await kernel.dataSource.query(
    `SELECT (SELECT count(*)::int FROM clause_links l JOIN clauses c ON c.id = l.clause_id WHERE c.standard_id = s.id AND c.number = ANY($2)) AS links,
       (SELECT count(*)::int FROM adoptions a WHERE a.standard_id = s.id AND a.voided_at IS NULL) AS adoptions
     FROM standards s WHERE s.code = $1`,
    [before.code, [...clauses.changed, ...clauses.gone]],
  )) as [{ links: number; adoptions: number }];
  return {
    unchanged: hashOf(before) === hashOf(after),
    ...clauses,
    rules: difference(before.rules, after.rules, (one) => one.id),
    obligations: difference(before.obligations, after.obligations, (one) => one.id),
    ...row,
  };
}

function difference<T>(before: readonly T[] = [], after: readonly T[] = [], key: (one: T) => string): { added: string[]; gone: string[]; changed: string[] } {
  const old = new Map(before.map((one) => [key(one), one]));
  const young = new Map(after.map((one) => [key(one), one]));
  return {
    added: [...young.keys()].filter((one) => !old.has(one)),
    gone: [...old.keys()].filter((one) => !young.has(one)),
    changed: [...young].filter(([one, value]) => old.has(one) && JSON.stringify(old.get(one)) !== JSON.stringify(value)).map(([one]) => one),
  };
}
