import { t } from '../../lib/messages';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { NumberField, SelectField, TextField } from '../../ui/form/Field';
import type { OwnField } from '../../ui/verb/spec';

const MODES = ['none', 'day', 'week', 'monthDay', 'monthNth', 'yearDay', 'other'] as const;
type Mode = (typeof MODES)[number];
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const NTHS = [['1', 'first'], ['2', 'second'], ['3', 'third'], ['4', 'fourth'], ['-1', 'last']] as const;
export const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));

interface Parts { mode: Mode; interval: string; weekdays: string[]; days: string; nth: string; months: string[]; rule: string }

/** On which days an item recurs, chosen in words; kept as an RRULE. */
export function RecurrenceField({ label, value, onChange, error, optional }: OwnField) {
  const parts = read(value);
  const change = (some: Partial<Parts>) => onChange(write({ ...parts, ...some }));
  const { mode } = parts;
  return (
    <>
      <SelectField label={label} value={mode} optional={optional} error={error} onChange={(next) => change({ mode: next as Mode })}
        options={MODES.map((one) => ({ value: one, label: t(`planItem.recur.${one}`) }))} />
      {['day', 'week', 'monthDay', 'monthNth'].includes(mode) && (
        <NumberField label={t('planItem.recur.every')} hint={mode === 'week' ? t('planItem.recur.everyHint') : undefined} value={parts.interval} min={1} max={12} onChange={(interval) => change({ interval })} />
      )}
      {mode === 'week' && (
        <ChoicesField label={t('planItem.recur.weekdays')} value={parts.weekdays} options={weekdayOptions()} onChange={(weekdays) => change({ weekdays: sorted(weekdays) })} />
      )}
      {mode === 'yearDay' && (
        <ChoicesField label={t('planItem.recur.months')} value={parts.months} options={monthOptions()} onChange={(months) => change({ months: months.sort((a, b) => Number(a) - Number(b)) })} />
      )}
      {(mode === 'monthDay' || mode === 'yearDay') && (
        <TextField label={t('planItem.recur.days')} hint={t('planItem.recur.daysHint')} value={parts.days} onChange={(days) => change({ days })} />
      )}
      {mode === 'monthNth' && (
        <>
          <SelectField label={t('planItem.recur.nth')} value={parts.nth} options={NTHS.map(([value, name]) => ({ value, label: t(`planItem.nth.${name}`) }))} onChange={(nth) => change({ nth })} />
          <SelectField label={t('planItem.recur.weekdays')} value={parts.weekdays[0] ?? 'MO'} options={weekdayOptions()} onChange={(day) => change({ weekdays: [day] })} />
        </>
      )}
      {mode === 'other' && <TextField label={t('planItem.recur.rule')} value={parts.rule} onChange={(rule) => change({ rule })} />}
    </>
  );
}

export const monthOptions = () => MONTHS.map((month) => ({ value: month, label: t('planItem.month', { n: month }) }));
const weekdayOptions = () => WEEKDAYS.map((day) => ({ value: day, label: t(`planItem.weekday.${day}`) }));
const sorted = (days: string[]) => WEEKDAYS.filter((day) => days.includes(day));

/** What a rule says, as far as the fields can; else the rule itself. */
function read(rule: string): Parts {
  const found = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const list = (name: string) => found.get(name)?.split(',').filter(Boolean) ?? [];
  const weekdays = list('BYDAY');
  const nths = weekdays.map((day) => /^(-?\d)?(..)$/.exec(day));
  const parts: Parts = {
    mode: 'other', interval: found.get('INTERVAL') ?? '1', weekdays: nths.map((one) => one?.[2] ?? ''), days: list('BYMONTHDAY').join(', '),
    nth: nths[0]?.[1] ?? '1', months: list('BYMONTH'), rule,
  };
  return { ...parts, mode: modeOf(rule, found, weekdays.length) };
}

function modeOf(rule: string, found: ReadonlyMap<string, string>, weekdays: number): Mode {
  if (rule === '') return 'none';
  switch (found.get('FREQ')) {
    case 'DAILY': return 'day';
    case 'WEEKLY': return 'week';
    case 'MONTHLY': return weekdays === 0 ? 'monthDay' : weekdays === 1 ? 'monthNth' : 'other';
    case 'YEARLY': return weekdays === 0 ? 'yearDay' : 'other';
    default: return 'other';
  }
}

function write({ mode, interval, weekdays, days, nth, months, rule }: Parts): string {
  const every = interval === '1' || interval === '' ? '' : `;INTERVAL=${interval}`;
  const dates = `;BYMONTHDAY=${days.replace(/[、，\s]+/g, ',').replace(/^,+|,+$/g, '').replace(/,+/g, ',')}`;
  switch (mode) {
    case 'none': return '';
    case 'day': return `FREQ=DAILY${every}`;
    case 'week': return `FREQ=WEEKLY${every};BYDAY=${weekdays.join()}`;
    case 'monthDay': return `FREQ=MONTHLY${every}${dates}`;
    case 'monthNth': return `FREQ=MONTHLY${every};BYDAY=${nth || 1}${weekdays[0] || 'MO'}`;
    case 'yearDay': return `FREQ=YEARLY;BYMONTH=${months.join()}${dates}`;
    case 'other': return rule === '' ? 'FREQ=' : rule;
  }
}
