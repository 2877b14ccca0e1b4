import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { UnitKind } from '#org';

/** A unit as boards and comparisons name it. */
@ObjectType()
export class UnitLine {
  @Field(() => ID)
  id: string;

  @Field(() => UnitKind)
  kind: UnitKind;

  @Field()
  code: string;

  @Field()
  name: string;

  /** As its latest profiles say; null where none does. */
  @Field(() => Int, { nullable: true })
  residents: number | null;
}
