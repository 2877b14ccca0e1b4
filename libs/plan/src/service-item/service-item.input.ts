import { Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import {
  DayField, ExpectedInput, IdField, Ids, Money, Months, OneOf, Several, SomeOf, Text, TextField, WholeField,
} from '#kernel';
import { BudgetSource, Delivery, SERVICE_GROUPS } from './service-item.entity.js';

/** Of one plan. */
export const MOST_ITEMS = 500;

/** Ten million yuan. */
export const MOST_FEN = 1_000_000_000;

/** A field that may be left out; null is not left out. */
const WhenGiven = (): PropertyDecorator => ValidateIf((_input, value) => value !== undefined);

@InputType()
export class BudgetLineInput {
  @Field(() => BudgetSource)
  @OneOf(Object.values(BudgetSource))
  source: BudgetSource;

  @WholeField({ min: 0, max: MOST_FEN })
  amountFen: number;
}

/** What is said of an item, when it is added and when it is changed; all of it can be left out, null empties an owner, a day or a budget. */
@InputType({ isAbstract: true })
abstract class ItemWords extends ExpectedInput {
  /** people, convenience, safety or other. */
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @OneOf(SERVICE_GROUPS)
  group?: string;

  /** For whom it is. */
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 200, empty: true })
  targetGroup?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 2000, multiline: true, empty: true })
  requirement?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 1000, multiline: true, empty: true })
  constraint?: string;

  /** Who answers for it. */
  @IdField({ optional: true })
  ownerId?: string | null;

  /** Who carries it out, beside the owner who answers for it. */
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 200, empty: true })
  doneBy?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 200, empty: true })
  helpedBy?: string;

  /** Who is told of it. */
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 200, empty: true })
  toldTo?: string;

  /** The main one first. */
  @Field(() => [Delivery], { nullable: true })
  @WhenGiven()
  @SomeOf(Object.values(Delivery))
  deliveries?: Delivery[];

  @DayField({ optional: true })
  startsOn?: string | null;

  @DayField({ optional: true })
  endsOn?: string | null;

  /** 1 to 12, of those from its first day to its last. */
  @Field(() => [Int], { nullable: true })
  @WhenGiven()
  @Months()
  months?: number[];

  /** An RRULE without a start: FREQ=WEEKLY;BYDAY=TU, FREQ=MONTHLY;BYDAY=2SA, FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=5 … */
  @TextField({ max: 200, empty: true, optional: true })
  recurrence?: string | null;

  /** An entry of the register of venues. */
  @IdField({ optional: true })
  placeId?: string | null;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 300, empty: true })
  people?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 300, empty: true })
  equipment?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 300, empty: true })
  technology?: string;

  /** One line a source; together they make the budget. */
  @Field(() => [BudgetLineInput], { nullable: true })
  @WhenGiven()
  @Type(() => BudgetLineInput)
  @Several({ max: 6 })
  @ValidateNested({ each: true })
  budget?: BudgetLineInput[];

  /** The whole; where sources are given it is their sum. */
  @Field(() => Int, { nullable: true })
  @Money()
  budgetFen?: number | null;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 1000, multiline: true, empty: true })
  expectedResult?: string;
}

/** `id` and `expectedVersion` are the plan's. */
@InputType()
export class AddServiceItemsInput extends ExpectedInput {
  /** Services of the adopted editions that are not planned yet. */
  @Field(() => [ID])
  @Ids({ min: 1, max: MOST_ITEMS })
  catalogueEntryIds: string[];
}

/** `id` and `expectedVersion` are the plan's. Without a group it has its entry's, or other; without a way of delivery, own. */
@InputType()
export class AddServiceItemInput extends ItemWords {
  @TextField({ max: 120 })
  title: string;

  /** The service of chapter 7 that it is a part of, where there is one. */
  @IdField({ optional: true })
  catalogueEntryId?: string | null;

  /** Clauses that it carries out, beside those of its entry: a requirement that is not met yet. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  clauseIds: string[] = [];
}

/** One of several items that are added together: a row that was pasted. */
@InputType()
export class ServiceItemRowInput extends OmitType(AddServiceItemInput, ['id', 'expectedVersion'] as const) {}

/** `id` and `expectedVersion` are the plan's. All rows are added, or none. */
@InputType()
export class AddServiceItemRowsInput extends ExpectedInput {
  @Field(() => [ServiceItemRowInput])
  @Type(() => ServiceItemRowInput)
  @Several({ min: 1, max: MOST_ITEMS })
  @ValidateNested({ each: true })
  rows: ServiceItemRowInput[];

  /** The item that they are put after; absent: the last one. */
  @IdField({ optional: true })
  after?: string | null;
}

/** What is left out stays as it is. `expectedVersion` is the item's. */
@InputType()
export class ChangeServiceItemInput extends ItemWords {
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 120 })
  title?: string;
}

/** `id` and `expectedVersion` are the plan's. */
@InputType()
export class OrderServiceItemsInput extends ExpectedInput {
  /** Every item of the plan once, as they shall stand. */
  @Field(() => [ID])
  @Ids({ min: 1, max: MOST_ITEMS })
  itemIds: string[];
}

@InputType()
export class RemoveServiceItemInput extends ExpectedInput {}

/** `id` and `expectedVersion` are the plan's. */
@InputType()
export class RemoveServiceItemsInput extends ExpectedInput {
  @Field(() => [ID])
  @Ids({ min: 1, max: MOST_ITEMS })
  itemIds: string[];
}

/** `id` and `expectedVersion` are the plan's; the items are removed ones of it. */
@InputType()
export class RestoreServiceItemsInput extends RemoveServiceItemsInput {}

@InputType()
export class DeliverServiceItemInput extends ExpectedInput {
  /** What came of it. */
  @TextField({ max: 1000, multiline: true, empty: true })
  note: string = '';
}
