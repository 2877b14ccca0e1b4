import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateScalar, Day, Text, Whole } from '#kernel';

const MOST_PEOPLE = 10_000_000;

@InputType({ isAbstract: true })
abstract class UnitFacts {
  @Field()
  @Text({ max: 60 })
  name: string;

  /** Shown to residents; '' for none. */
  @Field({ defaultValue: '' })
  @Text({ max: 40, empty: true })
  complaintPhone: string = '';

  @Field(() => Int, { nullable: true })
  @Whole({ min: 0, max: MOST_PEOPLE, optional: true })
  residentPopulation: number | null;

  @Field(() => Int, { nullable: true })
  @Whole({ min: 0, max: MOST_PEOPLE, optional: true })
  households: number | null;
}

@InputType()
export class AddUnitInput extends UnitFacts {
  /** A district gets streets, a street communities, a community grids. */
  @Field(() => ID)
  @IsUUID()
  parentId: string;

  /** The division code, by which residents' pages are addressed: letters, figures and dashes. */
  @Field()
  @Text({ max: 24 })
  code: string;
}

@InputType()
export class ChangeUnitInput extends UnitFacts {
  @Field(() => ID)
  @IsUUID()
  id: string;
}

@InputType()
export class CloseUnitInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  /** The first day on which it is no more; null opens it again. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  from: string | null = null;
}
