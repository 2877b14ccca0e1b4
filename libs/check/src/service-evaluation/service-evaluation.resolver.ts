import { Args, Context, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, GraphQLJSON, type GraphQLContext, type Page, PageInput, Public, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Clause, clauseById } from '#standards';
import { EvaluatedService, EvaluationOpportunity } from './evaluation-parts.entity.js';
import type { DrawnLine } from './evaluation-source.js';
import { EvaluationHeading } from './evaluation-type.js';
import { PublicEvaluation, publicEvaluations } from './public-evaluations.js';
import { ServiceEvaluation, ServiceEvaluationPage } from './service-evaluation.entity.js';
import {
  BeginServiceEvaluationInput, CancelServiceEvaluationInput, CloseServiceEvaluationInput, ConcludeServiceEvaluationInput, JudgeServicesInput,
  KeepServiceEvaluationInsideInput, LayOutServiceEvaluationInput, PublishServiceEvaluationInput, RenewEvaluatedServicesInput, SetEvaluationOpportunitiesInput, SettleOpportunityInput,
} from './service-evaluation.input.js';
import { opportunitiesOf, servicesOf, serviceEvaluations } from './service-evaluation.kind.js';
import { ServiceEvaluationService } from './service-evaluation.service.js';
import { ServiceFigures } from './service-figures.type.js';

/** A line of what an evaluation is judged by, with where it came from. */
@ObjectType()
export class EvaluationLine {
  @Field(() => EvaluationHeading)
  heading: EvaluationHeading;

  /** What it is a line of: `complaint`, `complaint-theme`, `survey`, `feedback` … */
  @Field()
  source: string;

  /** Names it where a source has several lines; '' else. */
  @Field()
  title: string;

  @Field(() => GraphQLJSON)
  figures: object;

  recordIds: readonly string[];
}

@Resolver(() => ServiceEvaluation)
export class ServiceEvaluationResolver {
  constructor(private readonly service: ServiceEvaluationService) {}

