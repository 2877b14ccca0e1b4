import { Field, ID, InputType } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Ids, OneOf, RecordKindName, Text } from '#kernel';

@InputType()
export class CommentRecordInput {
  @Field(() => RecordKindName)
  @OneOf(Object.values(RecordKindName))
  kind: RecordKindName;

  @Field(() => ID)
  @IsUUID()
  recordId: string;

  @Field()
  @Text({ max: 2000, multiline: true })
  text: string;

  /** People of the community or its street who are told by name. */
  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  mentions: string[] = [];
}
