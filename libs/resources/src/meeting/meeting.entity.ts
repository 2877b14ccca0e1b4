import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, instant, Paged, RecordRow, words } from '#kernel';

/** What kind of meeting it is; obligations and evidence name it after the kind, `meeting:joint-conference`. */
export enum MeetingType {
  residentsAssembly = 'residents-assembly',
  residentsRepresentatives = 'residents-representatives',
  jointConference = 'joint-conference',
  party = 'party',
  deliberation = 'deliberation',
  hearing = 'hearing',
  committee = 'committee',
  other = 'other',
}
registerEnumType(MeetingType, { name: 'MeetingType' });

/** People called together to deliberate or decide (8.4.2 g), with who came and what became of what they decided. */
@ObjectType({ implements: () => RecordRow })
@Entity('meetings')
export class Meeting extends RecordRow {
  @Field(() => MeetingType)
  @Column('text')
  type: MeetingType;

  @Field()
  @Column(words())
  place: string;

  @Field(() => Date)
  @Column(instant())
  startsAt: Date;

  @Field(() => Date)
  @Column(instant())
  endsAt: Date;

  /** Logged afterwards, without having been called here. */
  @Field()
  @Column('boolean', { default: false })
  loggedAfterwards: boolean;

  @Field()
  @Column(words())
  minutes: string;

  /** The day on which minutes or decisions were made known to residents; null when they were not. */
  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  publishedOn: string | null;

  /** Where they were made known: a board, a chat group, a site. */
  @Field()
  @Column(words())
  publishedWhere: string;
}

@ObjectType()
export class MeetingPage extends Paged(Meeting) {}
