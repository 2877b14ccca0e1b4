import { Field, InputType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { DayField, ExpectedInput, IdField, OneOf, RecordFilter, SomeOf, TextField } from '#kernel';
import { SUBJECT_CODES } from './rule-subjects.js';

@InputType()
export class ServiceRuleFilter extends RecordFilter {
  @Field({ nullable: true })
  @OneOf(SUBJECT_CODES, { optional: true })
  subject?: string;
}

@InputType()
export class DraftServiceRuleInput {
  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  /** Codes of `ruleSubjects`. */
  @Field(() => [String])
  @SomeOf(SUBJECT_CODES)
  subjects: string[];

  /** May be empty where a file says it; one of both is there before it is approved. */
  @TextField({ max: 20000, multiline: true, empty: true })
  content: string = '';

  /** Thirty years back at most (what holds already is written down, too), a year ahead at most. */
  @DayField()
  inForceFrom: string;
}

/** What is not given stays as it is. */
@InputType()
export class ChangeServiceRuleInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @SomeOf(SUBJECT_CODES)
  subjects?: string[];

  @TextField({ max: 20000, multiline: true, empty: true, optional: true })
  content?: string;

  @TextField({ max: 2000, multiline: true, empty: true, optional: true })
  changesMade?: string;

  @DayField({ optional: true })
  inForceFrom?: string;
}

@InputType()
export class ReviseServiceRuleInput extends ExpectedInput {
  /** After the day from which the present version holds. */
  @DayField()
  inForceFrom: string;

  /** What is to be new. */
  @TextField({ max: 2000, multiline: true })
  changesMade: string;
}

@InputType()
export class ApproveServiceRuleInput extends ExpectedInput {
  /** The body that decided: a meeting, the street. */
  @TextField({ max: 120 })
  decidedBy: string;
}

@InputType()
export class ConfirmServiceRuleInput extends ExpectedInput {
  /** By when it is looked at next; without one, the street's months from today. */
  @DayField({ optional: true })
  reviewOn?: string | null;

  /** What was found. */
  @TextField({ max: 500, multiline: true, empty: true })
  remark: string = '';
}

@InputType()
export class WithdrawServiceRuleInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

/** Of one's own reading: what is read is the version that it belongs to. */
@InputType()
export class AcknowledgeServiceRuleInput extends ExpectedInput {}
