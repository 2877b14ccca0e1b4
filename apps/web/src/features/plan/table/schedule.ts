import type { ItemLineFragment } from '../../../lib/generated/graphql';
import { code, t } from '../../../lib/messages';
import { inLanguage } from '../../../lib/words';
import type { Choice } from './typed';
import type { Values } from './work';

type Schedule = Pick<ItemLineFragment, 'startsOn' | 'endsOn' | 'months' | 'recurrence'>;
const YEAR = Array.from({ length: 12 }, (_, index) => index + 1);
const monthIn = (day: string): number => Number(day.slice(5, 7));

/** The months in which it is carried out, until the API says which days of a recurrence fall in them. */
export function runsNow({ startsOn, endsOn, months, recurrence }: Schedule): number[] {
  if (!months.length && !recurrence && !(startsOn && endsOn)) return [];
  const [from, to] = [startsOn ? monthIn(startsOn) : 1, endsOn ? monthIn(endsOn) : 12];
  return (months.length ? months : YEAR).filter((month) => month >= from && month <= to);
}

/** What typed months write: days that leave some of them out go, and with no months all that was said of when. */
export function monthsWritten(months: readonly number[], item?: Schedule): Values {
  if (!months.length) return { months: [], startsOn: null, endsOn: null, recurrence: null };
  const { startsOn = null, endsOn = null } = item ?? {};
  const fits = months.every((month) => (!startsOn || month >= monthIn(startsOn)) && (!endsOn || month <= monthIn(endsOn)));
  return { months: [...months], ...(!fits && { startsOn: null, endsOn: null }) };
}

/** How often, as most items recur: on a weekday, every second week, on a day of the month, on its first or last Saturday. */
export function recurrences(): Choice[] {
  const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].map((key, index) => ({ key, day: code(`grid.weekday.${index + 1}`)! }));
  return [
    ...days.map(({ key, day }) => ({ value: `FREQ=WEEKLY;BYDAY=${key}`, label: t('grid.weekly', { day }) })),
    ...days.map(({ key, day }) => ({ value: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${key}`, label: t('grid.fortnightly', { day }) })),
    ...[1, 5, 10, 15, 20, 25].map((day) => ({ value: `FREQ=MONTHLY;BYMONTHDAY=${day}`, label: t('grid.monthly', { day }) })),
    { value: 'FREQ=MONTHLY;BYMONTHDAY=-1', label: t('grid.monthEnd') },
    ...days.flatMap(({ key, day }) => [1, 2, 3, 4, -1].map((nth) => ({ value: `FREQ=MONTHLY;BYDAY=${nth}${key}`, label: t('grid.monthlyOn', { nth: code(`grid.nth.${nth}`)!, day }) }))),
    { value: 'FREQ=DAILY', label: t('grid.daily') },
  ];
}

export const recurrenceText = ({ recurrence, recurrenceWords }: ItemLineFragment, known: readonly Choice[]): string =>
  known.find(({ value }) => value === recurrence)?.label ?? (recurrence && recurrenceWords ? inLanguage(recurrenceWords.zh, recurrenceWords.en) : '');
