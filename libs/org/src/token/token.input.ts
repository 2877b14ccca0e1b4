import { Field, InputType, Int } from '@nestjs/graphql';
import { Text, Whole } from '#kernel';

@InputType()
export class MakeTokenInput {
  /** What it is for, so that its owner knows it again. */
  @Field()
  @Text({ max: 60 })
  name: string;

  @Field(() => [String], { description: '`read` alone, or permissions that the person holds.' })
  scopes: string[];

  @Field(() => Int)
  @Whole({ min: 1, max: 365 })
  validDays: number;
}
