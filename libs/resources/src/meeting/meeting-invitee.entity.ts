import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { PlacedRow } from '#kernel';

export enum MeetingAttendance {
  came = 'came',
  excused = 'excused',
  absent = 'absent',
}
registerEnumType(MeetingAttendance, { name: 'MeetingAttendance' });

/** One who was called: a unit, or a group of people. */
@ObjectType()
@Entity('meeting_invitees')
export class MeetingInvitee extends PlacedRow {
  @Column('uuid')
  meetingId: string;

  @Column('int')
  position: number;

  @Field()
  @Column('text')
  name: string;

  /** The partner unit's entry in its register, where it was chosen from there. */
  @Field(() => ID, { nullable: true })
  @Column('uuid', { nullable: true })
  unitId: string | null;

  /** A group of people, such as the residents of a building, and no unit. */
  @Field()
  @Column('boolean')
  group: boolean;

  /** How many people were called; null when that was left open. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  expected: number | null;

  /** A unit's Party organisation: its attendance at joint conferences counts over the year. */
  @Field()
  @Column('boolean')
  partyOrganisation: boolean;

  /** Null until the meeting was held. */
  @Field(() => MeetingAttendance, { nullable: true })
  @Column('text', { nullable: true })
  attendance: MeetingAttendance | null;

  /** How many people came; null unless some did. */
  @Field(() => Int, { nullable: true })
  @Column('int', { nullable: true })
  people: number | null;
}
