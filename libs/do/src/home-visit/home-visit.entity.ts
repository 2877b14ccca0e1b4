import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordRow, words } from '#kernel';

/** A visit to a household (8.7.6): planned for a day, agreed for a time, made by two where possible, and written down. */
@ObjectType({ implements: () => RecordRow })
@Entity('home_visits')
export class HomeVisit extends RecordRow {
  @Column('uuid')
  householdId: string;

  /** The planned service that it delivers. */
  @Column('uuid', { nullable: true })
  serviceItemId: string | null;

  /** By when they should be visited. */
  @Field(() => DateScalar)
  @Column('date')
  plannedOn: string;

  /** The time that was agreed with them; null without an appointment. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  startsAt: Date | null;

  @Column('uuid', { array: true })
  visitorIds: string[];

  /** Nurses, volunteers, people of other units who go along. */
  @Field()
  @Column(words())
  companions: string;

  /** What is taken along: papers, supplies. */
  @Field()
  @Column(words())
  bring: string;

  /** How the time was agreed with them: by phone, with the daughter. */
  @Field()
  @Column(words())
  agreedBy: string;

  /** Made without having been planned, and written down afterwards. */
  @Field()
  @Column('boolean')
  loggedAfterwards: boolean;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  visitedAt: Date | null;

  /** What 8.7.6 wants written down: `VisitReport` as JSON, sealed. */
  @Column('text', { nullable: true })
  reportSealed: string | null;
}

@ObjectType()
export class HomeVisitPage extends Paged(HomeVisit) {}
