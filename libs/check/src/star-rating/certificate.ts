import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';
import type { StarRating } from './star-rating.entity.js';

export enum StarStanding {
  valid = 'valid',
  expired = 'expired',
  revoked = 'revoked',
  /** Another certificate took its place. */
  renewed = 'renewed',
}
registerEnumType(StarStanding, { name: 'StarStanding' });

type Issued = Pick<StarRating, 'state' | 'validUntil'>;

/**
 * Whether a certificate holds on a day. The date alone decides that it is past, whatever has been written since: a
 * certificate past its date is never valid.
 * @returns null for what was never certified
 */
export function standingOf({ state, validUntil }: Issued, today: string): StarStanding | null {
  if (validUntil === null) return null;
  if (state === 'revoked') return StarStanding.revoked;
  if (state === 'renewed') return StarStanding.renewed;
  return state === 'expired' || validUntil < today ? StarStanding.expired : StarStanding.valid;
}

/** `350103001002-RA-2026-0001`: the community's code and the rating's number, which is nobody else's. */
export const certificateNumber = (communityCode: string, number: string): string => `${communityCode}-${number}`;

/** What a certificate says, and whether it holds. */
@ObjectType()
export class StarCertificate {
  @Field()
  number: string;

  @Field()
  communityName: string;

  @Field()
  communityCode: string;

  @Field()
  streetName: string;

  @Field()
  districtName: string;

  @Field(() => Int)
  stars: number;

  @Field(() => Float)
  points: number;

  @Field(() => Float)
  outOf: number;

  @Field()
  standardCode: string;

  @Field(() => DateScalar)
  certifiedOn: string;

  /** The last day on which it holds. */
  @Field(() => DateScalar)
  validUntil: string;

  @Field(() => StarStanding)
  standing: StarStanding;

  /** Since when it holds no more; null while it does. */
  @Field(() => DateScalar, { nullable: true })
  endedOn: string | null;
}
