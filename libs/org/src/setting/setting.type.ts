import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { GraphQLJSON, IdField, TextField } from '#kernel';
import { OrgUnit } from '../unit/org-unit.entity.js';

/** A setting as it holds in a unit, and where its value comes from. */
@ObjectType()
export class Setting {
  @Field()
  key: string;

  @Field(() => GraphQLJSON)
  value: string | number;

  /** workingDays, days, time or choice. */
  @Field()
  unit: string;

  @Field(() => Int, { nullable: true })
  min: number | null;

  @Field(() => Int, { nullable: true })
  max: number | null;

  /** What can be chosen, where it is a choice. */
  @Field(() => [String], { nullable: true })
  options: readonly string[] | null;

  /** Not for a community to set. */
  @Field()
  streetOnly: boolean;

  /** The unit that set it; null where the product's default holds. */
  @Field(() => OrgUnit, { nullable: true })
  from: OrgUnit | null;

  @Field(() => GraphQLJSON)
  default: string | number;
}

@InputType()
export class SetSettingInput {
  @IdField()
  unitId: string;

  @TextField({ max: 100 })
  key: string;

  /** null: back to what is inherited. */
  @Field(() => GraphQLJSON, { nullable: true })
  @Allow()
  value: unknown;
}
