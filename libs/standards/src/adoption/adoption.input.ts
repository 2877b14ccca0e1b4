import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsUUID, ValidateIf } from 'class-validator';
import { DateScalar, Day, OneOf, Text } from '#kernel';
import { AdoptionState } from './adoption.entity.js';

@InputType()
export class AdoptEditionInput {
  @Field(() => ID)
  @IsUUID()
  unitId: string;

  /** Several may hold at once; at most 20. */
  @Field(() => [String])
  @Allow()
  standardCodes: string[];

  @Field(() => DateScalar)
  @Day()
  fromDay: string;

  /** The last day; none: until it is ended. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  toDay?: string | null;
}

@InputType()
export class EndAdoptionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  /** The last day on which it holds. */
  @Field(() => DateScalar)
  @Day()
  toDay: string;

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  reason: string = '';
}

@InputType()
export class VoidAdoptionInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field()
  @Text({ max: 500, multiline: true })
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
