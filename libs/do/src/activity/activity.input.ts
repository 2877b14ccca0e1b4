import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import {
  DateScalar, ExpectedInput, IdField, Ids, MomentField, Money, OneOf, Several, TextField, WholeField,
} from '#kernel';
import { ActivityForm } from './activity.entity.js';
import { GoalJudgement } from './goal-judgement.type.js';
import { SummedUpInput } from './summed-up.input.js';

@InputType()
export class DraftActivityInput {
  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  @Field(() => ActivityForm, { defaultValue: ActivityForm.own })
  @OneOf(Object.values(ActivityForm))
  form: ActivityForm = ActivityForm.own;

  @TextField({ max: 120, empty: true })
  host: string = '';

  /** An item of the community's plan for the year in which the activity begins. */
  @IdField({ optional: true })
  serviceItemId?: string | null;

  @TextField({ max: 1000, multiline: true, empty: true })
  goal: string = '';

  @TextField({ max: 4000, multiline: true, empty: true })
  content: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
  method: string = '';

  @TextField({ max: 2000, multiline: true, empty: true })
  safetyMeasures: string = '';

  @TextField({ max: 120, empty: true })
  place: string = '';

  @MomentField()
  startsAt: Date;

  @MomentField()
  endsAt: Date;

  /** A venue in use; without words of its own, the place is called like it. */
  @IdField({ optional: true })
  placeId?: string | null;

  @TextField({ max: 1000, multiline: true, empty: true })
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

  @WholeField({ min: 1, max: 100_000, optional: true })
  capacity?: number | null;

  /** Not after it begins. */
  @MomentField({ optional: true })
  registerUntil?: Date | null;
}

/** What is not given stays as it is; `serviceItemId: null` takes the activity out of the plan, and so on. */
@InputType()
export class ChangeActivityInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @TextField({ max: 120, empty: true, optional: true })
  host?: string;

  @IdField({ optional: true })
  serviceItemId?: string | null;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  goal?: string;

  @TextField({ max: 4000, multiline: true, empty: true, optional: true })
  content?: string;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  method?: string;

  @TextField({ max: 2000, multiline: true, empty: true, optional: true })
  safetyMeasures?: string;

  @TextField({ max: 120, empty: true, optional: true })
  place?: string;

  @MomentField({ optional: true })
  startsAt?: Date;

  @MomentField({ optional: true })
  endsAt?: Date;

  /** null: no venue of the register. */
  @IdField({ optional: true })
  placeId?: string | null;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
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
  @WholeField({ min: 1, max: 100_000, optional: true })
  capacity?: number | null;

  @MomentField({ optional: true })
  registerUntil?: Date | null;
}

@InputType()
export class LogHeldActivityInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @IdField()
  id: string;

  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  /** Not in the future, and at most a year ago. */
  @MomentField()
  heldAt: Date;

  @TextField({ max: 120, empty: true })
  place: string = '';

  @WholeField({ min: 0, max: 100_000 })
  attendance: number;

  @TextField({ max: 4000, multiline: true, empty: true })
  content: string = '';

  @IdField({ optional: true })
  serviceItemId?: string | null;

  /** As of a plan: who held it with the community. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  partnerIds: string[] = [];
}

/** The same activity on further days, at the same hours. */
@InputType()
export class RepeatActivityInput {
  @IdField()
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
  @WholeField({ min: 0, max: 100_000 })
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
  @TextField({ max: 500, multiline: true })
  reason: string;
}
