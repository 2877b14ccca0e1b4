import { Field, InputType, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { DayField, ExpectedInput, IdField, OneOf, TextField, Whole, WholeField } from '#kernel';
import { SupplyCondition, SupplyKind } from '../emergency/scenario.js';

const MOST = 1_000_000;

@InputType()
export class EnterSupplyInput {
  @IdField()
  communityId: string;

  @Field(() => SupplyKind)
  @OneOf(Object.values(SupplyKind))
  supplyKind: SupplyKind;

  @TextField({ max: 120 })
  title: string;

  @TextField({ max: 500, multiline: true, empty: true })
  specification: string = '';

  @TextField({ max: 12 })
  unit: string;

  @WholeField({ min: 0, max: MOST })
  quantity: number;

  @WholeField({ min: 0, max: MOST, optional: true })
  atLeast?: number | null;

  @Field(() => SupplyCondition, { defaultValue: SupplyCondition.good })
  @OneOf(Object.values(SupplyCondition))
  condition: SupplyCondition = SupplyCondition.good;

  @TextField({ max: 120 })
  place: string;

  @TextField({ max: 60, empty: true })
  keeper: string = '';

  @TextField({ max: 32, empty: true })
  keeperPhone: string = '';

  /** Not in the future. */
  @DayField()
  fromOn: string;

  @DayField({ optional: true })
  expiresOn?: string | null;

  @Field(() => Int, { defaultValue: 6 })
  @Whole({ min: 1, max: 60 })
  checkEveryMonths: number = 6;
}

/** What is not given stays as it is; the number changes by its own verbs only. `expiresOn: null` says that it does not expire. */
@InputType()
export class ChangeSupplyInput extends ExpectedInput {
  @TextField({ max: 120, optional: true })
  title?: string;

  @TextField({ max: 500, multiline: true, empty: true, optional: true })
  specification?: string;

  @WholeField({ min: 0, max: MOST, optional: true })
  atLeast?: number | null;

  @TextField({ max: 120, optional: true })
  place?: string;

  @TextField({ max: 60, empty: true, optional: true })
  keeper?: string;

  @TextField({ max: 32, empty: true, optional: true })
  keeperPhone?: string;

  @DayField({ optional: true })
  expiresOn?: string | null;

  @WholeField({ min: 1, max: 60, optional: true })
  checkEveryMonths?: number;
}

@InputType({ isAbstract: true })
abstract class SupplyMoveInput extends ExpectedInput {
  /** Today unless told otherwise; not before the last line of its book, and not in the future. */
  @DayField({ optional: true })
  on?: string | null;

  @TextField({ max: 60, empty: true })
  person: string = '';

  @TextField({ max: 200, empty: true })
  purpose: string = '';
}

@InputType()
export class ReceiveSupplyInput extends SupplyMoveInput {
  @WholeField({ min: 1, max: MOST })
  quantity: number;
}

@InputType()
export class IssueSupplyInput extends SupplyMoveInput {
  @WholeField({ min: 1, max: MOST })
  quantity: number;

  /** The drill or the incident that it is for. */
  @IdField({ optional: true })
  recordId?: string | null;

  /** The person was told that its time is up, and takes it all the same. */
  @Field({ defaultValue: false })
  @Allow()
  despiteExpiry: boolean = false;
}

@InputType()
export class ReturnSupplyInput extends SupplyMoveInput {
  @WholeField({ min: 0, max: MOST })
  quantity: number;

  /** How many do not come back, because they were used. */
  @Field(() => Int, { defaultValue: 0 })
  @Whole({ min: 0, max: MOST })
  usedUp: number = 0;
}

@InputType()
export class CheckSupplyInput extends SupplyMoveInput {
  /** As counted. */
  @WholeField({ min: 0, max: MOST })
  quantity: number;

  @Field(() => SupplyCondition)
  @OneOf(Object.values(SupplyCondition))
  condition: SupplyCondition;
}

@InputType()
export class DisposeSupplyInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class SupplyFilter {
  @Field(() => SupplyKind, { nullable: true })
  @OneOf(Object.values(SupplyKind), { optional: true })
  supplyKind?: SupplyKind;
}
