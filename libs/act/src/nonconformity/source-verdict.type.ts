import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { DateScalar, TextField } from '#kernel';
import { FoundVerdict, VerdictName } from '#standards';

/** The rule that a case is raised from: of an edition that the community is held against. */
@InputType()
export class SourceVerdictInput {
  @TextField({ max: 60 })
  standardCode: string;

  @TextField({ max: 100 })
  rule: string;
}

/** What a rule said on the day on which the case was raised from it. */
export interface SourceFigures {
  standardCode: string;
  title: { zh: string; en?: string };
  clauseNumber: string;
  on: string;
  verdict: VerdictName;
  actual: number | null;
  required: number | null;
  unit: string | null;
  gap: { code: string; params: object } | null;
}

/** The verdict that a case was raised from, as it was then and as it is kept now. */
@ObjectType()
export class SourceVerdict extends FoundVerdict {
  @Field()
  standardCode: string;

  @Field()
  clauseNumber: string;

  /** The day on which the case was raised. */
  @Field(() => DateScalar)
  on: string;

  /** As it was last kept; null where the community is no longer held against the rule. */
  @Field(() => VerdictName, { nullable: true })
  now: VerdictName | null;

  @Field(() => Float, { nullable: true })
  actualNow: number | null;

  @Field(() => Float, { nullable: true })
  requiredNow: number | null;

  /** Since when it has been so. */
  @Field(() => DateScalar, { nullable: true })
  since: string | null;
}
