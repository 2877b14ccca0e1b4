import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Grade } from '#act';
import { Paged, ReasonType, RecordRef } from '#kernel';

/** One case as a board shows it: with why it stands out. */
@ObjectType()
export class BoardCase {
  @Field(() => ID)
  id: string;

  @Field(() => RecordRef)
  record: RecordRef;

  @Field(() => Int)
  version: number;

  @Field(() => Grade)
  grade: Grade;

  @Field()
  potential: boolean;

  @Field(() => Date)
  reportedAt: Date;

  /** Numbers of the clauses that it breaches. */
  @Field(() => [String])
  clauses: string[];

  /** Calendar days past its deadline; 0 when not late. */
  @Field(() => Int)
  daysLate: number;

  /** Calendar days since the report; to the end, where it has ended. */
  @Field(() => Int)
  age: number;

  /** Why it stands where it does, the gravest first. */
  @Field(() => [ReasonType])
  reasons: ReasonType[];

  /** How often somebody has been reminded of it, and when last. */
  @Field(() => Int)
  reminders: number;

  @Field(() => Date, { nullable: true })
  remindedAt: Date | null;

  ownerId: string | null;
}

@ObjectType()
export class BoardCasePage extends Paged(BoardCase) {}
