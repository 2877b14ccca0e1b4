import { Field, InputType } from '@nestjs/graphql';
import { DayField, ExpectedInput, IdField, OneOf, RecordKindName, TextField } from '#kernel';

@InputType()
export class AssignRecordInput extends ExpectedInput {
  @Field(() => RecordKindName)
  @OneOf(Object.values(RecordKindName))
  kind: RecordKindName;

  @IdField()
  personId: string;

  /** By when; absent: the deadline stays. */
  @DayField({ optional: true })
  dueOn?: string;

  @TextField({ max: 500, multiline: true, empty: true })
  reason: string = '';
}
