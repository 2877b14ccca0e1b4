import { Field, Int, ObjectType } from '@nestjs/graphql';
import { OrgUnit } from '../../unit/org-unit.entity.js';

/** A unit as who looks after it sees it. */
@ObjectType()
export class UnitNode extends OrgUnit {
  @Field(() => Int, { nullable: true })
  declare residentPopulation: number | null;

  @Field(() => Int, { nullable: true })
  declare households: number | null;

  @Field()
  declare complaintPhone: string;

  /** Units directly below. */
  @Field(() => Int)
  below: number;

  /** People with a role in it, or below it, today. */
  @Field(() => Int)
  people: number;
}
