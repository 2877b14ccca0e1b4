import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { ExpectedInput, Months, OneOf, SomeOf, Text, Whole } from '#kernel';
import { Delivery, SERVICE_GROUPS } from '../service-item/service-item.entity.js';
import { MOST_ITEMS } from '../service-item/service-item.input.js';

@InputType()
export class DraftPlanTemplateInput {
  /** A street or a district. */
  @Field(() => ID)
  @IsUUID()
  unitId: string;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  description: string = '';

  /** A plan whose services it begins with: words and months, without people, money and results. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  fromPlanId?: string | null;
}

@InputType()
export class PlanTemplateItemInput {
  @Field()
  @Text({ max: 120 })
  title: string;

  @Field()
  @OneOf(SERVICE_GROUPS)
  group: string;

  /** Of the catalogue. */
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ max: 100 })
  subject?: string | null;

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  targetGroup: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  requirement: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  constraint: string = '';

  /** The main one first. */
  @Field(() => [Delivery], { defaultValue: [Delivery.own] })
  @SomeOf(Object.values(Delivery))
  deliveries: Delivery[] = [Delivery.own];

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  doneBy: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  helpedBy: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  toldTo: string = '';

  /** 1–12. */
  @Field(() => [Int], { defaultValue: [] })
  @Months()
  months: number[] = [];

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  expectedResult: string = '';
}

/** The whole of it: what is not among `items` is gone. */
@InputType()
export class ChangePlanTemplateInput extends ExpectedInput {
  @Field()
  @Text({ max: 120 })
  title: string;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  description: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  aims: string = '';

  @Field(() => [PlanTemplateItemInput])
  @Type(() => PlanTemplateItemInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(MOST_ITEMS)
  items: PlanTemplateItemInput[];
}

@InputType()
export class SharePlanTemplateInput extends ExpectedInput {}

@InputType()
export class WithdrawPlanTemplateInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class DraftPlanFromTemplateInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => ID)
  @IsUUID()
  templateId: string;

  /** As of `draftAnnualPlan`. */
  @Field(() => Int)
  @Whole({ min: 2000, max: 2100 })
  year: number;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** Empty: the template's. */
  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  aims: string = '';
}
