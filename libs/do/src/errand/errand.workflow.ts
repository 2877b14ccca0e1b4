import { endOfDay, type Guard, Workflow } from '#kernel';
import type { Errand } from './errand.entity.js';
import { type ErrandFacts, errandFacts } from './errand.facts.js';

/** 8.7.4 of the draft: when the errand is run, the papers go back. */
const papersBack: Guard<Errand, ErrandFacts> = (_row, { papersOut }) => (papersOut ? { code: 'PAPERS_OUT', params: { count: papersOut } } : null);

const permission = 'errand:run';
const returning = { setting: 'errand.returnDays' };

/** 8.7.4: given, run, and over only when every paper that was taken is back. */
export const errandWorkflow = new Workflow<Errand, ErrandFacts>({
  noun: 'errand',
  initial: 'running',
  path: ['running', 'returning', 'closed'],
  final: ['closed', 'void'],
  numberedFrom: 'running',
  deadline: { at: ({ promisedOn }) => endOfDay(promisedOn) },
  next: { running: 'finish', returning: 'close' },
  facts: errandFacts,
  verbs: {
    finish: { from: ['running'], to: { returning: 'returning', closed: 'closed' }, permission, deadline: returning },
    giveBack: { from: ['running', 'returning'], permission },
    takePapers: { from: ['running'], permission },
    withdraw: { from: ['running'], to: { returning: 'returning', closed: 'closed' }, permission, deadline: returning },
    close: { from: ['returning'], to: 'closed', permission, guards: [papersBack] },
    void: { from: ['running'], to: 'void', permission: 'errand:void', guards: [papersBack] },
  },
});
