import { endOfDay, noFacts, Workflow } from '#kernel';
import type { HomeVisit } from './home-visit.entity.js';

const OPEN = ['planned', 'appointed'];

/** 8.7.6: planned by frequency, better agreed beforehand, then made and written down; nobody at home puts it off. */
export const homeVisitWorkflow = new Workflow<HomeVisit, null>({
  noun: 'home-visit',
  initial: 'planned',
  path: ['planned', 'appointed', 'visited'],
  final: ['visited', 'cancelled', 'void'],
  numberedFrom: 'planned',
  deadline: { at: (row) => endOfDay(row.plannedOn) },
  next: { planned: 'appoint', appointed: 'make' },
  facts: noFacts,
  verbs: {
    appoint: { from: OPEN, to: 'appointed', permission: 'home-visit:arrange', deadline: { at: (row) => row.startsAt } },
    make: { from: OPEN, to: 'visited', permission: 'home-visit:visit' },
    putOff: { from: OPEN, to: 'planned', permission: 'home-visit:visit', deadline: { at: (row) => endOfDay(row.plannedOn) } },
    cancel: { from: OPEN, to: 'cancelled', permission: 'home-visit:arrange' },
    void: { from: OPEN, to: 'void', permission: 'home-visit:void' },
  },
});
