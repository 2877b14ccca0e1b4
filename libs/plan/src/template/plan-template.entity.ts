import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';
import { Delivery } from '../service-item/service-item.entity.js';

/**
 * What a street or district gives its communities to begin a year's plan with. It has a record's life, but is no record of a
 * community: its unit stands in both places of the row, and neither home, ring, trace nor search tells of it.
 */
@ObjectType()
@Entity('plan_templates')
export class PlanTemplate extends RecordRow {
  @Field(() => ID)
  declare id: string;

  @Field(() => String, { nullable: true, description: 'PT-2026-0001 within its street or district; null until it is shared.' })
  declare number: string | null;

  @Field()
  declare title: string;

  @Field()
  declare state: string;

  @Field(() => Int)
  declare version: number;

  @Field(() => Date)
  declare updatedAt: Date;

  /** The aims that a plan begins with. */
  @Field()
  @Column(words())
  aims: string;

  /** For whom it is meant, and what to mind: told beside it, not taken over. */
  @Field()
  @Column(words())
  description: string;

  /** 0 until it is shared; then grows with every sharing, and with every change while it is shared. */
  @Field(() => Int)
  @Column('int')
  edition: number;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  sharedAt: Date | null;
}

@ObjectType()
export class PlanTemplatePage extends Paged(PlanTemplate) {}

/** A service as the template words it: without people, days and money. */
@ObjectType()
export class PlanTemplateItem {
  @Field(() => ID)
  id: string;

  /** people, convenience, safety or other. */
  @Field()
  group: string;

  @Field()
  title: string;

  /** The subject of the catalogue: editions number the same service differently. Null for one of the street's own. */
  @Field(() => String, { nullable: true })
  subject: string | null;

  @Field()
  targetGroup: string;

  @Field()
  requirement: string;

  @Field()
  constraint: string;

  /** The main one first. */
  @Field(() => [Delivery])
  deliveries: Delivery[];

  @Field()
  doneBy: string;

  @Field()
  helpedBy: string;

  @Field()
  toldTo: string;

  /** 1–12, in their order. */
  @Field(() => [Int])
  months: number[];

  @Field()
  expectedResult: string;
}

/** A plan that was begun from a template. */
@ObjectType()
export class PlanTemplateUse {
  @Field(() => ID)
  planId: string;

  @Field()
  planTitle: string;

  @Field()
  planState: string;

  @Field(() => Int)
  year: number;

  @Field(() => ID)
  templateId: string;

  /** As it was called then. */
  @Field()
  templateTitle: string;

  /** Which edition of the template it was. */
  @Field(() => Int)
  edition: number;

  /** How many items were taken over. */
  @Field(() => Int)
  taken: number;

  /** Titles of those that were left out, since no edition that the community adopted names their service. */
  @Field(() => [String])
  leftOut: string[];

  communityId: string;
}

/** What a community's plan would begin with. */
@ObjectType()
export class TemplateStart {
  @Field(() => Int)
  taken: number;

  @Field(() => [String])
  leftOut: string[];
}
