import { Field, ObjectType } from '@nestjs/graphql';

/** A label that comes with the data, in both languages: names of facts, registers, columns. */
@ObjectType('Text')
export class TextType {
  @Field()
  zh: string;

  @Field(() => String, { nullable: true })
  en?: string;
}
