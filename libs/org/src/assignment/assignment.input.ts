import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, OneOf, RecordKindName, Text } from '#kernel';

@InputType()
export class AssignRecordInput extends ExpectedInput {
  @Field(() => RecordKindName)
  @OneOf(Object.values(RecordKindName))
  kind: RecordKindName;

  @Field(() => ID)
  @IsUUID()
  personId: string;

  /** By when; absent: the deadline stays. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  dueOn?: string;

  @Field({ defaultValue: '' })
  @Text({ max: 500, multiline: true, empty: true })
  reason: string = '';
}
