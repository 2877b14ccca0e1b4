import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, IsUUID } from 'class-validator';
import { Ids, Text } from '#kernel';

/** What has been written so far; as little as a few characters or a clause. */
@InputType()
export class SimilarNonconformitiesInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  title: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 4000, multiline: true, empty: true })
  text: string = '';

  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  clauseIds: string[] = [];

  /** The case that is looked at itself. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  exceptId?: string | null;
}
