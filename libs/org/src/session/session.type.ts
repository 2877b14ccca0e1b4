import { Field, ID, ObjectType } from '@nestjs/graphql';

/** One place where a person is signed in. */
@ObjectType()
export class Session {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  startedAt: Date;

  @Field(() => Date)
  seenAt: Date;

  /** The browser, as it names itself. */
  @Field()
  agent: string;

  @Field()
  current: boolean;
}
