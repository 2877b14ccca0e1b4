import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#kernel';
import { Person } from '#org';
import { Clause, TextType } from '#standards';
import { ServiceItem } from '../service-item/service-item.entity.js';
import { ItemStanding } from './item-standing.js';
import type { WorkFor } from './item-work.js';

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

@ObjectType()
export class MoneyTotals {
  /** In fen, as all amounts here; what nobody said counts as nothing. */
  @Field(() => Float)
  planned: number;

  @Field(() => Float)
  spent: number;

  @Field(() => Float, { description: 'By contracts, not paid yet.' })
  bound: number;

  @Field(() => Float, { description: 'Below zero where it is overdrawn.' })
  left: number;
}

/** A service bought for an item. */
@ObjectType()
export class ItemContract {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  provider: string;

  @Field(() => Float)
  amount: number;

  @Field(() => Float)
  paid: number;

  /** open, accepted, conditional or refused. */
  @Field()
  acceptance: string;

  @Field(() => TextType)
  acceptanceLabel: TextType;

  @Field(() => DateScalar, { nullable: true })
  acceptedOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  until: string | null;

  itemId: string;
}

@ObjectType()
export class ItemMoney extends MoneyTotals {
  @Field(() => ID)
  itemId: string;

  /** Whether somebody said what it costs. */
  @Field()
  said: boolean;

  @Field(() => [ItemContract])
  contracts: ItemContract[];
}

@ObjectType()
export class GroupMoney extends MoneyTotals {
  /** people, convenience, safety or other. */
  @Field()
  group: string;
}

@ObjectType()
export class SourceMoney {
  /** A choice of the register of income and spending; null: no source was said. */
  @Field(() => String, { nullable: true })
  source: string | null;

  @Field(() => TextType, { nullable: true })
  label: TextType | null;

  @Field(() => Float)
  planned: number;

  @Field(() => Float)
  spent: number;
}

/** Spending of the year that counts for none of the plan's services. */
@ObjectType()
export class UnlinkedSpending {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true })
  number: string | null;

  @Field()
  title: string;

  @Field(() => DateScalar)
  on: string;

  @Field(() => Float)
  amount: number;

  @Field(() => TextType)
  sourceLabel: TextType;

  @Field(() => String, { nullable: true, description: 'The service that it paid for, which a revision of the plan took out.' })
  wasFor: string | null;
}

/** What a plan's services cost: promised, paid, bound and left. */
@ObjectType()
export class PlanMoney extends MoneyTotals {
  @Field(() => [ItemMoney])
  items: ItemMoney[];

  @Field(() => [GroupMoney])
  groups: GroupMoney[];

  @Field(() => [SourceMoney])
  sources: SourceMoney[];

  @Field(() => [UnlinkedSpending], { description: 'The latest fifty.' })
  unlinked: UnlinkedSpending[];

  @Field(() => Int)
  unlinkedCount: number;

  @Field(() => Float)
  unlinkedAmount: number;
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
