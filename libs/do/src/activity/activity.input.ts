import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, ExpectedInput, Ids, Moment, Money, OneOf, Several, Text, Whole } from '#kernel';
import { ActivityForm } from './activity.entity.js';
import { GoalJudgement } from './goal-judgement.type.js';
import { SummedUpInput } from './summed-up.input.js';

@InputType()
export class DraftActivityInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field(() => ActivityForm, { defaultValue: ActivityForm.own })
  @OneOf(Object.values(ActivityForm))
  form: ActivityForm = ActivityForm.own;

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  host: string = '';

  /** An item of the community's plan for the year in which the activity begins. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  goal: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 4000, multiline: true, empty: true })
  content: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  method: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  safetyMeasures: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  place: string = '';

  @Field(() => Date)
  @Moment()
  startsAt: Date;

  @Field(() => Date)
  @Moment()
  endsAt: Date;

  /** A venue in use; without words of its own, the place is called like it. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  placeId?: string | null;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  staffing: string = '';

  /** Entries in use of the registers of partner units, social organisations and volunteer teams. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  partnerIds: string[] = [];

  @Field(() => Int, { nullable: true })
  @Money()
  budgetFen?: number | null;

  @Field({ defaultValue: false })
  @IsBoolean()
  takesRegistrations: boolean = false;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 100_000, optional: true })
  capacity?: number | null;

  /** Not after it begins. */
  @Field(() => Date, { nullable: true })
  @Moment({ optional: true })
  registerUntil?: Date | null;
}

/** What is not given stays as it is; `serviceItemId: null` takes the activity out of the plan, and so on. */
@InputType()
export class ChangeActivityInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120, empty: true })
  host?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
  goal?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 4000, multiline: true, empty: true })
  content?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
  method?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 2000, multiline: true, empty: true })
  safetyMeasures?: string;

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

  /** null: no venue of the register. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  placeId?: string | null;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
  staffing?: string;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @Ids({ max: 20 })
  partnerIds?: string[];

  @Field(() => Int, { nullable: true })
  @Money()
  budgetFen?: number | null;

  @Field({ nullable: true })
  @IsOptional()
  @IsBoolean()
  takesRegistrations?: boolean;

  /** Not below the number of those who have a seat already. */
  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 100_000, optional: true })
  capacity?: number | null;

  @Field(() => Date, { nullable: true })
  @Moment({ optional: true })
  registerUntil?: Date | null;
}

@InputType()
export class LogHeldActivityInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** Not in the future, and at most a year ago. */
  @Field(() => Date)
  @Moment()
  heldAt: Date;

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  place: string = '';

  @Field(() => Int)
  @Whole({ min: 0, max: 100_000 })
  attendance: number;

  @Field({ defaultValue: '' })
  @Text({ max: 4000, multiline: true, empty: true })
  content: string = '';

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;

  /** As of a plan: who held it with the community. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  partnerIds: string[] = [];
}

/** The same activity on further days, at the same hours. */
@InputType()
export class RepeatActivityInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  /** Days after its own, each once. */
  @Field(() => [DateScalar])
  @Several({ min: 1, max: 60 })
  days: string[];
}

@InputType()
export class PublishActivityInput extends ExpectedInput {}

@InputType()
export class HoldActivityInput extends ExpectedInput {
  /** All who came, those included who are checked in. */
  @Field(() => Int)
  @Whole({ min: 0, max: 100_000 })
  attendance: number;
}

@InputType()
export class SummariseActivityInput extends SummedUpInput {
  /** What became of the goals; of each before it is put on file. */
  @Field(() => [GoalJudgement], { defaultValue: [] })
  @Several({ max: 40 })
  @ValidateNested({ each: true })
  @Type(() => GoalJudgement)
  goals: GoalJudgement[] = [];
}

@InputType()
export class ArchiveActivityInput extends ExpectedInput {}

@InputType()
export class CancelActivityInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
