import { Field, ObjectType } from '@nestjs/graphql';

/** What residents are told of an activity. */
@ObjectType()
export class PublicActivity {
  @Field()
  title: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field()
  place: string;

  @Field()
  content: string;
}
