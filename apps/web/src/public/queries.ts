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
  /** 1, and one more for each revision within the year. */
  revision: number;
  title: string;
  publishedAt: string;
  items: PlanItem[];
}
export interface Activity {
  id: string;
  takesRegistrations: boolean;
  registerUntil: string;
  seatsLeft: number | null;
  waiting: number;
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
/** Whether text messages are offered, and the last digits of the number that they go to. */
export interface Texts {
  offered: boolean;
  ending: string | null;
}
export interface Progress {
  number: string;
  title: string;
  state: string;
  receivedAt: string;
  answer: string | null;
  answerDueAt: string | null;
  confirmBy: string | null;
  canConfirm: boolean; canContest: boolean; canWithdraw: boolean;
  furtherWays: string;
  joined: boolean;
  solved: boolean | null;
  rating: number | null;
  texts: Texts;
  steps: Step[];
  communityName: string;
  communityPhone: string;
}
export interface Complaint {
  communityCode: string;
  /** Made by this page for one form: sent twice, it is registered once. */
  clientId: string;
  about: string;
  againstHead: boolean;
  content: string;
  place: string;
  occurredOn: string | null;
  anonymous: boolean;
  name: string | null;
  phone: string | null;
  photoTokens?: string[];
}
export type Lodged = Slip;
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

export interface Paper {
  name: string;
  required: boolean;
  note: string;
}
export interface Guide {
  id: string;
  title: string;
  group: string;
  content: string;
  department: string;
  basis: string;
  conditions: string;
  steps: string[];
  limitCount: number | null;
  limitUnit: string;
  feeFen: number | null;
  feeNote: string;
  handledBy: string;
  promise: string;
  risk: string;
  papers: Paper[];
}
export interface News {
  verb: string;
  way: string;
  words: string;
  nextSteps: string;
  promisedAt: string | null;
  at: string;
}
export interface Errand {
  texts: Texts;
  number: string;
  title: string;
  state: string;
  outcome: string | null;
  receivedAt: string;
  promisedAt: string | null;
  askedFor: string[];
  papersBy: string | null;
  news: News[];
  reply: string | null;
  lateReason: string;
  remedies: string;
  otherParty: string;
  otherContact: string;
  procedure: string;
  objectUntil: string | null;
  canObject: boolean;
  canFollow: boolean;
  canSettle: boolean;
  rating: number | null;
  steps: Step[];
  newSlip: Slip | null;
  communityName: string;
  communityPhone: string;
}
export interface Matter {
  communityCode: string;
  clientId: string;
  matterTypeId: string | null;
  content: string;
  place: string;
  name: string;
  phone: string;
}
export interface Reply {
  title: string;
  words: string;
  repliedAt: string;
}

export interface Notice {
  id: string;
  publicationKind: string;
  title: string;
  company: string;
  content: string;
  shownAt: string;
  validFrom: string;
  validUntil: string | null;
  files: { id: string; name: string; mime: string; picture: boolean }[];
}

/** What residents are told of an emergency. */
export interface Statement {
  id: string;
  scenario: string;
  at: string;
  text: string;
  over: boolean;
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

export const confirm = (slip: Slip, word: { solved: boolean; rating: number | null }) =>
  ask<{ confirmComplaint: Progress }>(documents.ConfirmComplaint, { input: { ...slip, ...word } }).then((d) => d.confirmComplaint);

export const takeBack = (slip: Slip, reason: string) =>
  ask<{ withdrawComplaint: Progress }>(documents.WithdrawComplaint, { input: { ...slip, reason } }).then((d) => d.withdrawComplaint);

export const contest = (slip: Slip, reason: string) =>
  ask<{ contestComplaint: Progress }>(documents.ContestComplaint, { input: { ...slip, reason } }).then(
    (d) => d.contestComplaint,
  );

export const wish = (input: Wish): Promise<{ people: number }> =>
  ask<{ tellResidentNeed: { people: number } }>(documents.TellResidentNeed, { input }).then((d) => d.tellResidentNeed);

export const guides = (code: string): Promise<Guide[]> =>
  ask<{ publicMatterTypes: Guide[] }>(documents.PublicMatterTypes, { code }).then((d) => d.publicMatterTypes);

export const replies = (code: string): Promise<Reply[]> =>
  ask<{ publicReplies: Reply[] }>(documents.PublicReplies, { code }).then((d) => d.publicReplies);

export const notices = (code: string): Promise<Notice[]> =>
  ask<{ publicPublications: Notice[] }>(documents.PublicNotices, { code }).then((d) => d.publicPublications);

export const statements = (code: string): Promise<Statement[]> =>
  ask<{ publicStatements: Statement[] }>(documents.PublicStatements, { code }).then((d) => d.publicStatements);

export const lookUpErrand = (slip: Slip): Promise<Errand> =>
  ask<{ requestProgress: Errand }>(documents.RequestProgress, { ...slip }).then((d) => d.requestProgress);

export const bring = (input: Matter): Promise<Lodged> =>
  ask<{ lodgeServiceRequest: Lodged }>(documents.LodgeServiceRequest, { input }).then((d) => d.lodgeServiceRequest);

export const objectTo = (slip: Slip, reason: string, clientId: string): Promise<Errand> =>
  ask<{ objectToReply: Errand }>(documents.ObjectToReply, { input: { ...slip, reason, clientId } }).then((d) => d.objectToReply);

export const settle = (slip: Slip, rating: number, words: string): Promise<Errand> =>
  ask<{ settleReply: Errand }>(documents.SettleReply, { input: { ...slip, rating, words } }).then((d) => d.settleReply);

export const askTexts = (slip: Slip, phone: string): Promise<Progress> =>
  ask<{ askComplaintTexts: Progress }>(documents.AskComplaintTexts, { input: { ...slip, phone } }).then((d) => d.askComplaintTexts);

export const askErrandTexts = (slip: Slip, phone: string): Promise<Errand> =>
  ask<{ askRequestTexts: Errand }>(documents.AskRequestTexts, { input: { ...slip, phone } }).then((d) => d.askRequestTexts);
