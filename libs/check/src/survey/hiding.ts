/** Whoever is among fewer could be guessed. */
export const LEAST = 5;

/**
 * Which groups may not be shown. A group of one to four is hidden; and since the whole is shown, what is hidden must not
 * come out by subtraction: while all that is hidden together are fewer than five, or one group alone, the smallest shown
 * group is hidden along with it. Groups of nobody say nothing of anybody and stay.
 * @param sizes how many answered, by group
 * @returns the names of the hidden groups
 */
export function hiddenGroups(sizes: ReadonlyMap<string, number>): ReadonlySet<string> {
  const some = [...sizes].filter(([, n]) => n > 0).sort(([a, n], [b, m]) => n - m || a.localeCompare(b));
  const small = some.filter(([, n]) => n < LEAST).length;
  if (small === 0) return new Set();
  let hidden = small;
  const people = (): number => some.slice(0, hidden).reduce((sum, [, n]) => sum + n, 0);
  while (hidden < some.length && (hidden < 2 || people() < LEAST)) hidden += 1;
  return new Set(some.slice(0, hidden).map(([name]) => name));
}

/**
 * The same for groups that overlap, as of a question with several choices: a group of one to four is hidden, and one that all but
 * one to four belong to, since those would be the whole without it.
 * @param n how many answered
 */
export const hiddenChoices = (sizes: ReadonlyMap<string, number>, n: number): ReadonlySet<string> =>
  new Set([...sizes].filter(([, size]) => isFew(size) || isFew(n - size)).map(([name]) => name));

const isFew = (n: number): boolean => n > 0 && n < LEAST;
