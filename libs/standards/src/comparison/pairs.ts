/** Entries of two editions that treat one subject; null on a side where there is none. */
export interface Pair<T> {
  before: T | null;
  after: T | null;
}

interface Entry {
  id: string;
  clause: string;
}

/**
 * Rules or obligations of related clauses side by side: by their id, then by the family that the id begins with where
 * one is left on each side. Numbers of clauses say nothing.
 */
export function pairsOf<T extends Entry>(before: readonly T[], after: readonly T[], areRelated: (before: string, after: string) => boolean): Pair<T>[] {
  const left = new Set(after);
  const pairs: Pair<T>[] = before.map((one) => {
    const match = [...left].find((other) => other.id === one.id && areRelated(clauseOf(one), clauseOf(other))) ?? null;
    if (match) left.delete(match);
    return { before: one, after: match };
  });
  for (const pair of pairs.filter((one) => !one.after)) {
    const related = [...left].filter((other) => family(other) === family(pair.before!) && areRelated(clauseOf(pair.before!), clauseOf(other)));
    const rivals = pairs.filter((one) => !one.after && family(one.before!) === family(pair.before!));
    if (related.length === 1 && rivals.length === 1) {
      pair.after = related[0]!;
      left.delete(related[0]!);
    }
  }
  return [...pairs, ...[...left].map((one) => ({ before: null, after: one }))];
}

export const clauseOf = ({ clause }: { clause: string }): string => clause.split('/', 1)[0]!;

const family = ({ id }: Entry): string => id.split('.', 1)[0]!;
