import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, Text, Whole } from '#kernel';
import { EmergencyScenario, SupplyKind } from '../emergency/scenario.js';
import { ContactPart } from './emergency-contact.entity.js';
import { TeamKind } from './emergency-team.entity.js';

@InputType()
export class EmergencyContactInput {
  @Field(() => ContactPart)
  @OneOf(Object.values(ContactPart))
  part: ContactPart;

  @Field()
  @Text({ max: 60 })
  name: string;

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  duty: string = '';

  /** May wait until the plan comes into force. */
  @Field({ defaultValue: '' })
  @Text({ max: 32, empty: true })
  phone: string = '';
}

@InputType()
export class EmergencyTeamInput {
  @Field()
  @Text({ max: 60 })
  name: string;

  @Field(() => TeamKind)
  @OneOf(Object.values(TeamKind))
  kind: TeamKind;

  @Field(() => Int)
  @Whole({ min: 1, max: 10_000 })
  members: number;

  @Field({ defaultValue: '' })
  @Text({ max: 300, empty: true })
  duty: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 300, empty: true })
  support: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 60, empty: true })
  leader: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 32, empty: true })
  phone: string = '';
}

@InputType()
export class DraftEmergencyPlanInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => EmergencyScenario)
  @OneOf(Object.values(EmergencyScenario))
  scenario: EmergencyScenario;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  /** A risk that may become an emergency: this plan is then its treatment. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  riskId?: string | null;
}

/** What is not given stays as it is; a list that is given is the whole list. */
@InputType()
export class ChangeEmergencyPlanInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 8000, multiline: true, empty: true })
  procedure?: string;

  @Field(() => [SupplyKind], { nullable: true })
  @IsOptional()
  @Allow()
  supplyKinds?: SupplyKind[];

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
  transport?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
  medical?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
  aftercare?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
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
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  inForceOn?: string | null;
}

@InputType()
export class ReviewEmergencyPlanInput extends ExpectedInput {
  /** What was gone over, and what was found. */
  @Field()
  @Text({ max: 2000, multiline: true })
  finding: string;
}

@InputType()
export class WithdrawEmergencyPlanInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
