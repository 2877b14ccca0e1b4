import { Field, InputType } from '@nestjs/graphql';
import { IdField, OneOf } from '#kernel';
import { BuildingHeading } from './building-entry.entity.js';

@InputType()
export class PlaceUnderHeadingInput {
  /** An activity or a service item. */
  @IdField()
  recordId: string;

  /** null: under none of its own. */
  @Field(() => BuildingHeading, { nullable: true })
  @OneOf(Object.values(BuildingHeading), { optional: true })
  heading?: BuildingHeading | null;
}
