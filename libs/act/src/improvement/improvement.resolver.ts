import { Args, Context, Float, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EvaluationOpportunity } from '#check';
import { type Acting, Allow, By, type GraphQLContext, type Page, PageInput, Public, RecordFilter, recordRef, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { Person, personById } from '#org';
import { Benchmark, BenchmarkPoint, BenchmarkService } from './benchmark.service.js';
import { IdeaService, PublicImprovement, ToldIdea } from './idea.service.js';
import { Improvement, ImprovementPage, ImprovementRecognition } from './improvement.entity.js';
import { gainOf, reachedTarget } from './improvement.facts.js';
import {
  AdoptImprovementInput, DeclineImprovementInput, GiveUpImprovementInput, JudgeImprovementInput, KeepImprovementInput, MeasureImprovementInput, ProposeImprovementInput,
  RecogniseImprovementInput, ReplanImprovementInput, ShareImprovementInput, TellIdeaInput, TryImprovementInput,
} from './improvement.input.js';
import { improvements, recognitionsOf } from './improvement.kind.js';
import { ImprovementDirection } from './improvement-type.js';
import { ImprovementService } from './improvement.service.js';
import { PracticeService } from './practice.service.js';
import { SharedPractice } from './shared-practice.entity.js';

@Resolver(() => Improvement)
export class ImprovementResolver {
  constructor(
    private readonly service: ImprovementService,
    private readonly benchmarks: BenchmarkService,
    private readonly practices: PracticeService,
    private readonly ideas: IdeaService,
  ) {}

  @Allow('improvement:read')
  @Query(() => ImprovementPage)
  improvements(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Improvement>> {
    return improvements.page(by, filter, sort, page);
  }

  @Allow('improvement:read')
  @Query(() => Improvement)
  improvement(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Improvement> {
    return improvements.get(by, id);
  }

  @Allow('improvement:read')
  @Query(() => [RecordRef], { description: 'The improvements that were proposed from a record, the first one first.' })
  improvementsFrom(@By() by: Acting, @Args('recordId', { type: () => ID }) recordId: string): Promise<RecordRef[]> {
    return proposedFrom(by, 'source_id', recordId);
  }

  @Allow('improvement:read')
  @Query(() => Benchmark, { description: 'A figure of a community beside those of others of its size in the district.' })
  benchmark(
    @By() by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('fact') fact: string,
    @Args('direction', { type: () => ImprovementDirection, defaultValue: ImprovementDirection.up }) direction: ImprovementDirection,
  ): Promise<Benchmark> {
    return this.benchmarks.of(by, communityId, fact, direction);
  }

  @Allow('improvement:read')
  @Query(() => [SharedPractice], { description: 'What works in one community of the street, for all of them.' })
  sharedPractices(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<SharedPractice[]> {
    return this.practices.offered(by, communityId);
  }

  @Public()
  @Mutation(() => ToldIdea, { description: 'A resident’s idea, without an account.' })
  tellIdea(@By() by: Acting, @Args('input') input: TellIdeaInput, @Context() { request }: GraphQLContext): Promise<ToldIdea> {
    return this.ideas.tell(by, input, request.ip);
  }

  @Public()
  @Query(() => [PublicImprovement], { description: 'What a community tries, or has made the rule, as residents read it.' })
  publicImprovements(@Context() { op }: GraphQLContext, @Args('code') code: string): Promise<PublicImprovement[]> {
    return this.ideas.told(op, code);
  }

  @Allow('improvement:propose')
  @Mutation(() => Improvement)
  proposeImprovement(@By() by: Acting, @Args('input') input: ProposeImprovementInput): Promise<Improvement> {
    return this.service.propose(by, input);
  }

  @Allow('improvement:adopt')
  @Mutation(() => Improvement)
  adoptImprovement(@By() by: Acting, @Args('input') input: AdoptImprovementInput): Promise<Improvement> {
    return this.service.adopt(by, input);
  }

  @Allow('improvement:adopt')
  @Mutation(() => Improvement)
  declineImprovement(@By() by: Acting, @Args('input') input: DeclineImprovementInput): Promise<Improvement> {
    return this.service.decline(by, input);
  }

  @Allow('improvement:work')
  @Mutation(() => Improvement)
  replanImprovement(@By() by: Acting, @Args('input') input: ReplanImprovementInput): Promise<Improvement> {
    return this.service.replan(by, input);
  }

  @Allow('improvement:work')
  @Mutation(() => Improvement)
  tryImprovement(@By() by: Acting, @Args('input') input: TryImprovementInput): Promise<Improvement> {
    return this.service.try(by, input);
  }

  @Allow('improvement:work')
  @Mutation(() => Improvement)
  measureImprovement(@By() by: Acting, @Args('input') input: MeasureImprovementInput): Promise<Improvement> {
    return this.service.measure(by, input);
  }

  @Allow('improvement:judge')
  @Mutation(() => Improvement)
  judgeImprovement(@By() by: Acting, @Args('input') input: JudgeImprovementInput): Promise<Improvement> {
    return this.service.judge(by, input);
  }

  @Allow('improvement:recognise')
  @Mutation(() => Improvement)
  recogniseImprovement(@By() by: Acting, @Args('input') input: RecogniseImprovementInput): Promise<Improvement> {
    return this.service.recognise(by, input);
  }

  @Allow('improvement:share')
  @Mutation(() => Improvement)
  shareImprovement(@By() by: Acting, @Args('input') input: ShareImprovementInput): Promise<Improvement> {
    return this.service.share(by, input);
  }

  @Allow('improvement:share')
  @Mutation(() => Improvement)
  keepImprovement(@By() by: Acting, @Args('input') input: KeepImprovementInput): Promise<Improvement> {
    return this.service.keep(by, input);
  }

  @Allow('improvement:judge')
  @Mutation(() => Improvement)
  giveUpImprovement(@By() by: Acting, @Args('input') input: GiveUpImprovementInput): Promise<Improvement> {
    return this.service.giveUp(by, input);
  }

  @Allow('improvement:void')
  @Mutation(() => Improvement)
  voidImprovement(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Improvement> {
    return this.service.void(by, input);
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() row: Improvement, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.ownerId);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'What it comes from.' })
  source(@Parent() { sourceId }: Improvement, @By('improvement:read') by: Acting): Promise<RecordRef | undefined> | null {
    return sourceId ? recordRef(by, sourceId) : null;
  }

  @ResolveField(() => SharedPractice, { nullable: true, description: 'What another community shared and this one takes up.' })
  practice(@Parent() { practiceId, communityId }: Improvement, @By('improvement:read') by: Acting): Promise<SharedPractice | undefined> | null {
    return practiceId ? this.practices.offeredTo(by, communityId, practiceId) : null;
  }

  @ResolveField(() => [ImprovementRecognition])
  recognitions(@Parent() row: Improvement, @By('improvement:read') by: Acting): Promise<ImprovementRecognition[]> {
    return recognitionsOf(by, row.id);
  }

  @ResolveField(() => Float, { nullable: true, description: 'By how much it is better than before, in its unit; negative: worse.' })
  gain(@Parent() row: Improvement): number | null {
    return gainOf(row);
  }

  @ResolveField(() => Boolean, { nullable: true })
  reached(@Parent() row: Improvement): boolean | null {
    return reachedTarget(row);
  }
}

@Resolver(() => Benchmark)
export class BenchmarkResolver {
  constructor(private readonly benchmarks: BenchmarkService) {}

  @ResolveField(() => [BenchmarkPoint], { description: 'How it went: what counts within a year or half-year at their ends, else at ends of quarters; today last.' })
  trend(@Parent() asked: Benchmark, @By('improvement:read') by: Acting): Promise<BenchmarkPoint[]> {
    return this.benchmarks.trend(by, asked);
  }
}

/** Adds to an opportunity that an evaluation found the improvements that it was proposed as. */
@Resolver(() => EvaluationOpportunity)
export class ImprovedOpportunityResolver {
  @ResolveField(() => [RecordRef])
  improvements(@Parent() { id }: EvaluationOpportunity, @By('improvement:read') by: Acting): Promise<RecordRef[]> {
    return proposedFrom(by, 'source_item_id', id);
  }
}

async function proposedFrom(by: Acting, column: 'source_id' | 'source_item_id', id: string): Promise<RecordRef[]> {
  const ids = await by.op.load(`improvements by ${column}`, id, async (sources) => {
    const rows = await by.query<{ from: string; ids: string[] }>(
      `SELECT ${column} AS "from", array_agg(id ORDER BY created_at, id) AS ids FROM improvements WHERE ${column} = ANY($1) AND state <> 'void' GROUP BY 1`, [sources],
    );
    return new Map(rows.map((row) => [row.from, row.ids]));
  });
  return (await Promise.all((ids ?? []).map((one) => recordRef(by, one)))).filter((ref) => ref !== undefined);
}
