import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Paged, RecordRow, words } from '#kernel';
import { EmergencyScenario, SupplyKind } from '../emergency/scenario.js';

/** What is done, by whom and with what, when a scenario comes true (8.10.2). */
@ObjectType({ implements: () => RecordRow })
@Entity('emergency_plans')
export class EmergencyPlan extends RecordRow {
  @Field(() => EmergencyScenario)
  @Column('text')
  scenario: EmergencyScenario;

  /** Who keeps it up to date. */
  @Column('uuid', { nullable: true })
  ownerId: string | null;

  /** How it is answered, step by step. */
  @Field()
  @Column(words())
  procedure: string;

  /** Kinds of supplies that are at hand for it: number, place and keeper stand with the supplies. */
  @Field(() => [SupplyKind])
  @Column('text', { array: true, default: [] })
  supplyKinds: SupplyKind[];

  @Field()
  @Column(words())
  transport: string;

  @Field()
  @Column(words())
  medical: string;

  /** What is done afterwards: shelter, food, cleaning up. */
  @Field()
  @Column(words())
  aftercare: string;

  @Field()
  @Column(words())
  otherSafeguards: string;

  /** Grows with every review that changed it. */
  @Field(() => Int)
  @Column('int', { default: 1 })
  edition: number;

  /** Since when this edition is in force. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  inForceOn: string | null;

  /** The day by which it is gone over again. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  reviewOn: string | null;
}

@ObjectType()
export class EmergencyPlanPage extends Paged(EmergencyPlan) {}
