import { Field, ID, InputType, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, OneOf, Several, TextField } from '#kernel';
import { AssessmentForm, ClauseResult } from './assessment-words.js';

@InputType()
export class LayOutConformityAssessmentInput extends ExpectedInput {
  @TextField({ max: 120 })
  title: string;

  /** The office or organisation; of a third party always. */
  @TextField({ max: 120, empty: true })
  assessedBy: string = '';

  /** Chapters and clauses of the edition; what stands below them is in scope. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 200 })
  clauseIds: string[];

  @DayField()
  startsOn: string;

  @DayField()
  endsOn: string;

  /** Records count as evidence from this day on; absent: from a year before it begins. */
  @DayField({ optional: true })
  coversFrom?: string | null;
}

@InputType()
export class PlanConformityAssessmentInput extends OmitType(LayOutConformityAssessmentInput, ['id', 'expectedVersion'] as const) {
  @IdField()
  communityId: string;

  @Field(() => AssessmentForm)
  @OneOf(Object.values(AssessmentForm))
  assessmentForm: AssessmentForm;

  /** An edition that the community is held against. */
  @TextField({ max: 60 })
  standardCode: string;
}

@InputType()
export class AppointConformityAssessmentInput extends ExpectedInput {
  /** The whole team anew; who is not among them any more is out, and their clauses are the lead's. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 12 })
  memberIds: string[];

  /** One of them: confirms the result. */
  @IdField()
  leadId: string;
}

@InputType()
export class AssessmentPartInput {
  @IdField()
  assessorId: string;

  /** Chapters and clauses within the scope; a clause is one assessor's. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 200 })
  clauseIds: string[];

  /** Within the days of the assessment. */
  @DayField({ optional: true })
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
  @IdField()
  id: string;

  @IdField()
  assessmentId: string;

  @IdField()
  clauseId: string;

  /** The answer that the device knew; absent: none yet. An answer that came meanwhile refuses this one. */
  @IdField({ optional: true })
  afterId?: string | null;

  @Field(() => ClauseResult)
  @OneOf(Object.values(ClauseResult))
  result: ClauseResult;

  /** What was found; needed unless it conforms. */
  @TextField({ max: 2000, multiline: true, empty: true })
  note: string = '';

  /** What was looked at, and how it was chosen. */
  @TextField({ max: 1000, multiline: true, empty: true })
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
  @IdField()
  fromId: string;
}

@InputType()
export class ConcludeConformityAssessmentInput extends ExpectedInput {
  @TextField({ max: 4000, multiline: true })
  conclusion: string;
}

@InputType()
export class ReasonConformityAssessmentInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class SettleConformityAssessmentInput extends ExpectedInput {
  /** The clause of the finding. */
  @IdField()
  clauseId: string;

  /** How it was put right at once, or why it needs no case. */
  @TextField({ max: 500, multiline: true })
  settlement: string;
}
