import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** An activity as it stands in a calendar. */
@ObjectType()
export class CalendarActivity {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  state: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field()
  place: string;

  /** Another one wants the same venue at the same time. */
  @Field()
  clashes: boolean;

  @Field(() => Int, { nullable: true })
  capacity: number | null;

  /** How many have a seat, and how many wait. */
  @Field(() => Int)
  registered: number;

  @Field(() => Int)
  waiting: number;
}
