import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsUUID, ValidateIf } from 'class-validator';
import { DayField, IdField, OneOf, TextField } from '#kernel';
import { AdoptionState } from './adoption.entity.js';

@InputType()
export class AdoptEditionInput {
  @IdField()
  unitId: string;

  /** Several may hold at once; at most 20. */
  @Field(() => [String])
  @Allow()
  standardCodes: string[];

  @DayField()
  fromDay: string;

  /** The last day; none: until it is ended. */
  @DayField({ optional: true })
  toDay?: string | null;
}

@InputType()
export class EndAdoptionInput {
  @IdField()
  id: string;

  /** The last day on which it holds. */
  @DayField()
  toDay: string;

  @TextField({ max: 500, multiline: true, empty: true })
  reason: string = '';
}

@InputType()
export class VoidAdoptionInput {
  @IdField()
  id: string;

  @TextField({ max: 500, multiline: true })
  reason: string;
}

@InputType()
export class AdoptionFilter {
  /** What holds at this unit: adopted by it, or by one above. */
  @Field(() => ID, { nullable: true })
  @ValidateIf((filter: AdoptionFilter) => filter.unitId != null)
  @IsUUID()
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  @Allow()
  standardCode?: string | null;

  @Field(() => AdoptionState, { nullable: true })
  @OneOf(Object.values(AdoptionState), { optional: true })
  state?: AdoptionState | null;
}
