import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsUUID, ValidateIf } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Ids, Money, OneOf, Text } from '#kernel';
import { Delivery, SERVICE_GROUPS } from './service-item.entity.js';

/** A field that may be left out, and then stays as it is; null is not left out. */
const WhenGiven = (): PropertyDecorator => ValidateIf((_input, value) => value !== undefined);

/** `id` and `expectedVersion` are the plan's. */
@InputType()
export class AddServiceItemsInput extends ExpectedInput {
  /** Services of the adopted editions that are not planned yet. */
  @Field(() => [ID])
  @Ids({ min: 1, max: 500 })
  catalogueEntryIds: string[];
}

/** `id` and `expectedVersion` are the plan's. */
@InputType()
export class AddServiceItemInput extends ExpectedInput {
  @Field()
  @Text({ max: 120 })
  title: string;

  /** people, convenience, safety or other; absent: the entry's, or other. */
  @Field(() => String, { nullable: true })
  @OneOf(SERVICE_GROUPS, { optional: true })
  group?: string | null;

  /** The service of chapter 7 that it is a part of, where there is one. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  catalogueEntryId?: string | null;

  /** Clauses that it carries out, beside those of its entry: a requirement that is not met yet. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  clauseIds: string[] = [];

  @Field({ defaultValue: '' })
  @Text({ max: 2000, multiline: true, empty: true })
  requirement: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  constraint: string = '';

  @Field(() => Delivery, { defaultValue: Delivery.own })
  @OneOf(Object.values(Delivery))
  delivery: Delivery = Delivery.own;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  startsOn?: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  endsOn?: string | null;

  @Field(() => Int, { nullable: true })
  @Money()
  budgetFen?: number | null;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  expectedResult: string = '';

  /** For whom it is. */
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 200, empty: true })
  targetGroup?: string;

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
}

/** What is left out stays as it is; null empties an owner, a day or a budget. `expectedVersion` is the item's. */
@InputType()
export class ChangeServiceItemInput extends ExpectedInput {
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 120 })
  title?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @OneOf(SERVICE_GROUPS)
  group?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 2000, multiline: true, empty: true })
  requirement?: string;

  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 1000, multiline: true, empty: true })
  constraint?: string;

  @Field(() => Delivery, { nullable: true })
  @WhenGiven()
  @OneOf(Object.values(Delivery))
  delivery?: Delivery;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  ownerId?: string | null;

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

  /** For whom it is. */
  @Field(() => String, { nullable: true })
  @WhenGiven()
  @Text({ max: 200, empty: true })
  targetGroup?: string;

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
}

@InputType()
export class RemoveServiceItemInput extends ExpectedInput {}

@InputType()
export class DeliverServiceItemInput extends ExpectedInput {
  /** What came of it. */
  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  note: string = '';
}
