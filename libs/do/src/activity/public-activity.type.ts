import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** What residents are told of an activity. */
@ObjectType()
export class PublicActivity {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field()
  place: string;

  @Field()
  content: string;

  /** One may register, by when, and how many seats are left; null: as many as come. */
  @Field()
  takesRegistrations: boolean;

  @Field(() => Date)
  registerUntil: Date;

  @Field(() => Int, { nullable: true })
  seatsLeft: number | null;

  @Field(() => Int)
  waiting: number;
}
