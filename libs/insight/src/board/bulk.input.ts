import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { ExpectedInput, IdField, Several, TextField } from '#kernel';

/** So many are looked at, each by itself, within a few seconds; more than that nobody has looked at. */
export const MOST_AT_ONCE = 200;

/** One of the chosen cases, as it was seen. */
@InputType()
export class ChosenCaseInput extends ExpectedInput {}

@InputType({ isAbstract: true })
abstract class BulkInput {
  @Field(() => [ChosenCaseInput])
  @Type(() => ChosenCaseInput)
  @ValidateNested({ each: true })
  @Several({ min: 1, max: MOST_AT_ONCE })
  cases: ChosenCaseInput[];
}

/** Found effective, all on the same grounds. */
@InputType()
export class VerifyCasesInput extends BulkInput {
  @TextField({ max: 2000, multiline: true })
  finding: string;

  @TextField({ max: 2000, multiline: true })
  evidence: string;
}

@InputType()
export class SendBackCasesInput extends BulkInput {
  /** What the evidence does not show. */
  @TextField({ max: 1000, multiline: true })
  reason: string;
}

@InputType()
export class RemindCasesInput extends BulkInput {
  /** What is said to whoever it waits for. */
  @TextField({ max: 500, multiline: true })
  words: string;
}

@InputType()
export class ReassignCasesInput extends BulkInput {
  @IdField()
  personId: string;

  @TextField({ max: 500, multiline: true })
  reason: string;
}
