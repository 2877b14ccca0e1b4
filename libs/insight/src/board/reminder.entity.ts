import { Column, Entity } from 'typeorm';
import { instant, PlacedRow } from '#kernel';

/** Somebody pressed for a case; kept so that it is seen how often, and not said twice a day. */
@Entity('case_reminders')
export class CaseReminder extends PlacedRow {
  @Column('uuid')
  nonconformityId: string;

  @Column('text')
  words: string;

  @Column('uuid')
  byId: string;

  @Column(instant())
  at: Date;
}
