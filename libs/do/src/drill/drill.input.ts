import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ExpectedInput, IdField, MomentField, OneOf, TextField, WholeField } from '#kernel';
import { SummedUpInput } from '../activity/summed-up.input.js';
import { EmergencyScenario } from '../emergency/scenario.js';
import { DrillType } from './drill.entity.js';

@InputType({ isAbstract: true })
abstract class DrillInput {
  @IdField()
  communityId: string;

  @Field(() => DrillType)
  @OneOf(Object.values(DrillType))
  type: DrillType;

  @Field(() => EmergencyScenario)
  @OneOf(Object.values(EmergencyScenario))
  scenario: EmergencyScenario;

  @TextField({ max: 120 })
  title: string;

  @IdField({ optional: true })
  emergencyPlanId?: string | null;

  /** An item of the community's plan for the year in which the drill begins. */
  @IdField({ optional: true })
  serviceItemId?: string | null;

  /** May wait until it is held. */
  @TextField({ max: 8000, multiline: true, empty: true })
  script: string = '';

  @TextField({ max: 120, empty: true })
  place: string = '';

  @TextField({ max: 500, multiline: true, empty: true })
  participants: string = '';
}

@InputType()
export class PlanDrillInput extends DrillInput {
  /** Not in the past. */
  @MomentField()
  startsAt: Date;

  @MomentField()
  endsAt: Date;
}

@InputType()
export class LogHeldDrillInput extends DrillInput {
  /** Made by the client: the same id sent again by the same person writes nothing twice. */
  @IdField()
  id: string;

  /** Not in the future, and at most a year ago. */
  @MomentField()
  heldAt: Date;

  @WholeField({ min: 1, max: 100_000 })
  attendance: number;
}

/** What is not given stays as it is; `emergencyPlanId: null` and `serviceItemId: null` take it out of theirs. */
@InputType()
export class ChangeDrillInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @IdField({ optional: true })
  emergencyPlanId?: string | null;

  @IdField({ optional: true })
  serviceItemId?: string | null;

  @TextField({ max: 120, empty: true, optional: true })
  place?: string;

  @TextField({ max: 500, multiline: true, empty: true, optional: true })
  participants?: string;

  @MomentField({ optional: true })
  startsAt?: Date;

  @MomentField({ optional: true })
  endsAt?: Date;
}

@InputType()
export class WriteDrillInput extends ExpectedInput {
  @TextField({ max: 8000, multiline: true })
  script: string;
}

@InputType()
export class HoldDrillInput extends ExpectedInput {
  /** People who came. */
  @WholeField({ min: 1, max: 100_000 })
  attendance: number;

  @TextField({ max: 500, multiline: true, empty: true, optional: true })
  participants?: string;
}

@InputType()
export class DrillFindingInput {
  @TextField({ max: 300 })
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
  @WholeField({ min: 1, max: 100_000 })
  attendance: number;

  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class CancelDrillInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
