import type { RiskContext, RiskNature } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { Option } from '../../ui/form/Field';

export const FIVE = [1, 2, 3, 4, 5] as const;
type Step = (typeof FIVE)[number];

export const CONTEXTS = ['internal', 'external', 'interestedParty', 'law'] as const satisfies readonly RiskContext[];
export const NATURES = ['risk', 'opportunity'] as const satisfies readonly RiskNature[];

/** The level of a cell, by the score that the glossary gives it. */
export function levelOf(likelihood: number, impact: number): 'low' | 'medium' | 'high' {
  const score = likelihood * impact;
  return score >= 10 ? 'high' : score >= 5 ? 'medium' : 'low';
}

const choices = (word: (step: Step) => string): Option[] => FIVE.map((step) => ({ value: String(step), label: `${step} ${word(step)}` }));
export const likelihoods = (): Option[] => choices((step) => t(`risk.likely.${step}`));
export const impacts = (): Option[] => choices((step) => t(`risk.hits.${step}`));
export const contextOptions = (): Option[] => CONTEXTS.map((value) => ({ value, label: t(`value.context.${value}`) }));

/** The rating as it stands now: what remains, once that is rated. */
export function ratingNow(row: { likelihood: number | null; impact: number | null; residualLikelihood: number | null; residualImpact: number | null }): [number, number] | null {
  const likelihood = row.residualLikelihood ?? row.likelihood;
  const impact = row.residualImpact ?? row.impact;
  return likelihood !== null && impact !== null ? [likelihood, impact] : null;
}
