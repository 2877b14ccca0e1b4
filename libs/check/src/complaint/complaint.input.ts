import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, Text } from '#kernel';
import { ABOUTS } from './complaint.entity.js';

/** What is told, whoever writes it down. */
@InputType({ isAbstract: true })
export abstract class ComplaintInput {
  /** One of `service staff facility fees safety environment other`. */
  @Field()
  @OneOf(ABOUTS)
  about: string;

  /** Absent: the first sentence of the content. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ max: 120, empty: true })
  title?: string | null;

  @Field()
  @Text({ max: 5000, multiline: true })
  content: string;

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  place: string = '';

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  occurredOn?: string | null;

  @Field({ defaultValue: false })
  @Allow()
  anonymous: boolean = false;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ max: 50, empty: true })
  name?: string | null;

  /** A mobile number or a landline with its area code. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ max: 40, empty: true })
  phone?: string | null;
}

@InputType()
export class LodgeComplaintInput extends ComplaintInput {
  @Field()
  @Text({ max: 20 })
  communityCode: string;

  /** Made by the page for one form: the same form sent again is the same complaint, with the same answer. */
  @Field(() => ID)
  @IsUUID()
  clientId: string;

  /** What POST /public/files answered, within the last hour; six at most. */
  @Field(() => [String], { nullable: true })
  @Allow()
  photoTokens?: string[] | null;
}

@InputType()
export class TakeComplaintInput extends ComplaintInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** `counter` or `phone`. */
  @Field()
  @OneOf(['counter', 'phone'])
  channel: string;

  /** As of `lodgeComplaint`; absent: every sending is a new complaint. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  clientId?: string | null;
}

@InputType()
export class ConfirmComplaintInput {
  @Field()
  @Text({ max: 60 })
  number: string;

  @Field()
  @Text({ max: 60 })
  secret: string;
}

@InputType()
export class ContestComplaintInput extends ConfirmComplaintInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  reason: string;
}

@InputType()
export class AcknowledgeComplaintInput extends ExpectedInput {}

@InputType()
export class RejectComplaintInput extends ExpectedInput {
  /** Told to the complainant, with where else they may turn. */
  @Field()
  @Text({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class InvestigateComplaintInput extends ExpectedInput {
  /** Who looks into it; absent: whoever takes it up. Naming another needs `complaint:assign`. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  assigneeId?: string | null;
}

@InputType()
export class AnswerComplaintInput extends ExpectedInput {
  /** Read by the complainant as it stands. */
  @Field()
  @Text({ max: 5000, multiline: true })
  answer: string;
}

@InputType()
export class CloseComplaintInput extends ExpectedInput {
  @Field()
  @Text({ max: 60 })
  theme: string;

  /** For the history, not for the complainant. */
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  note: string = '';
}
