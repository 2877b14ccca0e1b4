import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, By, type Page, PageInput, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput,
} from '#kernel';
import { Person, personById } from '#org';
import { CorrectiveAction } from '../corrective-action/corrective-action.entity.js';
import { actionsOf } from '../corrective-action/corrective-action.kind.js';
import { CaseParts } from './case-parts.js';
import { NonconformityCause } from './cause.entity.js';
import { EffectivenessReview } from './effectiveness-review.entity.js';
import { Nonconformity, NonconformityPage } from './nonconformity.entity.js';
import {
  AcceptNonconformityInput, AnalyseNonconformityInput, DismissNonconformityInput, PlanNonconformityInput, RecordCausesInput,
  ReportNonconformityInput, ReviewNonconformityInput, SendBackNonconformityInput, SubmitNonconformityInput, VerifyNonconformityInput,
} from './nonconformity.input.js';
import { nonconformities } from './nonconformity.kind.js';
import { NonconformityService } from './nonconformity.service.js';
import { isMadeGood, sourceVerdictOf } from './source-verdict.js';
import { SourceVerdict } from './source-verdict.type.js';

@Resolver(() => Nonconformity)
export class NonconformityResolver {
  constructor(
    private readonly service: NonconformityService,
    private readonly parts: CaseParts,
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

  @Allow('nonconformity:report')
  @Mutation(() => Nonconformity)
  reportNonconformity(@By() by: Acting, @Args('input') input: ReportNonconformityInput): Promise<Nonconformity> {
    return this.service.report(by, input);
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

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() row: Nonconformity, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.ownerId);
  }

  @ResolveField(() => RecordRef, { nullable: true })
  source(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.sourceId ? recordRef(by, row.sourceId) : null;
  }

  @ResolveField(() => SourceVerdict, { nullable: true, description: 'The verdict that it was raised from, then and now.' })
  sourceVerdict(@Parent() row: Nonconformity, @By('conformity:read') by: Acting): Promise<SourceVerdict | null> {
    return sourceVerdictOf(by, row);
  }

  @ResolveField(() => Boolean, { description: 'What it was raised from has been made good since: a case to be reviewed. Nothing closes by itself.' })
  offersReview(@Parent() row: Nonconformity, @By('conformity:read') by: Acting): Promise<boolean> {
    return isMadeGood(by, row);
  }

  @ResolveField(() => RecordRef, { nullable: true })
  recurrenceOf(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.recurrenceOfId ? recordRef(by, row.recurrenceOfId) : null;
  }

  @ResolveField(() => [NonconformityCause])
  causes(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<NonconformityCause[]> {
    return this.parts.causesOf(by, row);
  }

  @ResolveField(() => [CorrectiveAction])
  actions(@Parent() row: Nonconformity, @By('corrective-action:read') by: Acting): Promise<CorrectiveAction[]> {
    return actionsOf(by, row.id);
  }

  @ResolveField(() => [EffectivenessReview])
  reviews(@Parent() row: Nonconformity, @By('nonconformity:read') by: Acting): Promise<EffectivenessReview[]> {
    return this.parts.reviewsOf(by, row);
  }
}

@Resolver(() => EffectivenessReview)
export class EffectivenessReviewResolver {
  @ResolveField(() => Person)
  reviewer(@Parent() review: EffectivenessReview, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, review.reviewerId);
  }
}
