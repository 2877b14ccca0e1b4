import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, Several, Text } from '#kernel';
import { EvaluationForm, ServiceRating } from './evaluation-type.js';

@InputType()
export class BeginServiceEvaluationInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => EvaluationForm)
  @OneOf(Object.values(EvaluationForm))
  form: EvaluationForm;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** By others: who, by name. */
  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  evaluator: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  method: string = '';

  /** Both days belong to it; at most three years back, at most a year and a day long. */
  @Field(() => DateScalar)
  @Day()
  periodFrom: string;

  @Field(() => DateScalar)
  @Day()
  periodTo: string;

  /** By when it is to be concluded: after the period, today or later. */
  @Field(() => DateScalar)
  @Day()
  dueOn: string;
}

@InputType()
export class LayOutServiceEvaluationInput extends ExpectedInput {
  @Field()
  @Text({ max: 120 })
  title: string;

  @Field()
  @Text({ max: 200, empty: true })
  evaluator: string;

  @Field()
  @Text({ max: 2000, multiline: true, empty: true })
  method: string;

  @Field(() => DateScalar)
  @Day()
  periodFrom: string;

  @Field(() => DateScalar)
  @Day()
  periodTo: string;

  @Field(() => DateScalar)
  @Day()
  dueOn: string;
}

@InputType()
export class RenewEvaluatedServicesInput extends ExpectedInput {}

@InputType()
export class ServiceJudgementInput {
  @Field(() => ID)
  @IsUUID()
  serviceId: string;

  @Field(() => ServiceRating)
  @OneOf(Object.values(ServiceRating))
  rating: ServiceRating;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class JudgeServicesInput extends ExpectedInput {
  /** Any number of services; the others stay as they are. */
  @Field(() => [ServiceJudgementInput])
  @Several({ min: 1, max: 200 })
  @Type(() => ServiceJudgementInput)
  @ValidateNested({ each: true })
  judgements: ServiceJudgementInput[];
}

@InputType()
export class OpportunityInput {
  /** Absent: a new one. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field()
  @Text({ max: 300, multiline: true })
  text: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceId?: string | null;

  /** The clause that a case raised from it takes along. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  clauseId?: string | null;
}

@InputType()
export class SetEvaluationOpportunitiesInput extends ExpectedInput {
  /** All of them, in their order. */
  @Field(() => [OpportunityInput])
  @Several({ max: 50 })
  @Type(() => OpportunityInput)
  @ValidateNested({ each: true })
  opportunities: OpportunityInput[];
}

@InputType()
export class ConcludeServiceEvaluationInput extends ExpectedInput {
  @Field()
  @Text({ max: 4000, multiline: true })
  conclusion: string;
}

@InputType()
export class PublishServiceEvaluationInput extends ExpectedInput {
  /** For residents: what was looked at, what is good, what will be better. */
  @Field()
  @Text({ max: 2000, multiline: true })
  summary: string;
}

@InputType()
export class KeepServiceEvaluationInsideInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class SettleOpportunityInput extends ExpectedInput {
  @Field(() => ID)
  @IsUUID()
  opportunityId: string;

  /** How it was done, or why it need not be. */
  @Field()
  @Text({ max: 500, multiline: true })
  settlement: string;
}

@InputType()
export class CloseServiceEvaluationInput extends ExpectedInput {}

@InputType()
export class CancelServiceEvaluationInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
