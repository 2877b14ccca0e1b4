import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, OneOf, TextField, WholeField } from '#kernel';
import { EmergencyScenario, SupplyKind } from '../emergency/scenario.js';
import { ContactPart } from './emergency-contact.entity.js';
import { TeamKind } from './emergency-team.entity.js';

@InputType()
export class EmergencyContactInput {
  @Field(() => ContactPart)
  @OneOf(Object.values(ContactPart))
  part: ContactPart;

  @TextField({ max: 60 })
  name: string;

  @TextField({ max: 120, empty: true })
  duty: string = '';

  /** May wait until the plan comes into force. */
  @TextField({ max: 32, empty: true })
  phone: string = '';
}

@InputType()
export class EmergencyTeamInput {
  @TextField({ max: 60 })
  name: string;

  @Field(() => TeamKind)
  @OneOf(Object.values(TeamKind))
  kind: TeamKind;

  @WholeField({ min: 1, max: 10_000 })
  members: number;

  @TextField({ max: 300, empty: true })
  duty: string = '';

  @TextField({ max: 300, empty: true })
  support: string = '';

  @TextField({ max: 60, empty: true })
  leader: string = '';

  @TextField({ max: 32, empty: true })
  phone: string = '';
}

@InputType()
export class DraftEmergencyPlanInput {
  @IdField()
  communityId: string;

  @Field(() => EmergencyScenario)
  @OneOf(Object.values(EmergencyScenario))
  scenario: EmergencyScenario;

  @TextField({ max: 120 })
  title: string;

  @IdField({ optional: true })
  ownerId?: string | null;

  /** A risk that may become an emergency: this plan is then its treatment. */
  @IdField({ optional: true })
  riskId?: string | null;
}

/** What is not given stays as it is; a list that is given is the whole list. */
@InputType()
export class ChangeEmergencyPlanInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @IdField({ optional: true })
  ownerId?: string;

  @TextField({ max: 8000, multiline: true, empty: true, optional: true })
  procedure?: string;

  @Field(() => [SupplyKind], { nullable: true })
  @IsOptional()
  @Allow()
  supplyKinds?: SupplyKind[];

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  transport?: string;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  medical?: string;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  aftercare?: string;

  @TextField({ max: 1000, multiline: true, empty: true, optional: true })
  otherSafeguards?: string;

  /** Up to 60. */
  @Field(() => [EmergencyContactInput], { nullable: true })
  @IsOptional()
  @Type(() => EmergencyContactInput)
  @ValidateNested({ each: true })
  contacts?: EmergencyContactInput[];

  /** Up to 20. */
  @Field(() => [EmergencyTeamInput], { nullable: true })
  @IsOptional()
  @Type(() => EmergencyTeamInput)
  @ValidateNested({ each: true })
  teams?: EmergencyTeamInput[];
}

@InputType()
export class EnforceEmergencyPlanInput extends ExpectedInput {
  /** Not in the future; today unless told otherwise. */
  @DayField({ optional: true })
  inForceOn?: string | null;
}

@InputType()
export class ReviewEmergencyPlanInput extends ExpectedInput {
  /** What was gone over, and what was found. */
  @TextField({ max: 2000, multiline: true })
  finding: string;
}

@InputType()
export class WithdrawEmergencyPlanInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
