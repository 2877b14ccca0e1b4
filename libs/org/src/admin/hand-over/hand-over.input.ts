import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { DayField, IdField, TextField } from '#kernel';

const MOST_RECORDS = 500;

/** One record and who takes it. */
@InputType()
export class HandOverShare {
  @IdField()
  recordId: string;

  @IdField()
  toId: string;
}

@InputType()
export class HandOverWorkInput {
  @IdField()
  personId: string;

  @Field(() => [HandOverShare])
  @ArrayMaxSize(MOST_RECORDS)
  @ValidateNested({ each: true })
  @Type(() => HandOverShare)
  shares: HandOverShare[];

  /** Stands in the history of every record handed over. */
  @TextField({ max: 300, multiline: true })
  reason: string;

  /** For somebody who leaves: their last day. All their roles end with it, and every browser is signed out. */
  @DayField({ optional: true })
  lastDay: string | null = null;
}
