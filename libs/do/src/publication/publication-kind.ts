import { registerEnumType } from '@nestjs/graphql';

/** What is told to residents: 8.3 a–h of Fujian, then what other clauses and Beijing's openness ask for. */
export enum PublicationKind {
  services = 'services',
  plans = 'plans',
  procedures = 'procedures',
  staff = 'staff',
  timeLimits = 'time-limits',
  governmentMatters = 'government-matters',
  fees = 'fees',
  commitments = 'commitments',
  complaintPhone = 'complaint-phone',
  publicReply = 'public-reply',
  importantMatters = 'important-matters',
  generalMatters = 'general-matters',
  finance = 'finance',
  policeNotice = 'police-notice',
  healthBoard = 'health-board',
  propertyAccounts = 'property-accounts',
  activityPlan = 'activity-plan',
  other = 'other',
}
registerEnumType(PublicationKind, { name: 'PublicationKind' });

/** Where it is shown; `page` is the residents' page of this platform. */
export enum PublicationChannel {
  page = 'page',
  board = 'board',
  chat = 'chat',
  website = 'website',
  leaflet = 'leaflet',
  broadcast = 'broadcast',
}
registerEnumType(PublicationChannel, { name: 'PublicationChannel' });

/** The clause of Beijing's standard that a kind of publication shows to be met. */
export const BEIJING_CLAUSES: Partial<Record<PublicationKind, string>> = {
  [PublicationKind.importantMatters]: '6.2.2',
  [PublicationKind.generalMatters]: '6.2.2',
  [PublicationKind.finance]: '6.2.2',
  [PublicationKind.procedures]: '6.3.2',
  [PublicationKind.commitments]: '6.3.2',
  [PublicationKind.policeNotice]: '9.1.2.3',
  [PublicationKind.propertyAccounts]: '11.8.1',
  [PublicationKind.healthBoard]: '11.10.4.2',
  [PublicationKind.activityPlan]: '11.11.11',
};
