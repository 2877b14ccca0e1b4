import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, PlacedRow, words } from '#kernel';

/** What residents were told of a decision. */
export enum MeetingFeedback {
  underWay = 'under-way',
  answered = 'answered',
  closed = 'closed',
}
registerEnumType(MeetingFeedback, { name: 'MeetingFeedback' });

/** An item of the agenda, with what was decided on it and what became of that. */
@ObjectType()
@Entity('meeting_items')
export class MeetingItem extends PlacedRow {
  @Column('uuid')
  meetingId: string;

  @Field(() => Int)
  @Column('int')
  position: number;

  @Field()
  @Column('text')
  title: string;

  /** '' while, or where, nothing was decided. */
  @Field()
  @Column(words())
  decision: string;

  @Field(() => MeetingFeedback, { nullable: true })
  @Column('text', { nullable: true })
  feedback: MeetingFeedback | null;

  @Field(() => DateScalar, { nullable: true })
  @Column('date', { nullable: true })
  feedbackOn: string | null;

  @Field()
  @Column(words())
  feedbackText: string;
}
