import { Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DayField, ExpectedInput, IdField, Ids, OneOf, TextField, Whole, WholeField } from '#kernel';
import { SCALE } from './rating.js';
import { RiskContext, RiskLevel, RiskNature, RiskResponse } from './risk.entity.js';

/** What narrows the register beside the filter that all records share; cells and levels are of the rating as it stands now. */
@InputType()
export class RiskFilter {
  @Field(() => RiskNature, { nullable: true })
  @OneOf(Object.values(RiskNature), { optional: true })
  nature?: RiskNature;

  @Field(() => RiskContext, { nullable: true })
  @OneOf(Object.values(RiskContext), { optional: true })
  context?: RiskContext;

  @Field(() => RiskLevel, { nullable: true })
  @OneOf(Object.values(RiskLevel), { optional: true })
  level?: RiskLevel;

  @WholeField({ ...SCALE, optional: true })
  likelihood?: number;

  @WholeField({ ...SCALE, optional: true })
  impact?: number;

  @Field({ nullable: true })
  @Allow()
  fromServiceChange?: boolean;

  @Field({ nullable: true })
  @Allow()
  potentialEmergency?: boolean;
}

@InputType()
export class ChangeRiskInput extends ExpectedInput {
  @Field(() => RiskContext)
  @OneOf(Object.values(RiskContext))
  context: RiskContext;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 2000, multiline: true, empty: true })
  description: string = '';

  @Field({ defaultValue: false })
  @Allow()
  fromServiceChange: boolean = false;

  @Field({ defaultValue: false })
  @Allow()
  potentialEmergency: boolean = false;
}

@InputType()
export class IdentifyRiskInput extends OmitType(ChangeRiskInput, ['id', 'expectedVersion'] as const) {
  @IdField()
  communityId: string;

  @Field(() => RiskNature)
  @OneOf(Object.values(RiskNature))
  nature: RiskNature;

  /** Clauses beside that on risks: of the service that it is about. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  clauseIds: string[] = [];
}

@InputType({ isAbstract: true })
abstract class RatedInput extends ExpectedInput {
  @Field(() => Int)
  @Whole(SCALE)
  likelihood: number;

  @Field(() => Int)
  @Whole(SCALE)
  impact: number;
}

@InputType()
export class AssessRiskInput extends RatedInput {
  /** What the rating rests on. */
  @TextField({ max: 1000, multiline: true, empty: true })
  note: string = '';
}

@InputType()
export class TreatRiskInput extends ExpectedInput {
  /** avoid, reduce or share for a risk; pursue or share for an opportunity. */
  @Field(() => RiskResponse)
  @OneOf(Object.values(RiskResponse))
  response: RiskResponse;

  @TextField({ max: 2000, multiline: true })
  treatment: string;

  @IdField()
  ownerId: string;

  /** Not in the past. */
  @DayField()
  treatBy: string;
}

@InputType()
export class AcceptRiskInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

/** Service items, activities and emergency plans of the same community: the whole list. */
@InputType()
export class BuildInRiskInput extends ExpectedInput {
  @Field(() => [ID])
  @Ids({ max: 20 })
  recordIds: string[];
}

/** The rating is what remains: of a risk, in neither direction more than there was. */
@InputType()
export class ControlRiskInput extends RatedInput {
  @TextField({ max: 2000, multiline: true })
  done: string;
}

@InputType()
export class ReviewRiskInput extends RatedInput {
  @TextField({ max: 2000, multiline: true })
  finding: string;
}

@InputType()
export class ReopenRiskInput extends RatedInput {
  @TextField({ max: 2000, multiline: true })
  finding: string;
}

@InputType()
export class CloseRiskInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  reason: string;
}
