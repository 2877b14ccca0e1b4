import { endOfDay, noFacts, Workflow } from '#kernel';
import type { GridRound } from './grid-round.entity.js';

const due = { at: (row: GridRound) => endOfDay(row.plannedOn) };

/** 8.7.3: planned for a day, made point by point; whoever could not go puts it off. */
export const gridRoundWorkflow = new Workflow<GridRound, null>({
  noun: 'grid-round',
  initial: 'planned',
  path: ['planned', 'made'],
  final: ['made', 'cancelled', 'void'],
  numberedFrom: 'planned',
  deadline: due,
  next: { planned: 'make' },
  facts: noFacts,
  verbs: {
    make: { from: ['planned'], to: 'made', permission: 'grid-round:walk' },
    putOff: { from: ['planned'], permission: 'grid-round:walk' },
    cancel: { from: ['planned'], to: 'cancelled', permission: 'grid-round:plan' },
    void: { from: ['planned'], to: 'void', permission: 'grid-round:void' },
  },
});
