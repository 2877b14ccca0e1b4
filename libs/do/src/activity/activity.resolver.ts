import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Acting, Allow, By, type Operation, type Page, PageInput, Public, RecordFilter, RecordRef, RecordSort, VoidRecordInput,
} from '#kernel';
import { ServiceItem, serviceItems } from '#plan';
import { goalsOf } from './activity-goals.js';
import { partnersOf, placeClashesOf, seriesOf } from './activity-plan.js';
import { activitiesOfItem, publicActivities } from './activity.sql.js';
import { Activity, ActivityPage } from './activity.entity.js';
import {
  ArchiveActivityInput, CancelActivityInput, ChangeActivityInput, DraftActivityInput, HoldActivityInput, LogHeldActivityInput,
  PublishActivityInput, RepeatActivityInput, SummariseActivityInput,
} from './activity.input.js';
import { activities } from './activity.kind.js';
import { ActivityService } from './activity.service.js';
import { PublicActivity } from './public-activity.type.js';

@Resolver(() => Activity)
export class ActivityResolver {
  constructor(private readonly service: ActivityService) {}

  @Allow('activity:read')
  @Query(() => ActivityPage)
  activities(
    @By() by: Acting,
    @Args('filter', { nullable: true }) filter: RecordFilter = {},
    @Args('sort', { type: () => RecordSort, defaultValue: RecordSort.dueAt }) sort: RecordSort,
    @Args('page', { nullable: true }) page: PageInput = new PageInput(),
  ): Promise<Page<Activity>> {
    return activities.page(by, filter, sort, page);
  }

  @Allow('activity:read')
  @Query(() => Activity)
  activity(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Activity> {
    return activities.get(by, id);
  }

  @Public()
  @Query(() => [PublicActivity], { description: 'What a community has announced and is not over, the next one first.' })
  publicActivities(@Context('op') op: Operation, @Args('code') code: string): Promise<PublicActivity[]> {
    return publicActivities(op, code);
  }

  @Allow('activity:draft')
  @Mutation(() => Activity)
  draftActivity(@By() by: Acting, @Args('input') input: DraftActivityInput): Promise<Activity> {
    return this.service.draft(by, input);
  }

  @Allow('activity:draft')
  @Mutation(() => Activity)
  changeActivity(@By() by: Acting, @Args('input') input: ChangeActivityInput): Promise<Activity> {
    return this.service.change(by, input);
  }

  @Allow('activity:hold')
  @Mutation(() => Activity)
  logHeldActivity(@By() by: Acting, @Args('input') input: LogHeldActivityInput): Promise<Activity> {
    return this.service.logHeld(by, input);
  }

  @Allow('activity:draft')
  @Mutation(() => [Activity], { description: 'The same plan on further days, as drafts of one series.' })
  repeatActivity(@By() by: Acting, @Args('input') input: RepeatActivityInput): Promise<Activity[]> {
    return this.service.repeat(by, input);
  }

  @Allow('activity:publish')
  @Mutation(() => Activity)
  publishActivity(@By() by: Acting, @Args('input') input: PublishActivityInput): Promise<Activity> {
    return this.service.publish(by, input);
  }

  @Allow('activity:hold')
  @Mutation(() => Activity)
  holdActivity(@By() by: Acting, @Args('input') input: HoldActivityInput): Promise<Activity> {
    return this.service.hold(by, input);
  }

  @Allow('activity:summarise')
  @Mutation(() => Activity)
  summariseActivity(@By() by: Acting, @Args('input') input: SummariseActivityInput): Promise<Activity> {
    return this.service.summarise(by, input);
  }

  @Allow('activity:archive')
  @Mutation(() => Activity)
  archiveActivity(@By() by: Acting, @Args('input') input: ArchiveActivityInput): Promise<Activity> {
    return this.service.archive(by, input);
  }

  @Allow('activity:cancel')
  @Mutation(() => Activity)
  cancelActivity(@By() by: Acting, @Args('input') input: CancelActivityInput): Promise<Activity> {
    return this.service.cancel(by, input);
  }

  @Allow('activity:void')
  @Mutation(() => Activity)
  voidActivity(@By() by: Acting, @Args('input') input: VoidRecordInput): Promise<Activity> {
    return this.service.void(by, input);
  }

  @ResolveField(() => [String], { description: 'The goals of its plan, one by one.' })
  goals(@Parent() row: Activity): string[] {
    return goalsOf(row);
  }

  @ResolveField(() => [RecordRef], { description: 'Partner units, social organisations and volunteer teams that take part.' })
  partners(@Parent() row: Activity, @By('register:read') by: Acting): Promise<RecordRef[]> {
    return partnersOf(by, row);
  }

  @ResolveField(() => [RecordRef], { description: 'Other activities that want the same venue at the same time.' })
  placeClashes(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<RecordRef[]> {
    return placeClashesOf(by, row);
  }

  @ResolveField(() => [RecordRef], { description: 'The other days of its series.' })
  series(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<RecordRef[]> {
    return seriesOf(by, row);
  }

  @ResolveField(() => ServiceItem, { nullable: true, description: 'The planned service that it delivers.' })
  serviceItem(@Parent() row: Activity, @By('service-item:read') by: Acting): Promise<ServiceItem | undefined> | null {
    return row.serviceItemId ? serviceItems.load(by, row.serviceItemId) : null;
  }
}

/** Adds to what is planned what was done for it. */
@Resolver(() => ServiceItem)
export class ServiceItemActivitiesResolver {
  @ResolveField(() => [RecordRef])
  activities(@Parent() item: ServiceItem, @By('activity:read') by: Acting): Promise<RecordRef[]> {
    return activitiesOfItem(by, item.id);
  }
}
