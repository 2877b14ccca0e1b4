import { Field, Float, ObjectType } from '@nestjs/graphql';
import type { Acting } from '#kernel';
import { communityPlace } from '#org';
import { Nonconformity } from './nonconformity.entity.js';
import { nonconformities } from './nonconformity.kind.js';
import type { SimilarNonconformitiesInput } from './similar-cases.input.js';

/** As many as are read while one goes on typing. */
const OFFERED = 5;
const LOOKED_AT = 15;
/** Characters that are compared. */
const MOST = 200;

/** A case that may be about the same thing. */
@ObjectType()
export class SimilarCase {
  @Field(() => Nonconformity)
  record: Nonconformity;

  /** 0 to 1.3: the share of what was typed that it says, too, rare words counting more; 0.3 more where it breaches the same clause. */
  @Field(() => Float)
  likeness: number;

  @Field()
  sameClause: boolean;
}

/** Cases of the community, and of its street for whoever may read there, likest first. @throws NOT_FOUND, FORBIDDEN */
export async function similarTo(by: Acting, { communityId, title, text, clauseIds, exceptId = null }: SimilarNonconformitiesInput): Promise<SimilarCase[]> {
  const place = await communityPlace(by, communityId);
  const typed = `${title} ${text}`.slice(0, MOST);
  if (typed.trim().length < 2 && clauseIds.length === 0) return [];
  const wholeStreet = by.reach.all || by.reach.streets.has(place.streetId);
  const found = await by.query<{ id: string; likeness: number; sameClause: boolean }>(
    'SELECT id, likeness, same_clause AS "sameClause" FROM similar_cases($1, $2, $3, $4, $5)',
    [typed, clauseIds, wholeStreet ? `s:${place.streetId}` : `c:${place.communityId}`, exceptId, LOOKED_AT],
  );
  const rows = await Promise.all(found.map(({ id }) => nonconformities.load(by, id)));
  return found.flatMap((one, index) => (rows[index] ? [Object.assign(new SimilarCase(), { ...one, record: rows[index] })] : [])).slice(0, OFFERED);
}
