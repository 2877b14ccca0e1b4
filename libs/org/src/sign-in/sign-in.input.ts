import { Field, InputType } from '@nestjs/graphql';
import { Text } from '#kernel';

@InputType()
export class SignInInput {
  @Field()
  @Text({ max: 100 })
  account: string;

  @Field()
  @Text({ max: 200 })
  password: string;
}

@InputType()
export class ChangePasswordInput {
  @Field()
  @Text({ max: 200 })
  current: string;

  @Field()
  @Text({ max: 200 })
  next: string;
}
