import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { addDays, DateScalar, daysBetween } from '#kernel';
import { type Objective, ObjectiveDirection, ObjectiveRhythm } from './objective.entity.js';

export enum ObjectiveStanding {
  /** No value yet, or nothing to hold it against. */
  unknown = 'unknown',
  onCourse = 'onCourse',
  offCourse = 'offCourse',
  /** The latest value is at the target or beyond. */
  met = 'met',
}
registerEnumType(ObjectiveStanding, { name: 'ObjectiveStanding' });

/** A value on a day; days are YYYY-MM-DD. */
@ObjectType()
export class ObjectivePoint {
  @Field(() => DateScalar)
  on: string;

  @Field(() => Float)
  value: number;
}

/** Where it stands, with the figures of the rule: the latest value against the straight line from start to target. */
@ObjectType()
export class ObjectiveCourse {
  @Field(() => ObjectiveStanding)
  standing: ObjectiveStanding;

  @Field(() => ObjectivePoint, { nullable: true })
  latest: ObjectivePoint | null;

  /** What the line says for the day of the latest value. */
  @Field(() => Float, { nullable: true })
  expected: number | null;

  /** Both ends of the target line; null as long as it cannot be drawn. */
  @Field(() => ObjectivePoint, { nullable: true })
  start: ObjectivePoint | null;

  @Field(() => ObjectivePoint, { nullable: true })
  end: ObjectivePoint | null;
}

/** Least squares over the values, drawn on to the due day: what would come if all went on as it did. */
@ObjectType()
export class ObjectiveForecast {
  @Field(() => ObjectivePoint, { description: 'On the forecast line, the day of the first value.' })
  from: ObjectivePoint;

  @Field(() => ObjectivePoint, { description: 'On the forecast line, the due day.' })
  to: ObjectivePoint;

  /** The values it rests on. */
  @Field(() => Int)
  count: number;

  @Field()
  reaches: boolean;
}

type Measured = Pick<Objective, 'direction' | 'baseline' | 'baselineOn' | 'target' | 'tolerance' | 'dueOn'>;

/** Fewer values draw any line one likes. */
export const FORECAST_FROM = 3;
/** Sums of decimals are not exact. */
const NEARLY = 1e-9;

/** Whether a value is at the target or beyond; what should hold, within its tolerance. */
export function meets({ direction, target, tolerance }: Measured, value: number): boolean {
  if (target === null) return false;
  return isAt(direction, value, target, tolerance);
}

function isAt(direction: ObjectiveDirection, value: number, wanted: number, tolerance: number): boolean {
  const slack = NEARLY * Math.max(1, Math.abs(wanted));
  if (direction === ObjectiveDirection.up) return value >= wanted - slack;
  if (direction === ObjectiveDirection.down) return value <= wanted + slack;
  return Math.abs(value - wanted) <= tolerance + slack;
}

/** @param values by day, ascending */
export function courseOf(row: Measured, values: readonly ObjectivePoint[]): ObjectiveCourse {
  const latest = values.at(-1) ?? null;
  const end = row.target !== null && row.dueOn ? { on: row.dueOn, value: row.target } : null;
  const start = end && startOf(row, end, values);
  const course = { latest, start, end, expected: null, standing: ObjectiveStanding.unknown };
  if (!latest || !end) return course;
  if (row.direction !== ObjectiveDirection.hold && meets(row, latest.value)) {
    return { ...course, expected: start && lineAt(start, end, latest.on), standing: ObjectiveStanding.met };
  }
  // without a baseline the first value is where it starts, and says nothing yet by itself
  if (!start || (row.baseline === null && row.direction !== ObjectiveDirection.hold && values.length < 2)) return course;
  const expected = lineAt(start, end, latest.on);
  const well = isAt(row.direction, latest.value, expected, row.tolerance);
  return { ...course, expected, standing: well ? ObjectiveStanding.onCourse : ObjectiveStanding.offCourse };
}

/** What should hold has a level line; the others rise or fall from the baseline, or the first value where there is none. */
function startOf({ direction, baseline, baselineOn, target }: Measured, end: ObjectivePoint, values: readonly ObjectivePoint[]): ObjectivePoint | null {
  const first = values[0];
  const on = baselineOn ?? first?.on;
  if (!on || on >= end.on) return null;
  if (direction === ObjectiveDirection.hold) return { on, value: target! };
  if (baseline !== null) return { on, value: baseline };
  return first ? { on: first.on, value: first.value } : null;
}

function lineAt(start: ObjectivePoint, end: ObjectivePoint, on: string): number {
  if (on <= start.on) return start.value;
  if (on >= end.on) return end.value;
  return round(start.value + ((end.value - start.value) * daysBetween(start.on, on)) / daysBetween(start.on, end.on));
}

/** @param values by day, ascending; null with fewer than three, or once the due day has come */
export function forecastOf(row: Measured, values: readonly ObjectivePoint[]): ObjectiveForecast | null {
  const [first, latest] = [values[0], values.at(-1)];
  if (!first || !latest || values.length < FORECAST_FROM || row.target === null || !row.dueOn || latest.on >= row.dueOn) return null;
  const at = values.map(({ on, value }) => ({ x: daysBetween(first.on, on), y: value }));
  const mean = (of: (one: { x: number; y: number }) => number): number => at.reduce((sum, one) => sum + of(one), 0) / at.length;
  const [x, y] = [mean((one) => one.x), mean((one) => one.y)];
  const slope = mean((one) => (one.x - x) * (one.y - y)) / mean((one) => (one.x - x) ** 2);
  const on = (day: string): ObjectivePoint => ({ on: day, value: round(y + slope * (daysBetween(first.on, day) - x)) });
  const to = on(row.dueOn);
  return { from: on(first.on), to, count: values.length, reaches: meets(row, to.value) };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Why it cannot be measured as it is written; [] when it can. The codes are those of the warnings on screen. */
export function gapsOf(row: Measured & Pick<Objective, 'measure' | 'unit'>): string[] {
  return [
    ...(row.measure ? [] : ['NO_MEASURE']),
    ...(row.unit ? [] : ['NO_UNIT']),
    ...(row.target === null ? ['NO_TARGET'] : []),
    ...(row.target !== null && row.target === row.baseline && row.direction !== ObjectiveDirection.hold ? ['TARGET_IS_BASELINE'] : []),
    ...(row.dueOn ? [] : ['NO_DUE_DAY']),
  ];
}

const MONTHS: Readonly<Record<ObjectiveRhythm, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The last day of the month, quarter, half-year or year in which a day lies. */
export function periodEnd(day: string, rhythm: ObjectiveRhythm): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const next = Math.ceil(month / MONTHS[rhythm]) * MONTHS[rhythm] + 1;
  const first = next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`;
  return addDays(first, -1);
}

/**
 * By when the next value is due: by the end of this period while it has none, else by the end of the next; the last on
 * the due day, null once it is there.
 */
export function nextValueOn({ dueOn, rhythm }: Pick<Objective, 'dueOn' | 'rhythm'>, latest: string | null, today: string): string | null {
  if (!dueOn || (latest && latest >= dueOn)) return null;
  const end = latest ? periodEnd(addDays(periodEnd(latest, rhythm), 1), rhythm) : periodEnd(today, rhythm);
  return end < dueOn ? end : dueOn;
}
