import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { OneOf } from '#kernel';
import { BuildingHeading } from './building-entry.entity.js';

@InputType()
export class PlaceUnderHeadingInput {
  /** An activity or a service item. */
  @Field(() => ID)
  @IsUUID()
  recordId: string;

  /** null: under none of its own. */
  @Field(() => BuildingHeading, { nullable: true })
  @OneOf(Object.values(BuildingHeading), { optional: true })
  heading?: BuildingHeading | null;
}
