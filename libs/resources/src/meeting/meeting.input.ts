import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, MomentField, OneOf, TextField, WholeField } from '#kernel';
import { MeetingAttendance } from './meeting-invitee.entity.js';
import { MeetingFeedback } from './meeting-item.entity.js';
import { MeetingType } from './meeting.entity.js';

@InputType()
export class MeetingInviteeInput {
  /** Of one who is called already and stays so. */
  @IdField({ optional: true })
  id?: string | null;

  /** May be left out where a unit is chosen from its register, which names it. */
  @TextField({ max: 80, empty: true })
  name: string = '';

  /** An entry of the community's register of partner units. */
  @IdField({ optional: true })
  unitId?: string | null;

  @Field({ defaultValue: false })
  @Allow()
  group: boolean = false;

  /** How many people are called; left out, as many as like. */
  @WholeField({ min: 1, max: 100_000, optional: true })
  expected?: number | null;

  @Field({ defaultValue: false })
  @Allow()
  partyOrganisation: boolean = false;
}

@InputType()
export class MeetingItemInput {
  /** Of an item that is there already and stays. */
  @IdField({ optional: true })
  id?: string | null;

  @TextField({ max: 200 })
  title: string;

  /** '' where nothing was decided; before the meeting it is not looked at. */
  @TextField({ max: 2000, multiline: true, empty: true })
  decision: string = '';
}

@InputType()
export class CallMeetingInput {
  @IdField()
  communityId: string;

  @Field(() => MeetingType)
  @OneOf(Object.values(MeetingType))
  type: MeetingType;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 120, empty: true })
  place: string = '';

  /** Not in the past. */
  @MomentField()
  startsAt: Date;

  @MomentField()
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
  @TextField({ max: 120, optional: true })
  title?: string;

  @TextField({ max: 120, empty: true, optional: true })
  place?: string;

  @MomentField({ optional: true })
  startsAt?: Date;

  @MomentField({ optional: true })
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
  @IdField()
  inviteeId: string;

  @Field(() => MeetingAttendance)
  @OneOf(Object.values(MeetingAttendance))
  attendance: MeetingAttendance;

  /** How many came; a unit that came without a number sent one person, a group needs its number. */
  @WholeField({ min: 1, max: 100_000, optional: true })
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

  @WholeField({ min: 1, max: 100_000, optional: true })
  people?: number | null;
}

@InputType()
export class LogHeldMeetingInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @IdField()
  id: string;

  @IdField()
  communityId: string;

  @Field(() => MeetingType)
  @OneOf(Object.values(MeetingType))
  type: MeetingType;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 120, empty: true })
  place: string = '';

  /** Not in the future, and at most a year ago. */
  @MomentField()
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

  @TextField({ max: 20_000, multiline: true, empty: true })
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
  @TextField({ max: 20_000, multiline: true })
  minutes: string;
}

@InputType()
export class FeedBackMeetingInput extends ExpectedInput {
  /** An item on which something was decided. */
  @IdField()
  itemId: string;

  @Field(() => MeetingFeedback)
  @OneOf(Object.values(MeetingFeedback))
  feedback: MeetingFeedback;

  /** Not in the future, and not before the meeting. */
  @DayField()
  feedbackOn: string;

  @TextField({ max: 1000, multiline: true })
  feedbackText: string;
}

@InputType()
export class PublishMeetingInput extends ExpectedInput {
  /** Not in the future, and not before the meeting. */
  @DayField()
  publishedOn: string;

  @TextField({ max: 200 })
  publishedWhere: string;
}

@InputType()
export class ConcludeMeetingInput extends ExpectedInput {}

@InputType()
export class CancelMeetingInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
