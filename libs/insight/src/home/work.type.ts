import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { RecordRef, Stage, Transition } from '#kernel';
import { UnitLine } from '../scope/unit-line.type.js';

/** Something that waits for the person asking, with the verb it waits for. */
@ObjectType()
export class WorkItem {
  @Field(() => RecordRef)
  record: RecordRef;

  @Field()
  verb: string;

  /** The verb's door, so that the list can open it in place; closed where something is missing first. */
  @Field(() => Transition)
  transition: Transition;

  @Field(() => Date, { nullable: true })
  dueAt: Date | null;

  @Field()
  late: boolean;

  /** Calendar days in Asia/Shanghai; 0 when not late. */
  @Field(() => Int)
  daysLate: number;

  /** It presses more than others of its kind: grave, dangerous or urgent. */
  @Field()
  grave: boolean;

  /** It is the turn of the person asking alone, not of whoever may. */
  @Field()
  yours: boolean;
}

/** One stage of a year's ring: commitments whose deadline lies in the year. */
@ObjectType()
export class StageFill {
  @Field(() => Stage)
  stage: Stage;

  @Field(() => Int)
  done: number;

  @Field(() => Int)
  total: number;

  @Field(() => Int)
  late: number;

  /** Share of the commitments whose deadline has passed, 0–1: where today should be. */
  @Field(() => Float)
  expected: number;
}

@ObjectType()
export class Ring {
  @Field(() => Int)
  year: number;

  @Field(() => Int)
  workingDaysLeft: number;

  @Field(() => [StageFill])
  stages: StageFill[];
}

@ObjectType()
export class UnitRing {
  @Field(() => UnitLine)
  unit: UnitLine;

  @Field(() => [StageFill])
  stages: StageFill[];
}

/** A year of a district, street or community, and of each unit one step below beside it. */
@ObjectType()
export class Rings {
  @Field(() => Ring)
  whole: Ring;

  @Field(() => [UnitRing])
  rows: UnitRing[];
}
