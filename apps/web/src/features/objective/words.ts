import { day } from '../../lib/dates';
import type { ObjectiveFragment, GoalLineFragment, ObjectiveDimension, ObjectiveDirection, ObjectiveLevel, ObjectiveRhythm } from '../../lib/generated/graphql';
import { language } from '../../lib/i18n';
import { t } from '../../lib/messages';

export const LEVELS = ['community', 'department', 'grid', 'service'] as const satisfies readonly ObjectiveLevel[];
const DIMENSIONS: Record<'means' | 'doing' | 'results', readonly ObjectiveDimension[]> = {
  means: ['organisation', 'staff', 'facilities'],
  doing: ['information', 'scene', 'charges', 'complaints'],
  results: ['satisfaction', 'function', 'economy', 'safety', 'timeliness', 'comfort', 'civility'],
};
const DIRECTIONS = ['up', 'down', 'hold'] as const satisfies readonly ObjectiveDirection[];
const RHYTHMS = ['month', 'quarter', 'halfYear', 'year'] as const satisfies readonly ObjectiveRhythm[];

export const levelOptions = () => LEVELS.map((value) => ({ value, label: t(`value.level.${value}`) }));
/** Each entry with the group of 5.2 that it belongs to. */
export const dimensionOptions = () => (['means', 'doing', 'results'] as const).flatMap((group) =>
  DIMENSIONS[group].map((value) => ({ value, label: `${t(`objective.groups.${group}`)} · ${t(`value.dimension.${value}`)}` })));
export const directionOptions = () => DIRECTIONS.map((value) => ({ value, label: t(`value.direction.${value}`) }));
export const rhythmOptions = () => RHYTHMS.map((value) => ({ value, label: t(`value.rhythm.${value}`) }));

/** Whose it is: the grid, the department or the service; nothing more for the whole community. */
export const whose = ({ level, subject, grid }: Pick<GoalLineFragment, 'level' | 'subject' | 'grid'>): string =>
  [t(`value.level.${level}`), grid?.name ?? subject].filter(Boolean).join(' · ');

/** With two decimals at most: what lies between two days is exact to no more. */
export const figure = (value: number): string => value.toLocaleString(language() === 'en' ? 'en' : 'zh-CN', { maximumFractionDigits: 2 });

/** 95%, 936 人. */
export const withUnit = (value: number, unit: string): string => (unit === '%' ? `${figure(value)}%` : t('objective.unitOf', { value: figure(value), unit }).trim());

/** The rule and the figures that it was held against. */
export function ruleText({ course, direction, unit, tolerance, values, target, dueOn }: ObjectiveFragment): string {
  const { latest, start, end, expected, standing } = course;
  const say = (value: number): string => withUnit(value, unit);
  if (target === null || !dueOn || !end) return t('objective.rule.cannot');
  if (!latest) return t('objective.rule.none');
  if (standing === 'met') return t('objective.rule.met', { on: day(latest.on), value: say(latest.value), end: say(end.value) });
  const found = { on: day(latest.on), value: say(latest.value), end: say(end.value), standing: t(`objective.standing.${standing}`) };
  if (standing === 'unknown' || !start || expected === null) return values.length === 1 ? t('objective.rule.one') : t('objective.rule.cannot');
  if (direction === 'hold') return t('objective.rule.hold', { ...found, tolerance: say(tolerance) });
  return t('objective.rule.line', { ...found, start: say(start.value), startOn: day(start.on), endOn: day(end.on), expected: say(expected) });
}
