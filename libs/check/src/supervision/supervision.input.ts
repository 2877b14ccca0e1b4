import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, OneOf, Several, Text, TextField } from '#kernel';
import { SupervisionAnswer, SupervisionType } from './supervision-type.js';

/** A line to be looked at. */
@InputType()
export class SupervisionLineInput {
  @TextField({ max: 200 })
  text: string;

  /** The clause that asks for it. */
  @IdField({ optional: true })
  clauseId?: string | null;
}

@InputType({ isAbstract: true })
abstract class WhoLooksInput {
  @IdField()
  communityId: string;

  @Field(() => SupervisionType)
  @OneOf(Object.values(SupervisionType))
  supervisionType: SupervisionType;

  @TextField({ max: 120 })
  title: string;

  /** From outside: who, by name. */
  @TextField({ max: 120, empty: true })
  supervisors: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
  scope: string = '';

  /** The checklist; what was found beyond it is added while one looks. */
  @Field(() => [SupervisionLineInput], { defaultValue: [] })
  @Several({ max: 100 })
  @Type(() => SupervisionLineInput)
  @ValidateNested({ each: true })
  lines: SupervisionLineInput[] = [];
}

@InputType()
export class PlanSupervisionInput extends WhoLooksInput {
  /** Today or later. */
  @DayField()
  plannedOn: string;

  /** Who makes it, of our own people; absent: who plans it. */
  @IdField({ optional: true })
  supervisorId?: string | null;
}

@InputType()
export class LogSupervisionInput extends WhoLooksInput {
  /** Not in the future, and at most a year ago. */
  @DayField()
  heldOn: string;
}

@InputType()
export class LayOutSupervisionInput extends ExpectedInput {
  @TextField({ max: 120 })
  title: string;

  @Field()
  @Text({ max: 120, empty: true })
  supervisors: string;

  @Field()
  @Text({ max: 1000, multiline: true, empty: true })
  scope: string;

  @DayField()
  plannedOn: string;

  /** The whole checklist anew. */
  @Field(() => [SupervisionLineInput])
  @Several({ max: 100 })
  @Type(() => SupervisionLineInput)
  @ValidateNested({ each: true })
  lines: SupervisionLineInput[];
}

@InputType()
export class BeginSupervisionInput extends ExpectedInput {
  /** Not in the future, and not before it was planned to be written down. */
  @DayField()
  heldOn: string;
}

@InputType()
export class SupervisionAnswerInput {
  @IdField()
  lineId: string;

  @Field(() => SupervisionAnswer)
  @OneOf(Object.values(SupervisionAnswer))
  answer: SupervisionAnswer;

  @TextField({ max: 1000, multiline: true, empty: true })
  note: string = '';

  /** Of attachments of the supervision, which may still be on their way; absent: as before. */
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @Ids({ max: 10 })
  photoIds?: string[] | null;
}

@InputType()
export class AnswerSupervisionInput extends ExpectedInput {
  /** Any number of lines; the others stay as they are. */
  @Field(() => [SupervisionAnswerInput])
  @Several({ min: 1, max: 100 })
  @Type(() => SupervisionAnswerInput)
  @ValidateNested({ each: true })
  answers: SupervisionAnswerInput[];
}

@InputType()
export class FindSupervisionInput extends ExpectedInput {
  /** In short, what is not in order. */
  @TextField({ max: 200 })
  text: string;

  @TextField({ max: 1000, multiline: true })
  note: string;

  @IdField({ optional: true })
  clauseId?: string | null;
}

@InputType()
export class GiveSupervisionInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  conclusion: string;
}

@InputType()
export class SupervisionObjectionInput {
  @IdField()
  lineId: string;

  @TextField({ max: 500, multiline: true })
  objection: string;
}

@InputType()
export class ConfirmSupervisionInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  response: string;

  /** Findings that the supervised see otherwise. */
  @Field(() => [SupervisionObjectionInput], { defaultValue: [] })
  @Several({ max: 100 })
  @Type(() => SupervisionObjectionInput)
  @ValidateNested({ each: true })
  objections: SupervisionObjectionInput[] = [];
}

@InputType()
export class SettleSupervisionInput extends ExpectedInput {
  @IdField()
  lineId: string;

  /** How it was put right at once, or why it is withdrawn. */
  @TextField({ max: 500, multiline: true })
  settlement: string;
}

@InputType()
export class CancelSupervisionInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class CloseSupervisionInput extends ExpectedInput {}
