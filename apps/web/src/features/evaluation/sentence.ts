import type { ServiceEvaluationFragment } from '../../lib/generated/graphql';
import { code } from '../../lib/messages';
import { camel } from '../../lib/words';

export type Line = ServiceEvaluationFragment['lines'][number];

const percent = (share: unknown): string => (typeof share === 'number' ? `${(share * 100).toFixed(1)}%` : '—');
const rate = (part: unknown, whole: unknown): string => (Number(whole) ? `${percent(Number(part) / Number(whole))} (${Number(part)}/${Number(whole)})` : '—');

/** What a line says: the sentence of its source, with its figures; shares as per cent, rates with what they are of. */
export function sentenceOf({ source, title, figures }: Line): string {
  const all = figures as Record<string, number | string | null>;
  const shown = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value ?? '—']));
  return code(`evaluation.line.${source}`, {
    ...shown, title, who: code(`supervision.of.${camel(title)}`) ?? title,
    responded: rate(all.respondedInTime, all.toRespond), solvedRate: rate(all.solved, all.ended), satisfiedRate: rate(all.satisfied, all.rated),
    ...(source === 'survey' && { satisfied: percent(all.satisfied), lowestShare: percent(all.lowestShare) }),
  }) ?? [title, ...Object.values(shown)].join(' ');
}
