import { Field, ID, InputType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Text } from '#kernel';

@InputType()
export class OpenRecoveryInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** The record in which it went wrong; of the same community. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  sourceId?: string | null;

  @Field()
  @Text({ max: 120 })
  title: string;

  /** Not in the future. */
  @Field(() => DateScalar)
  @Day()
  happenedOn: string;

  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  affected: string = '';

  @Field()
  @Text({ max: 2000, multiline: true })
  deviation: string;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  loss: string = '';
}

/** What is not given stays as it is. */
@InputType()
export class ChangeRecoveryInput extends ExpectedInput {
  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 120 })
  title?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 200, empty: true })
  affected?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 2000, multiline: true })
  deviation?: string;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 1000, multiline: true, empty: true })
  loss?: string;
}

@InputType()
export class RemedyRecoveryInput extends ExpectedInput {
  @Field()
  @Text({ max: 2000, multiline: true })
  remedy: string;

  /** Not before it happened, and not in the future. */
  @Field(() => DateScalar)
  @Day()
  remediedOn: string;

  /** Whether it asks for measures by 10.1. */
  @Field()
  @Allow()
  needsCase: boolean;
}

@InputType()
export class TellRecoveryInput extends ExpectedInput {
  /** Not before it was made good, and not in the future. */
  @Field(() => DateScalar)
  @Day()
  toldOn: string;

  @Field()
  @Text({ max: 120 })
  toldHow: string;

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  answer: string = '';
}
