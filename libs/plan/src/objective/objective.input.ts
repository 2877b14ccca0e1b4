import { Field, Float, InputType, OmitType } from '@nestjs/graphql';
import { ValidateIf } from 'class-validator';
import { DayField, ExpectedInput, Figure, IdField, OneOf, Text, TextField } from '#kernel';
import { ObjectiveDimension, ObjectiveDirection, ObjectiveLevel, ObjectiveRhythm } from './objective.entity.js';

/** A field that may be left out, and then stays as it is; null is not left out. */
const WhenGiven = (): PropertyDecorator => ValidateIf((_input, value) => value !== undefined);

/** What is left out stays as it is; null empties. */
@InputType()
export class ChangeObjectiveInput extends ExpectedInput {
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 120 })
  title?: string;

  @Field(() => ObjectiveLevel, { nullable: true })
  @WhenGiven()
  @OneOf(Object.values(ObjectiveLevel))
  level?: ObjectiveLevel;

  /** Of a grid's objective: which grid. */
  @IdField({ optional: true })
  gridId?: string | null;

  /** Of a department's or a service's: which. */
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 80, empty: true })
  subject?: string;

  @Field(() => ObjectiveDimension, { nullable: true })
  @WhenGiven()
  @OneOf(Object.values(ObjectiveDimension))
  dimension?: ObjectiveDimension;

  /** An objective of a higher level, not concluded. */
  @IdField({ optional: true })
  servesId?: string | null;

  @IdField({ optional: true })
  ownerId?: string | null;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 300, empty: true })
  measure?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 20, empty: true })
  unit?: string;

  @Field(() => ObjectiveDirection, { nullable: true })
  @WhenGiven()
  @OneOf(Object.values(ObjectiveDirection))
  direction?: ObjectiveDirection;

  @Field(() => Float, { nullable: true })
  @Figure({ optional: true })
  baseline?: number | null;

  /** Not in the future. */
  @DayField({ optional: true })
  baselineOn?: string | null;

  @Field(() => Float, { nullable: true })
  @Figure({ optional: true })
  target?: number | null;

  @Field(() => Float, { nullable: true })
  @WhenGiven()
  @Figure({ min: 0 })
  tolerance?: number;

  /** Not in the past, and after the baseline. */
  @DayField({ optional: true })
  dueOn?: string | null;

  @Field(() => ObjectiveRhythm, { nullable: true })
  @WhenGiven()
  @OneOf(Object.values(ObjectiveRhythm))
  rhythm?: ObjectiveRhythm;

  /** A fact that is a number. */
  @TextField({ max: 60, optional: true })
  fact?: string | null;
}

/** Only these have to be said from the first; a day of the baseline that is left out is today, the direction up, the rhythm a quarter. */
@InputType()
export class DraftObjectiveInput extends OmitType(ChangeObjectiveInput, ['id', 'expectedVersion', 'title', 'level', 'dimension'] as const) {
  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  @Field(() => ObjectiveLevel)
  @OneOf(Object.values(ObjectiveLevel))
  level: ObjectiveLevel;

  @Field(() => ObjectiveDimension)
  @OneOf(Object.values(ObjectiveDimension))
  dimension: ObjectiveDimension;
}

@InputType()
export class SetObjectiveInput extends ExpectedInput {}

@InputType()
export class RecordObjectiveInput extends ExpectedInput {
  @Field(() => Float)
  @Figure()
  value: number;

  /** Not in the future, not before the baseline; one value a day. */
  @DayField()
  on: string;

  /** What it was taken from. */
  @TextField({ max: 200 })
  source: string;
}

@InputType()
export class WithdrawObjectiveInput extends ExpectedInput {
  @IdField()
  valueId: string;

  @TextField({ max: 500, multiline: true })
  reason: string;
}

/** A new target, day or owner of one that is set. */
@InputType()
export class ReviseObjectiveInput extends ExpectedInput {
  @Field(() => Float)
  @Figure()
  target: number;

  /** Not in the past. */
  @DayField()
  dueOn: string;

  @IdField({ optional: true })
  ownerId?: string | null;

  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class ConcludeObjectiveInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}
