import type { SameShape } from '../../i18n';
import type * as chinese from '../zh-CN/kinds';
import { kind } from './words';

export const kinds: SameShape<typeof chinese.kinds> = {
  ...kind,
  annualPlan: 'Annual plans', serviceItem: 'Service items', risk: 'Risks and opportunities', residentNeed: 'Residents’ needs', objective: 'Service objectives',
  activity: 'Activities', meeting: 'Meetings', emergencyPlan: 'Emergency plans', drill: 'Drills', incident: 'Incidents',
  serviceRecovery: 'Service recoveries', serviceRequest: 'Service requests', consultation: 'Consultations', homeVisit: 'Home visits',
  gridRound: 'Grid rounds', gridFinding: 'Grid findings', mediation: 'Mediations', errand: 'Errands', publication: 'Public notices',
  inspection: 'Inspections', serviceRule: 'Service rules', ruleReading: 'Rules to read', paperDocument: 'Paper documents',
  destruction: 'Destructions', starRating: 'Star ratings', conformityAssessment: 'Conformity assessments', survey: 'Surveys of residents',
  complaint: 'Complaints',
  supervision: 'Supervisions', serviceEvaluation: 'Service evaluations', improvement: 'Improvements', obligation: 'Recurring duties', nonconformity: 'Nonconformities', correctiveAction: 'Corrective actions',
  communityProfile: 'Community profiles', staffTraining: 'Staff trainings', staffAppraisal: 'Staff appraisals', dutyRoster: 'Duty and opening hours',
  socialOrganisation: 'Social organisations', volunteer: 'Volunteers', volunteerCount: 'Volunteer counts', volunteerTeam: 'Volunteer teams', partnerUnit: 'Partner units',
  partnerResource: 'Partner resources', communityNeed: 'Community needs', venue: 'Venues', facility: 'Facilities', facilityCheck: 'Facility checks', asset: 'Assets',
  safetyPlace: 'Shelters and hazards', organisation: 'Organisations', election: 'Elections', residentsGroup: 'Residents’ groups', gridProfile: 'Grid profiles',
  expenseLine: 'Expense lines', purchasedService: 'Purchased services',
};
