import { Field, InputType, Int } from '@nestjs/graphql';
import { ExpectedInput, Text, Whole } from '#kernel';

/** What is written of something that was held: what happened, and how good it was. */
@InputType({ isAbstract: true })
export abstract class SummedUpInput extends ExpectedInput {
  @Field()
  @Text({ max: 4000, multiline: true })
  summary: string;

  @Field()
  @Text({ max: 2000, multiline: true })
  evaluation: string;

  /** From 1, bad, to 5, very good. */
  @Field(() => Int)
  @Whole({ min: 1, max: 5 })
  evaluationScore: number;
}
