import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { DateScalar, Day, ExpectedInput, Moment, OneOf, Several, Text } from '#kernel';
import { PointResult } from './grid-round.entity.js';

@InputType()
export class PlanGridRoundInput {
  @Field(() => ID)
  @IsUUID()
  communityId: string;

  /** By default the grid of a person who works in one only. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  gridId?: string | null;

  /** Not in the past. */
  @Field(() => DateScalar)
  @Day()
  plannedOn: string;

  /** Who goes; by default whoever plans it. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  walkerId?: string | null;

  /** An item of the community's plan for the year of the round. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;
}

@InputType()
export class RoundPointInput {
  @Field(() => ID)
  @IsUUID()
  checkPointId: string;

  @Field(() => PointResult)
  @OneOf(Object.values(PointResult))
  result: PointResult;

  /** Required of what was not visited. */
  @Field({ defaultValue: '' })
  @Text({ max: 200, empty: true })
  note: string = '';
}

/** A round that was made; one that was planned is made by sending its id. */
@InputType()
export class LogGridRoundInput {
  /** Made by the page, so that one that is sent twice is made once; or that of the planned round. */
  @Field(() => ID)
  @IsUUID()
  id: string;

  @Field(() => ID)
  @IsUUID()
  communityId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  gridId?: string | null;

  /** Not in the future, and at most a year ago. */
  @Field(() => Date)
  @Moment()
  startedAt: Date;

  @Field(() => Date)
  @Moment()
  finishedAt: Date;

  @Field(() => [RoundPointInput])
  @Type(() => RoundPointInput)
  @Several({ max: 200 })
  @ValidateNested({ each: true })
  points: RoundPointInput[];

  @Field({ defaultValue: '' })
  @Text({ max: 120, empty: true })
  companions: string = '';

  @Field({ defaultValue: '' })
  @Text({ max: 1000, multiline: true, empty: true })
  remark: string = '';

  /** Of a round without a plan. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  serviceItemId?: string | null;
}

@InputType()
export class PutOffGridRoundInput extends ExpectedInput {
  /** Not in the past. */
  @Field(() => DateScalar)
  @Day()
  plannedOn: string;

  @Field()
  @Text({ max: 200 })
  reason: string;
}

@InputType()
export class CancelGridRoundInput extends ExpectedInput {
  @Field()
  @Text({ max: 200 })
  reason: string;
}
