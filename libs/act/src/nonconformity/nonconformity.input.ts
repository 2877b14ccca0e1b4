import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import {
  DayField, ExpectedInput, Figure, IdField, Ids, MomentField, OneOf, RecordKindName, TextField, WholeField,
} from '#kernel';
import { CauseHeading } from './cause.entity.js';
import { Outcome } from './effectiveness-review.entity.js';
import { CauseMethod, Grade, SuccessDirection } from './nonconformity.entity.js';
import { BRINGS_CLAUSES } from './source-clauses.js';
import { SourceVerdictInput } from './source-verdict.type.js';

@InputType()
export class ReportNonconformityInput {
  @IdField()
  communityId: string;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 4000, multiline: true })
  description: string;

  @Field({ defaultValue: false })
  @Allow()
  potential: boolean = false;

  @Field(() => Grade, { defaultValue: Grade.minor })
  @OneOf(Object.values(Grade))
  grade: Grade = Grade.minor;

  @DayField()
  foundOn: string;

  @TextField({ max: 1000, multiline: true, empty: true })
  impact: string = '';

  /** People may come to harm: it has to be contained before it is accepted. */
  @Field({ defaultValue: false })
  @Allow()
  atRisk: boolean = false;

  /** What was done at once so that nobody comes to harm. */
  @TextField({ max: 2000, multiline: true, empty: true })
  containment: string = '';

  /** The clauses that it does not meet; one at least, unless a verdict, an obligation, a drill, an incident or a service recovery brings its own. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids<ReportNonconformityInput>({ min: 1, max: 20, unless: ({ verdict, sourceKind }) => Boolean(verdict) || BRINGS_CLAUSES.includes(sourceKind!) })
  clauseIds: string[] = [];

  @Field(() => RecordKindName, { nullable: true })
  @OneOf(Object.values(RecordKindName), { optional: true })
  sourceKind?: RecordKindName;

  @IdField({ optional: true })
  sourceId?: string;

  /** The line of the source that showed it: of an inspection's checklist, or of a drill's findings. */
  @IdField({ optional: true })
  sourceItemId?: string | null;

  /** The verdict that it is raised from: clause, required and actual value are carried over as they are today. */
  @Field(() => SourceVerdictInput, { nullable: true })
  @IsOptional()
  @Type(() => SourceVerdictInput)
  @ValidateNested()
  verdict?: SourceVerdictInput;
}

@InputType()
export class ContainNonconformityInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  containment: string;

  /** Absent: now. */
  @MomentField({ optional: true })
  containedAt?: Date | null;
}

@InputType()
export class ReviewNonconformityInput extends ExpectedInput {
  /** Who sees the case through. */
  @IdField()
  ownerId: string;
}

@InputType()
export class AcceptNonconformityInput extends ExpectedInput {
  @Field(() => Grade)
  @OneOf(Object.values(Grade))
  grade: Grade;

  /** What was done at once; may be empty for a potential nonconformity. */
  @TextField({ max: 2000, multiline: true, empty: true })
  correction: string = '';

  @DayField({ optional: true })
  correctedOn?: string;
}

@InputType()
export class DismissNonconformityInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class MergeNonconformityInput extends ExpectedInput {
  /** An open case of the same community, which goes on with this one. */
  @IdField()
  intoId: string;
}

@InputType()
export class CauseInput {
  /** Made by whoever draws the tree, so that parents can be named before anything is saved. */
  @IdField()
  id: string;

  @IdField({ optional: true })
  parentId: string | null = null;

  @TextField({ max: 500, multiline: true })
  text: string;

  @TextField({ max: 500, empty: true })
  evidence: string = '';

  @Field({ defaultValue: false })
  @Allow()
  root: boolean = false;

  /** The bone of a fishbone that it hangs from; of a branch only the uppermost names one. */
  @Field(() => CauseHeading, { nullable: true })
  @OneOf(Object.values(CauseHeading), { optional: true })
  heading?: CauseHeading | null;
}

@InputType()
export class RecordCausesInput extends ExpectedInput {
  /** The whole tree of the present round, in the order in which it is read. */
  @Field(() => [CauseInput])
  @Type(() => CauseInput)
  @ValidateNested({ each: true })
  causes: CauseInput[];

  @Field(() => CauseMethod, { defaultValue: CauseMethod.whys })
  @OneOf(Object.values(CauseMethod))
  method: CauseMethod = CauseMethod.whys;
}

@InputType()
export class AnalyseNonconformityInput extends ExpectedInput {}

/** What the platform measures by itself: a fact, or the values of an objective of the same community. */
@InputType()
export class SuccessFigureInput {
  @TextField({ max: 100, optional: true })
  fact?: string | null;

  @IdField({ optional: true })
  objectiveId?: string | null;

  @Field(() => SuccessDirection)
  @OneOf(Object.values(SuccessDirection))
  direction: SuccessDirection;

  /** Null is answered at the field. */
  @Field(() => Float, { nullable: true })
  @Figure()
  target: number;
}

@InputType()
export class PlanNonconformityInput extends ExpectedInput {
  /** In words, or a figure that the platform measures. */
  @Field(() => SuccessFigureInput, { nullable: true })
  @IsOptional()
  @Type(() => SuccessFigureInput)
  @ValidateNested()
  figure?: SuccessFigureInput | null;

  /** May be empty beside a figure, which then names itself. */
  @TextField({ max: 300, empty: true })
  successMeasure: string = '';

  @TextField({ max: 300, empty: true })
  successTarget: string = '';

  /** Days to watch; absent: the street's default for the grade. */
  @WholeField({ min: 0, max: 365, optional: true })
  waitDays?: number;
}

@InputType()
export class ApproveNonconformityPlanInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true, empty: true })
  remark: string = '';
}

@InputType()
export class ReturnNonconformityPlanInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class SubmitNonconformityInput extends ExpectedInput {}

@InputType()
export class VerifyNonconformityInput extends ExpectedInput {
  @Field(() => Outcome)
  @OneOf(Object.values(Outcome))
  outcome: Outcome;

  @TextField({ max: 2000, multiline: true })
  finding: string;

  @TextField({ max: 2000, multiline: true })
  evidence: string;
}

@InputType()
export class SendBackNonconformityInput extends ExpectedInput {
  /** What the evidence does not show. */
  @TextField({ max: 1000, multiline: true })
  reason: string;
}
