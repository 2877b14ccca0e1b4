import { Field, ObjectType } from '@nestjs/graphql';
import { ReasonType, RecordRef } from '#kernel';

/** One of the chosen that was refused, and why. */
@ObjectType()
export class BulkRefusal {
  /** None where it is out of reach: of such a one nothing is said, not even that it was asked for. */
  @Field(() => RecordRef, { nullable: true })
  record: RecordRef | null;

  @Field(() => ReasonType)
  reason: ReasonType;
}

/** What became of cases that were moved together: each was checked by itself. */
@ObjectType()
export class BulkOutcome {
  @Field(() => [RecordRef])
  done: RecordRef[];

  @Field(() => [BulkRefusal])
  refused: BulkRefusal[];
}
