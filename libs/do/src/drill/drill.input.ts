import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ExpectedInput, Moment, OneOf, Text, Whole } from '#kernel';
import { SummedUpInput } from '../activity/summed-up.input.js';
import { EmergencyScenario } from '../emergency/scenario.js';
import { DrillType } from './drill.entity.js';

@InputType({ isAbstract: true })
abstract class DrillInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => DrillType)
  @OneOf(Object.values(DrillType))
  type: DrillType;

  @Field(() => EmergencyScenario)
  @OneOf(Object.values(EmergencyScenario))
  scenario: EmergencyScenario;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  emergencyPlanId?: string | null;

  /** An item of the community's plan for the year in which the drill begins. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;

  /** May wait until it is held. */
  @Field({ defaultValue: '' })
  @Text({ max: 8000, multiline: true, empty: true })
  script: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  place: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  participants: string = '';
}

@InputType()
export class PlanDrillInput extends DrillInput {
  /** Not in the past. */
  @Field(() => Date)
  @Moment()
  startsAt: Date;

  @Field(() => Date)
  @Moment()
  endsAt: Date;
}

@InputType()
export class LogHeldDrillInput extends DrillInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  /** Not in the future, and at most a year ago. */
  @Field(() => Date)
  @Moment()
  heldAt: Date;

  @Field(() => Int)
  @Whole({ min: 1, max: 100_000 })
  attendance: number;
}

/** What is not given stays as it is; `emergencyPlanId: null` and `serviceItemId: null` take it out of theirs. */
@InputType()
export class ChangeDrillInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  emergencyPlanId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120, empty: true })
  place?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 500, multiline: true, empty: true })
  participants?: string;

  @Field(() => Date, { nullable: true })
  @Moment({ optional: true })
  startsAt?: Date;

  @Field(() => Date, { nullable: true })
  @Moment({ optional: true })
  endsAt?: Date;
}

@InputType()
export class WriteDrillInput extends ExpectedInput {
  @Field()
  @Text({ max: 8000, multiline: true })
  script: string;
}

@InputType()
export class HoldDrillInput extends ExpectedInput {
  /** People who came. */
  @Field(() => Int)
  @Whole({ min: 1, max: 100_000 })
  attendance: number;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 500, multiline: true, empty: true })
  participants?: string;
}

@InputType()
export class DrillFindingInput {
  @Field()
  @Text({ max: 300 })
  text: string;
}

@InputType()
export class EvaluateDrillInput extends SummedUpInput {
  /** What it showed to be wanting, up to 20; none at all is an answer. */
  @Field(() => [DrillFindingInput], { defaultValue: [] })
  @Type(() => DrillFindingInput)
  @ValidateNested({ each: true })
  findings: DrillFindingInput[] = [];
}

/** What was evaluated is put right, with the reason; findings stay as they were told. */
@InputType()
export class CorrectDrillInput extends SummedUpInput {
  /** People who came. */
  @Field(() => Int)
  @Whole({ min: 1, max: 100_000 })
  attendance: number;

  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class CancelDrillInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
