import { endOfDay, type Guard, Workflow } from '#kernel';
import { AssessmentForm } from './assessment-words.js';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import { type AssessmentFacts, assessmentFacts } from './conformity-assessment.facts.js';

type AssessmentGuard = Guard<ConformityAssessment, AssessmentFacts>;

/** Whoever is assessed from outside does not say who comes, and does not settle what they found. */
const byOutsiders: AssessmentGuard = ({ assessmentForm }, { tied }) => (tied && assessmentForm !== AssessmentForm.self ? { code: 'OWN_COMMUNITY', params: {} } : null);
const hasTeam: AssessmentGuard = ({ leadId }) => (leadId ? null : { code: 'NO_TEAM', params: {} });
const onTeam: AssessmentGuard = (_row, { team }, { personId }) => (team.some((one) => one.personId === personId) ? null : { code: 'NOT_ON_TEAM', params: {} });
const isLead: AssessmentGuard = ({ leadId }, _facts, { personId }) => (leadId === personId ? null : { code: 'NOT_LEAD', params: {} });
const declared: AssessmentGuard = ({ assessmentForm }, { team }, { personId }) =>
  assessmentForm === AssessmentForm.self || team.some((one) => one.personId === personId && one.declared) ? null : { code: 'NOT_DECLARED', params: {} };
/** Who assesses the own community has nothing to declare. */
const undeclared: AssessmentGuard = ({ assessmentForm }, { team }, { personId }) =>
  (assessmentForm === AssessmentForm.self || team.some((one) => one.personId === personId && one.declared) ? { code: 'DECLARED_ALREADY', params: {} } : null);

const allAnswered: AssessmentGuard = (_row, { open }) => (open ? { code: 'CLAUSES_OPEN', params: { count: open } } : null);
const noneCarried: AssessmentGuard = (_row, { carried }) => (carried ? { code: 'CARRIED_UNCONFIRMED', params: { count: carried } } : null);
const photosThere: AssessmentGuard = (_row, { photosComing }) => (photosComing ? { code: 'PHOTOS_COMING', params: { count: photosComing } } : null);
const allFollowed: AssessmentGuard = (_row, { unfollowed }) => (unfollowed ? { code: 'FINDINGS_UNFOLLOWED', params: { count: unfollowed } } : null);

/** Planned with a team, made clause by clause, confirmed by its lead, every finding followed to a case or settled. */
export const conformityAssessmentWorkflow = new Workflow<ConformityAssessment, AssessmentFacts>({
  noun: 'conformity-assessment',
  initial: 'planning',
  path: ['planning', 'assessing', 'confirming', 'following', 'closed'],
  final: ['closed', 'cancelled', 'void'],
  numberedFrom: 'planning',
  deadline: { at: ({ startsOn }) => endOfDay(startsOn) },
  next: { planning: 'begin', assessing: 'conclude', confirming: 'confirm', following: 'close' },
  facts: assessmentFacts,
  verbs: {
    layOut: { from: ['planning'], permission: 'conformity-assessment:plan', guards: [byOutsiders], edit: true },
    appoint: { from: ['planning', 'assessing'], permission: 'conformity-assessment:plan', guards: [byOutsiders], edit: true },
    distribute: { from: ['planning', 'assessing'], permission: 'conformity-assessment:plan', guards: [byOutsiders, hasTeam], edit: true },
    begin: { from: ['planning'], to: 'assessing', permission: 'conformity-assessment:plan', guards: [byOutsiders, hasTeam], deadline: { at: ({ endsOn }) => endOfDay(endsOn) } },
    declare: { from: ['planning', 'assessing'], permission: 'conformity-assessment:assess', guards: [onTeam, undeclared], edit: true },
    answer: { from: ['assessing'], permission: 'conformity-assessment:assess', guards: [onTeam, declared], edit: true },
    carry: { from: ['assessing'], permission: 'conformity-assessment:assess', guards: [onTeam, declared], edit: true },
    conclude: {
      from: ['assessing'], to: 'confirming', permission: 'conformity-assessment:assess', guards: [onTeam, declared, allAnswered, noneCarried, photosThere],
      deadline: { setting: 'conformity-assessment.confirmDays' },
    },
    return: { from: ['confirming'], to: 'assessing', permission: 'conformity-assessment:assess', guards: [isLead], deadline: { at: ({ endsOn }) => endOfDay(endsOn) } },
    confirm: {
      from: ['confirming'], to: { findings: 'following', none: 'closed' }, permission: 'conformity-assessment:assess', guards: [isLead],
      deadline: { setting: 'conformity-assessment.followDays' },
    },
    settle: { from: ['following'], permission: 'conformity-assessment:plan', guards: [byOutsiders], edit: true },
    close: { from: ['following'], to: 'closed', permission: 'conformity-assessment:plan', guards: [byOutsiders, allFollowed] },
    cancel: { from: ['planning', 'assessing'], to: 'cancelled', permission: 'conformity-assessment:plan', guards: [byOutsiders] },
    void: { from: ['planning', 'assessing', 'confirming', 'following'], to: 'void', permission: 'conformity-assessment:void' },
  },
});
