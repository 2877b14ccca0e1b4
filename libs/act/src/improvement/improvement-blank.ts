import type { Improvement } from './improvement.entity.js';
import { ImprovementDirection } from './improvement-type.js';

/** What nothing is known of while it is only an idea. */
export const BLANK = {
  clientId: null, sourceKind: null, sourceId: null, sourceItemId: null, practiceId: null, ownerId: null, goal: '', fact: null, measure: '', unit: '', direction: ImprovementDirection.up,
  baseline: null, baselineOn: null, target: null, dueOn: null, pilot: '', pilotFrom: null, pilotUntil: null, result: null, resultOn: null, finding: '', standardAs: '', standardOn: null, templateId: null,
} satisfies Partial<Improvement>;
