import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Grade } from '#act';
import { DateScalar, Paged, ReasonType, RecordRef } from '#kernel';

/** More time that an action of a case asks for. */
@ObjectType()
export class AskedExtension {
  @Field(() => ID)
  actionId: string;

  /** Of the action. */
  @Field(() => Int)
  version: number;

  @Field()
  title: string;

  @Field(() => DateScalar)
  until: string;

  @Field()
  reason: string;
}

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

  /** Its root causes of the present round, in their order; none before they are found. */
  @Field(() => [String])
  causes: string[];

  /** Calendar days past its deadline; 0 when not late. */
  @Field(() => Int)
  daysLate: number;

  /** Calendar days since the report; to the end, where it has ended. */
  @Field(() => Int)
  age: number;

  /** Why it stands where it does, the gravest first. */
  @Field(() => [ReasonType])
  reasons: ReasonType[];

  /** The first of its actions that waits for more time to be granted. */
  @Field(() => AskedExtension, { nullable: true })
  extension: AskedExtension | null;

  /** How often somebody has been reminded of it, and when last. */
  @Field(() => Int)
  reminders: number;

  @Field(() => Date, { nullable: true })
  remindedAt: Date | null;

  ownerId: string | null;
  clauseIds: string[];
}

@ObjectType()
export class BoardCasePage extends Paged(BoardCase) {}
