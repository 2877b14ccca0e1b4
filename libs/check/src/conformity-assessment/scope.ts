/** What must be known of a clause to lay out an assessment. */
export interface ScopeClause {
  id: string;
  number: string;
  parentNumber: string | null;
  modality: readonly string[];
}

const WANTS = new Set(['shall', 'should', 'shall-not', 'should-not']);
/** By GB/T 1.1 introduction, scope, references and terms. */
const FRONT = new Set(['0', '1', '2', '3']);

const within = (number: string, above: string): boolean => number === above || number.startsWith(`${above}.`);

/**
 * The clauses of an edition that something can be held against, in its order: those with nothing below them, and those
 * above that want something themselves; nothing of the chapters before the requirements.
 */
export function assessable<One extends ScopeClause>(clauses: readonly One[]): One[] {
  const parents = new Set(clauses.map(({ parentNumber }) => parentNumber));
  const chapterOf = (number: string): string => number.split('.')[0]!;
  const wants = ({ modality }: One): boolean => modality.some((one) => WANTS.has(one));
  const wanting = new Set(clauses.filter(wants).map(({ number }) => chapterOf(number)));
  return clauses.filter((one) => {
    const chapter = chapterOf(one.number);
    if (FRONT.has(chapter) && !wanting.has(chapter)) return false;
    return !parents.has(one.number) || wants(one);
  });
}

/** Those of them that stand at or below one of the numbers chosen. */
export function inScope<One extends ScopeClause>(clauses: readonly One[], numbers: readonly string[]): One[] {
  return assessable(clauses).filter(({ number }) => numbers.some((above) => within(number, above)));
}

/** The numbers chosen, without those that stand below another. */
export function shortened(numbers: readonly string[]): string[] {
  return [...new Set(numbers)].filter((one) => !numbers.some((above) => above !== one && within(one, above)));
}
