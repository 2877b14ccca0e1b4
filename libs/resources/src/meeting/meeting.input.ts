import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Moment, OneOf, Text, Whole } from '#kernel';
import { MeetingAttendance } from './meeting-invitee.entity.js';
import { MeetingFeedback } from './meeting-item.entity.js';
import { MeetingType } from './meeting.entity.js';

@InputType()
export class MeetingInviteeInput {
  /** Of one who is called already and stays so. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  /** May be left out where a unit is chosen from its register, which names it. */
  @Field({ defaultValue: '' })
  @Text({ max: 80, empty: true })
  name: string = '';

  /** An entry of the community's register of partner units. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  unitId?: string | null;

  @Field({ defaultValue: false })
  @Allow()
  group: boolean = false;

  /** How many people are called; left out, as many as like. */
  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 100_000, optional: true })
  expected?: number | null;

  @Field({ defaultValue: false })
  @Allow()
  partyOrganisation: boolean = false;
}

@InputType()
export class MeetingItemInput {
  /** Of an item that is there already and stays. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field()
  @Text({ max: 200 })
  title: string;

  /** '' where nothing was decided; before the meeting it is not looked at. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  decision: string = '';
}

@InputType()
export class CallMeetingInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => MeetingType)
  @OneOf(Object.values(MeetingType))
  type: MeetingType;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  place: string = '';

  /** Not in the past. */
  @Field(() => Date)
  @Moment()
  startsAt: Date;

  @Field(() => Date)
  @Moment()
  endsAt: Date;

  /** From 1 to 100. */
  @Field(() => [MeetingInviteeInput])
  @Type(() => MeetingInviteeInput)
  @ValidateNested({ each: true })
  invitees: MeetingInviteeInput[];

  /** The agenda, up to 50 items. */
  @Field(() => [MeetingItemInput], { defaultValue: [] })
  @Type(() => MeetingItemInput)
  @ValidateNested({ each: true })
  items: MeetingItemInput[] = [];
}

/** What is not given stays as it is; a list that is given is the whole list. */
@InputType()
export class ChangeMeetingInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120, empty: true })
  place?: string;

  @Field(() => Date, { nullable: true })
  @Moment({ optional: true })
  startsAt?: Date;

  @Field(() => Date, { nullable: true })
  @Moment({ optional: true })
  endsAt?: Date;

  @Field(() => [MeetingInviteeInput], { nullable: true })
  @IsOptional()
  @Type(() => MeetingInviteeInput)
  @ValidateNested({ each: true })
  invitees?: MeetingInviteeInput[];

  @Field(() => [MeetingItemInput], { nullable: true })
  @IsOptional()
  @Type(() => MeetingItemInput)
  @ValidateNested({ each: true })
  items?: MeetingItemInput[];
}

@InputType()
export class MeetingAttendanceInput {
  @Field(() => ID)
  @IsUUID()
  inviteeId: string;

  @Field(() => MeetingAttendance)
  @OneOf(Object.values(MeetingAttendance))
  attendance: MeetingAttendance;

  /** How many came; a unit that came without a number sent one person, a group needs its number. */
  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 100_000, optional: true })
  people?: number | null;
}

@InputType()
export class HoldMeetingInput extends ExpectedInput {
  /** Who came of those who were called; whoever is not named was absent. */
  @Field(() => [MeetingAttendanceInput])
  @Type(() => MeetingAttendanceInput)
  @ValidateNested({ each: true })
  attendance: MeetingAttendanceInput[];
}

@InputType()
export class CorrectMeetingInput extends HoldMeetingInput {}

@InputType()
export class AttendedMeetingInput extends MeetingInviteeInput {
  @Field(() => MeetingAttendance, { defaultValue: MeetingAttendance.came })
  @OneOf(Object.values(MeetingAttendance))
  attendance: MeetingAttendance = MeetingAttendance.came;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 100_000, optional: true })
  people?: number | null;
}

@InputType()
export class LogHeldMeetingInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => MeetingType)
  @OneOf(Object.values(MeetingType))
  type: MeetingType;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  place: string = '';

  /** Not in the future, and at most a year ago. */
  @Field(() => Date)
  @Moment()
  heldAt: Date;

  /** From 1 to 100, each with whether it came. */
  @Field(() => [AttendedMeetingInput])
  @Type(() => AttendedMeetingInput)
  @ValidateNested({ each: true })
  invitees: AttendedMeetingInput[];

  @Field(() => [MeetingItemInput], { defaultValue: [] })
  @Type(() => MeetingItemInput)
  @ValidateNested({ each: true })
  items: MeetingItemInput[] = [];

  @Field({ defaultValue: '' })
  @Text({ max: 20_000, multiline: true, empty: true })
  minutes: string = '';
}

@InputType()
export class DecideMeetingInput extends ExpectedInput {
  /** The whole agenda with what was decided, up to 50 items. */
  @Field(() => [MeetingItemInput])
  @Type(() => MeetingItemInput)
  @ValidateNested({ each: true })
  items: MeetingItemInput[];
}

@InputType()
export class MinuteMeetingInput extends ExpectedInput {
  @Field()
  @Text({ max: 20_000, multiline: true })
  minutes: string;
}

@InputType()
export class FeedBackMeetingInput extends ExpectedInput {
  /** An item on which something was decided. */
  @Field(() => ID)
  @IsUUID()
  itemId: string;

  @Field(() => MeetingFeedback)
  @OneOf(Object.values(MeetingFeedback))
  feedback: MeetingFeedback;

  /** Not in the future, and not before the meeting. */
  @Field(() => DateScalar)
  @Day()
  feedbackOn: string;

  @Field()
  @Text({ max: 1000, multiline: true })
  feedbackText: string;
}

@InputType()
export class PublishMeetingInput extends ExpectedInput {
  /** Not in the future, and not before the meeting. */
  @Field(() => DateScalar)
  @Day()
  publishedOn: string;

  @Field()
  @Text({ max: 200 })
  publishedWhere: string;
}

@InputType()
export class ConcludeMeetingInput extends ExpectedInput {}

@InputType()
export class CancelMeetingInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
