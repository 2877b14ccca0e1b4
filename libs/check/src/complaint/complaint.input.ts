import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, OneOf, TextField, WholeField } from '#kernel';
import { ABOUTS, ComplaintSeverity, LeftOut } from './complaint.entity.js';

/** What is told, whoever writes it down. */
@InputType({ isAbstract: true })
export abstract class ComplaintInput {
  /** One of `service staff facility fees safety environment other`. */
  @Field()
  @OneOf(ABOUTS)
  about: string;

  /** Of the head of the community: goes to the street at once, past everybody else. */
  @Field({ defaultValue: false })
  @Allow()
  againstHead: boolean = false;

  /** Absent: the first sentence of the content. */
  @TextField({ max: 120, empty: true, optional: true })
  title?: string | null;

  @TextField({ max: 5000, multiline: true })
  content: string;

  @TextField({ max: 200, empty: true })
  place: string = '';

  @DayField({ optional: true })
  occurredOn?: string | null;

  @Field({ defaultValue: false })
  @Allow()
  anonymous: boolean = false;

  @TextField({ max: 50, empty: true, optional: true })
  name?: string | null;

  /** A mobile number or a landline with its area code. */
  @TextField({ max: 40, empty: true, optional: true })
  phone?: string | null;
}

@InputType()
export class LodgeComplaintInput extends ComplaintInput {
  @TextField({ max: 20 })
  communityCode: string;

  /** Made by the page for one form: the same form sent again is the same complaint, with the same answer. */
  @IdField()
  clientId: string;

  /** What POST /public/files answered, within the last hour; six at most. */
  @Field(() => [String], { nullable: true })
  @Allow()
  photoTokens?: string[] | null;
}

@InputType()
export class TakeComplaintInput extends ComplaintInput {
  @IdField()
  communityId: string;

  /** `counter`, `phone` or `visit`. */
  @Field()
  @OneOf(['counter', 'phone', 'visit'])
  channel: string;

  /** They agreed to be told of the progress by text message, at `phone`. */
  @Field({ defaultValue: false })
  @Allow()
  texts?: boolean = false;

  /** As of `lodgeComplaint`; absent: every sending is a new complaint. */
  @IdField({ optional: true })
  clientId?: string | null;
}

/** What a resident holds in hand. */
@InputType({ isAbstract: true })
abstract class ComplaintSlipInput {
  @TextField({ max: 60 })
  number: string;

  @TextField({ max: 60 })
  secret: string;
}

@InputType()
export class ConfirmComplaintInput extends ComplaintSlipInput {
  /** Whether it is settled, as the complainant sees it. */
  @Field({ defaultValue: true })
  @Allow()
  solved: boolean = true;

  /** 1 to 5; may stay unsaid. */
  @WholeField({ min: 1, max: 5, optional: true })
  rating?: number | null;
}

@InputType()
export class ContestComplaintInput extends ComplaintSlipInput {
  @TextField({ max: 2000, multiline: true })
  reason: string;
}

@InputType()
export class WithdrawComplaintInput extends ComplaintSlipInput {
  @TextField({ max: 1000, multiline: true, empty: true })
  reason: string = '';
}

/** How much a complaint weighs, and whom it is about. */
@InputType({ isAbstract: true })
abstract class WeighedInput extends ExpectedInput {
  @Field(() => ComplaintSeverity, { defaultValue: ComplaintSeverity.ordinary })
  @OneOf(Object.values(ComplaintSeverity))
  severity: ComplaintSeverity = ComplaintSeverity.ordinary;

  /** Somebody may come to harm. */
  @Field({ defaultValue: false })
  @Allow()
  safety: boolean = false;

  /** What was done at once; needed where somebody may come to harm. */
  @TextField({ max: 1000, multiline: true, empty: true })
  atOnce: string = '';

  /** Of the staff, ten at most: they neither read nor handle it from now on. Needs `complaint:assign`; absent: as before. */
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @Ids({ max: 10 })
  subjectIds?: string[] | null;
}

@InputType()
export class AcknowledgeComplaintInput extends WeighedInput {}

@InputType()
export class WeighComplaintInput extends WeighedInput {
  @Field()
  @OneOf(ABOUTS)
  about: string;

  /** May be empty until it is closed. */
  @TextField({ max: 60, empty: true })
  theme: string = '';
}

@InputType()
export class JoinComplaintInput extends ExpectedInput {
  /** The one of the same matter that is handled. */
  @IdField()
  toId: string;
}

@InputType()
export class EscalateComplaintInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class WriteFindingsInput extends ExpectedInput {
  @TextField({ max: 5000, multiline: true })
  findings: string;
}

@InputType()
export class HearConfirmComplaintInput extends ExpectedInput {
  @Field({ defaultValue: true })
  @Allow()
  solved: boolean = true;

  @WholeField({ min: 1, max: 5, optional: true })
  rating?: number | null;

  /** When, and how they said it. */
  @TextField({ max: 500, multiline: true })
  note: string;
}

@InputType()
export class HearContestComplaintInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  reason: string;
}

@InputType()
export class HearWithdrawComplaintInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class LeaveOutComplaintInput extends ExpectedInput {
  /** Absent: it counts again. */
  @Field(() => LeftOut, { nullable: true })
  @IsOptional()
  @OneOf(Object.values(LeftOut))
  why?: LeftOut | null;

  /** Shown beside the rates. */
  @TextField({ max: 500, multiline: true, empty: true })
  reason: string = '';
}

@InputType()
export class RejectComplaintInput extends ExpectedInput {
  /** Told to the complainant, with where else they may turn. */
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class InvestigateComplaintInput extends ExpectedInput {
  /** Who looks into it; absent: whoever takes it up. Naming another needs `complaint:assign`. */
  @IdField({ optional: true })
  assigneeId?: string | null;
}

@InputType()
export class AnswerComplaintInput extends ExpectedInput {
  /** Read by the complainant as it stands. */
  @TextField({ max: 5000, multiline: true })
  answer: string;

  /** Where else they may turn; needed with the second answer, which is final. */
  @TextField({ max: 1000, multiline: true, empty: true })
  furtherWays: string = '';
}

@InputType()
export class CloseComplaintInput extends ExpectedInput {
  @TextField({ max: 60 })
  theme: string;

  /** For the history, not for the complainant. */
  @TextField({ max: 1000, multiline: true, empty: true })
  note: string = '';
}
