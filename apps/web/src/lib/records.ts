import type { RecordKind } from './generated/graphql';

const PATHS: Record<RecordKind, string> = {
  annualPlan: '/plans/',
  serviceItem: '/plans/',
  risk: '/risks/',
  objective: '/objectives/',
  residentNeed: '/needs/',
  activity: '/activities/',
  meeting: '/meetings/',
  emergencyPlan: '/emergency-plans/',
  emergencySupply: '/supplies/',
  drill: '/drills/',
  incident: '/incidents/',
  serviceRecovery: '/recoveries/',
  serviceRequest: '/requests/',
  consultation: '/consultations/',
  homeVisit: '/visits/',
  gridFinding: '/findings/',
  publication: '/publications/',
  inspection: '/inspections/',
  serviceRule: '/rules/',
  ruleReading: '/rules/',
  paperDocument: '/papers/',
  destruction: '/destructions/',
  complaint: '/complaints/',
  starRating: '/star-ratings/',
  nonconformity: '/nonconformities/',
  correctiveAction: '/actions/',
  communityProfile: '/registers/entries/',
  staffMember: '/registers/entries/',
  staffTraining: '/registers/entries/',
  staffAppraisal: '/registers/entries/',
  dutyRoster: '/registers/entries/',
  socialOrganisation: '/registers/entries/',
  participation: '/registers/entries/',
  volunteer: '/registers/entries/',
  volunteerCount: '/registers/entries/',
  volunteerTeam: '/registers/entries/',
  partnerUnit: '/registers/entries/',
  partnerResource: '/registers/entries/',
  communityNeed: '/registers/entries/',
  venue: '/registers/entries/',
  facility: '/registers/entries/',
  facilityCheck: '/registers/entries/',
  asset: '/registers/entries/',
  safetyPlace: '/registers/entries/',
  organisation: '/registers/entries/',
  election: '/registers/entries/',
  residentsGroup: '/registers/entries/',
  gridProfile: '/registers/entries/',
  expenseLine: '/registers/entries/',
  purchasedService: '/registers/entries/',
  obligation: '/obligations/',
};

/** Where a record is shown; an action and a service item open on the page of what holds them. */
export function recordPath(record: { kind: RecordKind; id: string; parentId?: string | null }): string {
  if (record.kind === 'serviceItem' && record.parentId) return `/plans/${record.parentId}?item=${record.id}`;
  if (record.kind === 'correctiveAction' && record.parentId) return `/nonconformities/${record.parentId}#actions`;
  if (record.kind === 'ruleReading' && record.parentId) return `/rules/${record.parentId}`;
  return PATHS[record.kind] + record.id;
}
