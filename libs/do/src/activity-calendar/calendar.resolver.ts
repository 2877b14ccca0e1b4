import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, DateScalar } from '#kernel';
import { communityPlace } from '#org';
import { CalendarActivity } from './calendar-activity.type.js';
import { activitiesBetween } from './calendar.sql.js';

@Resolver(() => CalendarActivity)
export class CalendarResolver {
  @Allow('activity:read')
  @Query(() => [CalendarActivity], { description: 'What a community has between two days, the last one included; at most 62 days.' })
  async activityCalendar(
    @By() by: Acting, @Args('communityId', { type: () => ID }) communityId: string,
    @Args('from', { type: () => DateScalar }) from: string, @Args('to', { type: () => DateScalar }) to: string,
  ): Promise<CalendarActivity[]> {
    return activitiesBetween(by, (await communityPlace(by, communityId)).communityId, from, to);
  }
}
