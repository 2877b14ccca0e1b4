import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Acting, Allow, By, type GraphQLContext, Public } from '#kernel';
import { Person, personById } from '#org';
import { Activity } from '../activity/activity.entity.js';
import { ActivityViewing } from './activity-viewing.entity.js';
import { ActivityRegistration } from './registration.entity.js';
import { CheckInInput, EnrolResidentInput, MarkAttendanceInput, RegisterForActivityInput, ScanCheckInInput, WithdrawRegistrationInput } from './registration.input.js';
import { RegistrationService, viewingsOf } from './registration.service.js';
import { CheckedIn, CheckInCode, CheckInPass, OpenedRegistration, RegistrationProgress, RegistrationSlip, RegistrationTally } from './registration.type.js';
import { registrationsOf, tallyOf } from './registrations.js';
import { ResidentRegistrationService } from './resident-registration.service.js';

/** The organisers' side of an activity's list. */
@Resolver(() => Activity)
export class RegistrationResolver {
  constructor(private readonly service: RegistrationService) {}

  @Allow('activity:hold')
  @Query(() => CheckInCode)
  checkInCode(@By() by: Acting, @Args('activityId', { type: () => ID }) activityId: string): Promise<CheckInCode> {
    return this.service.code(by, activityId);
  }

  @Allow('activity:identity')
  @Mutation(() => [OpenedRegistration], { description: 'Names and phones of all on the list; who opened them is kept.' })
  openRegistrations(@By() by: Acting, @Args('activityId', { type: () => ID }) activityId: string): Promise<OpenedRegistration[]> {
    return this.service.open(by, activityId);
  }

  @Allow('activity:hold')
  @Mutation(() => Activity)
  enrolResident(@By() by: Acting, @Args('input') input: EnrolResidentInput): Promise<Activity> {
    return this.service.enrol(by, input);
  }

  @Allow('activity:hold')
  @Mutation(() => Activity)
  markAttendance(@By() by: Acting, @Args('input') input: MarkAttendanceInput): Promise<Activity> {
    return this.service.mark(by, input);
  }

  @Allow('activity:hold')
  @Mutation(() => Activity)
  strikeRegistration(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Activity> {
    return this.service.strike(by, id);
  }

  @Allow('activity:hold')
  @Mutation(() => Activity, { description: 'Somebody who moved up from the waiting list was told so.' })
  tellMovedUp(@By() by: Acting, @Args('id', { type: () => ID }) id: string): Promise<Activity> {
    return this.service.told(by, id);
  }

  @ResolveField(() => [ActivityRegistration])
  registrations(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<ActivityRegistration[]> {
    return registrationsOf(by, row.id);
  }

  @ResolveField(() => RegistrationTally)
  registrationTally(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<RegistrationTally> {
    return tallyOf(by, row.id);
  }

  @ResolveField(() => [ActivityViewing])
  registrationViewings(@Parent() row: Activity, @By('activity:read') by: Acting): Promise<ActivityViewing[]> {
    return viewingsOf(by, row.id);
  }
}

@Resolver(() => ActivityViewing)
export class ActivityViewingResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() row: ActivityViewing, @By('person:read') by: Acting): Promise<Person | undefined> | undefined {
    return personById(by, row.personId);
  }
}

/** The residents' side: no account, only a number and its secret, or a scan at the door. */
@Resolver(() => RegistrationProgress)
export class ResidentRegistrationResolver {
  constructor(private readonly service: ResidentRegistrationService) {}

  @Public()
  @Mutation(() => RegistrationSlip)
  registerForActivity(
    @By() by: Acting, @Args('input') input: RegisterForActivityInput, @Context() { request }: GraphQLContext,
  ): Promise<RegistrationSlip> {
    return this.service.register(by, input, request.ip);
  }

  @Public()
  @Query(() => RegistrationProgress)
  registrationProgress(
    @By() by: Acting, @Args('number') number: string, @Args('secret') secret: string, @Context() { request }: GraphQLContext,
  ): Promise<RegistrationProgress> {
    return this.service.progress(by, { number, secret }, request.ip);
  }

  @Public()
  @Mutation(() => RegistrationProgress)
  withdrawRegistration(
    @By() by: Acting, @Args('input') input: WithdrawRegistrationInput, @Context() { request }: GraphQLContext,
  ): Promise<RegistrationProgress> {
    return this.service.withdraw(by, input, request.ip);
  }

  @Public()
  @Mutation(() => CheckInPass)
  scanCheckIn(@By() by: Acting, @Args('input') input: ScanCheckInInput): Promise<CheckInPass> {
    return this.service.scan(by, input);
  }

  @Public()
  @Mutation(() => CheckedIn)
  checkInToActivity(@By() by: Acting, @Args('input') input: CheckInInput): Promise<CheckedIn> {
    return this.service.checkIn(by, input);
  }
}
