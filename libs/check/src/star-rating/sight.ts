import type { Acting } from '#kernel';
import type { StarRating } from './star-rating.entity.js';

/** Once it is decided, whatever was given is for everybody who may read the rating. */
const DECIDED: ReadonlySet<string> = new Set(['notice', 'certified', 'review-due', 'renewing', 'renewed', 'expired', 'revoked', 'refused']);
const WITH_THE_COMMUNITY: ReadonlySet<string> = new Set(['draft', 'applied', 'reviewing', 'rejected']);

const judges = (by: Acting, row: StarRating): boolean =>
  (['star-rating:review', 'star-rating:decide', 'star-rating:assess'] as const).some((permission) => by.actor.may(permission, row));

/** The street's scores: its own while it works on them, everybody's once it has passed them on. */
export const seesFirst = (by: Acting, row: StarRating): boolean => !WITH_THE_COMMUNITY.has(row.state) || judges(by, row);

/** The assessors' scores: theirs, the street's and the district's once they are laid side by side; the community's once it is decided. */
export const seesFinal = (by: Acting, row: StarRating): boolean => DECIDED.has(row.state) || (row.state !== 'assessing' && judges(by, row));
