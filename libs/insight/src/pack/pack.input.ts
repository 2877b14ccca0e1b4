import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsUUID, ValidateIf } from 'class-validator';
import { DayField, IdField } from '#kernel';

@InputType()
export class MakePackInput {
  @IdField()
  communityId: string;

  @Field()
  @Allow()
  standardCode: string;

  /** A clause of that edition, with all below it; none: the whole edition. */
  @Field(() => ID, { nullable: true })
  @ValidateIf((input: MakePackInput) => input.clauseId != null)
  @IsUUID()
  clauseId?: string | null;

  @DayField()
  fromDay: string;

  /** The last day. */
  @DayField()
  toDay: string;
}
