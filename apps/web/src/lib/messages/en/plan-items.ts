import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/plan-items';

type As<K extends keyof typeof chinese> = SameShape<(typeof chinese)[K]>;

/** What an item needs and when, and what the year asks for by itself. */
export const planItem: As<'planItem'> = {
  part: { what: 'What', who: 'Who', when: 'When', means: 'With what', money: 'For how much' },
  hint: {
    deliveries: 'Several can be chosen.', months: 'Only where it is done in some months; none means all of them.', sources: 'With sources, the total is their sum.', people: 'Such as “2 social workers, 10 volunteers”.', technology: 'Such as “call button, sign-up online”.',
  },
  total: 'Budget in all', month: '{n}',
  recur: {
    how: 'Recurs', none: 'On no certain days', day: 'Each day', week: 'On days of the week', monthDay: 'On dates of the month', monthNth: 'On a weekday of the month', yearDay: 'On dates of the year', other: 'Otherwise (RRULE)',
    every: 'Every how many', everyHint: '1 for each week, 2 for every second one.', weekdays: 'Weekdays', days: 'Dates', daysHint: 'With commas between; -1 is the last day.', nth: 'Which', months: 'In which months', rule: 'RRULE',
  },
  weekday: { MO: 'Mon', TU: 'Tue', WE: 'Wed', TH: 'Thu', FR: 'Fri', SA: 'Sat', SU: 'Sun' },
  nth: { first: 'First', second: 'Second', third: 'Third', fourth: 'Fourth', last: 'Last' },
  noPlace: 'Needs no venue',
  clashes: 'Venue wanted twice', clashSure: 'both on {n} {n|day|days} from {from} on', clashMaybe: 'perhaps both between {from} and {to}: say on which days', clashDay: 'both on {from}',
  duties: 'Recurring duties it carries out', dutyOpen: 'not planned for {periods}', dutyDone: 'Planned for each period',
  left: 'Recurring duties not planned yet', leftCount: '{n}', leftLead: 'What the standards want done regularly and no item carries out. Added, an item begins with the last month of each period.', add: 'Add as an item', addOf: 'Add “{title}” as an item', unset: 'The street has not said how often',
  every: { month: 'each month', quarter: 'each quarter', 'half-year': 'each half-year', year: 'each year' }, times: '{n} {n|time|times} {every}',
};
