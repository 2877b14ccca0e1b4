import { Field, InputType } from '@nestjs/graphql';
import { TextField, WholeField } from '#kernel';

@InputType()
export class MakeTokenInput {
  /** What it is for, so that its owner knows it again. */
  @TextField({ max: 60 })
  name: string;

  @Field(() => [String], { description: '`read` alone, or permissions that the person holds.' })
  scopes: string[];

  @WholeField({ min: 1, max: 365 })
  validDays: number;
}
