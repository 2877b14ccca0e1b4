import { endOfDay, type Guard, noFacts, Workflow } from '#kernel';
import { levelOf } from './rating.js';
import { type Risk, RiskNature } from './risk.entity.js';

type RiskGuard = Guard<Risk, null>;

const STANDING = ['controlled', 'accepted'];
const LIVE = ['identified', 'assessed', 'treated', ...STANDING, 'reviewing'];

/** What is still high is treated, and neither accepted nor put away. An opportunity may be left whatever it is worth. */
const isNotHigh: RiskGuard = ({ nature, score }) =>
  nature === RiskNature.risk && levelOf(score) === 'high' ? { code: 'RISK_STILL_HIGH', params: { score: score! } } : null;

/** Whoever owns it tells that its treatment is in effect, or somebody who may decide on treatments. */
const isOwners: RiskGuard = (row, _facts, asker) =>
  asker.personId === row.ownerId || asker.holds('risk:treat') ? null : { code: 'NOT_YOUR_ACTION', params: {} };

const untilReview = { at: ({ reviewOn }: Risk) => (reviewOn ? endOfDay(reviewOn) : null) };

/**
 * Clause 5.1: found, rated, treated or accepted, and looked at again each quarter for as long as it lasts. One that
 * has grown goes back to be treated anew.
 */
export const riskWorkflow = new Workflow<Risk, null>({
  noun: 'risk',
  initial: 'identified',
  path: ['identified', 'assessed', 'treated', 'controlled', 'closed'],
  final: ['closed', 'void'],
  standing: STANDING,
  numberedFrom: 'identified',
  deadline: { setting: 'risk.assessDays' },
  next: { identified: 'assess', assessed: 'treat', treated: 'control', reviewing: 'review' },
  facts: noFacts,
  verbs: {
    change: { from: LIVE, permission: 'risk:identify', edit: true },
    assess: { from: ['identified', 'assessed'], to: 'assessed', permission: 'risk:assess', deadline: { setting: 'risk.treatDays' } },
    treat: {
      from: ['assessed', 'treated'],
      to: 'treated',
      permission: 'risk:treat',
      deadline: { at: ({ treatBy }) => (treatBy ? endOfDay(treatBy) : null) },
    },
    accept: { from: ['assessed'], to: 'accepted', permission: 'risk:accept', guards: [isNotHigh], deadline: untilReview },
    buildIn: { from: LIVE, permission: 'risk:treat', edit: true },
    control: { from: ['treated'], to: 'controlled', permission: 'risk:control', guards: [isOwners], deadline: untilReview },
    remind: { from: STANDING, to: 'reviewing', permission: 'risk:keep', deadline: untilReview, quiet: true },
    review: {
      from: [...STANDING, 'reviewing'],
      to: { controlled: 'controlled', accepted: 'accepted' },
      permission: 'risk:review',
      deadline: untilReview,
    },
    reopen: { from: [...STANDING, 'reviewing'], to: 'assessed', permission: 'risk:review', deadline: { setting: 'risk.treatDays' } },
    close: { from: [...STANDING, 'reviewing'], to: 'closed', permission: 'risk:close', guards: [isNotHigh] },
    void: { from: LIVE, to: 'void', permission: 'risk:void' },
  },
});
