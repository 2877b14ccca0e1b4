import type { StarRatingFragment, StarLineFragment } from '../../lib/generated/graphql';
import { mayEdit } from '../../ui/verb/spec';

/** In whose turn the indicators are scored: the community's, the street's, one assessor's, or all assessors' together. */
export type Mode = 'score' | 'review' | 'assess' | 'agree';

export const modeOf = (record: StarRatingFragment): Mode | null => (['score', 'review', 'assess', 'agree'] as const).find((verb) => mayEdit(record, verb)) ?? null;

/** What was given so far in that turn; while assessors score, each sees only their own. */
export const givenIn = (mode: Mode, line: StarLineFragment, me: string): { points: number; reason: string } | null => {
  const mark = line.marks.find(({ personId }) => personId === me);
  const [points, reason] = {
    score: [line.selfPoints, line.selfReason], review: [line.firstPoints, line.firstReason], assess: [mark?.points ?? null, mark?.reason ?? ''], agree: [line.finalPoints, line.finalReason],
  }[mode] as [number | null, string];
  return points === null ? null : { points, reason };
};

/** What a score is compared with: given otherwise, it needs a reason. */
export const comparedWith = (mode: Mode, line: StarLineFragment): number | null => (mode === 'score' ? line.proposed : mode === 'agree' ? null : line.selfPoints);

/** The assessors gave different points. */
export const differs = (line: StarLineFragment): boolean => line.marks.length > 1 && new Set(line.marks.map(({ points }) => points)).size > 1;
