import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { OrgUnit, Person, personById, unitById } from '#org';
import { courseOf, forecastOf, gapsOf, ObjectiveCourse, ObjectiveForecast } from './objective-course.js';
import { ObjectiveFactService } from './objective-fact.service.js';
import { ObjectiveValue } from './objective-value.entity.js';
import { pointsOf, valuesOf } from './objective-values.js';
import { Objective, ObjectiveLevel, ObjectivePage } from './objective.entity.js';
import {
  ChangeObjectiveInput, ConcludeObjectiveInput, DraftObjectiveInput, RecordObjectiveInput, ReviseObjectiveInput, SetObjectiveInput,
  WithdrawObjectiveInput,
} from './objective.input.js';
import { objectives } from './objective.kind.js';
import { ObjectiveService } from './objective.service.js';
import { objectivesOf, objectivesPage, servedBy } from './objective.sql.js';
import { ObjectiveFact } from './objective.type.js';

@Resolver(() => Objective)
export class ObjectiveResolver {
  constructor(
    private readonly service: ObjectiveService,
    private readonly facts: ObjectiveFactService,
  ) {}

  @Allow('objective:read')
  @Query(() => ObjectivePage)
  objectives(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('level', { type: () => ObjectiveLevel, nullable: true }) level: ObjectiveLevel | undefined,
    @Args('runsIn', { type: () => Int, nullable: true, description: 'A year.' }) runsIn: number | undefined,
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Objective>> {
    return objectivesPage(by, filter, level ? { level } : {}, runsIn, sort, page);
  }

  @Allow('objective:read')
  @Query(() => Objective)
  objective(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Objective> {
    return objectives.get(by, id);
  }

  @Allow('objective:read')
  @Query(() => [Objective], { description: 'Those of a community that are not void, of a year or all: what the tree is drawn from.' })
  objectiveTree(
    @By() by: Acting,
    @Args('communityId', { type: () => ID }) communityId: string,
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
  ): Promise<Objective[]> {
    return objectivesOf(by, communityId, year);
  }

  @Allow('objective:draft')
  @Query(() => [ObjectiveFact], { description: 'Facts that can measure an objective, with their numbers today.' })
  objectiveFacts(@By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string): Promise<ObjectiveFact[]> {
    return this.facts.offered(by, communityId);
  }

  @Allow('objective:draft')
  @Mutation(() => Objective)
  draftObjective(@By() by: Acting, @Args('input') input: DraftObjectiveInput): Promise<Objective> {
    return this.service.draft(by, input);
  }

  @Allow('objective:draft')
  @Mutation(() => Objective)
  changeObjective(@By() by: Acting, @Args('input') input: ChangeObjectiveInput): Promise<Objective> {
    return this.service.change(by, input);
  }

  @Allow('objective:set')
  @Mutation(() => Objective)
  setObjective(@By() by: Acting, @Args('input') input: SetObjectiveInput): Promise<Objective> {
    return this.service.set(by, input);
  }

  @Allow('objective:record')
  @Mutation(() => Objective)
  recordObjective(@By() by: Acting, @Args('input') input: RecordObjectiveInput): Promise<Objective> {
    return this.service.record(by, input);
  }

  @Allow('objective:record')
  @Mutation(() => Objective)
  withdrawObjective(@By() by: Acting, @Args('input') input: WithdrawObjectiveInput): Promise<Objective> {
    return this.service.withdraw(by, input);
  }

  @Allow('objective:set')
  @Mutation(() => Objective)
  reviseObjective(@By() by: Acting, @Args('input') input: ReviseObjectiveInput): Promise<Objective> {
    return this.service.revise(by, input);
  }

  @Allow('objective:conclude')
  @Mutation(() => Objective)
  reachObjective(@By() by: Acting, @Args('input') input: ConcludeObjectiveInput): Promise<Objective> {
    return this.service.reach(by, input);
  }

  @Allow('objective:conclude')
  @Mutation(() => Objective)
  missObjective(@By() by: Acting, @Args('input') input: ConcludeObjectiveInput): Promise<Objective> {
    return this.service.miss(by, input);
  }

  @Allow('objective:conclude')
  @Mutation(() => Objective)
  dropObjective(@By() by: Acting, @Args('input') input: ConcludeObjectiveInput): Promise<Objective> {
    return this.service.drop(by, input);
  }

  @Allow('objective:void')
  @Mutation(() => Objective)
  voidObjective(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Objective> {
    return this.service.void(by, input);
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() row: Objective, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.ownerId);
  }

  @ResolveField(() => OrgUnit, { nullable: true, description: 'Of a grid’s objective: which grid.' })
  grid(@Parent() row: Objective, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> | null {
    return row.gridId ? unitById(by, row.gridId) : null;
  }

  @ResolveField(() => Objective, { nullable: true, description: 'The objective of a higher level that it serves.' })
  serves(@Parent() row: Objective, @By('objective:read') by: Acting): Promise<Objective | undefined> | null {
    return row.servesId ? objectives.load(by, row.servesId) : null;
  }

  @ResolveField(() => [Objective], { description: 'The objectives that serve it.' })
  servedBy(@Parent() row: Objective, @By('objective:read') by: Acting): Promise<Objective[]> {
    return servedBy(by, row.id);
  }

  @ResolveField(() => [ObjectiveValue], { description: 'By day; withdrawn ones left out.' })
  values(@Parent() row: Objective, @By('objective:read') by: Acting): Promise<ObjectiveValue[]> {
    return valuesOf(by, row.id);
  }

  @ResolveField(() => ObjectiveCourse)
  async course(@Parent() row: Objective, @By('objective:read') by: Acting): Promise<ObjectiveCourse> {
    return courseOf(row, pointsOf(await valuesOf(by, row.id)));
  }

  @ResolveField(() => ObjectiveForecast, { nullable: true })
  async forecast(@Parent() row: Objective, @By('objective:read') by: Acting): Promise<ObjectiveForecast | null> {
    return row.endedAt ? null : forecastOf(row, pointsOf(await valuesOf(by, row.id)));
  }

  @ResolveField(() => [String], { description: 'Why it cannot be measured as it is written: NO_MEASURE, NO_UNIT, NO_TARGET, TARGET_IS_BASELINE, NO_DUE_DAY.' })
  gaps(@Parent() row: Objective): string[] {
    return gapsOf(row);
  }

  @ResolveField(() => ObjectiveFact, { nullable: true, description: 'The fact that measures it, as it is now.' })
  live(@Parent() row: Objective, @By('objective:read') by: Acting): Promise<ObjectiveFact | null> {
    return this.facts.live(by, row);
  }
}

@Resolver(() => ObjectiveValue)
export class ObjectiveValueResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Who brought it; null for what a fact gave.' })
  enteredBy(@Parent() value: ObjectiveValue, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, value.enteredById);
  }
}
