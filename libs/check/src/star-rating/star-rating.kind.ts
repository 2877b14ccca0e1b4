import { type RecordKind, RecordKindName, RecordRows, Stage } from '#kernel';
import { StarRating } from './star-rating.entity.js';
import type { StarFacts } from './star-rating.facts.js';
import { starRatingWorkflow } from './star-rating.workflow.js';

/** What the kernel knows of star ratings. A look from outside at the whole serves 9.3, and the stars’ own 7.2. */
export const starRatingKind: RecordKind<StarRating, StarFacts> = {
  kind: RecordKindName.starRating,
  entity: StarRating,
  table: 'star_ratings',
  stage: Stage.check,
  prefix: 'RA',
  flow: starRatingWorkflow,
  readPermission: 'star-rating:read',
  defaultClauses: [{ number: '9.3', role: 'evidences' }, { number: '7.2', editions: 'T/ZSX ', role: 'evidences' }],
};

export const starRatings = new RecordRows(starRatingKind);
