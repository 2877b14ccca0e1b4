import { Field, Float, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DayField, ExpectedInput, Figure, IdField, OneOf, RecordKindName, TextField } from '#kernel';
import { ImprovementDirection, ImprovementOutcome } from './improvement-type.js';

@InputType()
export class ProposeImprovementInput {
  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 2000, multiline: true })
  idea: string;

  /** The record that it comes from, with its line where it has lines. */
  @Field(() => RecordKindName, { nullable: true })
  @IsOptional()
  sourceKind?: RecordKindName | null;

  @IdField({ optional: true })
  sourceId?: string | null;

  @IdField({ optional: true })
  sourceItemId?: string | null;

  /** What another community of the street shared. */
  @IdField({ optional: true })
  practiceId?: string | null;
}

/** What a resident writes on the public page: no name, no number to call. */
@InputType()
export class TellIdeaInput {
  @TextField({ max: 20 })
  communityCode: string;

  /** Made by the page for one form: the same form sent again is one idea. */
  @IdField()
  clientId: string;

  @TextField({ max: 500, multiline: true })
  words: string;
}

@InputType({ isAbstract: true })
abstract class MeasuredInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  goal: string;

  /** A number that the platform counts; without one the measure is said in words, and its figures are brought by hand. */
  @TextField({ max: 60, optional: true })
  fact?: string | null;

  @TextField({ max: 200, empty: true })
  measure: string = '';

  @TextField({ max: 20, empty: true })
  unit: string = '';

  @Field(() => ImprovementDirection)
  @OneOf(Object.values(ImprovementDirection))
  direction: ImprovementDirection;

  /** What it is before anything is tried; of a fact it is counted today. */
  @Field(() => Float, { nullable: true })
  @Figure({ optional: true })
  baseline?: number | null;

  @Field(() => Float)
  @Figure()
  target: number;

  /** By when the result is to be known. */
  @DayField()
  dueOn: string;
}

@InputType()
export class AdoptImprovementInput extends MeasuredInput {
  /** Ours, where a resident's words were long. */
  @TextField({ max: 120 })
  title: string;

  @IdField()
  ownerId: string;
}

@InputType()
export class ReplanImprovementInput extends MeasuredInput {}

@InputType()
export class TryImprovementInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  pilot: string;

  /** Today or later, and the day until which it is tried. */
  @DayField()
  pilotFrom: string;

  @DayField()
  pilotUntil: string;
}

@InputType()
export class MeasureImprovementInput extends ExpectedInput {
  /** Of a fact it is counted today. */
  @Field(() => Float, { nullable: true })
  @Figure({ optional: true })
  result?: number | null;

  @TextField({ max: 2000, multiline: true })
  finding: string;
}

@InputType()
export class JudgeImprovementInput extends ExpectedInput {
  @Field(() => ImprovementOutcome)
  @OneOf(Object.values(ImprovementOutcome))
  outcome: ImprovementOutcome;

  /** What is done from now on, where it is made the rule. */
  @TextField({ max: 2000, multiline: true, empty: true })
  standardAs: string = '';

  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class RecogniseImprovementInput extends ExpectedInput {
  @TextField({ max: 120 })
  whom: string;

  @TextField({ max: 300 })
  how: string;

  /** Not in the future. */
  @DayField()
  onDay: string;
}

@InputType()
export class ShareImprovementInput extends ExpectedInput {
  /** A template of the street's, of which it becomes a service; without one it is shared as a practice only. */
  @IdField({ optional: true })
  templateId?: string | null;
}

@InputType({ isAbstract: true })
abstract class ReasonedInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class DeclineImprovementInput extends ReasonedInput {}

@InputType()
export class KeepImprovementInput extends ReasonedInput {}

@InputType()
export class GiveUpImprovementInput extends ReasonedInput {}
