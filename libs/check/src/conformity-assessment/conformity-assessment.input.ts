import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, OneOf, Several, Text } from '#kernel';
import { AssessmentForm, ClauseResult } from './assessment-words.js';

@InputType()
export class LayOutConformityAssessmentInput extends ExpectedInput {
  @Field()
  @Text({ max: 120 })
  title: string;

  /** The office or organisation; of a third party always. */
  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  assessedBy: string = '';

  /** Chapters and clauses of the edition; what stands below them is in scope. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 200 })
  clauseIds: string[];

  @Field(() => DateScalar)
  @Day()
  startsOn: string;

  @Field(() => DateScalar)
  @Day()
  endsOn: string;

  /** Records count as evidence from this day on; absent: from a year before it begins. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  coversFrom?: string | null;
}

@InputType()
export class PlanConformityAssessmentInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => AssessmentForm)
  @OneOf(Object.values(AssessmentForm))
  assessmentForm: AssessmentForm;

  /** An edition that the community is held against. */
  @Field()
  @Text({ max: 60 })
  standardCode: string;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** The office or organisation; of a third party always. */
  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  assessedBy: string = '';

  /** Chapters and clauses of the edition; what stands below them is in scope. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 200 })
  clauseIds: string[];

  @Field(() => DateScalar)
  @Day()
  startsOn: string;

  @Field(() => DateScalar)
  @Day()
  endsOn: string;

  /** Records count as evidence from this day on; absent: from a year before it begins. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  coversFrom?: string | null;
}

@InputType()
export class AppointConformityAssessmentInput extends ExpectedInput {
  /** The whole team anew; who is not among them any more is out, and their clauses are the lead's. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 12 })
  memberIds: string[];

  /** One of them: confirms the result. */
  @Field(() => ID)
  @IsUUID()
  leadId: string;
}

@InputType()
export class AssessmentPartInput {
  @Field(() => ID)
  @IsUUID()
  assessorId: string;

  /** Chapters and clauses within the scope; a clause is one assessor's. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 200 })
  clauseIds: string[];

  /** Within the days of the assessment. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  plannedOn?: string | null;
}

@InputType()
export class DistributeConformityAssessmentInput extends ExpectedInput {
  /** Who assesses what when; clauses that are not among them stay as they are. */
  @Field(() => [AssessmentPartInput])
  @Several({ min: 1, max: 100 })
  @Type(() => AssessmentPartInput)
  @ValidateNested({ each: true })
  parts: AssessmentPartInput[];
}

@InputType()
export class ExpectedConformityAssessmentInput extends ExpectedInput {}

@InputType()
export class AnswerConformityAssessmentInput {
  /** Made on the device: sent twice, it is one answer. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  assessmentId: string;

  @Field(() => ID)
  @IsUUID()
  clauseId: string;

  /** The answer that the device knew; absent: none yet. An answer that came meanwhile refuses this one. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  afterId?: string | null;

  @Field(() => ClauseResult)
  @OneOf(Object.values(ClauseResult))
  result: ClauseResult;

  /** What was found; needed unless it conforms. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  note: string = '';

  /** What was looked at, and how it was chosen. */
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  sampled: string = '';

  /** Records taken as evidence. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 30 })
  recordIds: string[] = [];

  /** Of attachments of the assessment, which may still be on their way. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  photoIds: string[] = [];
}

@InputType()
export class CarryConformityAssessmentInput extends ExpectedInput {
  /** A confirmed assessment of the same community, by whatever edition. */
  @Field(() => ID)
  @IsUUID()
  fromId: string;
}

@InputType()
export class ConcludeConformityAssessmentInput extends ExpectedInput {
  @Field()
  @Text({ max: 4000, multiline: true })
  conclusion: string;
}

@InputType()
export class ReasonConformityAssessmentInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class SettleConformityAssessmentInput extends ExpectedInput {
  /** The clause of the finding. */
  @Field(() => ID)
  @IsUUID()
  clauseId: string;

  /** How it was put right at once, or why it needs no case. */
  @Field()
  @Text({ max: 500, multiline: true })
  settlement: string;
}
