import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';
import { Person } from '#org';
import { Clause, TextType } from '#standards';
import { ServiceItem } from '../service-item/service-item.entity.js';
import { ItemStanding } from './item-standing.js';
import type { WorkFor } from './item-work.js';

/** A part of the year, both days within it. */
@ObjectType()
export class PlanStretch {
  @Field(() => DateScalar)
  from: string;

  @Field(() => DateScalar)
  to: string;
}

/** How one service of a plan stands on a day, with the figures that the rule is about. */
@ObjectType()
export class ItemProgress {
  @Field(() => ServiceItem)
  item: ServiceItem;

  @Field(() => ItemStanding)
  standing: ItemStanding;

  @Field(() => Int, { description: 'Deliveries promised for the year.' })
  planned: number;

  @Field(() => Int, { description: 'Of them those that were due before the day.' })
  due: number;

  @Field(() => Int)
  done: number;

  /** Whether each delivery is counted by what was done for it; otherwise the whole is promised once. */
  @Field()
  counted: boolean;

  @Field(() => Int, { nullable: true, description: 'How many there will be by its last day at the pace so far.' })
  forecast: number | null;

  @Field({ description: 'Will be missed if nothing changes, or is missed already.' })
  atRisk: boolean;

  @Field(() => Int)
  daysLate: number;

  @Field(() => Int, { description: 'To its last day.' })
  daysLeft: number;

  @Field(() => [PlanStretch], { description: 'When within the year it may fall.' })
  stretches: PlanStretch[];

  @Field(() => [DateScalar], { description: 'By when each delivery is promised.' })
  days: readonly string[];

  works: readonly WorkFor[];
}

@ObjectType()
export class PlanMonth {
  @Field(() => Int)
  month: number;

  @Field(() => Int, { description: 'Deliveries promised from January to its end.' })
  planned: number;

  @Field(() => Int, { nullable: true, description: 'Deliveries done by then; null for a month to come.' })
  done: number | null;
}

/** Planned against done through a plan's year (5.3). */
@ObjectType()
export class PlanProgress {
  @Field(() => DateScalar)
  asOf: string;

  /** Whether it is, or was, in force: before that nothing is expected. */
  @Field()
  inForce: boolean;

  @Field(() => [ItemProgress])
  items: ItemProgress[];

  @Field(() => [PlanMonth])
  months: PlanMonth[];
}

/** A service whose last day is over. */
@ObjectType()
export class LateItem {
  @Field(() => ServiceItem)
  item: ServiceItem;

  @Field(() => Int)
  daysLate: number;
}

/** What somebody answers for through the year. */
@ObjectType()
export class PersonLoad {
  @Field(() => Person)
  person: Person;

  @Field(() => Int)
  items: number;

  @Field(() => [Int], { description: 'January to December: how many services they answer for then.' })
  months: number[];

  @Field(() => [Int], { description: 'Months, 1–12, that are too full.' })
  full: number[];
}

@ObjectType()
export class PlanWorkload {
  @Field(() => [PersonLoad], { description: 'Whoever answers for most first.' })
  people: PersonLoad[];

  @Field(() => [Person], { description: 'Who may deliver services here and answers for none.' })
  without: Person[];

  @Field(() => [ID], { description: 'Services that nobody answers for.' })
  unowned: string[];
}

/** A clause of an adopted edition about services and their delivery, and the plan's services that serve it. */
@ObjectType()
export class ServedClause {
  @Field(() => Clause)
  clause: Clause;

  @Field(() => [ID])
  itemIds: string[];
}

/** What a clause wants done again and again, and the plan's services that serve it. */
@ObjectType()
export class ServedObligation {
  @Field()
  obligation: string;

  @Field()
  standardCode: string;

  @Field(() => TextType)
  title: TextType;

  @Field(() => Clause, { nullable: true })
  clause: Clause | null;

  @Field()
  clauseNumber: string;

  /** Times in the year; those done; those missed. */
  @Field(() => Int)
  periods: number;

  @Field(() => Int)
  done: number;

  @Field(() => Int)
  missed: number;

  @Field(() => [ID])
  itemIds: string[];
}

@ObjectType()
export class PlanCoverage {
  @Field(() => [ServedClause])
  clauses: ServedClause[];

  @Field(() => [ServedObligation])
  obligations: ServedObligation[];
}
