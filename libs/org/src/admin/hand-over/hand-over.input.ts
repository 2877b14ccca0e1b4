import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, Text } from '#kernel';

const MOST_RECORDS = 500;

/** One record and who takes it. */
@InputType()
export class HandOverShare {
  @Field(() => ID)
  @IsUUID()
  recordId: string;

  @Field(() => ID)
  @IsUUID()
  toId: string;
}

@InputType()
export class HandOverWorkInput {
  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => [HandOverShare])
  @ArrayMaxSize(MOST_RECORDS)
  @ValidateNested({ each: true })
  @Type(() => HandOverShare)
  shares: HandOverShare[];

  /** Stands in the history of every record handed over. */
  @Field()
  @Text({ max: 300, multiline: true })
  reason: string;

  /** For somebody who leaves: their last day. All their roles end with it, and every browser is signed out. */
  @Field(() => DateScalar, { nullable: true })
  @Day({ optional: true })
  lastDay: string | null = null;
}
