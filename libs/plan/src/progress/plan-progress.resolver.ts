import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, recordRef } from '#kernel';
import { ObligationService } from '#standards';
import { AnnualPlan } from '../annual-plan/annual-plan.entity.js';
import { ItemWork, ItemWorks } from './item-work.js';
import { lateItems } from './late-items.js';
import { planCoverage } from './plan-coverage.js';
import { planMoney } from './plan-money.js';
import { PlanMoney } from './plan-money.type.js';
import { planProgress } from './plan-progress.js';
import { ItemProgress, LateItem, PlanCoverage, PlanProgress, PlanWorkload } from './plan-progress.type.js';
import { planWorkload } from './plan-workload.js';

@Resolver(() => AnnualPlan)
export class PlanProgressResolver {
  constructor(
    private readonly works: ItemWorks,
    private readonly obligations: ObligationService,
  ) {}

  @Allow('service-item:read')
  @Query(() => [LateItem], { description: 'Services of plans in force whose last day is over, the latest first; at most fifty.' })
  lateServiceItems(
    @By() by: Acting, @Args('communityId', { type: () => ID, nullable: true, description: 'Absent: wherever the person looks after.' }) communityId?: string,
  ): Promise<LateItem[]> {
    return lateItems(by, communityId ?? null);
  }

  @ResolveField(() => PlanProgress, { description: 'Planned against done as it stands today: by service and by month.' })
  progress(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<PlanProgress> {
    return planProgress(by, this.works, plan);
  }

  @ResolveField(() => PlanMoney, { description: 'What its services cost: promised, paid, bound and left.' })
  money(@Parent() plan: AnnualPlan, @By('register:read') by: Acting): Promise<PlanMoney> {
    return planMoney(by, plan);
  }

  @ResolveField(() => PlanWorkload, { description: 'Who answers for how many services in each month.' })
  workload(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<PlanWorkload> {
    return planWorkload(by, plan);
  }

  @ResolveField(() => PlanCoverage, { description: 'Which clauses and obligations of the adopted editions its services serve.' })
  coverage(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<PlanCoverage> {
    return planCoverage(by, this.obligations, plan);
  }
}

@Resolver(() => ItemProgress)
export class ItemProgressResolver {
  @ResolveField(() => [ItemWork], { description: 'What was done for it or is to be, the earliest first.' })
  async work(@Parent() { works }: ItemProgress, @By('service-item:read') by: Acting): Promise<ItemWork[]> {
    const told = await Promise.all(works.map(async ({ recordId, on, done }) => ({ record: await recordRef(by, recordId), on, done })));
    return told.filter(({ record }) => record !== undefined).map((one) => Object.assign(new ItemWork(), one));
  }
}
