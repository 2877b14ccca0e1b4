import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { ExpectedInput, IdField, Months, OneOf, SomeOf, TextField, WholeField } from '#kernel';
import { Delivery, SERVICE_GROUPS } from '../service-item/service-item.entity.js';
import { MOST_ITEMS } from '../service-item/service-item.input.js';

@InputType()
export class DraftPlanTemplateInput {
  /** A street or a district. */
  @IdField()
  unitId: string;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 1000, multiline: true, empty: true })
  description: string = '';

  /** A plan whose services it begins with: words and months, without people, money and results. */
  @IdField({ optional: true })
  fromPlanId?: string | null;
}

@InputType()
export class PlanTemplateItemInput {
  @TextField({ max: 120 })
  title: string;

  @Field()
  @OneOf(SERVICE_GROUPS)
  group: string;

  /** Of the catalogue. */
  @TextField({ max: 100, optional: true })
  subject?: string | null;

  @TextField({ max: 200, empty: true })
  targetGroup: string = '';

  @TextField({ max: 2000, multiline: true, empty: true })
  requirement: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
  constraint: string = '';

  /** The main one first. */
  @Field(() => [Delivery], { defaultValue: [Delivery.own] })
  @SomeOf(Object.values(Delivery))
  deliveries: Delivery[] = [Delivery.own];

  @TextField({ max: 200, empty: true })
  doneBy: string = '';

  @TextField({ max: 200, empty: true })
  helpedBy: string = '';

  @TextField({ max: 200, empty: true })
  toldTo: string = '';

  /** 1–12. */
  @Field(() => [Int], { defaultValue: [] })
  @Months()
  months: number[] = [];

  @TextField({ max: 1000, multiline: true, empty: true })
  expectedResult: string = '';
}

/** The whole of it: what is not among `items` is gone. */
@InputType()
export class ChangePlanTemplateInput extends ExpectedInput {
  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 1000, multiline: true, empty: true })
  description: string = '';

  @TextField({ max: 2000, multiline: true, empty: true })
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
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class DraftPlanFromTemplateInput {
  @IdField()
  communityId: string;

  @IdField()
  templateId: string;

  /** As of `draftAnnualPlan`. */
  @WholeField({ min: 2000, max: 2100 })
  year: number;

  @TextField({ max: 120 })
  title: string;

  /** Empty: the template's. */
  @TextField({ max: 2000, multiline: true, empty: true })
  aims: string = '';
}
