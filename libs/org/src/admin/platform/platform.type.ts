import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, DayField, TextField } from '#kernel';
import { Allow } from 'class-validator';
import { OrgUnit } from '../../unit/org-unit.entity.js';

/** How a kind of job fares. */
@ObjectType()
export class JobKind {
  @Field(() => ID)
  name: string;

  /** Five-field cron line in Asia/Shanghai; null for what is only sent when it is due. */
  @Field(() => String, { nullable: true })
  cron: string | null;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  running: number;

  @Field(() => Int)
  failed: number;

  @Field(() => Date, { nullable: true })
  lastAt: Date | null;

  @Field(() => Date, { nullable: true })
  nextAt: Date | null;
}

/** A job that was tried in vain for the last time. */
@ObjectType()
export class JobFailure {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => Date)
  at: Date;

  @Field(() => Int)
  tries: number;

  @Field()
  code: string;
}

@ObjectType()
export class JobOverview {
  @Field(() => [JobKind])
  kinds: JobKind[];

  @Field(() => [JobFailure])
  failures: JobFailure[];
}

/** A day that breaks the weekly rule, or was corrected. */
@ObjectType()
export class DayOff {
  @Field(() => DateScalar)
  day: string;

  @Field()
  working: boolean;

  @Field()
  name: string;

  /** Set by an administrator; it wins over what was announced. */
  @Field()
  corrected: boolean;
}

@ObjectType()
export class CalendarYear {
  @Field(() => Int)
  year: number;

  /** Whether the days off of the year have been announced, or entered here. */
  @Field()
  known: boolean;

  @Field(() => [DayOff])
  days: DayOff[];
}

@InputType()
export class SetCalendarDayInput {
  @DayField()
  day: string;

  @Field()
  @Allow()
  working: boolean;

  @TextField({ max: 20 })
  name: string;
}

/** Files of one community; the same content is stored once on the disk however often it is attached. */
@ObjectType()
export class StorageUse {
  @Field(() => OrgUnit)
  community: OrgUnit;

  @Field(() => Int)
  files: number;

  @Field(() => Float)
  bytes: number;
}

@ObjectType()
export class Storage {
  @Field(() => Float)
  databaseBytes: number;

  @Field(() => Int)
  files: number;

  @Field(() => Float)
  bytes: number;

  /** Those with most, at most two hundred. */
  @Field(() => [StorageUse])
  communities: StorageUse[];
}
