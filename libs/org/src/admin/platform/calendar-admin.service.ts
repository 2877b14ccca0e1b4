import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid } from '#kernel';
import { wholePlatform } from '../jurisdiction.js';
import { change } from '../register.js';
import { CalendarYear, DayOff, type SetCalendarDayInput } from './platform.type.js';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** Days off and make-up working days as announced, with corrections for the whole platform. Running deadlines stay. */
@Injectable()
export class CalendarAdminService {
  /** @throws INVALID at `year` */
  async year(by: Acting, year: number): Promise<CalendarYear> {
    if (year < FIRST_YEAR || year > LAST_YEAR) throw invalid(fieldError('year', 'OUT_OF_YEAR', { year }));
    const corrections = await by.query<Omit<DayOff, 'corrected'>>(
      `SELECT day::text AS day, working, name FROM calendar_days WHERE date_part('year', day) = $1`, [year],
    );
    const calendar = await by.kernel.calendar.current();
    const corrected = new Set(corrections.map(({ day }) => day));
    const days = [...calendar.exceptions(year).filter(({ day }) => !corrected.has(day)), ...corrections]
      .sort((a, b) => a.day.localeCompare(b.day))
      .map((day) => Object.assign(new DayOff(), day, { corrected: corrected.has(day.day) }));
    return Object.assign(new CalendarYear(), { year, known: calendar.isKnown(year), days });
  }

  /** @throws FORBIDDEN for who looks after less than a district */
  async set(by: Acting, { day, working, name }: SetCalendarDayInput): Promise<CalendarYear> {
    await wholePlatform(by);
    await change(by, async ({ query, note }) => {
      await query(
        `INSERT INTO calendar_days (day, working, name) VALUES ($1, $2, $3) ON CONFLICT (day) DO UPDATE SET working = $2, name = $3`,
        [day, working, name],
      );
      await note({ verb: 'setCalendarDay', params: { day, working, name } });
    });
    by.kernel.calendar.forget();
    return this.year(by, Number(day.slice(0, 4)));
  }

  /** What was announced holds again. @throws FORBIDDEN; NOT_FOUND where nothing was corrected */
  async remove(by: Acting, day: string): Promise<CalendarYear> {
    await wholePlatform(by);
    await change(by, async ({ query, note }) => {
      const [row] = await query('DELETE FROM calendar_days WHERE day = $1 RETURNING day', [day]);
      if (!row) throw fail('NOT_FOUND');
      await note({ verb: 'removeCalendarDay', params: { day } });
    });
    by.kernel.calendar.forget();
    return this.year(by, Number(day.slice(0, 4)));
  }
}
