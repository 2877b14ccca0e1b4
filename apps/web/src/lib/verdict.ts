import { day } from './dates';
import type { VerdictName } from './generated/graphql';
import { count } from './figures';
import { language } from './i18n';
import { code, t } from './messages';

/** What is shown: a requirement that only should be met is advice. */
export type Shown = VerdictName | 'advice';
export const SHOWN: readonly Shown[] = ['met', 'notMet', 'advice', 'pending', 'unknown', 'notApplicable'];

export const isShown = (value: string | null): value is Shown => SHOWN.some((shown) => shown === value);

interface Told {
  verdict: VerdictName;
  modality: string;
  unit: string | null;
  actual: number | null;
  required: number | null;
}

interface Reckoned extends Told {
  gap: { code: string; params: unknown } | null;
  missing: string[];
  reason: { code: string } | null;
  periodEnds: string | null;
  facts: { name: string; label: TwoTexts; impossible: boolean; wanted: { permission: string } | null }[];
  sum: { part: string; source: string }[];
}

interface TwoTexts { zh: string; en: string | null }

export const inText = (text: TwoTexts | null | undefined): string => (text ? (language() === 'en' ? (text.en ?? text.zh) : text.zh) : '');

export const isAdvice = (modality: string): boolean => ['should', 'should-not', 'may', 'can'].includes(modality);
export const shownOf = ({ verdict, modality }: Pick<Told, 'verdict' | 'modality'>): Shown =>
  (verdict === 'notMet' && isAdvice(modality) ? 'advice' : verdict);
export const shownText = (shown: Shown): string => t(`verdict.${shown}`);

/** A rule's unit, beside so many of it. */
export const unitText = (unit: string | null, n = 2): string => (unit ? (code(`ruleUnit.${unit}`, { n }) ?? unit) : '');
/** A figure with at most two places behind the point. */
export const figure = (value: number): string => count(Math.round(value * 100) / 100);
export const actualText = ({ actual, unit }: Pick<Told, 'actual' | 'unit'>): string =>
  (actual === null ? '' : t('conformity.actual', { n: figure(actual), unit: unitText(unit, actual) }).trim());

/** What has to be there, in a few words. */
export function requiredText(rule: Pick<Reckoned, 'required' | 'unit' | 'modality' | 'sum' | 'verdict'>): string {
  const source = rule.sum.find(({ part }) => part === 'expression')?.source ?? '';
  const bounds = /^(\w+) >= (\d+) && \1 <= (\d+)$/.exec(source);
  const unit = unitText(rule.unit);
  if (bounds) return t('conformity.between', { from: count(Number(bounds[2])), to: count(Number(bounds[3])), unit }).trim();
  if (rule.required === null && (rule.verdict === 'unknown' || rule.verdict === 'notApplicable')) return '';
  if (rule.required === null) return t(isAdvice(rule.modality) ? 'conformity.advice' : 'conformity.needSo');
  return t(isAtMost(source) ? 'conformity.atMost' : asksAll(rule.sum) ? 'conformity.allOf' : 'conformity.need', { n: figure(rule.required), unit: unitText(rule.unit, rule.required) }).trim();
}

/** Whether as many are required as there are of something: every one of them. */
const asksAll = (sum: Reckoned['sum']): boolean => /^(size\(.*\)|[a-z]\w*)$/i.test(sum.find(({ part }) => part === 'required')?.source ?? '') &&
  !/^size\(\[/.test(sum.find(({ part }) => part === 'required')?.source ?? '');

/** Whether a rule sets a most, not a least. */
export const isAtMost = (source: string): boolean => /^\w+ <= [\d.]+$/.test(source);

/** A gap as one sentence that can be carried elsewhere: clause, requirement, figure, gap. */
export const gapTold = (rule: Reckoned & { standardCode: string; clauseNumber: string; title: TwoTexts }): string => t('conformity.planText', {
  edition: rule.standardCode, clause: rule.clauseNumber, what: inText(rule.title), required: requiredText(rule), actual: actualText(rule) || t('conformity.none'), gap: gapText(rule),
});

const SEVERAL = 4;

/** How far it is, in plain words: 「还差 3 名社区工作者」; what is missing where it cannot be told. */
export function gapText(rule: Reckoned): string {
  if (rule.verdict === 'unknown') return unknownText(rule);
  if (!rule.gap) return '';
  const { by = 0, labels = [] } = rule.gap.params as { by?: number; labels?: TwoTexts[] };
  const plain = rule.gap.code === 'lacking' ? lackingText(labels.map(inText)) : rule.gap.code === 'short' ? shortText(rule, by)
    : rule.gap.code === 'over' ? t(rule.unit === '年' ? 'gap.overYears' : 'gap.over', { n: figure(by), unit: unitText(rule.unit, by) })
      : t('gap.not-so');
  return rule.verdict === 'pending' && rule.periodEnds ? t('gap.by', { day: day(rule.periodEnds), gap: plain }) : plain;
}

const lackingText = (names: string[]): string =>
  t(names.length > SEVERAL ? 'gap.lackingMore' : 'gap.lacking', { what: names.slice(0, SEVERAL).join(t('list.comma')), n: names.length });

/** What there is too little of is named where it is one fact alone. */
function shortText({ unit, sum, facts }: Reckoned, by: number): string {
  if (asksAll(sum)) return t('gap.rest', { n: figure(by), unit: unitText(unit, by) }).trim();
  const counted = /^(?:size\()?(\w+)\)?$/.exec(sum.find(({ part }) => part === 'actual')?.source ?? '')?.[1];
  const fact = facts.find(({ name }) => name === counted);
  const n = figure(by);
  if (!fact || /This(Year|HalfYear)$/.test(fact.name)) return t('gap.short', { n, unit: unitText(unit, by) }).trim();
  const what = inText(fact.label);
  const one = unit && code(`unitOf.${unit}`);
  if (typeof one === 'string' && (one || language() === 'en')) return t('gap.shortOf', { n, unit: one, what });
  return unit === '平方米' ? t('gap.shortOnly', { n, unit: unitText(unit), what }) : t('gap.short', { n, unit: unitText(unit, by) }).trim();
}

function unknownText({ reason, missing, facts }: Reckoned): string {
  if (reason) return t(reason.code === 'too-long' ? 'gap.tooLong' : 'gap.failed');
  const named = facts.filter(({ name }) => missing.includes(name));
  if (named.length && named.every(({ wanted }) => wanted?.permission === 'edition-parameter:set')) return t('gap.open');
  const known = named.filter(({ wanted }) => wanted?.permission !== 'edition-parameter:set');
  const what = (list: typeof named): string => list.map(({ label }) => inText(label)).join(t('list.comma'));
  const wrong = known.filter(({ impossible }) => impossible);
  return wrong.length ? t('gap.impossible', { what: what(wrong) }) : t('gap.missing', { what: what(known) });
}
