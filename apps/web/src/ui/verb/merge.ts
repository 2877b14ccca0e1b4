import type { Values } from './spec';

/**
 * What two people wrote into the same fields, beginning from the same values: who left a field as it was takes what
 * the other wrote there. In `torn` are the fields that both changed, each otherwise; there `values` holds mine.
 */
export function merged(from: Values, mine: Values, theirs: Values): { values: Values; torn: string[] } {
  const was = (values: Values, name: string): string => values[name] ?? '';
  const changed = Object.keys(mine).filter((name) => was(mine, name) !== was(from, name));
  return {
    values: { ...mine, ...theirs, ...Object.fromEntries(changed.map((name) => [name, was(mine, name)])) },
    torn: changed.filter((name) => was(theirs, name) !== was(from, name) && was(theirs, name) !== was(mine, name)),
  };
}
