import { type RecordKind, RecordKindName, RecordRows, Scoped, Stage } from '#kernel';
import { HomeVisit } from './home-visit.entity.js';
import { homeVisitWorkflow } from './home-visit.workflow.js';
import { HouseholdViewing, VisitedHousehold } from './visited-household.entity.js';

/** What the kernel knows of home visits. What was seen and said there stays out of the history. */
export const homeVisitKind: RecordKind<HomeVisit, null> = {
  kind: RecordKindName.homeVisit,
  entity: HomeVisit,
  table: 'home_visits',
  stage: Stage.do,
  prefix: 'HV',
  flow: homeVisitWorkflow,
  readPermission: 'home-visit:read',
  defaultClauses: [{ number: '8.7.6', role: 'evidences' }],
  personal: ['reportSealed'],
  workPermission: 'home-visit:visit',
};

export const homeVisits = new RecordRows(homeVisitKind);
export const households = new Scoped(VisitedHousehold, 'home-visit:read');
export const householdViewings = new Scoped(HouseholdViewing, 'home-visit:read');
