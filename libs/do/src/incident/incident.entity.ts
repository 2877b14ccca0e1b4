import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, Paged, RecordRow, words } from '#kernel';
import { EmergencyScenario } from '../emergency/scenario.js';

/** The four grades of the law on emergencies. */
export enum IncidentSeverity {
  ordinary = 'ordinary',
  larger = 'larger',
  major = 'major',
  extreme = 'extreme',
}
registerEnumType(IncidentSeverity, { name: 'IncidentSeverity' });

/** An emergency that came true (8.10.2): its course, who was told and when, what was learnt. */
@ObjectType({ implements: () => RecordRow })
@Entity('incidents')
export class Incident extends RecordRow {
  @Field(() => EmergencyScenario)
  @Column('text')
  scenario: EmergencyScenario;

  @Field(() => IncidentSeverity)
  @Column('text')
  severity: IncidentSeverity;

  @Field()
  @Column('text')
  place: string;

  @Field()
  @Column('text')
  description: string;

  /** People hurt, things lost; as far as known. */
  @Field()
  @Column(words())
  harm: string;

  /** The plan that was followed. */
  @Column('uuid', { nullable: true })
  emergencyPlanId: string | null;

  @Field(() => Date)
  @Column(instant())
  startsAt: Date;

  /** When it was over; null while it lasts. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  overAt: Date | null;

  /** How it was handled, as seen afterwards. */
  @Field()
  @Column(words())
  course: string;

  @Field()
  @Column(words())
  cause: string;

  @Field()
  @Column(words())
  lessons: string;
}

@ObjectType()
export class IncidentPage extends Paged(Incident) {}
