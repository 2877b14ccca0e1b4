import { type FieldError, fieldError, invalid } from '#kernel';
import { isInTenths } from './scoring.js';
import type { StarScore } from './star-parts.type.js';
import type { StarPointsInput } from './star-rating.input.js';

/** So many scores at once are told with their reasons. */
const SAID = 8;

/**
 * Points that somebody gives, by the id of their line.
 * @param needsReason whether such points must be explained
 * @throws INVALID at `scores.<i>`: `number` unknown or twice, `points` above the indicator's or finer than tenths, `reason` missing
 */
export function checkPoints<Given extends StarPointsInput>(
  lines: readonly StarScore[], scores: readonly Given[], needsReason: (line: StarScore, given: Given) => boolean,
): Map<string, Given> {
  const problems: FieldError[] = [];
  const given = new Map<string, Given>();
  scores.forEach((one, index) => {
    const line = lines.find(({ number }) => number === one.number);
    if (!line) return problems.push(fieldError(`scores.${index}.number`, 'UNKNOWN_RECORD'));
    if (given.has(line.id)) problems.push(fieldError(`scores.${index}.number`, 'DUPLICATE'));
    if (one.points > line.maxPoints) problems.push(fieldError(`scores.${index}.points`, 'TOO_LARGE', { max: line.maxPoints }));
    else if (!isInTenths(one.points)) problems.push(fieldError(`scores.${index}.points`, 'TOO_PRECISE', { scale: 1 }));
    if (!one.reason && needsReason(line, one)) problems.push(fieldError(`scores.${index}.reason`, 'REQUIRED'));
    return given.set(line.id, one);
  });
  if (problems.length) throw invalid(...problems);
  return given;
}

/** For the history, which takes a line: `31: 40 — why; 32: 50`; of many at once the points alone. */
export const saidInShort = (scores: readonly StarPointsInput[]): string =>
  scores.map(({ number, points, reason }) => `${number}: ${points}${reason && scores.length <= SAID ? ` — ${reason}` : ''}`).join('; ').slice(0, 2000);
