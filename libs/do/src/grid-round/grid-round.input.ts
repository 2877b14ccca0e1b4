import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { DayField, ExpectedInput, IdField, MomentField, OneOf, Several, TextField } from '#kernel';
import { PointResult } from './grid-round.entity.js';

@InputType()
export class PlanGridRoundInput {
  @IdField()
  communityId: string;

  /** By default the grid of a person who works in one only. */
  @IdField({ optional: true })
  gridId?: string | null;

  /** Not in the past. */
  @DayField()
  plannedOn: string;

  /** Who goes; by default whoever plans it. */
  @IdField({ optional: true })
  walkerId?: string | null;

  /** An item of the community's plan for the year of the round. */
  @IdField({ optional: true })
  serviceItemId?: string | null;
}

@InputType()
export class RoundPointInput {
  @IdField()
  checkPointId: string;

  @Field(() => PointResult)
  @OneOf(Object.values(PointResult))
  result: PointResult;

  /** Required of what was not visited. */
  @TextField({ max: 200, empty: true })
  note: string = '';
}

/** A round that was made; one that was planned is made by sending its id. */
@InputType()
export class LogGridRoundInput {
  /** Made by the page, so that one that is sent twice is made once; or that of the planned round. */
  @IdField()
  id: string;

  @IdField()
  communityId: string;

  @IdField({ optional: true })
  gridId?: string | null;

  /** Not in the future, and at most a year ago. */
  @MomentField()
  startedAt: Date;

  @MomentField()
  finishedAt: Date;

  @Field(() => [RoundPointInput])
  @Type(() => RoundPointInput)
  @Several({ max: 200 })
  @ValidateNested({ each: true })
  points: RoundPointInput[];

  @TextField({ max: 120, empty: true })
  companions: string = '';

  @TextField({ max: 1000, multiline: true, empty: true })
  remark: string = '';

  /** Of a round without a plan. */
  @IdField({ optional: true })
  serviceItemId?: string | null;
}

@InputType()
export class PutOffGridRoundInput extends ExpectedInput {
  /** Not in the past. */
  @DayField()
  plannedOn: string;

  @TextField({ max: 200 })
  reason: string;
}

@InputType()
export class CancelGridRoundInput extends ExpectedInput {
  @TextField({ max: 200 })
  reason: string;
}
