import type { PlanFinding } from '../annual-plan/readiness.js';
import type { Risk } from './risk.entity.js';

type Said = Pick<Risk, 'fromServiceChange' | 'state' | 'score' | 'createdAt'>;

/**
 * What 5.1 asks when a plan in force is revised: the risks and opportunities that the change brings. Neither blocks.
 * @param since when the revision was begun; null for a plan that revises none in force
 * @param risks those of the community, of which only those from a service change count that were found since
 * @returns CHANGE_RISKS_MISSING, or CHANGE_RISKS_UNRATED { count }, or nothing
 */
export function changeRiskFindings(since: Date | null, risks: readonly Said[]): PlanFinding[] {
  if (!since) return [];
  const found = risks.filter((risk) => risk.fromServiceChange && risk.state !== 'void' && risk.createdAt >= since);
  if (found.length === 0) return [{ code: 'CHANGE_RISKS_MISSING', blocking: false, itemId: null, params: {} }];
  const count = found.filter((risk) => risk.score === null).length;
  return count > 0 ? [{ code: 'CHANGE_RISKS_UNRATED', blocking: false, itemId: null, params: { count } }] : [];
}
