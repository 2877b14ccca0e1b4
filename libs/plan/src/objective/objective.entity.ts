import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';

/** For whom it is set; each serves one further up (5.2: on different levels). */
export enum ObjectiveLevel {
  community = 'community',
  department = 'department',
  grid = 'grid',
  service = 'service',
}
registerEnumType(ObjectiveLevel, { name: 'ObjectiveLevel' });

/** What it is about, by the entries of 5.2: a) means, b) doing, c) results. */
export enum ObjectiveDimension {
  organisation = 'organisation',
  staff = 'staff',
  facilities = 'facilities',
  information = 'information',
  scene = 'scene',
  charges = 'charges',
  complaints = 'complaints',
  satisfaction = 'satisfaction',
  function = 'function',
  economy = 'economy',
  safety = 'safety',
  timeliness = 'timeliness',
  comfort = 'comfort',
  civility = 'civility',
}
registerEnumType(ObjectiveDimension, { name: 'ObjectiveDimension' });

/** Which way the measure should go; `hold`: it should stay at the target, give or take the tolerance. */
export enum ObjectiveDirection {
  up = 'up',
  down = 'down',
  hold = 'hold',
}
registerEnumType(ObjectiveDirection, { name: 'ObjectiveDirection' });

/** How often a value is due. */
export enum ObjectiveRhythm {
  month = 'month',
  quarter = 'quarter',
  halfYear = 'half-year',
  year = 'year',
}
registerEnumType(ObjectiveRhythm, { name: 'ObjectiveRhythm' });

/** Something to be reached by a day, and how one will know (5.2). */
@ObjectType({ implements: () => RecordRow })
@Entity('objectives')
export class Objective extends RecordRow {
  @Field(() => ObjectiveLevel)
  @Column('text')
  level: ObjectiveLevel;

  /** The department or service that it is set for; '' on the other levels. */
  @Field()
  @Column(words())
  subject: string;

  @Field(() => ObjectiveDimension)
  @Column('text')
  dimension: ObjectiveDimension;

  /** The objective of a higher level that it serves. */
  @Column('uuid', { nullable: true })
  servesId: string | null;

  /** Who answers for it and brings its values. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  /** What is counted or asked, in words. */
  @Field()
  @Column(words())
  measure: string;

  @Field()
  @Column(words())
  unit: string;

  @Field(() => ObjectiveDirection)
  @Column('text')
  direction: ObjectiveDirection;

  @Field(() => Number, { nullable: true })
  @Column('double precision', { nullable: true })
  baseline: number | null;

  /** The day of the baseline: the line to the target begins there. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  baselineOn: string | null;

  @Field(() => Number, { nullable: true })
  @Column('double precision', { nullable: true })
  target: number | null;

  /** How far a value that should hold may be from its target. */
  @Field()
  @Column('double precision', { default: 0 })
  tolerance: number;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Field(() => ObjectiveRhythm)
  @Column('text')
  rhythm: ObjectiveRhythm;

  /** The fact whose number is its value; null: values are brought by hand. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  fact: string | null;

  /** By when the next value by hand is due; null: none is, or not any more. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  nextValueOn: string | null;

  /** Why it was reached, missed or given up. */
  @Field()
  @Column(words())
  conclusion: string;
}

@ObjectType()
export class ObjectivePage extends Paged(Objective) {}