  @Allow('service-evaluation:read')
  @Query(() => ServiceEvaluationPage)
  serviceEvaluations(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<ServiceEvaluation>> {
    return serviceEvaluations.page(by, filter, sort, page);
  }

  @Allow('service-evaluation:read')
  @Query(() => ServiceEvaluation)
  serviceEvaluation(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<ServiceEvaluation> {
    return serviceEvaluations.get(by, id);
  }

  @Public()
  @Query(() => [PublicEvaluation], { description: 'What a community told its residents of how its services were evaluated, the latest first.' })
  publicEvaluations(@Context() { op }: GraphQLContext, @Args('code') code: string): Promise<PublicEvaluation[]> {
    return publicEvaluations(op, code);
  }

  @Allow('service-evaluation:draft')
  @Mutation(() => ServiceEvaluation)
  beginServiceEvaluation(@By() by: Acting, @Args('input') input: BeginServiceEvaluationInput): Promise<ServiceEvaluation> {
    return this.service.begin(by, input);
  }

  @Allow('service-evaluation:draft')
  @Mutation(() => ServiceEvaluation)
  layOutServiceEvaluation(@By() by: Acting, @Args('input') input: LayOutServiceEvaluationInput): Promise<ServiceEvaluation> {
    return this.service.layOut(by, input);
  }

  @Allow('service-evaluation:draft')
  @Mutation(() => ServiceEvaluation, { description: 'Takes the services anew from the plan in force.' })
  renewEvaluatedServices(@By() by: Acting, @Args('input') input: RenewEvaluatedServicesInput): Promise<ServiceEvaluation> {
    return this.service.renewServices(by, input);
  }

  @Allow('service-evaluation:draft')
  @Mutation(() => ServiceEvaluation)
  judgeServices(@By() by: Acting, @Args('input') input: JudgeServicesInput): Promise<ServiceEvaluation> {
    return this.service.judge(by, input);
  }

  @Allow('service-evaluation:draft')
  @Mutation(() => ServiceEvaluation)
  setEvaluationOpportunities(@By() by: Acting, @Args('input') input: SetEvaluationOpportunitiesInput): Promise<ServiceEvaluation> {
    return this.service.setOpportunities(by, input);
  }

  @Allow('service-evaluation:conclude')
  @Mutation(() => ServiceEvaluation)
  concludeServiceEvaluation(@By() by: Acting, @Args('input') input: ConcludeServiceEvaluationInput): Promise<ServiceEvaluation> {
    return this.service.conclude(by, input);
  }

  @Allow('service-evaluation:publish')
  @Mutation(() => ServiceEvaluation)
  publishServiceEvaluation(@By() by: Acting, @Args('input') input: PublishServiceEvaluationInput): Promise<ServiceEvaluation> {
    return this.service.publish(by, input);
  }

  @Allow('service-evaluation:publish')
  @Mutation(() => ServiceEvaluation)
  keepServiceEvaluationInside(@By() by: Acting, @Args('input') input: KeepServiceEvaluationInsideInput): Promise<ServiceEvaluation> {
    return this.service.keepInside(by, input);
  }

  @Allow('service-evaluation:draft')
  @Mutation(() => ServiceEvaluation)
  settleOpportunity(@By() by: Acting, @Args('input') input: SettleOpportunityInput): Promise<ServiceEvaluation> {
    return this.service.settle(by, input);
  }

  @Allow('service-evaluation:conclude')
  @Mutation(() => ServiceEvaluation)
  closeServiceEvaluation(@By() by: Acting, @Args('input') input: CloseServiceEvaluationInput): Promise<ServiceEvaluation> {
    return this.service.close(by, input);
  }

  @Allow('service-evaluation:conclude')
  @Mutation(() => ServiceEvaluation)
  cancelServiceEvaluation(@By() by: Acting, @Args('input') input: CancelServiceEvaluationInput): Promise<ServiceEvaluation> {
    return this.service.cancel(by, input);
  }

  @Allow('service-evaluation:void')
  @Mutation(() => ServiceEvaluation)
  voidServiceEvaluation(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<ServiceEvaluation> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [EvaluationLine], { description: 'What it is judged by: frozen when it was concluded, before that as it stands.' })
  async lines(@Parent() row: ServiceEvaluation, @By('service-evaluation:read') by: Acting): Promise<EvaluationLine[]> {
    return (await this.service.drawnFor(by, row)).map((line: DrawnLine) => Object.assign(new EvaluationLine(), line));
  }

  @ResolveField(() => [EvaluatedService])
  services(@Parent() row: ServiceEvaluation, @By('service-evaluation:read') by: Acting): Promise<EvaluatedService[]> {
    return servicesOf(by, row.id);
  }

  @ResolveField(() => [EvaluationOpportunity])
  opportunities(@Parent() row: ServiceEvaluation, @By('service-evaluation:read') by: Acting): Promise<EvaluationOpportunity[]> {
    return opportunitiesOf(by, row.id);
  }
}

@Resolver(() => EvaluationLine)
export class EvaluationLineResolver {
  @ResolveField(() => [RecordRef], { description: 'The records behind it, as far as they may be read.' })
  async records(@Parent() { recordIds }: EvaluationLine, @By('service-evaluation:read') by: Acting): Promise<RecordRef[]> {
    return (await Promise.all(recordIds.map((id) => recordRef(by, id)))).filter((ref) => ref !== undefined);
  }
}

@Resolver(() => EvaluatedService)
export class EvaluatedServiceResolver {
  constructor(private readonly service: ServiceEvaluationService) {}

  @ResolveField(() => ServiceFigures, { description: 'What the period tells of it.' })
  figures(@Parent() service: EvaluatedService, @By('service-evaluation:read') by: Acting): Promise<ServiceFigures> {
    return this.service.figuresOf(by, service);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The item of the plan that it is.' })
  item(@Parent() { serviceItemId }: EvaluatedService, @By('service-evaluation:read') by: Acting): Promise<RecordRef | undefined> | null {
    return serviceItemId ? recordRef(by, serviceItemId) : null;
  }
}

@Resolver(() => EvaluationOpportunity)
export class EvaluationOpportunityResolver {
  @ResolveField(() => EvaluatedService, { nullable: true, description: 'The service that it is about.' })
  async service(@Parent() { evaluationId, serviceId }: EvaluationOpportunity, @By('service-evaluation:read') by: Acting): Promise<EvaluatedService | undefined> {
    return serviceId ? (await servicesOf(by, evaluationId)).find(({ id }) => id === serviceId) : undefined;
  }

  @ResolveField(() => Clause, { nullable: true })
  clause(@Parent() { clauseId }: EvaluationOpportunity, @By('clause:read') by: Acting): Promise<Clause | undefined> | null {
    return clauseId ? clauseById(by, clauseId) : null;
  }
}
