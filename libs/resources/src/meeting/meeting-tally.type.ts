import { Field, Int, ObjectType } from '@nestjs/graphql';

/** A meeting in figures. */
@ObjectType()
export class MeetingTally {
  /** Units and groups that were called. */
  @Field(() => Int)
  called: number;

  /** Of those, how many came. */
  @Field(() => Int)
  came: number;

  /** People who came. */
  @Field(() => Int)
  people: number;

  @Field(() => Int)
  decisions: number;

  /** Decisions that were neither answered nor closed towards residents. */
  @Field(() => Int)
  open: number;
}
