import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A key with which a program acts for a person, within scopes and for a time. */
@ObjectType()
export class PersonalToken {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => [String], { description: '`read`, or the permissions that it was given.' })
  scopes: string[];

  @Field(() => Date)
  madeAt: Date;

  @Field(() => Date)
  expiresAt: Date;

  @Field(() => Date, { nullable: true })
  usedAt: Date | null;
}

@ObjectType()
export class MadeToken {
  @Field(() => PersonalToken)
  token: PersonalToken;

  @Field({ description: 'What a program sends as `Authorization: Bearer …`; told this once.' })
  secret: string;
}
