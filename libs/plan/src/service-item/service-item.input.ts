import { Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateIf, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, Money, OneOf, Several, Text } from '#kernel';
import { Delivery, SERVICE_GROUPS } from './service-item.entity.js';

/** Of one plan. */
export const MOST_ITEMS = 500;

/** A field that may be left out; null is not left out. */
const WhenGiven = (): PropertyDecorator => ValidateIf((_input, value) => value !== undefined);

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
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
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

  @Field(() => Delivery, { nullable: true })
  @WhenGiven()
  @OneOf(Object.values(Delivery))
  delivery?: Delivery;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  endsOn?: string | null;

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
  @Field()
  @Text({ max: 120 })
  title: string;

  /** The service of chapter 7 that it is a part of, where there is one. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
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
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
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
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  note: string = '';
}
