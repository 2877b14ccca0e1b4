import { InputType } from '@nestjs/graphql';
import { IdField, TextField, WholeField } from './fields.js';

/** What every verb's input begins with: which record, and the version that the person saw. */
@InputType({ isAbstract: true })
export abstract class ExpectedInput {
  @IdField()
  id: string;

  @WholeField({ min: 1, max: 2 ** 31 - 1 })
  expectedVersion: number;
}

/** A record entered by mistake: kept with its number and the reason. */
@InputType()
export class VoidRecordInput extends ExpectedInput {
  @TextField({ max: 500, multiline: true })
  reason: string;
}
