import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, RecordFilter, SomeOf, Text } from '#kernel';
import { SUBJECT_CODES } from './rule-subjects.js';

@InputType()
export class ServiceRuleFilter extends RecordFilter {
  @Field({ nullable: true })
  @OneOf(SUBJECT_CODES, { optional: true })
  subject?: string;
}

@InputType()
export class DraftServiceRuleInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** Codes of `ruleSubjects`. */
  @Field(() => [String])
  @SomeOf(SUBJECT_CODES)
  subjects: string[];

  /** May be empty where a file says it; one of both is there before it is approved. */
  @Field({ defaultValue: '' })
  @Text({ max: 20000, multiline: true, empty: true })
  content: string = '';

  /** Thirty years back at most (what holds already is written down, too), a year ahead at most. */
  @Field(() => DateScalar)
  @Day()
  inForceFrom: string;
}

/** What is not given stays as it is. */
@InputType()
export class ChangeServiceRuleInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @SomeOf(SUBJECT_CODES)
  subjects?: string[];

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 20000, multiline: true, empty: true })
  content?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 2000, multiline: true, empty: true })
  changesMade?: string;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  inForceFrom?: string;
}

@InputType()
export class ReviseServiceRuleInput extends ExpectedInput {
  /** After the day from which the present version holds. */
  @Field(() => DateScalar)
  @Day()
  inForceFrom: string;

  /** What is to be new. */
  @Field()
  @Text({ max: 2000, multiline: true })
  changesMade: string;
}

@InputType()
export class ApproveServiceRuleInput extends ExpectedInput {
  /** The body that decided: a meeting, the street. */
  @Field()
  @Text({ max: 120 })
  decidedBy: string;
}

@InputType()
export class ConfirmServiceRuleInput extends ExpectedInput {
  /** By when it is looked at next; without one, the street's months from today. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  reviewOn?: string | null;

  /** What was found. */
  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  remark: string = '';
}

@InputType()
export class WithdrawServiceRuleInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

/** Of one's own reading: what is read is the version that it belongs to. */
@InputType()
export class AcknowledgeServiceRuleInput extends ExpectedInput {}
