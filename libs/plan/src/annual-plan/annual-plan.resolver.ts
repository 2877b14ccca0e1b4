import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { CatalogueEntry } from '#standards';
import { ServiceItem } from '../service-item/service-item.entity.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { AnnualPlan, AnnualPlanPage } from './annual-plan.entity.js';
import {
  ApproveAnnualPlanInput, ChangeAnnualPlanInput, CloseAnnualPlanInput, DraftAnnualPlanInput, PublishAnnualPlanInput,
  ReturnAnnualPlanInput, SubmitAnnualPlanInput,
} from './annual-plan.input.js';
import { annualPlans } from './annual-plan.kind.js';
import { AnnualPlanService } from './annual-plan.service.js';
import { catalogueLeft, findingsOf } from './coverage.js';
import { LeaveOutServiceInput, leaveOut, LeftOutService, leftOut } from './left-out.js';
import { PlanComparison, planComparison } from './plan-comparison.js';
import { PlanFinding } from './readiness.js';

@Resolver(() => AnnualPlan)
export class AnnualPlanResolver {
  constructor(private readonly service: AnnualPlanService) {}

  @Allow('annual-plan:read')
  @Query(() => AnnualPlanPage, { description: 'Drafts first, then the latest. The year of the filter is the year planned.' })
  annualPlans(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<AnnualPlan>> {
    return annualPlans.page(by, filter, RecordSort.number, page);
  }

  @Allow('annual-plan:read')
  @Query(() => AnnualPlan)
  annualPlan(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<AnnualPlan> {
    return annualPlans.get(by, id);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  draftAnnualPlan(@By() by: Acting, @Args('input') input: DraftAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.draft(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  changeAnnualPlan(@By() by: Acting, @Args('input') input: ChangeAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.change(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  leaveOutService(@By() by: Acting, @Args('input') input: LeaveOutServiceInput): Promise<AnnualPlan> {
    return leaveOut(by, input);
  }

  @Allow('annual-plan:submit')
  @Mutation(() => AnnualPlan)
  submitAnnualPlan(@By() by: Acting, @Args('input') input: SubmitAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.submit(by, input);
  }

  @Allow('annual-plan:return')
  @Mutation(() => AnnualPlan)
  returnAnnualPlan(@By() by: Acting, @Args('input') input: ReturnAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.return(by, input);
  }

  @Allow('annual-plan:approve')
  @Mutation(() => AnnualPlan)
  approveAnnualPlan(@By() by: Acting, @Args('input') input: ApproveAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.approve(by, input);
  }

  @Allow('annual-plan:publish')
  @Mutation(() => AnnualPlan)
  publishAnnualPlan(@By() by: Acting, @Args('input') input: PublishAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.publish(by, input);
  }

  @Allow('annual-plan:close')
  @Mutation(() => AnnualPlan)
  closeAnnualPlan(@By() by: Acting, @Args('input') input: CloseAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.close(by, input);
  }

  @Allow('annual-plan:void')
  @Mutation(() => AnnualPlan)
  voidAnnualPlan(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<AnnualPlan> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [ServiceItem], { description: 'In their order; removed ones left out.' })
  items(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<ServiceItem[]> {
    return itemsOf(by, plan.id);
  }

  @ResolveField(() => [PlanFinding], { description: 'What is missing before it can be submitted, then what would make it better.' })
  findings(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<PlanFinding[]> {
    return findingsOf(by, plan);
  }

  @ResolveField(() => [CatalogueEntry], { description: 'Services of the adopted editions that no item carries out.' })
  catalogueLeft(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<CatalogueEntry[]> {
    return catalogueLeft(by, plan);
  }

  @ResolveField(() => [LeftOutService], { description: 'Those of the services left that are left out for a reason.' })
  leftOut(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<LeftOutService[]> {
    return leftOut(by, plan);
  }

  @ResolveField(() => PlanComparison, {
    nullable: true, description: 'How its items differ from those of the plan it was begun from, or else of the year before.',
  })
  comparison(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<PlanComparison | null> {
    return planComparison(by, plan);
  }
}
