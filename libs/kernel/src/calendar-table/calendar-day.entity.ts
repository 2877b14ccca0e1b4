import { Column, Entity, PrimaryColumn } from 'typeorm';
import { words } from '../database/columns.js';

/** A day that an administrator corrected: next year's holidays are known only once the State Council announces them. */
@Entity('calendar_days')
export class CalendarDay {
  @PrimaryColumn('date')
  day: string;

  @Column('boolean')
  working: boolean;

  @Column(words())
  name: string;
}
