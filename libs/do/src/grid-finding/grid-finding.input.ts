import { Field, Float, InputType, OmitType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { ExpectedInput, Figure, IdField, MomentField, OneOf, TextField } from '#kernel';
import { FindingArea, FindingClass, FindingGrade } from './grid-finding.entity.js';

/** What may be told of a resident who speaks of it, and as what it goes its way. */
@InputType()
export class PassingOnInput {
  /** Of whom it is told; empty: whoever found it speaks for nobody else. */
  @TextField({ max: 50, empty: true })
  name: string = '';

  @TextField({ max: 40, empty: true })
  phone: string = '';

  @IdField({ optional: true })
  matterTypeId?: string | null;
}

@InputType()
export class RegradeGridFindingInput extends ExpectedInput {
  @Field(() => FindingClass)
  @OneOf(Object.values(FindingClass))
  findingClass: FindingClass;

  @Field(() => FindingArea)
  @OneOf(Object.values(FindingArea))
  area: FindingArea;

  @Field(() => FindingGrade)
  @OneOf(Object.values(FindingGrade))
  grade: FindingGrade;

  @TextField({ max: 200 })
  reason: string;
}

@InputType()
export class LogGridFindingInput extends OmitType(RegradeGridFindingInput, ['id', 'expectedVersion', 'reason'] as const) {
  /** Made by the page, so that one that is sent twice is made once. */
  @IdField()
  id: string;

  @IdField()
  communityId: string;

  /** By default the grid of a person who works in one only. */
  @IdField({ optional: true })
  gridId?: string | null;

  @TextField({ max: 2000, multiline: true })
  content: string;

  /** May be empty at a check point, which has one. */
  @TextField({ max: 200, empty: true })
  place: string = '';

  @Field(() => Float, { nullable: true })
  @Figure({ min: -90, max: 90, scale: 6, optional: true })
  latitude?: number | null;

  @Field(() => Float, { nullable: true })
  @Figure({ min: -180, max: 180, scale: 6, optional: true })
  longitude?: number | null;

  /** Not in the future, and at most a year ago. */
  @MomentField()
  foundAt: Date;

  /** The round in which it was found, which may be sent after it. */
  @IdField({ optional: true })
  roundId?: string | null;

  @IdField({ optional: true })
  checkPointId?: string | null;

  /** An item of the community's plan for the year in which it was found. */
  @IdField({ optional: true })
  serviceItemId?: string | null;

  /** What was done on the spot; empty: it waits. */
  @TextField({ max: 1000, multiline: true, empty: true })
  settlement: string = '';

  /** Passes it on at once; not with `settlement`. */
  @Field(() => PassingOnInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PassingOnInput)
  pass?: PassingOnInput | null;
}

@InputType()
export class SettleGridFindingInput extends ExpectedInput {
  @TextField({ max: 1000, multiline: true })
  settlement: string;
}

@InputType()
export class PassGridFindingInput extends ExpectedInput {
  @TextField({ max: 50, empty: true })
  name: string = '';

  @TextField({ max: 40, empty: true })
  phone: string = '';

  @IdField({ optional: true })
  matterTypeId?: string | null;
}

/** What was written in haste, written better. */
@InputType()
export class CorrectGridFindingInput extends ExpectedInput {
  @TextField({ max: 2000, multiline: true })
  content: string;

  @TextField({ max: 200 })
  place: string;
}
