import * as documents from '../lib/generated/hashes.js';
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
export interface Wish {
  communityCode: string;
  /** As of a complaint. */
  clientId: string;
  group: string;
  words: string;
}
export interface Slip {
  number: string;
  secret: string;
}

const known = new Map<string, Promise<Community>>();

/** Asked once a visit; a failure is not kept. */
export function community(code: string): Promise<Community> {
  let asked = known.get(code);
  if (!asked) {
    asked = ask<{ publicCommunity: Community }>(documents.PublicCommunity, { code }).then((d) => d.publicCommunity);
    asked.catch(() => known.delete(code));
    known.set(code, asked);
  }
  return asked;
}

export const communities = () =>
  ask<{ publicCommunities: Community[] }>(documents.PublicCommunities).then((d) => d.publicCommunities);

export const plan = (code: string, year: number) =>
  ask<{ publicPlan: Plan | null }>(documents.PublicPlan, { code, year }).then((d) => d.publicPlan);

export const activities = (code: string) =>
  ask<{ publicActivities: Activity[] }>(documents.PublicActivities, { code }).then((d) => d.publicActivities);

interface Home {
  publicCommunity: Community;
  publicPlan: Plan | null;
  publicActivities: Activity[];
}
export const home = (code: string, year: number) => ask<Home>(documents.PublicHome, { code, year });

export const lookUp = (slip: Slip) =>
  ask<{ complaintProgress: Progress }>(documents.ComplaintProgress, { ...slip }).then((d) => d.complaintProgress);

export const lodge = (input: Complaint) =>
  ask<{ lodgeComplaint: Lodged }>(documents.LodgeComplaint, { input }).then((d) => d.lodgeComplaint);

export const confirm = (slip: Slip) =>
  ask<{ confirmComplaint: Progress }>(documents.ConfirmComplaint, { input: { ...slip } }).then((d) => d.confirmComplaint);

export const contest = (slip: Slip, reason: string) =>
  ask<{ contestComplaint: Progress }>(documents.ContestComplaint, { input: { ...slip, reason } }).then(
    (d) => d.contestComplaint,
  );

export const wish = (input: Wish): Promise<{ people: number }> =>
  ask<{ tellResidentNeed: { people: number } }>(documents.TellResidentNeed, { input }).then((d) => d.tellResidentNeed);
