import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, RecordRef, Stage } from '#kernel';
import { Clause } from '#standards';

@ObjectType()
export class TraceStage {
  @Field(() => Stage)
  stage: Stage;

  @Field(() => [RecordRef])
  records: RecordRef[];
}

/** What was planned, done, checked and acted upon for a clause, in a community and a year. */
@ObjectType()
export class Trace {
  @Field(() => Clause)
  clause: Clause;

  @Field(() => Int)
  year: number;

  @Field(() => [TraceStage])
  stages: TraceStage[];
}

/** One clause's row of the map: how many records of each stage are linked to it; 0 is a gap. */
@ObjectType()
export class TraceCell {
  @Field(() => ID)
  clauseId: string;

  @Field()
  number: string;

  @Field(() => Int)
  plan: number;

  @Field(() => Int)
  do: number;

  @Field(() => Int)
  check: number;

  @Field(() => Int)
  act: number;

  /** In how many communities there is such a record. */
  @Field(() => Int)
  planIn: number;

  @Field(() => Int)
  doIn: number;

  @Field(() => Int)
  checkIn: number;

  @Field(() => Int)
  actIn: number;
}

@ObjectType()
export class TraceMap {
  /** Over how many communities. */
  @Field(() => Int)
  communities: number;

  /** The night on which it was reckoned; null: just now. */
  @Field(() => DateScalar, { nullable: true })
  asOf: string | null;

  @Field(() => [TraceCell])
  cells: TraceCell[];
}
