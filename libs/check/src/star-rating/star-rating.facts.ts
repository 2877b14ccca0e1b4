import { type Acting, dayOf } from '#kernel';
import { addMonths } from './scoring.js';
import type { StarRating } from './star-rating.entity.js';

/** Who comes to score, and how far they are. */
export interface TeamMember {
  personId: string;
  declared: boolean;
  handedIn: boolean;
  /** Indicators that they have not scored yet. */
  unscored: number;
}

/** What the guards of a rating know beyond its row. */
export interface StarFacts {
  /** Indicators without a self-score; with one that nothing shows; without a first score. */
  selfMissing: number;
  unshown: number;
  firstMissing: number;
  team: readonly TeamMember[];
  /** Indicators on which the assessors differ, and which nobody has settled. */
  differences: number;
  openObjections: number;
  /** Grave incidents of the last year, or since the certificate in force was issued. */
  graveIncidents: number;
  /** The person asking works in the community, or did lately. */
  tied: boolean;
  /** The certificate that a new one would follow: the stars it gives, and from when a review may be asked for. */
  inForce: { stars: number; reviewFrom: string } | null;
}

interface FactRow extends Omit<StarFacts, 'inForce'> {
  id: string;
  inForce: { stars: number; validUntil: string; reviewMonths: number } | null;
}

/** One statement for any number of ratings. */
export async function starFacts(by: Acting, rows: readonly StarRating[]): Promise<ReadonlyMap<string, StarFacts>> {
  const [first] = rows;
  const months = first ? await by.kernel.settings.number(by, 'star-rating.tieMonths', first) : 0;
  const found = await by.query<FactRow>(
    `SELECT r.id,
       (SELECT count(*)::int FROM star_scores s WHERE s.rating_id = r.id AND s.self_points IS NULL) AS "selfMissing",
       (SELECT count(*)::int FROM star_scores s WHERE s.rating_id = r.id AND s.self_points > 0 AND NOT EXISTS (SELECT FROM star_evidence e WHERE e.score_id = s.id)) AS unshown,
       (SELECT count(*)::int FROM star_scores s WHERE s.rating_id = r.id AND s.first_points IS NULL) AS "firstMissing",
       (SELECT count(*)::int FROM star_scores s WHERE s.rating_id = r.id AND s.final_points IS NULL
          AND (SELECT count(DISTINCT m.points) FROM star_marks m JOIN star_assessors a USING (rating_id, person_id) WHERE m.score_id = s.id AND a.removed_at IS NULL) > 1) AS differences,
       (SELECT coalesce(json_agg(json_build_object('personId', a.person_id, 'declared', a.declared_at IS NOT NULL, 'handedIn', a.handed_in_at IS NOT NULL,
          'unscored', (SELECT count(*) FROM star_scores s WHERE s.rating_id = r.id
            AND NOT EXISTS (SELECT FROM star_marks m WHERE m.score_id = s.id AND m.person_id = a.person_id)))), '[]')
        FROM star_assessors a WHERE a.rating_id = r.id AND a.removed_at IS NULL) AS team,
       (SELECT count(*)::int FROM star_objections o WHERE o.rating_id = r.id AND o.upheld IS NULL) AS "openObjections",
       (SELECT count(*)::int FROM incidents i WHERE i.community_id = r.community_id AND i.severity IN ('major', 'extreme') AND i.state <> 'void'
          AND i.starts_at >= least($3::timestamptz - interval '1 year', (SELECT c.certified_on FROM star_ratings c WHERE c.id = r.renews_id))) AS "graveIncidents",
       EXISTS (SELECT FROM memberships m JOIN org_units u ON u.id = m.unit_id WHERE u.community_id = r.community_id AND m.person_id = $2 AND m.from_day <= $4
          AND (m.to_day IS NULL OR m.to_day >= $4::date - make_interval(months => $5))) AS tied,
       (SELECT json_build_object('stars', c.stars, 'validUntil', c.valid_until, 'reviewMonths', c.review_months) FROM star_ratings c
        WHERE c.community_id = r.community_id AND c.id <> r.id AND c.state IN ('certified', 'review-due', 'renewing') AND c.valid_until >= $4
        ORDER BY c.valid_until DESC LIMIT 1) AS "inForce"
     FROM star_ratings r WHERE r.id = ANY($1)`,
    [rows.map(({ id }) => id), by.actor.personId, by.now, dayOf(by.now), months],
  );
  return new Map(found.map(({ id, inForce, ...facts }) => [id, { ...facts, inForce: inForce && { stars: inForce.stars, reviewFrom: reviewFrom(inForce) } }]));
}

/** The first day on which a review may be asked for: so many months before the certificate's anniversary (7.2). */
export function reviewFrom({ validUntil, reviewMonths }: { validUntil: string; reviewMonths: number }): string {
  const anniversary = new Date(Date.parse(validUntil) + 86_400_000).toISOString().slice(0, 10);
  return addMonths(anniversary, -reviewMonths);
}
