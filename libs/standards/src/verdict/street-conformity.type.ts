import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, GraphQLJSON } from '#kernel';
import { TextType } from '../exchange/text.type.js';
import { VerdictCounts, VerdictName } from './conformity.type.js';

/** A column of the matrix. */
@ObjectType()
export class MatrixRule {
  @Field()
  standardCode: string;

  @Field()
  rule: string;

  @Field(() => TextType)
  title: TextType;

  @Field()
  clauseNumber: string;

  @Field()
  modality: string;

  @Field(() => String, { nullable: true })
  unit: string | null;

  standardId: string;
}

@ObjectType()
export class MatrixCell {
  @Field()
  standardCode: string;

  @Field()
  rule: string;

  @Field(() => VerdictName)
  verdict: VerdictName;

  @Field(() => Float, { nullable: true })
  actual: number | null;

  @Field(() => Float, { nullable: true })
  required: number | null;

  @Field(() => DateScalar)
  since: string;
}

@ObjectType()
export class MatrixRow {
  @Field(() => ID)
  communityId: string;

  @Field()
  code: string;

  @Field()
  name: string;

  @Field(() => VerdictCounts)
  counts: VerdictCounts;

  /** Of the rules that hold there, in no order. */
  @Field(() => [MatrixCell])
  cells: MatrixCell[];
}

/** A rule held against the sums of a street or district, of the communities whose facts are known. */
@ObjectType()
export class RegionalSum {
  @Field(() => ID)
  unitId: string;

  @Field()
  unitName: string;

  /** `street` or `district`. */
  @Field()
  level: string;

  @Field()
  standardCode: string;

  @Field()
  rule: string;

  /** Communities held against the rule, and those of them that count. */
  @Field(() => Int)
  communities: number;

  @Field(() => Int)
  counted: number;

  /** Facts summed up, by name. */
  @Field(() => GraphQLJSON)
  facts: object;

  @Field(() => VerdictName)
  verdict: VerdictName;

  @Field(() => Float, { nullable: true })
  actual: number | null;

  @Field(() => Float, { nullable: true })
  required: number | null;

  @Field(() => DateScalar)
  on: string;
}

@ObjectType()
export class StreetConformity {
  @Field(() => ID)
  streetId: string;

  @Field()
  name: string;

  @Field(() => DateScalar)
  on: string;

  @Field(() => [MatrixRule])
  rules: MatrixRule[];

  @Field(() => [MatrixRow])
  communities: MatrixRow[];

  /** As of today, whatever the day asked for. */
  @Field(() => [RegionalSum])
  sums: RegionalSum[];
}
