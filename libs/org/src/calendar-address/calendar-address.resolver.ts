import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, Kernel } from '#kernel';
import { CalendarAddress, MadeCalendarAddress, PersonalCalendar } from './calendar-address.type.js';
import { CalendarAddresses } from './calendar-addresses.js';

const which = { type: () => PersonalCalendar, defaultValue: PersonalCalendar.activities };

/** One's own; a token cannot make one, as it holds no `session:use`. */
@Resolver(() => CalendarAddress)
export class CalendarAddressResolver {
  private readonly addresses: CalendarAddresses;

  constructor(kernel: Kernel) {
    this.addresses = new CalendarAddresses(kernel);
  }

  @Allow('session:use')
  @Query(() => CalendarAddress, { nullable: true, description: 'Whether the person has an address for a calendar of theirs.' })
  calendarAddress(@By() by: Acting, @Args('calendar', which) calendar: PersonalCalendar): Promise<CalendarAddress | null> {
    return this.addresses.of(by, calendar);
  }

  @Allow('session:use')
  @Mutation(() => MadeCalendarAddress, { description: 'A new address; the one before ends.' })
  makeCalendarAddress(@By() by: Acting, @Args('calendar', which) calendar: PersonalCalendar): Promise<MadeCalendarAddress> {
    return this.addresses.make(by, calendar);
  }

  @Allow('session:use')
  @Mutation(() => Boolean, { description: 'The address opens nothing any more; false when there was none.' })
  revokeCalendarAddress(@By() by: Acting, @Args('calendar', which) calendar: PersonalCalendar): Promise<boolean> {
    return this.addresses.revoke(by, calendar);
  }
}
