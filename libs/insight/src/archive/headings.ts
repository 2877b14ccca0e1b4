import { registerEnumType } from '@nestjs/graphql';
import { RecordKindName as Kind } from '#kernel';

/** The eight headings of 8.4.2, a to h. */
export enum ArchiveHeading {
  planning = 'planning',
  process = 'process',
  result = 'result',
  feedback = 'feedback',
  evaluation = 'evaluation',
  improvement = 'improvement',
  organisation = 'organisation',
  premises = 'premises',
}
registerEnumType(ArchiveHeading, { name: 'ArchiveHeading' });

/** Which records belong under a heading: their kind, and where only some of them do, their states. */
export interface Filed {
  readonly kind: Kind;
  readonly states?: readonly string[];
}

export interface HeadingRule {
  readonly heading: ArchiveHeading;
  /** Its letter in 8.4.2. */
  readonly letter: string;
  readonly zh: string;
  readonly en: string;
  readonly filed: readonly Filed[];
}

const all = (...kinds: readonly Kind[]): Filed[] => kinds.map((kind) => ({ kind }));

/**
 * 8.4.2 a to h as rules: a record is filed by what it is, and nobody files it. A request stands under process, and once it
 * was replied to under result, too: what the resident was given is the result; so is what an errand brought back. Paper documents name their heading.
 */
export const HEADINGS: readonly HeadingRule[] = [
  {
    heading: ArchiveHeading.planning, letter: 'a', zh: '服务策划', en: 'Planning of services',
    filed: all(Kind.annualPlan, Kind.objective, Kind.risk, Kind.residentNeed, Kind.emergencyPlan),
  },
  {
    heading: ArchiveHeading.process, letter: 'b', zh: '服务过程', en: 'Delivery of services',
    filed: all(Kind.serviceRequest, Kind.consultation, Kind.homeVisit, Kind.gridRound, Kind.gridFinding, Kind.mediation, Kind.errand, Kind.activity, Kind.drill, Kind.incident, Kind.publication),
  },
  {
    heading: ArchiveHeading.result, letter: 'c', zh: '服务结果', en: 'Results of services',
    filed: [{ kind: Kind.serviceRequest, states: ['replied', 'objected', 'closed'] }, { kind: Kind.errand, states: ['closed'] }],
  },
  { heading: ArchiveHeading.feedback, letter: 'd', zh: '反馈和投诉', en: 'Feedback and complaints', filed: all(Kind.complaint, Kind.feedback) },
  { heading: ArchiveHeading.evaluation, letter: 'e', zh: '服务评价', en: 'Evaluation of services', filed: all(Kind.inspection, Kind.supervision, Kind.survey, Kind.starRating, Kind.conformityAssessment, Kind.serviceEvaluation) },
  {
    heading: ArchiveHeading.improvement, letter: 'f', zh: '服务改进', en: 'Improvement of services',
    filed: all(Kind.nonconformity, Kind.improvement, Kind.serviceRecovery),
  },
  {
    heading: ArchiveHeading.organisation, letter: 'g', zh: '组织管理', en: 'Organisation and management',
    filed: all(
      Kind.meeting, Kind.serviceRule, Kind.communityProfile, Kind.organisation, Kind.election, Kind.residentsGroup, Kind.gridProfile,
      Kind.staffMember, Kind.staffTraining, Kind.staffAppraisal, Kind.dutyRoster, Kind.socialOrganisation, Kind.participation,
      Kind.volunteer, Kind.volunteerCount, Kind.volunteerTeam, Kind.partnerUnit, Kind.partnerResource, Kind.communityNeed,
      Kind.expenseLine, Kind.purchasedService, Kind.destruction,
    ),
  },
  {
    heading: ArchiveHeading.premises, letter: 'h', zh: '场所和设施', en: 'Venues and facilities',
    filed: all(Kind.venue, Kind.facility, Kind.facilityCheck, Kind.asset, Kind.safetyPlace, Kind.emergencySupply),
  },
];

/** Go with the record that they are a part of, or are only reminders: nothing to file. */
export const NOT_FILED: readonly Kind[] = [Kind.serviceItem, Kind.correctiveAction, Kind.ruleReading, Kind.obligation];

/** What tells of people: it is opened for a purpose, which is kept. */
export const PERSONAL_KINDS: readonly Kind[] = [
  Kind.serviceRequest, Kind.consultation, Kind.homeVisit, Kind.mediation, Kind.errand, Kind.complaint, Kind.incident, Kind.staffMember, Kind.staffTraining, Kind.staffAppraisal,
  Kind.volunteer, Kind.residentsGroup,
];

/** A list of what was destroyed is never destroyed. */
export const FOR_EVER: readonly Kind[] = [Kind.destruction];

const BY_HEADING = new Map(HEADINGS.map((rule) => [rule.heading, rule]));
export const headingRule = (heading: ArchiveHeading): HeadingRule => BY_HEADING.get(heading)!;

/** Years under a heading are a setting of the street; 0: for ever. */
export const keepSetting = (heading: ArchiveHeading): string => `archive.${heading}Years`;

/** Under which headings a record stands; a paper document under the one that it names. */
export function headingsOf({ kind, state, heading }: { kind: Kind; state: string; heading?: ArchiveHeading | null }): ArchiveHeading[] {
  if (heading) return [heading];
  return HEADINGS.filter(({ filed }) => filed.some((one) => one.kind === kind && (!one.states || one.states.includes(state)))).map((rule) => rule.heading);
}

/** Until when a record is kept that ended on a day: the longest of its headings; null: for ever. */
export function keptUntil(endedOn: string, headings: readonly ArchiveHeading[], years: ReadonlyMap<ArchiveHeading, number>): string | null {
  const each = headings.map((heading) => years.get(heading)!);
  if (!each.length || each.includes(0)) return null;
  // the years of keeping begin with the one after it ended
  return `${Number(endedOn.slice(0, 4)) + Math.max(...each)}-12-31`;
}
