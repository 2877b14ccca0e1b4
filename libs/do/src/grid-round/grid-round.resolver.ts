import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, RecordFilter, RecordSort, VoidRecordInput } from '#kernel';
import { OrgUnit, Person, personById, unitById } from '#org';
import { ServiceItem, serviceItems } from '#plan';
import { findingsOfRound } from '../grid-finding/findings-of.js';
import { GridFinding } from '../grid-finding/grid-finding.entity.js';
import { GridRound, GridRoundPage, GridRoundPoint } from './grid-round.entity.js';
import { CancelGridRoundInput, LogGridRoundInput, PlanGridRoundInput, PutOffGridRoundInput } from './grid-round.input.js';
import { gridRounds, pointsOf } from './grid-round.kind.js';
import { GridRoundService } from './grid-round.service.js';

@Resolver(() => GridRound)
export class GridRoundResolver {
  constructor(private readonly service: GridRoundService) {}

  @Allow('grid-round:read')
  @Query(() => GridRoundPage)
  gridRounds(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<GridRound>> {
    return gridRounds.page(by, filter, sort, page);
  }

  @Allow('grid-round:read')
  @Query(() => GridRound)
  gridRound(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<GridRound> {
    return gridRounds.get(by, id);
  }

  @Allow('grid-round:plan')
  @Mutation(() => GridRound)
  planGridRound(@By() by: Acting, @Args('input') input: PlanGridRoundInput): Promise<GridRound> {
    return this.service.plan(by, input);
  }

  @Allow('grid-round:walk')
  @Mutation(() => GridRound, { description: 'A round that was made, planned or not; the same id again answers the round as it is.' })
  logGridRound(@By() by: Acting, @Args('input') input: LogGridRoundInput): Promise<GridRound> {
    return this.service.log(by, input);
  }

  @Allow('grid-round:walk')
  @Mutation(() => GridRound)
  putOffGridRound(@By() by: Acting, @Args('input') input: PutOffGridRoundInput): Promise<GridRound> {
    return this.service.putOff(by, input);
  }

  @Allow('grid-round:plan')
  @Mutation(() => GridRound)
  cancelGridRound(@By() by: Acting, @Args('input') input: CancelGridRoundInput): Promise<GridRound> {
    return this.service.cancel(by, input);
  }

  @Allow('grid-round:void')
  @Mutation(() => GridRound)
  voidGridRound(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<GridRound> {
    return this.service.void(by, input);
  }

  @ResolveField(() => OrgUnit, { nullable: true })
  grid(@Parent() { gridId }: GridRound, @By('unit:read') by: Acting): Promise<OrgUnit | undefined> {
    return unitById(by, gridId!);
  }

  @ResolveField(() => [GridRoundPoint])
  points(@Parent() { id }: GridRound, @By('grid-round:read') by: Acting): Promise<GridRoundPoint[]> {
    return pointsOf(by, id);
  }

  @ResolveField(() => [GridFinding], { description: 'What was found on the way, as far as it is there.' })
  findings(@Parent() { id }: GridRound, @By('grid-finding:read') by: Acting): Promise<GridFinding[]> {
    return findingsOfRound(by, id);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who made it.' })
  walker(@Parent() { walkerId }: GridRound, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, walkerId);
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it delivers.' })
  serviceItem(@Parent() row: GridRound, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }
}
