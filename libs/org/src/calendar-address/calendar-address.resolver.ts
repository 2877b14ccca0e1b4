import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, Kernel } from '#kernel';
import { CalendarAddress, MadeCalendarAddress } from './calendar-address.type.js';
import { CalendarAddresses } from './calendar-addresses.js';

/** One's own; a token cannot make one, as it holds no `session:use`. */
@Resolver(() => CalendarAddress)
export class CalendarAddressResolver {
  private readonly addresses: CalendarAddresses;

  constructor(kernel: Kernel) {
    this.addresses = new CalendarAddresses(kernel);
  }

  @Allow('session:use')
  @Query(() => CalendarAddress, { nullable: true, description: 'Whether the person has an address for their calendar.' })
  calendarAddress(@By() by: Acting): Promise<CalendarAddress | null> {
    return this.addresses.of(by);
  }

  @Allow('session:use')
  @Mutation(() => MadeCalendarAddress, { description: 'A new address; the one before ends.' })
  makeCalendarAddress(@By() by: Acting): Promise<MadeCalendarAddress> {
    return this.addresses.make(by);
  }

  @Allow('session:use')
  @Mutation(() => Boolean)
  revokeCalendarAddress(@By() by: Acting): Promise<boolean> {
    return this.addresses.revoke(by);
  }
}
