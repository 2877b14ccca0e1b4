import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, addDays, DateScalar, dayOf, fail, type Operation } from '#kernel';
import { actPublicly } from '#org';
import { certificateNumber, StarCertificate, StarStanding, standingOf } from './certificate.js';

/** A decision while everybody may say something against it. */
@ObjectType()
export class PublicStarNotice {
  @Field(() => Int)
  stars: number;

  @Field(() => Float)
  points: number;

  @Field(() => Float)
  outOf: number;

  @Field()
  standardCode: string;

  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar)
  until: string;
}

/** What everybody may know of a community's stars. */
@ObjectType()
export class PublicStars {
  /** The certificate that holds today, if there is one. */
  @Field(() => StarCertificate, { nullable: true })
  current: StarCertificate | null;

  @Field(() => PublicStarNotice, { nullable: true })
  notice: PublicStarNotice | null;
}

interface Row {
  state: string;
  number: string;
  stars: number;
  points: number;
  outOf: number;
  standardCode: string;
  certifiedOn: string;
  validUntil: string;
  endedAt: Date | null;
  communityName: string;
  communityCode: string;
  streetName: string;
  districtName: string;
}

const CERTIFICATES = `SELECT r.state, r.number, r.stars, r.final_total AS points, r.out_of AS "outOf", r.standard_code AS "standardCode", r.certified_on::text AS "certifiedOn",
  r.valid_until::text AS "validUntil", r.ended_at AS "endedAt", u.name AS "communityName", u.code AS "communityCode", s.name AS "streetName", d.name AS "districtName"
  FROM star_ratings r JOIN org_units u ON u.id = r.community_id JOIN org_units s ON s.id = u.street_id JOIN org_units d ON d.id = u.district_id
  WHERE r.certified_on IS NOT NULL AND r.state <> 'void'`;

/** @throws NOT_FOUND for a code that no community has */
export async function publicStars(op: Operation, code: string): Promise<PublicStars> {
  const { by, community } = await actPublicly(op, code, ['star-rating:read']);
  const [certificates, notices] = await Promise.all([
    by.query<Row>(`${CERTIFICATES} AND r.community_id = $1 ORDER BY r.certified_on DESC, r.id DESC`, [community.id]),
    by.query<PublicStarNotice>(
      `SELECT stars, final_total AS points, out_of AS "outOf", standard_code AS "standardCode", notice_from::text AS "from", notice_until::text AS until
       FROM star_ratings WHERE community_id = $1 AND state = 'notice'`, [community.id]),
  ]);
  const current = certificates.map((row) => told(by, row)).find(({ standing }) => standing === StarStanding.valid);
  return Object.assign(new PublicStars(), { current: current ?? null, notice: notices[0] ? Object.assign(new PublicStarNotice(), notices[0]) : null });
}

/** Whether a certificate is genuine and holds. @throws NOT_FOUND for a number that none has */
export async function publicStarCertificate(op: Operation, code: string, number: string): Promise<StarCertificate> {
  const { by, community } = await actPublicly(op, code, ['star-rating:read']);
  const [row] = await by.query<Row>(`${CERTIFICATES} AND r.community_id = $1 AND r.number = $2`, [community.id, number.trim().toUpperCase()]);
  if (!row) throw fail('NOT_FOUND');
  return told(by, row);
}

/** The certificate of a rating, for whoever may read it; null before there is one. */
export async function certificateOf(by: Acting, ratingId: string): Promise<StarCertificate | null> {
  const [row] = await by.query<Row>(`${CERTIFICATES} AND r.id = $1`, [ratingId]);
  return row ? told(by, row) : null;
}

function told(by: Acting, { state, number, endedAt, ...row }: Row): StarCertificate {
  const standing = standingOf({ state, validUntil: row.validUntil }, dayOf(by.now))!;
  const endedOn = standing === StarStanding.valid ? null : standing === StarStanding.expired ? addDays(row.validUntil, 1) : endedAt && dayOf(endedAt);
  return Object.assign(new StarCertificate(), row, { number: certificateNumber(row.communityCode, number), standing, endedOn });
}
