import { dayOf, endOfDay, type Guard, Workflow } from '#kernel';
import { starsOf } from './scoring.js';
import type { StarRating } from './star-rating.entity.js';
import { starFacts, type StarFacts, type TeamMember } from './star-rating.facts.js';

type StarGuard = Guard<StarRating, StarFacts>;

const selfScored: StarGuard = (_row, { selfMissing }) => (selfMissing ? { code: 'SCORES_MISSING', params: { count: selfMissing } } : null);
const shown: StarGuard = (_row, { unshown }) => (unshown ? { code: 'EVIDENCE_MISSING', params: { count: unshown } } : null);
const firstScored: StarGuard = (_row, { firstMissing }) => (firstMissing ? { code: 'SCORES_MISSING', params: { count: firstMissing } } : null);

/** While a certificate is in force one asks for its review in its last months, or sooner for more stars than it gives (7.2). */
const inTime: StarGuard = ({ selfTotal, levels }, { inForce }, { now }) =>
  inForce && dayOf(now) < inForce.reviewFrom && starsOf(selfTotal ?? 0, levels) <= inForce.stars ? { code: 'TOO_EARLY', params: { from: inForce.reviewFrom } } : null;

/** Nobody judges the community that they work in, or did lately. */
const fromOutside: StarGuard = (_row, { tied }) => (tied ? { code: 'OWN_COMMUNITY', params: {} } : null);
const didNotAssess: StarGuard = (_row, { team }, { personId }) => (team.some((one) => one.personId === personId) ? { code: 'OWN_RECORD', params: {} } : null);

const mine = ({ team }: StarFacts, personId: string | null): TeamMember | undefined => team.find((one) => one.personId === personId);
const onTeam: StarGuard = (_row, facts, { personId }) => (mine(facts, personId) ? null : { code: 'NOT_ON_TEAM', params: {} });
const onTeamWhileAssessing: StarGuard = (row, facts, asker) => (row.state === 'assessing' ? onTeam(row, facts, asker) : null);
const undeclared: StarGuard = (_row, facts, { personId }) => (mine(facts, personId)?.declared ? { code: 'DECLARED_ALREADY', params: {} } : null);
const declared: StarGuard = (_row, facts, { personId }) => (mine(facts, personId)?.declared ? null : { code: 'NOT_DECLARED', params: {} });
const notHandedIn: StarGuard = (_row, facts, { personId }) => (mine(facts, personId)?.handedIn ? { code: 'HANDED_IN', params: {} } : null);
const allScored: StarGuard = (_row, facts, { personId }) => {
  const count = mine(facts, personId)?.unscored ?? 0;
  return count ? { code: 'SCORES_MISSING', params: { count } } : null;
};
const settled: StarGuard = (_row, { differences }) => (differences ? { code: 'DIFFERENCES_OPEN', params: { count: differences } } : null);

const noticeOver: StarGuard = ({ noticeUntil }, _facts, { now }) =>
  noticeUntil && dayOf(now) <= noticeUntil ? { code: 'NOTICE_RUNNING', params: { until: noticeUntil } } : null;
const objectionsAnswered: StarGuard = (_row, { openObjections }) => (openObjections ? { code: 'OBJECTIONS_OPEN', params: { count: openObjections } } : null);

const IN_FORCE = ['certified', 'review-due', 'renewing'] as const;

