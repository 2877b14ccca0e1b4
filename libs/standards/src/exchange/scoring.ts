import { problem, type Problem } from './problem.js';
import type { Scoring } from './standard-file.js';

/** The printed totals hold: indicators add up to level 2, level 2 to level 1, level 1 to the whole. */
export function scoringProblems(scoring: Scoring, rules: ReadonlySet<string>): Problem[] {
  return [...levelProblems(scoring), ...sumProblems(scoring), ...indicatorProblems(scoring, rules)];
}

function levelProblems({ levels, total }: Scoring): Problem[] {
  return levels.flatMap((level, index) => {
    const path = `/scoring/levels/${index}`;
    const below = levels[index - 1];
    if (level.minimum > total) return [problem(`${path}/minimum`, 'level-above-total', { minimum: level.minimum, total })];
    return below && (level.stars <= below.stars || level.minimum <= below.minimum) ? [problem(path, 'level-order')] : [];
  });
}

function sumProblems({ groups, indicators, total }: Scoring): Problem[] {
  const found: Problem[] = [];
  groups.forEach((group, index) => {
    const path = `/scoring/groups/${index}`;
    group.level2.forEach(({ title, points }, at) => {
      const sum = add(indicators.filter((row) => row.level1 === group.level1 && row.level2 === title));
      if (sum !== points) found.push(problem(`${path}/level2/${at}/points`, 'points-level2', { title, sum, expected: points }));
    });
    const sum = add(group.level2);
    if (sum !== group.points) found.push(problem(`${path}/points`, 'points-level1', { title: group.level1, sum, expected: group.points }));
  });
  const sum = add(groups);
  if (sum !== total) found.push(problem('/scoring/total', 'points-total', { sum, expected: total }));
  return found;
}

function indicatorProblems({ groups, indicators }: Scoring, rules: ReadonlySet<string>): Problem[] {
  const numbers = indicators.map((row) => row.number);
  return indicators.flatMap((row, index) => {
    const { number } = row;
    const path = `/scoring/indicators/${index}`;
    const found: Problem[] = [];
    if (numbers.indexOf(number) < index) found.push(problem(`${path}/number`, 'indicator-duplicate', { number }));
    const group = groups.find(({ level1 }) => level1 === row.level1);
    if (!group?.level2.some(({ title }) => title === row.level2)) found.push(problem(`${path}/level2`, 'indicator-group-unknown', { number }));
    if (row.sharesPointsWith != null) {
      const other = indicators.find((one) => one.number === row.sharesPointsWith);
      if (!other || other.sharesPointsWith != null) {
        found.push(problem(`${path}/sharesPointsWith`, 'indicator-shares-unknown', { number, with: row.sharesPointsWith }));
      }
      if (row.points !== 0) found.push(problem(`${path}/points`, 'indicator-shares-points', { number }));
    }
    (row.rules ?? []).forEach((id, at) => {
      if (!rules.has(id)) found.push(problem(`${path}/rules/${at}`, 'rule-unknown', { id }));
    });
    return found;
  });
}

/** To the thousandth, so that tenths of a point add up. */
function add(rows: readonly { points: number }[]): number {
  return Math.round(rows.reduce((sum, row) => sum + row.points, 0) * 1000) / 1000;
}
