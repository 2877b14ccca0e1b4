import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, OneOf, RecordKindName, Text, Whole } from '#kernel';
import { Outcome } from './effectiveness-review.entity.js';
import { Grade } from './nonconformity.entity.js';
import { BRINGS_CLAUSES } from './source-clauses.js';
import { SourceVerdictInput } from './source-verdict.type.js';

@InputType()
export class ReportNonconformityInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field()
  @Text({ max: 4000, multiline: true })
  description: string;

  @Field({ defaultValue: false })
  @Allow()
  potential: boolean = false;

  @Field(() => Grade, { defaultValue: Grade.minor })
  @OneOf(Object.values(Grade))
  grade: Grade = Grade.minor;

  @Field(() => DateScalar)
  @Day()
  foundOn: string;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  impact: string = '';

  /** The clauses that it does not meet; one at least, unless a verdict, an obligation, a drill, an incident or a service recovery brings its own. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids<ReportNonconformityInput>({ min: 1, max: 20, unless: ({ verdict, sourceKind }) => Boolean(verdict) || BRINGS_CLAUSES.includes(sourceKind!) })
  clauseIds: string[] = [];

  @Field(() => RecordKindName, { nullable: true })
  @OneOf(Object.values(RecordKindName), { optional: true })
  sourceKind?: RecordKindName;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  sourceId?: string;

  /** The line of the source that showed it: of an inspection's checklist, or of a drill's findings. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  sourceItemId?: string | null;

  /** The verdict that it is raised from: clause, required and actual value are carried over as they are today. */
  @Field(() => SourceVerdictInput, { nullable: true })
  @IsOptional()
  @Type(() => SourceVerdictInput)
  @ValidateNested()
  verdict?: SourceVerdictInput;
}

@InputType()
export class ReviewNonconformityInput extends ExpectedInput {
  /** Who sees the case through. */
  @Field(() => ID)
  @IsUUID()
  ownerId: string;
}

@InputType()
export class AcceptNonconformityInput extends ExpectedInput {
  @Field(() => Grade)
  @OneOf(Object.values(Grade))
  grade: Grade;

  /** What was done at once; may be empty for a potential nonconformity. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  correction: string = '';

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  correctedOn?: string;
}

@InputType()
export class DismissNonconformityInput extends ExpectedInput {
  @Field()
  @Text({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class CauseInput {
  /** Made by whoever draws the tree, so that parents can be named before anything is saved. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  parentId: string | null = null;

  @Field()
  @Text({ max: 500, multiline: true })
  text: string;

  @Field({ defaultValue: '' })
  @Text({ max: 500, empty: true })
  evidence: string = '';

  @Field({ defaultValue: false })
  @Allow()
  root: boolean = false;
}

@InputType()
export class RecordCausesInput extends ExpectedInput {
  /** The whole tree of the present round, in the order in which it is read. */
  @Field(() => [CauseInput])
  @Type(() => CauseInput)
  @ValidateNested({ each: true })
  causes: CauseInput[];
}

@InputType()
export class AnalyseNonconformityInput extends ExpectedInput {}

@InputType()
export class PlanNonconformityInput extends ExpectedInput {
  @Field()
  @Text({ max: 300 })
  successMeasure: string;

  @Field()
  @Text({ max: 300 })
  successTarget: string;

  /** Days to watch; absent: the street's default for the grade. */
  @Field(() => Int, { nullable: true })
  @Whole({ min: 0, max: 365, optional: true })
  waitDays?: number;
}

@InputType()
export class SubmitNonconformityInput extends ExpectedInput {}

@InputType()
export class VerifyNonconformityInput extends ExpectedInput {
  @Field(() => Outcome)
  @OneOf(Object.values(Outcome))
  outcome: Outcome;

  @Field()
  @Text({ max: 2000, multiline: true })
  finding: string;

  @Field()
  @Text({ max: 2000, multiline: true })
  evidence: string;
}

@InputType()
export class SendBackNonconformityInput extends ExpectedInput {
  /** What the evidence does not show. */
  @Field()
  @Text({ max: 1000, multiline: true })
  reason: string;
}
