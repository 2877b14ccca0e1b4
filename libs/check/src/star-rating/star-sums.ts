import { total } from './scoring.js';
import { StarPart, type StarScore } from './star-parts.type.js';

/** The sums of each part, in the order of the table; of what may not be seen yet there is none. */
export function partsOf(lines: readonly StarScore[], sees: { first: boolean; final: boolean }): StarPart[] {
  const sum = (some: readonly StarScore[], points: (line: StarScore) => number | null): number => total(some.map((line) => ({ points: points(line) })));
  return [...new Set(lines.map(({ level1 }) => level1))].map((level1) => {
    const some = lines.filter((line) => line.level1 === level1);
    return Object.assign(new StarPart(), {
      level1,
      maxPoints: sum(some, ({ maxPoints }) => maxPoints),
      self: sum(some, ({ selfPoints }) => selfPoints),
      first: sees.first ? sum(some, ({ firstPoints }) => firstPoints) : null,
      final: sees.final ? sum(some, ({ finalPoints }) => finalPoints) : null,
    });
  });
}
