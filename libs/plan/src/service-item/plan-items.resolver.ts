import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, By } from '#kernel';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { BudgetLine, BudgetSource } from './service-item.entity.js';
import { itemsOf } from './service-item.kind.js';

/** What a plan's items come to together. */
@Resolver(() => AnnualPlan)
export class PlanItemsResolver {
  @ResolveField(() => [BudgetLine], { description: 'What its items plan to take from each source, of those that say so.' })
  async budgetBySource(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<BudgetLine[]> {
    const lines = (await itemsOf(by, plan.id)).flatMap(({ budget }) => budget);
    return Object.values(BudgetSource).flatMap((source) => {
      const some = lines.filter((line) => line.source === source);
      return some.length ? [Object.assign(new BudgetLine(), { source, amountFen: some.reduce((sum, { amountFen }) => sum + amountFen, 0) })] : [];
    });
  }
}
