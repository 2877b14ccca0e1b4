import { Field, ID, InputType } from '@nestjs/graphql';
import { IdField, Ids, TextField } from '#kernel';

/** What has been written so far; as little as a few characters or a clause. */
@InputType()
export class SimilarNonconformitiesInput {
  @IdField()
  communityId: string;

  @TextField({ max: 120, empty: true })
  title: string = '';

  @TextField({ max: 4000, multiline: true, empty: true })
  text: string = '';

  @Field(() => [ID], { defaultValue: [] })
  @Ids({ max: 20 })
  clauseIds: string[] = [];

  /** The case that is looked at itself. */
  @IdField({ optional: true })
  exceptId?: string | null;
}
