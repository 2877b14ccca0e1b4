import { InputType } from '@nestjs/graphql';
import { ExpectedInput, TextField, WholeField } from '#kernel';

/** What is written of something that was held: what happened, and how good it was. */
@InputType({ isAbstract: true })
export abstract class SummedUpInput extends ExpectedInput {
  @TextField({ max: 4000, multiline: true })
  summary: string;

  @TextField({ max: 2000, multiline: true })
  evaluation: string;

  /** From 1, bad, to 5, very good. */
  @WholeField({ min: 1, max: 5 })
  evaluationScore: number;
}