/** Self-scored, looked at by the street, scored on site by two or more from outside, decided by the district, shown to everybody, certified. */
export const starRatingWorkflow = new Workflow<StarRating, StarFacts>({
  noun: 'star-rating',
  initial: 'draft',
  path: ['draft', 'applied', 'reviewing', 'forwarded', 'assessing', 'reconciling', 'deciding', 'notice', 'certified'],
  final: ['renewed', 'expired', 'revoked', 'refused', 'rejected', 'withdrawn', 'void'],
  standing: ['certified', 'renewing'],
  numberedFrom: 'applied',
  next: {
    draft: 'submit', applied: 'accept', reviewing: 'forward', forwarded: 'appoint', assessing: 'handIn', reconciling: 'conclude', deciding: 'decide',
    notice: 'certify', 'review-due': 'renew',
  },
  facts: starFacts,
  verbs: {
    score: { from: ['draft'], permission: 'star-rating:draft', edit: true },
    propose: { from: ['draft'], permission: 'star-rating:draft', edit: true },
    show: { from: ['draft', 'assessing'], permission: 'star-rating:attach', guards: [onTeamWhileAssessing], edit: true },
    submit: { from: ['draft'], to: 'applied', permission: 'star-rating:submit', guards: [selfScored, shown, inTime], deadline: { setting: 'star-rating.acceptDays' } },
    accept: { from: ['applied'], to: 'reviewing', permission: 'star-rating:review', guards: [fromOutside], deadline: { setting: 'star-rating.reviewDays' } },
    return: { from: ['applied', 'reviewing'], to: 'draft', permission: 'star-rating:review', guards: [fromOutside] },
    reject: { from: ['applied', 'reviewing'], to: 'rejected', permission: 'star-rating:review', guards: [fromOutside] },
    review: { from: ['reviewing'], permission: 'star-rating:review', guards: [fromOutside], edit: true },
    forward: {
      from: ['reviewing'], to: 'forwarded', permission: 'star-rating:review', guards: [fromOutside, firstScored], deadline: { setting: 'star-rating.appointDays' },
    },
    appoint: {
      from: ['forwarded', 'assessing'], to: 'assessing', permission: 'star-rating:appoint', guards: [fromOutside], deadline: { at: ({ visitOn }) => (visitOn ? endOfDay(visitOn) : null) },
    },
    declare: { from: ['assessing'], permission: 'star-rating:assess', guards: [onTeam, undeclared], edit: true },
    assess: { from: ['assessing'], permission: 'star-rating:assess', guards: [onTeam, declared, notHandedIn], edit: true },
    handIn: {
      from: ['assessing'], to: { waiting: 'assessing', all: 'reconciling' }, permission: 'star-rating:assess', guards: [onTeam, notHandedIn, declared, allScored],
      deadline: { setting: 'star-rating.reconcileDays' },
    },
    agree: { from: ['reconciling'], permission: 'star-rating:assess', guards: [onTeam], edit: true },
    conclude: {
      from: ['reconciling'], to: 'deciding', permission: 'star-rating:assess', guards: [onTeam, settled], deadline: { setting: 'star-rating.decideDays' },
    },
    decide: {
      from: ['deciding'], to: { grant: 'notice', refuse: 'refused', again: 'reconciling' }, permission: 'star-rating:decide', guards: [fromOutside, didNotAssess],
      deadline: { at: ({ noticeUntil }) => (noticeUntil ? endOfDay(noticeUntil) : null) },
    },
    object: { from: ['notice'], permission: 'star-rating:object' },
    answer: { from: ['notice'], permission: 'star-rating:decide', guards: [fromOutside], edit: true },
    certify: { from: ['notice'], to: 'certified', permission: 'star-rating:decide', guards: [fromOutside, noticeOver, objectionsAnswered] },
    refuse: { from: ['notice'], to: 'refused', permission: 'star-rating:decide', guards: [fromOutside, objectionsAnswered] },
    remind: { from: ['certified'], to: 'review-due', permission: 'star-rating:keep', deadline: { at: ({ validUntil }) => (validUntil ? endOfDay(validUntil) : null) }, quiet: true },
    renew: { from: ['review-due'], to: 'renewing', permission: 'star-rating:draft' },
    replace: { from: [...IN_FORCE], to: 'renewed', permission: 'star-rating:decide', quiet: true },
    expire: { from: [...IN_FORCE], to: 'expired', permission: 'star-rating:keep', quiet: true },
    revoke: { from: [...IN_FORCE], to: 'revoked', permission: 'star-rating:decide', guards: [fromOutside] },
    withdraw: {
      from: ['applied', 'reviewing', 'forwarded', 'assessing', 'reconciling', 'deciding'], to: 'withdrawn', permission: 'star-rating:submit',
    },
    void: { from: ['draft', 'applied', 'reviewing', 'forwarded'], to: 'void', permission: 'star-rating:void' },
  },
});
