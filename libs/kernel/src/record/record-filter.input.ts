import { Field, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import { Allow, IsOptional, IsUUID } from 'class-validator';
import { Text } from '../input/text.decorator.js';

export enum RecordSort {
  dueAt = 'dueAt',
  updatedAt = 'updatedAt',
  number = 'number',
}
registerEnumType(RecordSort, { name: 'RecordSort' });

/** The filter that every list of records shares; its fields are the ones that the address of a list page holds. */
@InputType()
export class RecordFilter {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  communityId?: string;

  @Field(() => [String], { nullable: true })
  @Allow()
  state?: string[];

  /** true: still running; false: in a final state. */
  @Field({ nullable: true })
  @Allow()
  open?: boolean;

  @Field({ nullable: true })
  @Allow()
  late?: boolean;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  clauseId?: string;

  @Field(() => Int, { nullable: true })
  @Allow()
  year?: number;

  @Field({ nullable: true })
  @IsOptional()
  @Text({ max: 100, empty: true })
  text?: string;

  /** Only what is assigned to the person asking. */
  @Field({ nullable: true })
  @Allow()
  mine?: boolean;
}
