import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsUUID } from 'class-validator';
import { Whole } from './number.decorators.js';
import { Text } from './text.decorator.js';

/** What every verb's input begins with: which record, and the version that the person saw. */
@InputType({ isAbstract: true })
export abstract class ExpectedInput {
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => Int)
  @Whole({ min: 1, max: 2 ** 31 - 1 })
  expectedVersion: number;
}

/** A record entered by mistake: kept with its number and the reason. */
@InputType()
export class VoidRecordInput extends ExpectedInput {
  @Field()
  @Text({ max: 500, multiline: true })
  reason: string;
}
