import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** 8.6.1 tells two groups of matters apart: those of government and public service, and those of convenience and the rest. */
export enum MatterGroup {
  government = 'government',
  convenience = 'convenience',
}
registerEnumType(MatterGroup, { name: 'MatterGroup' });

export enum LimitUnit {
  workingDays = 'workingDays',
  workingHours = 'workingHours',
}
registerEnumType(LimitUnit, { name: 'LimitUnit' });

/** A paper that a matter needs, and what else there is to know of it: how many copies, where to get it. */
@ObjectType()
export class NeededPaper {
  @Field()
  name: string;

  /** The matter cannot be taken up without it. */
  @Field()
  required: boolean;

  @Field()
  note: string;
}

/** One thing that residents come for, as a street has it handled everywhere: what its guide tells them (8.3). */
@ObjectType()
export class MatterType {
  @Field(() => ID)
  id: string;

  /** The street that keeps it. */
  @Field(() => ID)
  unitId: string;

  @Field()
  title: string;

  @Field(() => MatterGroup)
  group: MatterGroup;

  /** The subject of the catalogue's service that it belongs to; '' for none: requests of it count for the plan's item. */
  @Field()
  subject: string;

  /** a) What it is, and for whom. */
  @Field()
  content: string;

  /** f) Who decides. */
  @Field()
  department: string;

  /** f) The rule that it rests on. */
  @Field()
  basis: string;

  /** f) When it is granted. */
  @Field()
  conditions: string;

  /** c) In order. */
  @Field(() => [String])
  steps: string[];

  @Field(() => [NeededPaper])
  papers: NeededPaper[];

  /** e) Within how many of `limitUnit` it is done; null: promised case by case. */
  @Field(() => Int, { nullable: true })
  limitCount: number | null;

  @Field(() => LimitUnit)
  limitUnit: LimitUnit;

  /** g) In fen; 0: nothing is charged; null: not said. */
  @Field(() => Int, { nullable: true })
  feeFen: number | null;

  /** g) In detail, and how it is paid. */
  @Field()
  feeNote: string;

  /** d) At which window, by whom. */
  @Field()
  handledBy: string;

  /** h) */
  @Field()
  promise: string;

  /** h) */
  @Field()
  risk: string;

  @Field(() => Int)
  position: number;

  /** No longer offered; what was asked for under it keeps it. */
  @Field(() => Date, { nullable: true })
  retiredAt: Date | null;

  @Field(() => Int)
  version: number;

  changedById: string | null;

  @Field(() => Date)
  changedAt: Date;
}
