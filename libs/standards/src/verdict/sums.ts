import type { Acting } from '#kernel';
import { verdictsOf } from '../rules/index.js';
import { editionFile } from './held-editions.js';

/**
 * Rules whose ratio may be meant for a region: "18 per 10,000" (2022, 6.1.2 a) is held against each community, and shown
 * for its street and district too.
 */
export const SUMMED: Readonly<Record<string, readonly string[]>> = { 'DB35/T 2074-2022': ['workers'] };

interface Sum {
  unitId: string;
  communities: number;
  counted: number;
  facts: Record<string, number>;
}

/**
 * Holds the sums of streets and districts against those rules: of the communities whose facts are known, beside how many
 * there are. `communityIds`: only the units above these.
 */
export async function sumUp(by: Acting, day: string, communityIds?: readonly string[]): Promise<void> {
  for (const [code, rules] of Object.entries(SUMMED)) {
    const edition = await editionFile(by.query.bind(by), code);
    for (const rule of edition ? rules : []) {
      for (const sum of await sums(by, edition!.standardId, rule, communityIds ?? null)) {
        const found = verdictsOf(edition!.file, sum.facts, { asOf: day }).find((one) => one.rule === rule);
        if (!found) continue;
        await by.query(
          `INSERT INTO verdict_sums (unit_id, standard_id, rule, on_day, communities, counted, facts, verdict, actual, required)
           VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10)
           ON CONFLICT (unit_id, standard_id, rule) DO UPDATE SET on_day = $4, communities = $5, counted = $6, facts = $7::jsonb, verdict = $8,
             actual = $9, required = $10`,
          [
            sum.unitId, edition!.standardId, rule, day, sum.communities, sum.counted, JSON.stringify(sum.facts), found.verdict, found.actual, found.required,
          ],
        );
      }
    }
  }
}

function sums(by: Acting, standardId: string, rule: string, communityIds: readonly string[] | null): Promise<Sum[]> {
  return by.query<Sum>(
    `WITH asked AS (SELECT DISTINCT unnest(ARRAY[street_id, district_id]) AS unit_id FROM org_units
         WHERE kind = 'community' AND ($3::uuid[] IS NULL OR id = ANY($3))),
       known AS (SELECT asked.unit_id, v.community_id, v.facts, v.missing = '{}' AS counts
         FROM verdict_stretches v JOIN org_units u ON u.id = v.community_id JOIN asked ON asked.unit_id IN (u.street_id, u.district_id)
         WHERE v.standard_id = $1 AND v.rule = $2 AND v.to_day IS NULL),
       parts AS (SELECT k.unit_id, f.key, sum(f.value::bigint)::bigint AS value FROM known k, jsonb_each_text(k.facts) f WHERE k.counts GROUP BY 1, 2)
     SELECT k.unit_id AS "unitId", count(*)::int AS communities, count(*) FILTER (WHERE k.counts)::int AS counted,
       coalesce((SELECT jsonb_object_agg(p.key, p.value) FROM parts p WHERE p.unit_id = k.unit_id), '{}') AS facts
     FROM known k GROUP BY k.unit_id`,
    [standardId, rule, communityIds],
  );
}
