import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, OneOf, Several, Text } from '#kernel';
import { SupervisionAnswer, SupervisionType } from './supervision-type.js';

/** A line to be looked at. */
@InputType()
export class SupervisionLineInput {
  @Field()
  @Text({ max: 200 })
  text: string;

  /** The clause that asks for it. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  clauseId?: string | null;
}

@InputType({ isAbstract: true })
abstract class WhoLooksInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => SupervisionType)
  @OneOf(Object.values(SupervisionType))
  supervisionType: SupervisionType;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** From outside: who, by name. */
  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  supervisors: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
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
  @Field(() => DateScalar)
  @Day()
  plannedOn: string;

  /** Who makes it, of our own people; absent: who plans it. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  supervisorId?: string | null;
}

@InputType()
export class LogSupervisionInput extends WhoLooksInput {
  /** Not in the future, and at most a year ago. */
  @Field(() => DateScalar)
  @Day()
  heldOn: string;
}

@InputType()
export class LayOutSupervisionInput extends ExpectedInput {
  @Field()
  @Text({ max: 120 })
  title: string;

  @Field()
  @Text({ max: 120, empty: true })
  supervisors: string;

  @Field()
  @Text({ max: 1000, multiline: true, empty: true })
  scope: string;

  @Field(() => DateScalar)
  @Day()
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
  @Field(() => DateScalar)
  @Day()
  heldOn: string;
}

@InputType()
export class SupervisionAnswerInput {
  @Field(() => ID)
  @IsUUID()
  lineId: string;

  @Field(() => SupervisionAnswer)
  @OneOf(Object.values(SupervisionAnswer))
  answer: SupervisionAnswer;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
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
  @Field()
  @Text({ max: 200 })
  text: string;

  @Field()
  @Text({ max: 1000, multiline: true })
  note: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  clauseId?: string | null;
}

@InputType()
export class GiveSupervisionInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  conclusion: string;
}

@InputType()
export class SupervisionObjectionInput {
  @Field(() => ID)
  @IsUUID()
  lineId: string;

  @Field()
  @Text({ max: 500, multiline: true })
  objection: string;
}

@InputType()
export class ConfirmSupervisionInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
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
  @Field(() => ID)
  @IsUUID()
  lineId: string;

  /** How it was put right at once, or why it is withdrawn. */
  @Field()
  @Text({ max: 500, multiline: true })
  settlement: string;
}

@InputType()
export class CancelSupervisionInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class CloseSupervisionInput extends ExpectedInput {}
