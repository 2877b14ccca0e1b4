import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, ValidateNested } from 'class-validator';
import { ExpectedInput, IdField, Money, OneOf, TextField, WholeField } from '#kernel';
import { LimitUnit, MatterGroup } from './matter-type.type.js';

@InputType()
export class NeededPaperInput {
  @TextField({ max: 100 })
  name: string;

  @Field({ defaultValue: true })
  @Allow()
  required: boolean = true;

  @TextField({ max: 300, empty: true })
  note: string = '';
}

@InputType()
export class MatterStepInput {
  @TextField({ max: 300 })
  words: string;
}

/** All that the guide of a matter says (8.3 a to h). */
@InputType({ isAbstract: true })
export abstract class MatterTypeWords {
  @TextField({ max: 60 })
  title: string;

  @Field(() => MatterGroup)
  @OneOf(Object.values(MatterGroup))
  group: MatterGroup;

  @TextField({ max: 60, empty: true })
  subject: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
  content: string = '';

  @TextField({ max: 100, empty: true })
  department: string = '';

  @TextField({ max: 500, multiline: true, empty: true })
  basis: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
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

  @WholeField({ min: 1, max: 500, optional: true })
  limitCount?: number | null;

  @Field(() => LimitUnit, { defaultValue: LimitUnit.workingDays })
  @OneOf(Object.values(LimitUnit))
  limitUnit: LimitUnit = LimitUnit.workingDays;

  @Field(() => Int, { nullable: true })
  @Money()
  feeFen?: number | null;

  @TextField({ max: 500, multiline: true, empty: true })
  feeNote: string = '';

  @TextField({ max: 100, empty: true })
  handledBy: string = '';

  @TextField({ max: 500, multiline: true, empty: true })
  promise: string = '';

  @TextField({ max: 500, multiline: true, empty: true })
  risk: string = '';
}

@InputType()
export class AddMatterTypeInput extends MatterTypeWords {
  /** The street that keeps it. */
  @IdField()
  streetId: string;
}

@InputType()
export class ChangeMatterTypeInput extends MatterTypeWords {
  @IdField()
  id: string;

  @WholeField({ min: 1, max: 2 ** 31 - 1 })
  expectedVersion: number;
}

@InputType()
export class RetireMatterTypeInput extends ExpectedInput {}
