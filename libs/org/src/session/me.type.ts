import { Field, ID, ObjectType } from '@nestjs/graphql';

/** The person signed in. */
@ObjectType()
export class Me {
  @Field(() => ID)
  id: string;

  @Field()
  account: string;

  @Field()
  name: string;

  @Field()
  mustChangePassword: boolean;
}
