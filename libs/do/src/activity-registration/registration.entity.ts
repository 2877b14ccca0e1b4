import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { instant, PlacedRow } from '#kernel';

export enum RegistrationState {
  registered = 'registered',
  waiting = 'waiting',
  withdrawn = 'withdrawn',
}
registerEnumType(RegistrationState, { name: 'RegistrationState' });

/** One person who wants to come to an activity, or came. Name and phone are sealed. */
@ObjectType()
@Entity('activity_registrations')
export class ActivityRegistration extends PlacedRow {
  @Column('uuid')
  activityId: string;

  /** Counts within the activity; the slip names it behind the activity's number. */
  @Field(() => Int)
  @Column('int')
  serial: number;

  @Field(() => RegistrationState)
  @Column('text')
  state: RegistrationState;

  @Column('text', { nullable: true })
  nameSealed: string | null;

  @Column('text', { nullable: true })
  phoneSealed: string | null;

  @Column('text', { nullable: true })
  phoneLookup: string | null;

  /** Came without having registered. */
  @Field()
  @Column('boolean')
  atDoor: boolean;

  @Field(() => Date)
  @Column(instant())
  at: Date;

  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  cameAt: Date | null;

  /** Waited, and was given a seat that became free. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  movedUpAt: Date | null;

  /** When somebody of the staff told them so. */
  @Field(() => Date, { nullable: true })
  @Column(instant({ nullable: true }))
  toldAt: Date | null;

  @Column('uuid', { nullable: true })
  toldById: string | null;

  /** Has said how it was; what was said leads nowhere. */
  @Column('boolean', { default: false })
  answered: boolean;

  /** The scan that checked this person in: one scan, one person. */
  @Column('text', { nullable: true })
  pass: string | null;

  @Column('text')
  secretHash: string;

  /** Of the form that was sent: sent twice, it is one registration. */
  @Column('text')
  formKey: string;
}
