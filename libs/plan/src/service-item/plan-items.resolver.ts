import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, By, RecordRef, recordRef } from '#kernel';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { PlaceClash, PlaceClashes } from './place-clash.js';
import { PlanObligation, planObligations } from './plan-obligations.js';
import { BudgetLine, BudgetSource, ServiceItem } from './service-item.entity.js';
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

  @ResolveField(() => [PlanObligation], { description: 'What the adopted editions want done again and again, laid into its year, with the items that carry it out.' })
  obligations(@Parent() plan: AnnualPlan, @By('obligation:read') by: Acting): Promise<PlanObligation[]> {
    return planObligations(by, plan);
  }
}

@Resolver(() => ServiceItem)
export class ItemPlaceResolver {
  constructor(private readonly clashing: PlaceClashes) {}

  @ResolveField(() => [PlaceClash], { description: 'Where its venue is wanted twice; certain ones first.' })
  clashes(@Parent() item: ServiceItem, @By('service-item:read') by: Acting): Promise<PlaceClash[]> {
    return this.clashing.of(by, item);
  }
}

@Resolver(() => PlaceClash)
export class PlaceClashResolver {
  @ResolveField(() => RecordRef, { nullable: true, description: 'The activity; null where it is an item.' })
  record(@Parent() { recordId }: PlaceClash, @By('record:read') by: Acting): Promise<RecordRef | undefined> | null {
    return recordId ? recordRef(by, recordId) : null;
  }
}
