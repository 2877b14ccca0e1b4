import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';
import { EmergencyScenario } from '../emergency/scenario.js';

/** One of everything together, once a year at least, or of one thing, whenever it fits (8.10.2). */
export enum DrillType {
  comprehensive = 'comprehensive',
  special = 'special',
}
registerEnumType(DrillType, { name: 'DrillType' });

/** An emergency rehearsed: by a script, with those who came, evaluated afterwards. */
@ObjectType({ implements: () => RecordRow })
@Entity('drills')
export class Drill extends RecordRow {
  @Field(() => DrillType)
  @Column('text')
  type: DrillType;

  @Field(() => EmergencyScenario)
  @Column('text')
  scenario: EmergencyScenario;

  /** The plan that is rehearsed. */
  @Column('uuid', { nullable: true })
  emergencyPlanId: string | null;

  /** The planned service that it delivers. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;

  /** What happens when, and who does what. */
  @Field()
  @Column(words())
  script: string;

  @Field()
  @Column(words())
  place: string;

  @Field(() => Date)
  @Column(instant())
  startsAt: Date;

  @Field(() => Date)
  @Column(instant())
  endsAt: Date;

  /** Who takes part, by unit and team. */
  @Field()
  @Column(words())
  participants: string;

  /** People who came; null until it was held. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  attendance: number | null;

  /** Written down after it was held, without having been planned here. */
  @Field()
  @Column('boolean', { default: false })
  loggedAfterwards: boolean;

  @Field()
  @Column(words())
  summary: string;

  @Field()
  @Column(words())
  evaluation: string;

  /** From 1, bad, to 5, very good. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  evaluationScore: number | null;
}

@ObjectType()
export class DrillPage extends Paged(Drill) {}
