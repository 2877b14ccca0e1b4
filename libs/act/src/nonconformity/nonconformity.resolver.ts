import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput,
} from '#kernel';
import { Nonconformity, NonconformityPage } from './nonconformity.entity.js';
import {
  AcceptNonconformityInput, AnalyseNonconformityInput, ApproveNonconformityPlanInput, ContainNonconformityInput, DismissNonconformityInput,
  MergeNonconformityInput, PlanNonconformityInput, RecordCausesInput, ReportNonconformityInput, ReturnNonconformityPlanInput,
  ReviewNonconformityInput, SendBackNonconformityInput, SubmitNonconformityInput, VerifyNonconformityInput,
} from './nonconformity.input.js';
import { nonconformities } from './nonconformity.kind.js';
import { MergingService } from './merging.service.js';
import { NonconformityService } from './nonconformity.service.js';
import { SimilarCase, similarTo } from './similar-cases.js';
import { SimilarNonconformitiesInput } from './similar-cases.input.js';

@Resolver(() => Nonconformity)
export class NonconformityResolver {
  constructor(
    private readonly service: NonconformityService,
    private readonly merging: MergingService,
  ) {}

  @Allow('nonconformity:read')
  @Query(() => NonconformityPage)
  nonconformities(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Nonconformity>> {
    return nonconformities.page(by, filter, sort, page);
  }

  @Allow('nonconformity:read')
  @Query(() => Nonconformity)
  nonconformity(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Nonconformity> {
    return nonconformities.get(by, id);
  }

  @Allow('nonconformity:read')
  @Query(() => [SimilarCase], { description: 'Cases of the community and its street that may be about the same thing: offered while one is written.' })
  similarNonconformities(@By() by: Acting, @Args('input') input: SimilarNonconformitiesInput): Promise<SimilarCase[]> {
    return similarTo(by, input);
  }

  @Allow('nonconformity:report')
  @Mutation(() => Nonconformity)
  reportNonconformity(@By() by: Acting, @Args('input') input: ReportNonconformityInput): Promise<Nonconformity> {
    return this.service.report(by, input);
  }

  @Allow('nonconformity:contain')
  @Mutation(() => Nonconformity)
  containNonconformity(@By() by: Acting, @Args('input') input: ContainNonconformityInput): Promise<Nonconformity> {
    return this.service.contain(by, input);
  }

  @Allow('nonconformity:review')
  @Mutation(() => Nonconformity)
  reviewNonconformity(@By() by: Acting, @Args('input') input: ReviewNonconformityInput): Promise<Nonconformity> {
    return this.service.review(by, input);
  }

  @Allow('nonconformity:review')
  @Mutation(() => Nonconformity)
  acceptNonconformity(@By() by: Acting, @Args('input') input: AcceptNonconformityInput): Promise<Nonconformity> {
    return this.service.accept(by, input);
  }

  @Allow('nonconformity:merge')
  @Mutation(() => Nonconformity)
  mergeNonconformity(@By() by: Acting, @Args('input') input: MergeNonconformityInput): Promise<Nonconformity> {
    return this.merging.merge(by, input);
  }

  @Allow('nonconformity:dismiss')
  @Mutation(() => Nonconformity)
  dismissNonconformity(@By() by: Acting, @Args('input') input: DismissNonconformityInput): Promise<Nonconformity> {
    return this.service.dismiss(by, input);
  }

  @Allow('nonconformity:analyse')
  @Mutation(() => Nonconformity)
  recordCauses(@By() by: Acting, @Args('input') input: RecordCausesInput): Promise<Nonconformity> {
    return this.service.recordCauses(by, input);
  }

  @Allow('nonconformity:analyse')
  @Mutation(() => Nonconformity)
  analyseNonconformity(@By() by: Acting, @Args('input') input: AnalyseNonconformityInput): Promise<Nonconformity> {
    return this.service.analyse(by, input);
  }

  @Allow('nonconformity:plan')
  @Mutation(() => Nonconformity)
  planNonconformity(@By() by: Acting, @Args('input') input: PlanNonconformityInput): Promise<Nonconformity> {
    return this.service.plan(by, input);
  }

  @Allow('nonconformity:approve-plan')
  @Mutation(() => Nonconformity)
  approveNonconformityPlan(@By() by: Acting, @Args('input') input: ApproveNonconformityPlanInput): Promise<Nonconformity> {
    return this.service.approvePlan(by, input);
  }

  @Allow('nonconformity:approve-plan')
  @Mutation(() => Nonconformity)
  returnNonconformityPlan(@By() by: Acting, @Args('input') input: ReturnNonconformityPlanInput): Promise<Nonconformity> {
    return this.service.returnPlan(by, input);
  }

  @Allow('nonconformity:submit')
  @Mutation(() => Nonconformity)
  submitNonconformity(@By() by: Acting, @Args('input') input: SubmitNonconformityInput): Promise<Nonconformity> {
    return this.service.submit(by, input);
  }

  @Allow('nonconformity:verify')
  @Mutation(() => Nonconformity)
  verifyNonconformity(@By() by: Acting, @Args('input') input: VerifyNonconformityInput): Promise<Nonconformity> {
    return this.service.verify(by, input);
  }

  @Allow('nonconformity:verify')
  @Mutation(() => Nonconformity)
  sendBackNonconformity(@By() by: Acting, @Args('input') input: SendBackNonconformityInput): Promise<Nonconformity> {
    return this.service.sendBack(by, input);
  }

  @Allow('nonconformity:void')
  @Mutation(() => Nonconformity)
  voidNonconformity(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Nonconformity> {
    return this.service.void(by, input);
  }
}
