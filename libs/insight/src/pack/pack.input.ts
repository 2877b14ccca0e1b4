import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsUUID, ValidateIf } from 'class-validator';
import { DateScalar, Day } from '#kernel';

@InputType()
export class MakePackInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field()
  @Allow()
  standardCode: string;

  /** A clause of that edition, with all below it; none: the whole edition. */
  @Field(() => ID, { nullable: true })
  @ValidateIf((input: MakePackInput) => input.clauseId != null)
  @IsUUID()
  clauseId?: string | null;

  @Field(() => DateScalar)
  @Day()
  fromDay: string;

  /** The last day. */
  @Field(() => DateScalar)
  @Day()
  toDay: string;
}
