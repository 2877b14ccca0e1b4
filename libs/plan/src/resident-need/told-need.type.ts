import { Field, Int, ObjectType } from '@nestjs/graphql';
import { PublicCommunity } from '#org';

/** What somebody learns who told a need on the public page. */
@ObjectType()
export class ToldNeed {
  /** How many people have said the same so far, with this one. */
  @Field(() => Int)
  people: number;

  @Field(() => PublicCommunity)
  community: PublicCommunity;
}
