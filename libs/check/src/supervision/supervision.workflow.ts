import { endOfDay, type Guard, Workflow } from '#kernel';
import type { Supervision } from './supervision.entity.js';
import { type SupervisionFacts, supervisionFacts } from './supervision.facts.js';

type SupervisionGuard = Guard<Supervision, SupervisionFacts>;

const somethingLookedAt: SupervisionGuard = (_row, { lines }) => (lines ? null : { code: 'NOTHING_LOOKED_AT', params: {} });
const allAnswered: SupervisionGuard = (_row, { unanswered }) => (unanswered ? { code: 'ITEMS_UNANSWERED', params: { count: unanswered } } : null);
const allExplained: SupervisionGuard = (_row, { unexplained }) => (unexplained ? { code: 'FINDINGS_UNEXPLAINED', params: { count: unexplained } } : null);
const allFollowed: SupervisionGuard = (_row, { unfollowed }) => (unfollowed ? { code: 'FINDINGS_UNFOLLOWED', params: { count: unfollowed } } : null);
/** Who found something does not answer for those who were looked at. */
const byTheSupervised: SupervisionGuard = (row, _facts, asker) => (row.givenById !== null && row.givenById === asker.personId ? { code: 'OWN_SUPERVISION', params: {} } : null);

/** Clause 9.1: planned for the year, made line by line, confirmed by the supervised, every finding followed to a case or settled. */
export const supervisionWorkflow = new Workflow<Supervision, SupervisionFacts>({
  noun: 'supervision',
  initial: 'planned',
  path: ['planned', 'looking', 'confirming', 'following', 'closed'],
  final: ['closed', 'cancelled', 'void'],
  numberedFrom: 'planned',
  deadline: { at: ({ plannedOn }) => (plannedOn ? endOfDay(plannedOn) : null) },
  next: { planned: 'begin', looking: 'give', confirming: 'confirm', following: 'close' },
  facts: supervisionFacts,
  verbs: {
    layOut: { from: ['planned'], permission: 'supervision:plan', edit: true },
    begin: { from: ['planned'], to: 'looking', permission: 'supervision:make', deadline: { setting: 'supervision.giveDays' } },
    answer: { from: ['looking'], permission: 'supervision:make', edit: true },
    find: { from: ['looking'], permission: 'supervision:make', edit: true },
    give: {
      from: ['looking'], to: 'confirming', permission: 'supervision:make', guards: [somethingLookedAt, allAnswered, allExplained],
      deadline: { setting: 'supervision.confirmDays' },
    },
    confirm: {
      from: ['confirming'], to: 'following', permission: 'supervision:confirm', guards: [byTheSupervised], deadline: { setting: 'supervision.followDays' },
    },
    settle: { from: ['following'], permission: 'supervision:make', edit: true },
    close: { from: ['following'], to: 'closed', permission: 'supervision:make', guards: [allFollowed] },
    cancel: { from: ['planned'], to: 'cancelled', permission: 'supervision:plan' },
    void: { from: ['planned', 'looking', 'confirming', 'following'], to: 'void', permission: 'supervision:void' },
  },
});
