import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsUUID, ValidateNested } from 'class-validator';
import { ExpectedInput, Money, OneOf, Text, Whole } from '#kernel';
import { LimitUnit, MatterGroup } from './matter-type.type.js';

@InputType()
export class NeededPaperInput {
  @Field()
  @Text({ max: 100 })
  name: string;

  @Field({ defaultValue: true })
  @Allow()
  required: boolean = true;

  @Field({ defaultValue: '' })
  @Text({ max: 300, empty: true })
  note: string = '';
}

@InputType()
export class MatterStepInput {
  @Field()
  @Text({ max: 300 })
  words: string;
}

/** All that the guide of a matter says (8.3 a to h). */
@InputType({ isAbstract: true })
export abstract class MatterTypeWords {
  @Field()
  @Text({ max: 60 })
  title: string;

  @Field(() => MatterGroup)
  @OneOf(Object.values(MatterGroup))
  group: MatterGroup;

  @Field({ defaultValue: '' })
  @Text({ max: 60, empty: true })
  subject: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  content: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 100, empty: true })
  department: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  basis: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  conditions: string = '';

  /** Twenty at most. */
  @Field(() => [MatterStepInput])
  @Type(() => MatterStepInput)
  @ValidateNested({ each: true })
  steps: MatterStepInput[];

  /** Thirty at most, no two of one name. */
  @Field(() => [NeededPaperInput])
  @Type(() => NeededPaperInput)
  @ValidateNested({ each: true })
  papers: NeededPaperInput[];

  @Field(() => Int, { nullable: true })
  @Whole({ min: 1, max: 500, optional: true })
  limitCount?: number | null;

  @Field(() => LimitUnit, { defaultValue: LimitUnit.workingDays })
  @OneOf(Object.values(LimitUnit))
  limitUnit: LimitUnit = LimitUnit.workingDays;

  @Field(() => Int, { nullable: true })
  @Money()
  feeFen?: number | null;

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  feeNote: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 100, empty: true })
  handledBy: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  promise: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  risk: string = '';
}

@InputType()
export class AddMatterTypeInput extends MatterTypeWords {
  /** The street that keeps it. */
  @Field(() => ID)
  @IsUUID()
  streetId: string;
}

@InputType()
export class ChangeMatterTypeInput extends MatterTypeWords {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  expectedVersion: number;
}

@InputType()
export class RetireMatterTypeInput extends ExpectedInput {}
