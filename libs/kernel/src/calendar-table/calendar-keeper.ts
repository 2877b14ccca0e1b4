import type { DataSource } from 'typeorm';
import { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Clock } from '../clock/clock.js';

const FRESH_FOR_MS = 60_000;

/** The working calendar with the administrator's corrections, read again after a minute: several processes agree. */
export class CalendarKeeper {
  private kept?: { calendar: WorkingCalendar; readAt: number };

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async current(): Promise<WorkingCalendar> {
    const now = this.clock.now().getTime();
    if (this.kept && Math.abs(now - this.kept.readAt) < FRESH_FOR_MS) return this.kept.calendar;
    const rows: { day: string; working: boolean; name: string }[] = await this.dataSource.query(
      'SELECT day::text AS day, working, name FROM calendar_days ORDER BY day',
    );
    this.kept = { calendar: new WorkingCalendar(rows), readAt: now };
    return this.kept.calendar;
  }

  /** The corrections were changed: they are read anew at once, by other processes within the minute. */
  forget(): void {
    delete this.kept;
  }
}
