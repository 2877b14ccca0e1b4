import { type Asker, dayOf, type Guard, Workflow } from '#kernel';
import { Grade, type Nonconformity } from './nonconformity.entity.js';
import { caseFacts, type CaseFacts } from './nonconformity.facts.js';

type CaseGuard = Guard<Nonconformity, CaseFacts>;

/** No plan without a cause: at least one root in the present round. */
const rootCauseFound: CaseGuard = (_row, facts) => (facts.roots > 0 ? null : { code: 'ROOT_CAUSE_MISSING', params: {} });

const actionsPlanned: CaseGuard = (_row, facts) => (facts.planned + facts.done > 0 ? null : { code: 'ACTIONS_MISSING', params: {} });

const actionsDone: CaseGuard = (_row, facts) => (facts.planned === 0 ? null : { code: 'ACTIONS_OPEN', params: { count: facts.planned } });

/** Where people are at risk, that comes first: before the analysis, and before the case goes on in another. */
const contained: CaseGuard = (row) => (row.atRisk && !row.containedAt ? { code: 'CONTAINMENT_MISSING', params: {} } : null);

const plannedByAnother: CaseGuard = (row, _facts, asker) =>
  asker.personId !== null && row.plannedById === asker.personId ? { code: 'OWN_PLAN', params: {} } : null;

const waitedLongEnough: CaseGuard = (row, _facts, asker) =>
  row.waitUntil === null || dayOf(asker.now) >= row.waitUntil ? null : { code: 'WAITING_TIME', params: { until: row.waitUntil } };

const ownsNoAction: CaseGuard = (_row, facts, asker) =>
  asker.personId && facts.owners.has(asker.personId) ? { code: 'OWNS_ACTION', params: {} } : null;

const reportedNoneDone: CaseGuard = (_row, facts, asker) =>
  asker.personId && facts.reporters.has(asker.personId) ? { code: 'REPORTED_DONE', params: {} } : null;

/** Major ones and recurrences are the street's to verify (domain: Nonconformity); the street may keep the others, too. */
export const isTheStreets = (row: Pick<Nonconformity, 'grade' | 'recurrenceOfId'>, { streetVerifies }: Pick<CaseFacts, 'streetVerifies'>): boolean =>
  row.grade === Grade.major || row.recurrenceOfId !== null || streetVerifies;

const streetVerifiesGrave: CaseGuard = (row, facts, asker: Asker) =>
  isTheStreets(row, facts) && !asker.holds('nonconformity:verify-major') ? { code: 'STREET_VERIFIES', params: {} } : null;

const OPEN = ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying'];

/** Clause 10.1, step by step: reported → reviewed → cause → plan → plan reviewed → done → shown to work. */
export const nonconformityWorkflow = new Workflow<Nonconformity, CaseFacts>({
  noun: 'nonconformity',
  initial: 'reported',
  path: ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting', 'verifying', 'closed'],
  final: ['closed', 'dismissed', 'merged', 'void'],
  numberedFrom: 'reported',
  deadline: { setting: 'nonconformity.reviewDays' },
  next: {
    reported: 'review', reviewing: 'accept', analysing: 'analyse', planning: 'plan', approving: 'approvePlan', acting: 'submit', verifying: 'verify',
  },
  facts: caseFacts,
  verbs: {
    contain: { from: ['reported', 'reviewing', 'analysing', 'planning', 'approving', 'acting'], permission: 'nonconformity:contain', edit: true },
    review: {
      from: ['reported'],
      to: 'reviewing',
      permission: 'nonconformity:review',
      deadline: { setting: 'nonconformity.acceptDays' },
    },
    accept: {
      from: ['reviewing'],
      to: 'analysing',
      permission: 'nonconformity:review',
      guards: [contained],
      deadline: { setting: 'nonconformity.analyseDays' },
    },
    merge: { from: ['reported', 'reviewing'], to: 'merged', permission: 'nonconformity:merge', guards: [contained] },
    absorb: { from: OPEN, permission: 'nonconformity:merge', quiet: true },
    dismiss: { from: ['reported', 'reviewing'], to: 'dismissed', permission: 'nonconformity:dismiss' },
    recordCauses: { from: ['analysing'], permission: 'nonconformity:analyse', edit: true },
    analyse: {
      from: ['analysing'],
      to: 'planning',
      permission: 'nonconformity:analyse',
      guards: [rootCauseFound],
      deadline: { setting: 'nonconformity.planDays' },
    },
    addAction: { from: ['planning'], permission: 'nonconformity:plan' },
    plan: {
      from: ['planning'],
      to: 'approving',
      permission: 'nonconformity:plan',
      guards: [actionsPlanned],
      deadline: { setting: 'nonconformity.planReviewDays' },
    },
    approvePlan: {
      from: ['approving'],
      to: 'acting',
      permission: 'nonconformity:approve-plan',
      guards: [plannedByAnother],
      deadline: { at: (row) => row.finishBy },
    },
    returnPlan: {
      from: ['approving'],
      to: 'planning',
      permission: 'nonconformity:approve-plan',
      deadline: { setting: 'nonconformity.planDays' },
    },
    extend: { from: ['acting'], permission: 'corrective-action:extend', quiet: true },
    submit: {
      from: ['acting'],
      to: 'verifying',
      permission: 'nonconformity:submit',
      guards: [actionsDone],
      deadline: { at: (row) => row.finishBy },
    },
    evaluate: { from: ['verifying'], permission: 'nonconformity:evaluate', guards: [waitedLongEnough], quiet: true },
    verify: {
      from: ['verifying'],
      to: { effective: 'closed', partly: 'planning', ineffective: 'analysing' },
      permission: 'nonconformity:verify',
      guards: [waitedLongEnough, actionsDone, ownsNoAction, reportedNoneDone, streetVerifiesGrave],
      deadline: { setting: 'nonconformity.analyseDays' },
    },
    sendBack: {
      from: ['verifying'],
      to: 'acting',
      permission: 'nonconformity:verify',
      guards: [ownsNoAction, reportedNoneDone, streetVerifiesGrave],
      deadline: { setting: 'nonconformity.planDays' },
    },
    void: { from: OPEN, to: 'void', permission: 'nonconformity:void' },
  },
});
