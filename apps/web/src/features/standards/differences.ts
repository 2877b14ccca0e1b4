import type { CompareEditionsQuery, ObligationNameFragment, RuleNameFragment } from '../../lib/generated/graphql';
import { code, t } from '../../lib/messages';
import { inLanguage } from '../../lib/words';

export type ComparedRow = CompareEditionsQuery['comparison']['rows'][number];
type ComparedRule = ComparedRow['rules'][number];
interface Words { zh: string; en?: string | null }

const text = (words: Words): string => inLanguage(words.zh, words.en);
const listed = (all: Words[]): string => all.map(text).join(t('list.comma'));
const modality = (values: string[]): string =>
  values.filter((one) => one !== 'none').map((one) => code(`modality.${one}`) ?? one).join(t('list.comma')) || t('compare.noModality');
const modalityOf = (one: { modality: string }): string => code(`modality.${one.modality}`) ?? one.modality;

/** Whether a figure differs: a threshold, what is named, how often, or whether there is a figure at all. */
export const hasFigures = (row: ComparedRow): boolean => row.rules.length > 0 || row.obligations.length > 0;

/** What changed, a sentence each, figures first. */
export function differencesOf(row: ComparedRow): string[] {
  return [
    ...row.rules.flatMap(ruleWords),
    ...row.obligations.map(({ before, after }) => {
      if (!before) return t('compare.newObligation', { title: text(after!.title), often: often(after!) });
      if (!after) return t('compare.goneObligation', { title: text(before.title), often: often(before) });
      return t('compare.obligation', { title: text(after.title), before: often(before), after: often(after) });
    }),
    ...(row.modality ? [t('compare.modality', { before: modality(row.modality.before), after: modality(row.modality.after) })] : []),
    ...row.items.map((one) => t(one.change === 'added' ? 'compare.itemAdded' : 'compare.itemGone', { text: text(one.text) })),
    ...row.services.map((one) => t(one.change === 'added' ? 'compare.serviceAdded' : 'compare.serviceGone', { text: text(one.text) })),
  ];
}

function ruleWords(rule: ComparedRule): string[] {
  const { before, after } = rule;
  if (!before || !after) {
    const one = (before ?? after)!;
    return [t(after ? 'compare.newRule' : 'compare.goneRule', { title: text(one.title), modality: modalityOf(one) }) + figures(rule, one)];
  }
  const found: string[] = [];
  const title = text(after.title);
  if (rule.figures.length > 0) found.push(t('compare.figures', { title }) + figures(rule, after));
  if (rule.namedBefore.length + rule.namedAfter.length > 0) {
    const parts = [rule.namedBefore.length > 0 && t('compare.drops', { list: listed(rule.namedBefore) }), rule.namedAfter.length > 0 && t('compare.adds', { list: listed(rule.namedAfter) })];
    found.push(t('compare.named', { title }) + parts.filter(Boolean).join(t('list.pause')));
  }
  if (before.modality !== after.modality) found.push(t('compare.ruleModality', { title, before: modalityOf(before), after: modalityOf(after) }));
  if (found.length === 0) found.push(t('compare.ruleOther', { title }));
  return found;
}

/** At each size of a community where they differ; neighbouring sizes with the same figures in one. */
function figures({ figures: all, before, after }: ComparedRule, { unit }: RuleNameFragment): string {
  const of = unit ? (code(`compare.unit.${unit}`) ?? unit) : '';
  const shown = (value: number | null): string => (value === null ? t('compare.unknown') : `${value} ${of}`.trim());
  const runs: (typeof all)[] = [];
  for (const figure of all) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.before === figure.before && last.after === figure.after) runs.at(-1)!.push(figure);
    else runs.push([figure]);
  }
  const parts = runs.map((run) => {
    const [first, last] = [run[0]!, run.at(-1)!];
    const n = first === last ? String(first.at) : `${first.at}–${last.at}`;
    const at = first.fact ? `${code(`compare.at.${first.fact}`, { n }) ?? ''} ` : '';
    return at + (before && after ? t('compare.figure', { before: shown(first.before), after: shown(first.after) }) : shown(first.before ?? first.after));
  });
  if (parts.length === 0) return '';
  return (before && after ? '' : t('list.colon')) + parts.join(t('list.pause'));
}

function often({ times, per, each }: ObligationNameFragment): string {
  const params = { times, per: code(`compare.per.${per}`) ?? per, each: each ? (code(`compare.each.${each}`) ?? t('compare.each.other')) : '' };
  return t(each ? 'compare.oftenEach' : 'compare.often', params);
}
