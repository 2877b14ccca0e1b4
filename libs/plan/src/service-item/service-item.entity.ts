import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, RecordRow, words } from '#kernel';

/** By whom a service is delivered (5.3 h; 7.5). An item can have several: the clause lists them as examples, not as a choice of one. */
export enum Delivery {
  own = 'own',
  purchased = 'purchased',
  volunteers = 'volunteers',
  partner = 'partner',
  mutualHelp = 'mutualHelp',
  market = 'market',
}
registerEnumType(Delivery, { name: 'Delivery' });

/** Where an item's money comes from: the sources by which spending is kept, too. */
export enum BudgetSource {
  government = 'government',
  project = 'project',
  party = 'party',
  donation = 'donation',
  collective = 'collective',
  other = 'other',
}
registerEnumType(BudgetSource, { name: 'BudgetSource' });

/** What comes from one source. */
@ObjectType()
export class BudgetLine {
  @Field(() => BudgetSource)
  source: BudgetSource;

  /** In fen, 1/100 yuan. */
  @Field(() => Int)
  amountFen: number;
}

/** The headings of chapter 7: for people, for convenience, for safety, other. */
export const SERVICE_GROUPS = ['people', 'convenience', 'safety', 'other'] as const;

/** One service that a plan promises for its year: what, how well, by whom (the assignee), when, with what means. */
@ObjectType({ implements: () => RecordRow })
@Entity('service_items')
export class ServiceItem extends RecordRow {
  /** Grows with each item added; a removed one leaves its place empty. A sheet in another order sets all anew. */
  @Field(() => Int)
  @Column('int')
  position: number;

  /** people, convenience, safety or other. */
  @Field()
  @Column('text')
  group: string;

  /** The service of chapter 7 that it carries out; null for the community's own. */
  @Column('uuid', { nullable: true })
  catalogueEntryId: string | null;

  @Field()
  @Column(words())
  requirement: string;

  @Field()
  @Column(words())
  constraint: string;

  /** For whom it is, in words. */
  @Field()
  @Column(words())
  targetGroup: string;

  /** Who carries it out: people, teams, units; the assignee answers for it. */
  @Field()
  @Column(words())
  doneBy: string;

  @Field()
  @Column(words())
  helpedBy: string;

  /** Who is told of it. */
  @Field()
  @Column(words())
  toldTo: string;

  /** The ways in which it is delivered, the main one first. */
  @Field(() => [Delivery])
  @Column('text', { array: true })
  deliveries: Delivery[];

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endsOn: string | null;

  /** In which months of its year it is carried out; empty: in all from its first day to its last. */
  @Field(() => [Int])
  @Column('int', { array: true })
  months: number[];

  /** On which days within its months: an RRULE (RFC 5545) without a start, such as FREQ=WEEKLY;BYDAY=TU; null: not said. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  recurrence: string | null;

  /** The venue that it needs. */
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  placeId: string | null;

  /** Who and how many are needed, in words (5.3 g). */
  @Field()
  @Column(words())
  people: string;

  @Field()
  @Column(words())
  equipment: string;

  @Field()
  @Column(words())
  technology: string;

  /** What comes from which source, in the order of the sources; empty: not said. */
  @Field(() => [BudgetLine])
  @Column('jsonb')
  budget: BudgetLine[];

  /** In fen, 1/100 yuan, of all sources together; null: not said, 0: costs nothing. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  budgetFen: number | null;

  @Field()
  @Column(words())
  expectedResult: string;

  /** The street's remark, while the plan is returned. */
  @Field(() => String, { nullable: true })
  @Column('text', { nullable: true })
  returnNote: string | null;

  /** The item of an earlier plan whose words it took over. */
  @Column('uuid', { nullable: true })
  fromItemId: string | null;

  @Field(() => ID)
  get planId(): string {
    return this.parentId!;
  }
}
