import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { adviceFor, RiskAdvice } from './advice.js';
import { RiskCell, riskMatrix, riskPage } from './risk-list.js';
import { builtInto, deliveredIn, deliverersAt, ratingsOf } from './risk-parts.js';
import { RiskRating } from './risk-rating.entity.js';
import { Risk, RiskPage } from './risk.entity.js';
import {
  AcceptRiskInput, AssessRiskInput, BuildInRiskInput, ChangeRiskInput, CloseRiskInput, ControlRiskInput, IdentifyRiskInput,
  ReopenRiskInput, ReviewRiskInput, RiskFilter, TreatRiskInput,
} from './risk.input.js';
import { risks } from './risk.kind.js';
import { RiskService } from './risk.service.js';

@Resolver(() => Risk)
export class RiskResolver {
  constructor(private readonly service: RiskService) {}

  @Allow('risk:read')
  @Query(() => RiskPage)
  risks(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('only', { nullable: true }) only: RiskFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Risk>> {
    return riskPage(by, filter, only, sort, page);
  }

  @Allow('risk:read')
  @Query(() => [RiskCell], { description: 'Of the risks that a list with the same filters shows, how many stand in each cell; the cell asked for is left aside.' })
  riskMatrix(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('only', { nullable: true }) only: RiskFilter = {},
  ): Promise<RiskCell[]> {
    return riskMatrix(by, filter, only);
  }

  @Allow('risk:read')
  @Query(() => Risk)
  risk(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Risk> {
    return risks.get(by, id);
  }

  @Allow('risk:read')
  @Query(() => [Risk], { description: 'Risks and opportunities whose treatment is carried out in a record.' })
  async risksBuiltInto(@By() by: Acting, @Args('recordId', { type: () => ID }) recordId: string): Promise<Risk[]> {
    return [...(await risks.byIds(by, await builtInto(by, recordId))).values()];
  }

  @Allow('risk:treat')
  @Query(() => [RecordRef], { description: 'What is running in a community and could carry a treatment.' })
  riskDeliverers(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<RecordRef[]> {
    return deliverersAt(by, communityId);
  }

  @Allow('risk:identify')
  @Mutation(() => Risk)
  identifyRisk(@By() by: Acting, @Args('input') input: IdentifyRiskInput): Promise<Risk> {
    return this.service.identify(by, input);
  }

  @Allow('risk:identify')
  @Mutation(() => Risk)
  changeRisk(@By() by: Acting, @Args('input') input: ChangeRiskInput): Promise<Risk> {
    return this.service.change(by, input);
  }

  @Allow('risk:assess')
  @Mutation(() => Risk)
  assessRisk(@By() by: Acting, @Args('input') input: AssessRiskInput): Promise<Risk> {
    return this.service.assess(by, input);
  }

  @Allow('risk:treat')
  @Mutation(() => Risk)
  treatRisk(@By() by: Acting, @Args('input') input: TreatRiskInput): Promise<Risk> {
    return this.service.treat(by, input);
  }

  @Allow('risk:accept')
  @Mutation(() => Risk)
  acceptRisk(@By() by: Acting, @Args('input') input: AcceptRiskInput): Promise<Risk> {
    return this.service.accept(by, input);
  }

  @Allow('risk:treat')
  @Mutation(() => Risk)
  buildInRisk(@By() by: Acting, @Args('input') input: BuildInRiskInput): Promise<Risk> {
    return this.service.buildIn(by, input);
  }

  @Allow('risk:control')
  @Mutation(() => Risk)
  controlRisk(@By() by: Acting, @Args('input') input: ControlRiskInput): Promise<Risk> {
    return this.service.control(by, input);
  }

  @Allow('risk:review')
  @Mutation(() => Risk)
  reviewRisk(@By() by: Acting, @Args('input') input: ReviewRiskInput): Promise<Risk> {
    return this.service.review(by, input);
  }

  @Allow('risk:review')
  @Mutation(() => Risk)
  reopenRisk(@By() by: Acting, @Args('input') input: ReopenRiskInput): Promise<Risk> {
    return this.service.reopen(by, input);
  }

  @Allow('risk:close')
  @Mutation(() => Risk)
  closeRisk(@By() by: Acting, @Args('input') input: CloseRiskInput): Promise<Risk> {
    return this.service.close(by, input);
  }

  @Allow('risk:void')
  @Mutation(() => Risk)
  voidRisk(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Risk> {
    return this.service.void(by, input);
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() row: Risk, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.ownerId);
  }

  @ResolveField(() => [RiskRating], { description: 'Oldest first: its course over the matrix.' })
  ratings(@Parent() row: Risk, @By('risk:read') by: Acting): Promise<RiskRating[]> {
    return ratingsOf(by, row.id);
  }

  @ResolveField(() => [RecordRef], { description: 'Where the treatment is carried out.' })
  deliveredIn(@Parent() row: Risk, @By('risk:read') by: Acting): Promise<RecordRef[]> {
    return deliveredIn(by, row.id);
  }

  @ResolveField(() => [RiskAdvice], { description: 'What 5.1 asks for and is not there yet.' })
  async advice(@Parent() row: Risk, @By('risk:read') by: Acting): Promise<RiskAdvice[]> {
    return adviceFor(row, row.level, await deliveredIn(by, row.id));
  }
}

@Resolver(() => RiskRating)
export class RiskRatingResolver {
  @ResolveField(() => Person, { nullable: true })
  ratedBy(@Parent() row: RiskRating, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.ratedById);
  }
}
