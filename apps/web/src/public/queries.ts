import { ask } from './api.js';

export interface Community {
  code: string;
  name: string;
  streetName: string;
  complaintPhone: string;
}
export interface PlanItem {
  group: string;
  title: string;
  requirement: string;
  startsOn: string | null;
  endsOn: string | null;
}
export interface Plan {
  year: number;
  title: string;
  publishedAt: string;
  items: PlanItem[];
}
export interface Activity {
  title: string;
  startsAt: string;
  endsAt: string;
  place: string;
  content: string;
}
export interface Step {
  state: string;
  at: string | null;
}
export interface Progress {
  number: string;
  title: string;
  state: string;
  receivedAt: string;
  answer: string | null;
  answerDueAt: string | null;
  confirmBy: string | null;
  canConfirm: boolean;
  canContest: boolean;
  steps: Step[];
  communityName: string;
  communityPhone: string;
}
export interface Complaint {
  communityCode: string;
  /** Made by this page for one form: sent twice, it is registered once. */
  clientId: string;
  about: string;
  content: string;
  place: string;
  occurredOn: string | null;
  anonymous: boolean;
  name: string | null;
  phone: string | null;
  photoTokens?: string[];
}
export interface Lodged {
  number: string;
  secret: string;
}
export interface Slip {
  number: string;
  secret: string;
}

const COMMUNITY = 'code name streetName complaintPhone';
const PROGRESS = `number title state receivedAt answer answerDueAt confirmBy canConfirm canContest
  steps { state at } communityName communityPhone`;

/** Every document of the residents' pages, so that a test can hold them against the schema. */
export const documents = {
  communities: `query PublicCommunities { publicCommunities { ${COMMUNITY} } }`,
  community: `query PublicCommunity($code: String!) { publicCommunity(code: $code) { ${COMMUNITY} } }`,
  plan: `query PublicPlan($code: String!, $year: Int!) {
    publicPlan(code: $code, year: $year) { year title publishedAt items { group title requirement startsOn endsOn } }
  }`,
  activities: `query PublicActivities($code: String!) {
    publicActivities(code: $code) { title startsAt endsAt place content }
  }`,
  home: `query PublicHome($code: String!, $year: Int!) {
    publicCommunity(code: $code) { ${COMMUNITY} }
    publicPlan(code: $code, year: $year) { year title publishedAt items { group title requirement startsOn endsOn } }
    publicActivities(code: $code) { title startsAt endsAt place content }
  }`,
  progress: `query ComplaintProgress($number: String!, $secret: String!) {
    complaintProgress(number: $number, secret: $secret) { ${PROGRESS} }
  }`,
  lodge: `mutation LodgeComplaint($input: LodgeComplaintInput!) { lodgeComplaint(input: $input) { number secret } }`,
  confirm: `mutation ConfirmComplaint($input: ConfirmComplaintInput!) {
    confirmComplaint(input: $input) { ${PROGRESS} }
  }`,
  contest: `mutation ContestComplaint($input: ContestComplaintInput!) {
    contestComplaint(input: $input) { ${PROGRESS} }
  }`,
};

const known = new Map<string, Promise<Community>>();

/** Asked once a visit; a failure is not kept. */
export function community(code: string): Promise<Community> {
  let asked = known.get(code);
  if (!asked) {
    asked = ask<{ publicCommunity: Community }>(documents.community, { code }).then((d) => d.publicCommunity);
    asked.catch(() => known.delete(code));
    known.set(code, asked);
  }
  return asked;
}

export const communities = () =>
  ask<{ publicCommunities: Community[] }>(documents.communities).then((d) => d.publicCommunities);

export const plan = (code: string, year: number) =>
  ask<{ publicPlan: Plan | null }>(documents.plan, { code, year }).then((d) => d.publicPlan);

export const activities = (code: string) =>
  ask<{ publicActivities: Activity[] }>(documents.activities, { code }).then((d) => d.publicActivities);

interface Home {
  publicCommunity: Community;
  publicPlan: Plan | null;
  publicActivities: Activity[];
}
export const home = (code: string, year: number) => ask<Home>(documents.home, { code, year });

export const lookUp = (slip: Slip) =>
  ask<{ complaintProgress: Progress }>(documents.progress, { ...slip }).then((d) => d.complaintProgress);

export const lodge = (input: Complaint) =>
  ask<{ lodgeComplaint: Lodged }>(documents.lodge, { input }).then((d) => d.lodgeComplaint);

export const confirm = (slip: Slip) =>
  ask<{ confirmComplaint: Progress }>(documents.confirm, { input: { ...slip } }).then((d) => d.confirmComplaint);

export const contest = (slip: Slip, reason: string) =>
  ask<{ contestComplaint: Progress }>(documents.contest, { input: { ...slip, reason } }).then(
    (d) => d.contestComplaint,
  );
