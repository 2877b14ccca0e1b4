import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, OneOf, Several, Text, TextField } from '#kernel';
import { EvaluationForm, ServiceRating } from './evaluation-type.js';

@InputType()
export class BeginServiceEvaluationInput {
  @IdField()
  communityId: string;

  @Field(() => EvaluationForm)
  @OneOf(Object.values(EvaluationForm))
  form: EvaluationForm;

  @TextField({ max: 120 })
  title: string;

  /** By others: who, by name. */
  @TextField({ max: 200, empty: true })
  evaluator: string = '';

  @TextField({ max: 2000, multiline: true, empty: true })
  method: string = '';

  /** Both days belong to it; at most three years back, at most a year and a day long. */
  @DayField()
  periodFrom: string;

  @DayField()
  periodTo: string;

  /** By when it is to be concluded: after the period, today or later. */
  @DayField()
  dueOn: string;
}

@InputType()
export class LayOutServiceEvaluationInput extends ExpectedInput {
  @TextField({ max: 120 })
  title: string;

  @Field()
  @Text({ max: 200, empty: true })
  evaluator: string;

  @Field()
  @Text({ max: 2000, multiline: true, empty: true })
  method: string;

  @DayField()
  periodFrom: string;

  @DayField()
  periodTo: string;

  @DayField()
  dueOn: string;
}

@InputType()
export class RenewEvaluatedServicesInput extends ExpectedInput {}

@InputType()
export class ServiceJudgementInput {
  @IdField()
  serviceId: string;

  @Field(() => ServiceRating)
  @OneOf(Object.values(ServiceRating))
  rating: ServiceRating;

  @TextField({ max: 1000, multiline: true, empty: true })
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
  @IdField({ optional: true })
  id?: string | null;

  @TextField({ max: 300, multiline: true })
  text: string;

  @IdField({ optional: true })
  serviceId?: string | null;

  /** The clause that a case raised from it takes along. */
  @IdField({ optional: true })
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
  @TextField({ max: 4000, multiline: true })
  conclusion: string;
}

@InputType()
export class PublishServiceEvaluationInput extends ExpectedInput {
  /** For residents: what was looked at, what is good, what will be better. */
  @TextField({ max: 2000, multiline: true })
  summary: string;
}

@InputType()
export class KeepServiceEvaluationInsideInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class SettleOpportunityInput extends ExpectedInput {
  @IdField()
  opportunityId: string;

  /** How it was done, or why it need not be. */
  @TextField({ max: 500, multiline: true })
  settlement: string;
}

@InputType()
export class CloseServiceEvaluationInput extends ExpectedInput {}

@InputType()
export class CancelServiceEvaluationInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
