import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { ExpectedInput, Moment, OneOf, Text, Whole } from '#kernel';
import { ActivityForm } from './activity.entity.js';

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
}

/** What is not given stays as it is; `serviceItemId: null` takes the activity out of the plan. */
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
}

@InputType()
export class PublishActivityInput extends ExpectedInput {}

@InputType()
export class HoldActivityInput extends ExpectedInput {
  /** People who came. */
  @Field(() => Int)
  @Whole({ min: 0, max: 100_000 })
  attendance: number;
}

@InputType()
export class SummariseActivityInput extends ExpectedInput {
  @Field()
  @Text({ max: 4000, multiline: true })
  summary: string;

  @Field()
  @Text({ max: 2000, multiline: true })
  evaluation: string;

  /** From 1, bad, to 5, very good. */
  @Field(() => Int)
  @Whole({ min: 1, max: 5 })
  evaluationScore: number;
}

@InputType()
export class ArchiveActivityInput extends ExpectedInput {}

@InputType()
export class CancelActivityInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
