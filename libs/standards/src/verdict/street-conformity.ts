import { Injectable } from '@nestjs/common';
import { type Acting, fail } from '#kernel';
import { unitById, UnitKind } from '#org';
import { dayAsked } from '../facts/fact.service.js';
import { counted } from './conformity.service.js';
import { editionFile } from './held-editions.js';
import { MatrixCell, MatrixRow, MatrixRule, RegionalSum, StreetConformity } from './street-conformity.type.js';

interface Row extends MatrixCell {
  communityId: string;
  code: string;
  name: string;
}

/** All verdicts of a street's communities on a day, one row a community and rule; `$3` an edition or null for all. */
const MATRIX = `
  SELECT u.id AS "communityId", u.code, u.name, s.code AS "standardCode", v.rule, v.verdict, v.actual, v.required, v.from_day::text AS since
  FROM org_units u
    LEFT JOIN (verdict_stretches v JOIN standards s ON s.id = v.standard_id AND ($3::text IS NULL OR s.code = $3))
      ON v.community_id = u.id AND v.street_id = $1 AND v.from_day <= $2 AND (v.to_day IS NULL OR v.to_day >= $2)
  WHERE u.kind = 'community' AND u.street_id = $1 AND (u.closed_from IS NULL OR u.closed_from > $2)
  ORDER BY u.code`;

const SUMS = `
  SELECT x.unit_id AS "unitId", u.name AS "unitName", u.kind AS level, s.code AS "standardCode", x.rule, x.communities, x.counted, x.facts,
    x.verdict, x.actual, x.required, x.on_day::text AS "on"
  FROM verdict_sums x JOIN org_units u ON u.id = x.unit_id JOIN standards s ON s.id = x.standard_id
  WHERE x.unit_id = ANY($1) AND ($2::text IS NULL OR s.code = $2) ORDER BY s.code, x.rule, u.kind DESC`;

/** Communities × rules, from what is kept. */
@Injectable()
export class StreetConformityService {
  /** @throws NOT_FOUND out of reach; INVALID at `on` */
  async of(by: Acting, streetId: string, standard: string | null, on: string | null): Promise<StreetConformity> {
    const street = await unitById(by, streetId);
    const { reach } = by;
    if (!street || street.kind !== UnitKind.street || !(reach.all || reach.streets.has(street.id))) throw fail('NOT_FOUND');
    const day = dayAsked(by, on);
    const [rows, sums] = await Promise.all([
      by.query<Row>(MATRIX, [street.id, day, standard]),
      by.query<RegionalSum>(SUMS, [[street.id, street.districtId], standard]),
    ]);
    const rules = await rulesOf(by, [...new Set(rows.flatMap(({ standardCode }) => standardCode ?? []))]);
    const modality = new Map(rules.map((rule) => [`${rule.standardCode} ${rule.rule}`, rule.modality]));
    const communities = new Map<string, MatrixRow>();
    for (const { communityId, code, name, ...cell } of rows) {
      const row = communities.get(communityId) ?? Object.assign(new MatrixRow(), { communityId, code, name, cells: [] });
      communities.set(communityId, row);
      if (modality.has(`${cell.standardCode} ${cell.rule}`)) row.cells.push(Object.assign(new MatrixCell(), cell));
    }
    for (const row of communities.values()) {
      row.counts = counted(row.cells.map(({ standardCode, rule, verdict }) => ({ verdict, modality: modality.get(`${standardCode} ${rule}`)! })));
    }
    return Object.assign(new StreetConformity(), {
      streetId: street.id, name: street.name, on: day, rules, communities: [...communities.values()],
      sums: sums.map((sum) => Object.assign(new RegionalSum(), sum)),
    });
  }
}

/** The rules of these editions as they are now, in the order of their files; the edition in force is asked for first. */
async function rulesOf(by: Acting, codes: readonly string[]): Promise<MatrixRule[]> {
  const editions = await Promise.all([...codes].sort().map(async (code) => editionFile(by.query.bind(by), code)));
  return editions.flatMap((edition) =>
    (edition?.file.rules ?? []).map((rule) =>
      Object.assign(new MatrixRule(), {
        standardCode: edition!.file.code, standardId: edition!.standardId, rule: rule.id, title: rule.title, clauseNumber: rule.clause,
        modality: rule.modality, unit: rule.unit ?? null,
      }),
    ),
  );
}
