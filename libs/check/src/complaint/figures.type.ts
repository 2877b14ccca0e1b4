import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RecordRef } from '#kernel';
import { LeftOut } from './complaint.entity.js';

/**
 * What three rates are made of: answered for in time (响应率), solved (解决率), satisfied (满意率). Counts, so that
 * whoever shows a rate can show of how many.
 */
@ObjectType()
export class ComplaintCounts {
  @Field(() => Int)
  received: number;

  /** Those whose time to be taken up, or not, is over or was kept. */
  @Field(() => Int)
  toRespond: number;

  @Field(() => Int)
  respondedInTime: number;

  /** Those that came to an end: settled, lapsed, or not taken up. */
  @Field(() => Int)
  ended: number;

  /** By the complainant's own word. */
  @Field(() => Int)
  solved: number;

  /** On whose answer nobody said a word; they count as not solved. */
  @Field(() => Int)
  silent: number;

  @Field(() => Int)
  rated: number;

  /** 4 or 5 of 5. */
  @Field(() => Int)
  satisfied: number;
}

@ObjectType()
export class ComplaintFigure {
  /** A month `2026-11`, a theme, what it is about; '' of the whole, or where no theme was given yet. */
  @Field()
  key: string;

  @Field(() => ComplaintCounts)
  raw: ComplaintCounts;

  /** Without those that the street left out with a reason. */
  @Field(() => ComplaintCounts)
  adjusted: ComplaintCounts;
}

@ObjectType()
export class LeftOutComplaint {
  @Field(() => RecordRef)
  record: RecordRef;

  @Field(() => LeftOut)
  why: LeftOut;

  @Field()
  reason: string;
}

@ObjectType()
export class ComplaintFigures {
  @Field(() => ID)
  unitId: string;

  @Field(() => Int)
  year: number;

  @Field(() => ComplaintFigure)
  whole: ComplaintFigure;

  /** In order; months in which something came in. */
  @Field(() => [ComplaintFigure])
  months: ComplaintFigure[];

  /** The commonest first. */
  @Field(() => [ComplaintFigure])
  themes: ComplaintFigure[];

  @Field(() => [ComplaintFigure])
  abouts: ComplaintFigure[];

  @Field(() => [LeftOutComplaint])
  leftOut: LeftOutComplaint[];
}
