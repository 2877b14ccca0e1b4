import { type Acting, dayOf } from '#kernel';
import { clauseByReference, type ObligationService, serviceClausesAt } from '#standards';
import type { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { PlanCoverage, ServedClause, ServedObligation } from './plan-progress.type.js';
import { servedBy, type ServingLink } from './served.js';

/** Which clauses of the adopted editions and which obligations of the year the plan's services serve. */
export async function planCoverage(by: Acting, obligations: ObligationService, plan: AnnualPlan): Promise<PlanCoverage> {
  const items = await itemsOf(by, plan.id);
  const [clauses, links, strips] = [
    await serviceClausesAt(by, plan.communityId, dayOf(by.now)),
    await linksOfItems(by, items.map(({ id }) => id)),
    await obligations.year(by.under('obligation:read'), plan.communityId, plan.year),
  ];
  return Object.assign(new PlanCoverage(), {
    clauses: clauses.map((clause) => Object.assign(new ServedClause(), { clause, itemIds: servedBy(clause, links) })),
    obligations: await Promise.all(strips.map(async ({ obligation, standardCode, title, clauseNumber, periods }) => {
      const [number = ''] = clauseNumber.split('/');
      const count = (state: string): number => periods.filter((one) => one.state === state).length;
      return Object.assign(new ServedObligation(), {
        obligation, standardCode, title, clauseNumber,
        clause: (await clauseByReference(by, `${standardCode}#${clauseNumber}`)) ?? null,
        periods: periods.length, done: count('done'), missed: count('missed'),
        itemIds: servedBy({ standardCode, number }, links),
      });
    })),
  });
}

/** In the order of the items. */
function linksOfItems(by: Acting, itemIds: readonly string[]): Promise<ServingLink[]> {
  return by.query(
    `SELECT l.record_id AS "itemId", c.standard_code AS "standardCode", c.number FROM clause_links l JOIN clauses c ON c.id = l.clause_id
     WHERE l.record_id = ANY($1) AND l.role = 'implements' ORDER BY array_position($1::uuid[], l.record_id), c.number`,
    [itemIds],
  );
}
