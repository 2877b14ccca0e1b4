import { Field, ID, InputType } from '@nestjs/graphql';
import { IdField, Ids, OneOf, RecordKindName, TextField } from '#kernel';

@InputType()
export class CommentRecordInput {
  @Field(() => RecordKindName)
  @OneOf(Object.values(RecordKindName))
  kind: RecordKindName;

  @IdField()
  recordId: string;

  @TextField({ max: 2000, multiline: true })
  text: string;

  /** People of the community or its street who are told by name. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  mentions: string[] = [];
}
