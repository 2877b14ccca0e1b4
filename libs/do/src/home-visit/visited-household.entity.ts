import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, PlacedRow } from '#kernel';

/** Why somebody is visited at home (8.7.6). */
export enum CareNeed {
  mobility = 'mobility',
  alone = 'alone',
  disabled = 'disabled',
  ill = 'ill',
  isolated = 'isolated',
  hardship = 'hardship',
  other = 'other',
}
registerEnumType(CareNeed, { name: 'CareNeed' });

/**
 * A household that is visited again and again. What tells who lives there is sealed; lists name it by a label that
 * gives nobody away.
 */
@ObjectType()
@Entity('visited_households')
export class VisitedHousehold extends PlacedRow {
  @Field()
  @Column('text')
  label: string;

  @Field(() => CareNeed)
  @Column('text')
  need: CareNeed;

  /** Name, phone, address and situation: `HouseholdParticulars` as JSON, sealed. */
  @Column('text')
  particularsSealed: string;

  /** Up to when the situation is told; null: as it was when they were entered. */
  @Column(instant({ nullable: true }))
  situationAt: Date | null;

  /** Days from one visit to the next; null: as needed. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  everyDays: number | null;

  /** Who sees to it that they are visited. */
  @Column('uuid')
  keeperId: string;

  /** From when they are on the list. */
  @Field(() => DateScalar)
  @Column('date')
  enteredOn: string;

  /** By when they should be visited next, by their frequency; null: as needed. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  dueOn: string | null;

  /** The day for which the platform last laid out a visit. */
  @Column('date', { nullable: true })
  laidOutFor: string | null;

  /** The last day on which it was visited by plan. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endedOn: string | null;

  @Field(() => Int)
  @Column('int')
  version: number;

  @Column('uuid', { nullable: true })
  changedById: string | null;

  @Field(() => Date)
  @Column(instant())
  changedAt: Date;
}

@ObjectType()
export class VisitedHouseholdPage extends Paged(VisitedHousehold) {}

/** Who opened, or put right, what is sealed of a household and a visit, and when: cannot be changed afterwards. */
@ObjectType()
@Entity('household_viewings')
export class HouseholdViewing extends PlacedRow {
  @Column('uuid')
  householdId: string;

  /** The visit that was opened; null: the household itself. */
  @Column('uuid', { nullable: true })
  visitId: string | null;

  @Column('uuid')
  personId: string;

  /** What was put right, by the names of the fields; empty: it was only looked at. */
  @Field(() => [String])
  @Column('text', { array: true })
  corrected: string[];

  @Field(() => Date)
  @Column(instant())
  at: Date;
}
