import { dayOf, endOfDay, type Guard, Workflow } from '#kernel';
import type { Incident } from './incident.entity.js';
import { type IncidentFacts, incidentFacts } from './incident.facts.js';

type IncidentGuard = Guard<Incident, IncidentFacts>;

/** 8.10.2: whoever is above is told, promptly and unasked; nothing is put away of which they were not. */
const isReported: IncidentGuard = (_row, { reports }) => (reports ? null : { code: 'NOT_REPORTED', params: {} });

/** Logged while it lasts, told upwards and to the public, over, and gone over with what was learnt. */
export const incidentWorkflow = new Workflow<Incident, IncidentFacts>({
  noun: 'incident',
  initial: 'open',
  path: ['open', 'ended', 'closed'],
  final: ['closed', 'void'],
  numberedFrom: 'open',
  deadline: { at: (row) => endOfDay(dayOf(row.startsAt)) },
  next: { open: 'end', ended: 'review' },
  facts: incidentFacts,
  verbs: {
    change: { from: ['open', 'ended'], permission: 'incident:report', edit: true },
    log: { from: ['open', 'ended'], permission: 'incident:log' },
    end: { from: ['open'], to: 'ended', permission: 'incident:end', deadline: { setting: 'incident.reviewDays' } },
    review: { from: ['ended'], to: 'closed', permission: 'incident:review', guards: [isReported] },
    void: { from: ['open', 'ended'], to: 'void', permission: 'incident:void' },
  },
});
