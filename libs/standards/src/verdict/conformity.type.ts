import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, GraphQLJSON } from '#kernel';
import { TextType } from '../exchange/text.type.js';
import { RuleFact } from '../facts/fact.type.js';

/** What a rule says of a community on a day. With modality `should`, not met is advice. */
export enum VerdictName {
  met = 'met',
  notMet = 'not-met',
  /** Not yet met, and its period is not over. */
  pending = 'pending',
  notApplicable = 'not-applicable',
  /** A fact is missing or impossible, or the source does not give the threshold. */
  unknown = 'unknown',
}
registerEnumType(VerdictName, { name: 'VerdictName' });

/** How many rules say what; `notMet` without advice. */
@ObjectType()
export class VerdictCounts {
  @Field(() => Int)
  met: number;

  @Field(() => Int)
  notMet: number;

  /** Not met, of what should or may be. */
  @Field(() => Int)
  advice: number;

  @Field(() => Int)
  pending: number;

  @Field(() => Int)
  unknown: number;

  @Field(() => Int)
  notApplicable: number;
}

/** How far it is to the requirement: `short` and `over` { by }, `lacking` { fact, by, codes, labels }, `not-so`. */
@ObjectType()
export class VerdictGap {
  @Field()
  code: string;

  @Field(() => GraphQLJSON)
  params: object;
}

/** An expression of a rule in CEL, and with the figures of this community put in. */
@ObjectType()
export class RuleExpression {
  /** `appliesWhen`, `expression`, `required` or `actual`. */
  @Field()
  part: string;

  @Field()
  source: string;

  @Field()
  filledIn: string;
}

/** Days on which a verdict was the same, within what was asked for. */
@ObjectType()
export class CurvePoint {
  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar)
  to: string;

  @Field(() => VerdictName)
  verdict: VerdictName;

  @Field(() => Float, { nullable: true })
  actual: number | null;

  @Field(() => Float, { nullable: true })
  required: number | null;
}

@ObjectType()
export class VerdictReason {
  /** `failed` or `too-long`. */
  @Field()
  code: string;

  @Field()
  detail: string;
}

/** What a rule was found to say of a community on a day. */
@ObjectType({ isAbstract: true })
export abstract class FoundVerdict {
  /** Unique within its edition. */
  @Field()
  rule: string;

  @Field(() => TextType)
  title: TextType;

  @Field(() => VerdictName)
  verdict: VerdictName;

  @Field(() => Float, { nullable: true })
  actual: number | null;

  /** The smallest value that passes. */
  @Field(() => Float, { nullable: true })
  required: number | null;

  @Field(() => String, { nullable: true })
  unit: string | null;

  @Field(() => VerdictGap, { nullable: true })
  gap: VerdictGap | null;
}

/** One rule, held against a community. */
@ObjectType()
export class RuleVerdict extends FoundVerdict {
  @Field()
  standardCode: string;

  /** As the rule names it: a clause, an item of one, a row of a scored table. */
  @Field()
  clauseNumber: string;

  @Field()
  modality: string;

  /** Names of facts and figures that are missing or impossible. */
  @Field(() => [String])
  missing: string[];

  /** Why the rule itself gave no answer. */
  @Field(() => VerdictReason, { nullable: true })
  reason: VerdictReason | null;

  @Field(() => [RuleFact])
  facts: RuleFact[];

  @Field(() => [RuleExpression])
  sum: RuleExpression[];

  /** month, quarter, half-year or year, where it is counted over one. */
  @Field(() => String, { nullable: true })
  period: string | null;

  /** The last day of that period. */
  @Field(() => DateScalar, { nullable: true })
  periodEnds: string | null;

  /** How an unclear text is read here, with the reason. */
  @Field(() => TextType, { nullable: true })
  reading: TextType | null;

  @Field(() => TextType, { nullable: true })
  note: TextType | null;

  /** Since when it has been so, as it was kept; null where nothing was kept yet. */
  @Field(() => DateScalar, { nullable: true })
  since: string | null;

  standardId: string;
  communityId: string;
  on: string;
}

@ObjectType()
export class EditionConformity {
  @Field()
  standardCode: string;

  @Field(() => VerdictCounts)
  counts: VerdictCounts;

  @Field(() => [RuleVerdict])
  rules: RuleVerdict[];

  standardId: string;
}

@ObjectType()
export class Conformity {
  @Field(() => ID)
  communityId: string;

  @Field(() => DateScalar)
  on: string;

  /** True: as it was kept on that day, or is today; false: nothing was kept of that day, it is what the registers say of it now. */
  @Field()
  kept: boolean;

  /** Each edition that holds there on the day, that in force first. */
  @Field(() => [EditionConformity])
  editions: EditionConformity[];
}
