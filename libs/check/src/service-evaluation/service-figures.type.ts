import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

/** What a period tells of one service. */
@ObjectType()
export class ServiceFigures {
  /** Deliveries promised for the period by the plan, and what was done for it then; null without a plan's item. */
  @Field(() => Int, { nullable: true })
  planned: number | null;

  @Field(() => Int, { nullable: true })
  done: number | null;

  /** Feedback about it, by tone. */
  @Field(() => Int)
  praise: number;

  @Field(() => Int)
  criticism: number;

  /** Who was satisfied, 0 to 1, by the latest survey of the period that asked about it; null where none did, or fewer than five answered. */
  @Field(() => Float, { nullable: true })
  satisfied: number | null;

  @Field(() => Int, { nullable: true })
  answers: number | null;
}
