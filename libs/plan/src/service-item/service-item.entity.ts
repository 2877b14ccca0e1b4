import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, RecordRow, words } from '#kernel';

/** By whom a service is delivered (5.3, last part; 7.5). */
export enum Delivery {
  own = 'own',
  purchased = 'purchased',
  volunteers = 'volunteers',
  partner = 'partner',
  mutualHelp = 'mutualHelp',
  market = 'market',
}
registerEnumType(Delivery, { name: 'Delivery' });

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

  @Field(() => Delivery)
  @Column('text')
  delivery: Delivery;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  startsOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  endsOn: string | null;

  /** In fen, 1/100 yuan; null: not said, 0: costs nothing. */
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
