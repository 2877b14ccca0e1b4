import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';

/** What residents read of an item: what is done for them, how well, and when. */
@ObjectType()
export class PublicPlanItem {
  @Field()
  group: string;

  @Field()
  title: string;

  @Field()
  requirement: string;

  @Field(() => DateScalar, { nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  endsOn: string | null;
}

/** A published plan, for whoever lives there. */
@ObjectType()
export class PublicPlan {
  @Field(() => Int)
  year: number;

  /** Its version: 1, and one more for each revision. */
  @Field(() => Int)
  revision: number;

  @Field()
  title: string;

  @Field()
  communityName: string;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => [PublicPlanItem])
  items: PublicPlanItem[];
}
