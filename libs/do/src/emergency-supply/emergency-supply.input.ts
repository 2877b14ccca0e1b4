import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, Text, Whole } from '#kernel';
import { SupplyCondition, SupplyKind } from '../emergency/scenario.js';

const MOST = 1_000_000;

@InputType()
export class EnterSupplyInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => SupplyKind)
  @OneOf(Object.values(SupplyKind))
  supplyKind: SupplyKind;

  @Field()
  @Text({ max: 120 })
  title: string;

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  specification: string = '';

  @Field()
  @Text({ max: 12 })
  unit: string;

  @Field(() => Int)
  @Whole({ min: 0, max: MOST })
  quantity: number;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 0, max: MOST, optional: true })
  atLeast?: number | null;

  @Field(() => SupplyCondition, { defaultValue: SupplyCondition.good })
  @OneOf(Object.values(SupplyCondition))
  condition: SupplyCondition = SupplyCondition.good;

  @Field()
  @Text({ max: 120 })
  place: string;

  @Field({ defaultValue: '' })
  @Text({ max: 60, empty: true })
  keeper: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 32, empty: true })
  keeperPhone: string = '';

  /** Not in the future. */
  @Field(() => DateScalar)
  @Day()
  fromOn: string;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  expiresOn?: string | null;

  @Field(() => Int, { defaultValue: 6 })
  @Whole({ min: 1, max: 60 })
  checkEveryMonths: number = 6;
}

/** What is not given stays as it is; the number changes by its own verbs only. `expiresOn: null` says that it does not expire. */
@InputType()
export class ChangeSupplyInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 500, multiline: true, empty: true })
  specification?: string;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 0, max: MOST, optional: true })
  atLeast?: number | null;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  place?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 60, empty: true })
  keeper?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 32, empty: true })
  keeperPhone?: string;

  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  expiresOn?: string | null;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 60, optional: true })
  checkEveryMonths?: number;
}

@InputType({ isAbstract: true })
abstract class SupplyMoveInput extends ExpectedInput {
  /** Today unless told otherwise; not before the last line of its book, and not in the future. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  on?: string | null;

  @Field({ defaultValue: '' })
  @Text({ max: 60, empty: true })
  person: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  purpose: string = '';
}

@InputType()
export class ReceiveSupplyInput extends SupplyMoveInput {
  @Field(() => Int)
  @Whole({ min: 1, max: MOST })
  quantity: number;
}

@InputType()
export class IssueSupplyInput extends SupplyMoveInput {
  @Field(() => Int)
  @Whole({ min: 1, max: MOST })
  quantity: number;

  /** The drill or the incident that it is for. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  recordId?: string | null;

  /** The person was told that its time is up, and takes it all the same. */
  @Field({ defaultValue: false })
  @Allow()
  despiteExpiry: boolean = false;
}

@InputType()
export class ReturnSupplyInput extends SupplyMoveInput {
  @Field(() => Int)
  @Whole({ min: 0, max: MOST })
  quantity: number;

  /** How many do not come back, because they were used. */
  @Field(() => Int, { defaultValue: 0 })
  @Whole({ min: 0, max: MOST })
  usedUp: number = 0;
}

@InputType()
export class CheckSupplyInput extends SupplyMoveInput {
  /** As counted. */
  @Field(() => Int)
  @Whole({ min: 0, max: MOST })
  quantity: number;

  @Field(() => SupplyCondition)
  @OneOf(Object.values(SupplyCondition))
  condition: SupplyCondition;
}

@InputType()
export class DisposeSupplyInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class SupplyFilter {
  @Field(() => SupplyKind, { nullable: true })
  @OneOf(Object.values(SupplyKind), { optional: true })
  supplyKind?: SupplyKind;
}
