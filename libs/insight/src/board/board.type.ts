import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class StateCount {
  @Field()
  state: string;

  @Field(() => Int)
  count: number;
}

/** One community's line of a street's board of nonconformities. */
@ObjectType()
export class NonconformityBoardRow {
  @Field(() => ID)
  communityId: string;

  @Field()
  communityName: string;

  /** States that somebody is in, in the order of their names; void ones are left out. */
  @Field(() => [StateCount])
  states: StateCount[];

  /** Open ones whose deadline has passed. */
  @Field(() => Int)
  overdue: number;

  /** From the report to the close, in days with one decimal; null while none was closed. */
  @Field(() => Float, { nullable: true })
  meanDaysToClose: number | null;
}
