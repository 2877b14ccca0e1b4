import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type Acting, type Page, type PageInput, pageWith, type RecordFilter, type RecordSort } from '#kernel';
import { HIGH_FROM, scoresOf } from './rating.js';
import { type Risk, RiskNature } from './risk.entity.js';
import type { RiskFilter } from './risk.input.js';
import { risks } from './risk.kind.js';

/** How many stand in one cell of the matrix. */
@ObjectType()
export class RiskCell {
  @Field(() => Int)
  likelihood: number;

  @Field(() => Int)
  impact: number;

  @Field(() => Int)
  count: number;
}

type Rows = ReturnType<typeof risks.matching>;

/** The rating as it stands now: what remains, once that is rated. */
const LIKELIHOOD = 'coalesce(row.residual_likelihood, row.likelihood)';
const IMPACT = 'coalesce(row.residual_impact, row.impact)';

function narrow(rows: Rows, { nature, context, level, likelihood, impact, fromServiceChange, potentialEmergency }: RiskFilter): Rows {
  if (nature) rows.where('row.nature = ?', nature);
  if (context) rows.where('row.context = ?', context);
  if (level) rows.where('row.score BETWEEN ? AND ?', ...scoresOf(level));
  if (likelihood) rows.where(`${LIKELIHOOD} = ?`, likelihood);
  if (impact) rows.where(`${IMPACT} = ?`, impact);
  if (fromServiceChange != null) rows.where('row.from_service_change = ?', fromServiceChange);
  if (potentialEmergency != null) rows.where('row.potential_emergency = ?', potentialEmergency);
  return rows;
}

export async function riskPage(by: Acting, filter: RecordFilter, only: RiskFilter, sort: RecordSort, page: PageInput): Promise<Page<Risk>> {
  return pageWith(await narrow(risks.sorted(by, filter, sort), only).many(page), () => narrow(risks.matching(by, filter), only).count());
}

/** Cells in which something stands; what is not assessed stands in none. */
export async function riskMatrix(by: Acting, filter: RecordFilter, { likelihood: _l, impact: _i, ...only }: RiskFilter): Promise<RiskCell[]> {
  const cells = await narrow(risks.matching(by, filter), only)
    .where('row.score IS NOT NULL')
    .selecting<RiskCell>(`DISTINCT ${LIKELIHOOD} AS likelihood, ${IMPACT} AS impact, count(*) OVER (PARTITION BY ${LIKELIHOOD}, ${IMPACT})::int AS count`);
  return cells.sort((a, b) => b.likelihood - a.likelihood || a.impact - b.impact);
}

/** Risks of a community that are still high and not over, the highest first. */
export function highRisksAt(by: Acting, communityId: string): Promise<Risk[]> {
  return risks
    .reading(by)
    .where('row.community_id = ?', communityId)
    .where('row.nature = ?', RiskNature.risk)
    .where('row.ended_at IS NULL AND row.score >= ?', HIGH_FROM)
    .orderBy('score', 'DESC')
    .orderBy('id')
    .many();
}

/** Risks and opportunities from a change of service that were found since then, void ones included. */
export function changeRisksSince(by: Acting, communityId: string, since: Date): Promise<Risk[]> {
  return risks.reading(by).where('row.community_id = ?', communityId).where('row.from_service_change AND row.created_at >= ?', since).orderBy('id').many();
}
