import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type Page, PageInput, recordRef, RecordFilter, RecordRef, RecordSort, VoidRecordInput } from '#kernel';
import { ServiceItem, serviceItems } from '#plan';
import { DrillFinding } from './drill-finding.entity.js';
import { Drill, DrillPage } from './drill.entity.js';
import {
  CancelDrillInput, ChangeDrillInput, CorrectDrillInput, EvaluateDrillInput, HoldDrillInput, LogHeldDrillInput, PlanDrillInput, WriteDrillInput,
} from './drill.input.js';
import { drills } from './drill.kind.js';
import { DrillService, findingsOf } from './drill.service.js';
import { drillsOfItem } from './drills-of-item.js';

@Resolver(() => Drill)
export class DrillResolver {
  constructor(private readonly service: DrillService) {}

  @Allow('drill:read')
  @Query(() => DrillPage)
  drills(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Drill>> {
    return drills.page(by, filter, sort, page);
  }

  @Allow('drill:read')
  @Query(() => Drill)
  drill(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Drill> {
    return drills.get(by, id);
  }

  @Allow('drill:plan')
  @Mutation(() => Drill)
  planDrill(@By() by: Acting, @Args('input') input: PlanDrillInput): Promise<Drill> {
    return this.service.plan(by, input);
  }

  @Allow('drill:hold')
  @Mutation(() => Drill)
  logHeldDrill(@By() by: Acting, @Args('input') input: LogHeldDrillInput): Promise<Drill> {
    return this.service.logHeld(by, input);
  }

  @Allow('drill:plan')
  @Mutation(() => Drill)
  changeDrill(@By() by: Acting, @Args('input') input: ChangeDrillInput): Promise<Drill> {
    return this.service.change(by, input);
  }

  @Allow('drill:plan')
  @Mutation(() => Drill)
  writeDrill(@By() by: Acting, @Args('input') input: WriteDrillInput): Promise<Drill> {
    return this.service.write(by, input);
  }

  @Allow('drill:hold')
  @Mutation(() => Drill)
  holdDrill(@By() by: Acting, @Args('input') input: HoldDrillInput): Promise<Drill> {
    return this.service.hold(by, input);
  }

  @Allow('drill:evaluate')
  @Mutation(() => Drill)
  evaluateDrill(@By() by: Acting, @Args('input') input: EvaluateDrillInput): Promise<Drill> {
    return this.service.evaluate(by, input);
  }

  @Allow('drill:evaluate')
  @Mutation(() => Drill)
  correctDrill(@By() by: Acting, @Args('input') input: CorrectDrillInput): Promise<Drill> {
    return this.service.correct(by, input);
  }

  @Allow('drill:plan')
  @Mutation(() => Drill)
  cancelDrill(@By() by: Acting, @Args('input') input: CancelDrillInput): Promise<Drill> {
    return this.service.cancel(by, input);
  }

  @Allow('drill:void')
  @Mutation(() => Drill)
  voidDrill(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Drill> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [DrillFinding])
  findings(@Parent() row: Drill, @By('drill:read') by: Acting): Promise<DrillFinding[]> {
    return findingsOf(by, row.id);
  }

  @ResolveField(() => RecordRef, { nullable: true, description: 'The emergency plan that it rehearses.' })
  emergencyPlan(@Parent() row: Drill, @By('drill:read') by: Acting): Promise<RecordRef | undefined> | null {
    return row.emergencyPlanId ? recordRef(by, row.emergencyPlanId) : null;
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it delivers.' })
  serviceItem(@Parent() row: Drill, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }
}

/** Adds to what is planned the drills that were held for it. */
@Resolver(() => ServiceItem)
export class ServiceItemDrillsResolver {
  @ResolveField(() => [RecordRef])
  drills(@Parent() item: ServiceItem, @By('drill:read') by: Acting): Promise<RecordRef[]> {
    return drillsOfItem(by, item.id);
  }
}
