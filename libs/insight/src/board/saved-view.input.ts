import { Field, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { IdField, Text, TextField } from '#kernel';

@InputType()
export class SaveViewInput {
  @IdField()
  unitId: string;

  /** Under a name that one has already it takes the other's place. */
  @TextField({ max: 40 })
  name: string;

  /** The filter as it stands in the address, without the question mark. */
  @Field()
  @Text({ max: 600, empty: true })
  query: string;

  /** Shown to everybody who works in the street. */
  @Field({ defaultValue: false })
  @Allow()
  shared: boolean = false;
}
