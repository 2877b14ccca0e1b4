import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';
import { Person } from '#org';
import { UnitLine } from '../scope/unit-line.type.js';
import type { UnitScope } from '../scope/unit-scope.js';
import { AgeBand, type BoardFilter } from './board.input.js';

@ObjectType()
export class StateCount {
  @Field()
  state: string;

  @Field(() => Int)
  count: number;
}

/** One unit's figures. Days have one decimal; shares are 0 to 1; null where there is nothing to reckon from. */
@ObjectType()
export class BoardRow {
  @Field(() => UnitLine)
  unit: UnitLine;

  /** States that somebody is in, in the order of their names; void ones are left out. */
  @Field(() => [StateCount])
  states: StateCount[];

  @Field(() => Int)
  open: number;

  @Field(() => Int)
  overdue: number;

  /** Due within a week. */
  @Field(() => Int)
  dueSoon: number;

  /** Open, and had happened before. */
  @Field(() => Int)
  recurring: number;

  /** Under judgement, with the time to watch over. */
  @Field(() => Int)
  toVerify: number;

  /** Reported in the period. */
  @Field(() => Int)
  reported: number;

  /** Of these, those that had happened before. */
  @Field(() => Int)
  recurred: number;

  /** Open cases for each thousand residents, of where residents are known; two decimals. */
  @Field(() => Float, { nullable: true })
  perThousand: number | null;

  /** Closed in the period. */
  @Field(() => Int)
  closed: number;

  @Field(() => Float, { nullable: true })
  meanDays: number | null;

  @Field(() => Float, { nullable: true })
  medianDays: number | null;

  /** Nine of ten were closed within so many days. */
  @Field(() => Float, { nullable: true })
  ninetiethDays: number | null;

  /** Judged for the first time in the period. */
  @Field(() => Int)
  judged: number;

  /** Of these, found effective at once. */
  @Field(() => Int)
  effectiveFirst: number;

  @Field(() => Float, { nullable: true })
  effectiveShare: number | null;
}

@ObjectType()
export class AgeCount {
  @Field(() => AgeBand)
  band: AgeBand;

  @Field(() => Int)
  open: number;

  @Field(() => Int)
  overdue: number;
}

/** One bar of a Pareto chart, with its share of the whole and that of all up to it. */
@ObjectType()
export class ParetoBar {
  /** The clause's id, or the heading of a cause. */
  @Field()
  key: string;

  @Field(() => Int)
  count: number;

  @Field(() => Float)
  share: number;

  @Field(() => Float)
  cumulative: number;
}

@ObjectType()
export class OwnerCount {
  /** None: nobody sees them through yet. */
  @Field(() => Person, { nullable: true })
  person: Pick<Person, 'id' | 'name'> | null;

  @Field(() => Int)
  open: number;

  @Field(() => Int)
  overdue: number;
}

/** All nonconformities of a unit at a glance. */
@ObjectType()
export class Board {
  @Field(() => UnitLine)
  unit: UnitLine;

  /** The first day of the period. */
  @Field(() => DateScalar)
  since: string;

  scope: UnitScope;
  filter: BoardFilter;
}
