import { Args, Float, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, Attachment, By, type Page, PageInput, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput,
} from '#kernel';
import { Person, personById } from '#org';
import { CatalogueEntry } from '#standards';
import { ServiceItem } from '../service-item/service-item.entity.js';
import { itemsOf } from '../service-item/service-item.kind.js';
import { AnnualPlan, AnnualPlanPage, ApprovalOutcome } from './annual-plan.entity.js';
import {
  ApproveAnnualPlanInput, ApproveAnnualPlansInput, ChangeAnnualPlanInput, CloseAnnualPlanInput, DraftAnnualPlanInput, PublishAnnualPlanInput,
  ReturnAnnualPlanInput, ReviseAnnualPlanInput, SubmitAnnualPlanInput,
} from './annual-plan.input.js';
import { annualPlans } from './annual-plan.kind.js';
import { AnnualPlanService } from './annual-plan.service.js';
import { catalogueLeft, findingsOf } from './coverage.js';
import { consultationsOf, minutesOf } from './consultation.js';
import { LeaveOutServiceInput, LeaveOutServicesInput, leaveOut, leaveOutAll, LeftOutService, leftOut } from './left-out.js';
import { budgetOf, PlanComparison, planComparison, PlanComparisonBase } from './plan-comparison.js';
import { PlanConsultation, RecordConsultationInput, RemoveConsultationInput } from './plan-consultation.entity.js';
import { PlanFinding } from './readiness.js';
import { versionsOf } from './versions.js';

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

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan, { description: 'Begins the next version of a plan in force; answers that version.' })
  reviseAnnualPlan(@By() by: Acting, @Args('input') input: ReviseAnnualPlanInput): Promise<AnnualPlan> {
    return this.service.revise(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  recordConsultation(@By() by: Acting, @Args('input') input: RecordConsultationInput): Promise<AnnualPlan> {
    return this.service.recordConsultation(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  removeConsultation(@By() by: Acting, @Args('input') input: RemoveConsultationInput): Promise<AnnualPlan> {
    return this.service.removeConsultation(by, input);
  }

  @Allow('annual-plan:draft')
  @Mutation(() => AnnualPlan)
  leaveOutServices(@By() by: Acting, @Args('input') input: LeaveOutServicesInput): Promise<AnnualPlan> {
    return leaveOutAll(by, input);
  }

  @Allow('annual-plan:approve')
  @Mutation(() => [ApprovalOutcome], { description: 'Each by its own guards: what cannot be approved is told with the reason, the others stand.' })
  approveAnnualPlans(@By() by: Acting, @Args('input') input: ApproveAnnualPlansInput): Promise<ApprovalOutcome[]> {
    return this.service.approveSeveral(by, input);
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

  @ResolveField(() => PlanComparison, { nullable: true, description: 'How its items differ from those of an earlier plan.' })
  comparison(
    @Parent() plan: AnnualPlan,
    @By('service-item:read') by: Acting,
    @Args('against', { type: () => PlanComparisonBase, defaultValue: PlanComparisonBase.origin }) against: PlanComparisonBase,
  ): Promise<PlanComparison | null> {
    return planComparison(by, plan, against);
  }

  @ResolveField(() => Float, { description: 'All its budgets, in fen.' })
  async budgetFen(@Parent() plan: AnnualPlan, @By('service-item:read') by: Acting): Promise<number> {
    return budgetOf(await itemsOf(by, plan.id));
  }

  @ResolveField(() => [PlanConsultation], { description: 'How residents were asked about it, the earliest first.' })
  consultations(@Parent() plan: AnnualPlan, @By('annual-plan:read') by: Acting): Promise<PlanConsultation[]> {
    return consultationsOf(by, plan.id);
  }

  @ResolveField(() => [AnnualPlan], { description: 'All versions of its year that are not void, the first one first, itself among them.' })
  versions(@Parent() plan: AnnualPlan, @By('annual-plan:read') by: Acting): Promise<AnnualPlan[]> {
    return versionsOf(by, plan);
  }
}

@Resolver(() => PlanConsultation)
export class PlanConsultationResolver {
  @ResolveField(() => RecordRef, { nullable: true })
  meeting(@Parent() { meetingId }: PlanConsultation, @By('annual-plan:read') by: Acting): Promise<RecordRef | undefined> | null {
    return meetingId ? recordRef(by, meetingId) : null;
  }

  @ResolveField(() => Attachment, { nullable: true })
  minutes(@Parent() consultation: PlanConsultation, @By('annual-plan:read') by: Acting): Promise<Attachment | null> {
    return minutesOf(by, consultation);
  }

  @ResolveField(() => Person, { nullable: true })
  recordedBy(@Parent() { byId }: PlanConsultation, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, byId);
  }
}
