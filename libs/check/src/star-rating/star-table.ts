import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, DateScalar, dayOf, fail } from '#kernel';
import { unitById, UnitKind } from '#org';
import { certificateNumber } from './certificate.js';

/** One community of a district or street: its stars, and how far its application is. */
@ObjectType()
export class StarTableRow {
  @Field(() => ID)
  communityId: string;

  @Field()
  code: string;

  @Field()
  name: string;

  @Field()
  streetName: string;

  /** Of the certificate that holds today; null without one. */
  @Field(() => Int, { nullable: true })
  stars: number | null;

  @Field(() => Float, { nullable: true })
  points: number | null;

  @Field(() => String, { nullable: true })
  certificate: string | null;

  @Field(() => DateScalar, { nullable: true })
  validUntil: string | null;

  /** The rating behind the certificate, and the application that runs. */
  @Field(() => ID, { nullable: true })
  certifiedId: string | null;

  @Field(() => ID, { nullable: true })
  runningId: string | null;

  @Field(() => String, { nullable: true })
  runningState: string | null;

  @Field(() => Float, { nullable: true })
  runningTotal: number | null;
}

/**
 * Every community of a district or a street, most stars first.
 * @throws NOT_FOUND for another unit, or where nothing of it may be read
 */
export async function starTable(by: Acting, unitId: string): Promise<StarTableRow[]> {
  const unit = await unitById(by, unitId);
  if (!unit || (unit.kind !== UnitKind.district && unit.kind !== UnitKind.street)) throw fail('NOT_FOUND');
  const { all, streets, communities } = by.reach;
  const rows = await by.query<StarTableRow & { number: string | null }>(
    `SELECT u.id AS "communityId", u.code, u.name, s.name AS "streetName", c.stars, c.final_total AS points, c.number, c.valid_until::text AS "validUntil",
       c.id AS "certifiedId", o.id AS "runningId", o.state AS "runningState",
       CASE WHEN o.state = 'notice' THEN o.final_total WHEN o.state IN ('forwarded', 'assessing', 'reconciling', 'deciding') THEN o.first_total ELSE o.self_total END AS "runningTotal"
     FROM org_units u JOIN org_units s ON s.id = u.street_id
       LEFT JOIN LATERAL (SELECT * FROM star_ratings r WHERE r.community_id = u.id AND r.state IN ('certified', 'review-due', 'renewing') AND r.valid_until >= $2
         ORDER BY r.valid_until DESC LIMIT 1) c ON true
       LEFT JOIN LATERAL (SELECT * FROM star_ratings r WHERE r.community_id = u.id AND r.ended_at IS NULL AND r.certified_on IS NULL ORDER BY r.created_at DESC LIMIT 1) o ON true
     WHERE u.kind = 'community' AND (u.street_id = $1 OR u.district_id = $1) AND (u.closed_from IS NULL OR u.closed_from > $2)
       AND ($3 OR u.street_id = ANY($4) OR u.id = ANY($5))
     ORDER BY c.stars DESC NULLS LAST, c.final_total DESC NULLS LAST, u.code`,
    [unitId, dayOf(by.now), all, [...streets], [...communities]],
  );
  if (rows.length === 0) throw fail('NOT_FOUND');
  return rows.map(({ number, ...row }) => Object.assign(new StarTableRow(), row, { certificate: number && certificateNumber(row.code, number) }));
}
