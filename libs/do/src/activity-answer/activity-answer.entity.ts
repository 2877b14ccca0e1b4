import { Column, Entity } from 'typeorm';
import { PlacedRow } from '#kernel';

/** What somebody who came said of an activity, from 1, bad, to 5, very good. Nothing in it leads to whoever said it, not even when. */
@Entity('activity_answers')
export class ActivityAnswer extends PlacedRow {
  @Column('uuid')
  activityId: string;

  @Column('int')
  content: number;

  @Column('int')
  arrangement: number;

  @Column('int')
  place: number;

  @Column('int')
  overall: number;

  @Column('text')
  words: string;

  /** Of the form that was sent: sent twice, it is one answer. */
  @Column('text')
  formKey: string;
}
