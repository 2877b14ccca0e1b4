import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** How one way out of the platform fares: mail, robot, text. */
@ObjectType()
export class DeliveryChannel {
  @Field()
  channel: string;

  /** Whether the installation has it. */
  @Field()
  configured: boolean;

  /** What is still to be gathered or sent. */
  @Field(() => Int)
  waiting: number;

  /** In the last 24 hours. */
  @Field(() => Int)
  sent: number;

  @Field(() => Int)
  givenUp: number;

  @Field(() => Date, { nullable: true })
  lastAt: Date | null;

  /** Why the latest that was tried did not go, as a code. */
  @Field(() => String, { nullable: true })
  problem: string | null;
}

/** What was tried for days in vain. It names nobody. */
@ObjectType()
export class DeliveryFailure {
  @Field(() => ID)
  id: string;

  @Field()
  channel: string;

  @Field(() => Date)
  at: Date;

  @Field(() => Int)
  tries: number;

  @Field()
  problem: string;
}

@ObjectType()
export class DeliveryOverview {
  @Field(() => [DeliveryChannel])
  channels: DeliveryChannel[];

  @Field(() => [DeliveryFailure])
  failures: DeliveryFailure[];
}
