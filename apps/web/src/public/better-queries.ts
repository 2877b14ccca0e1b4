import * as documents from '../lib/generated/hashes.js';
import { ask } from './api.js';
import type { Community } from './queries.js';

export interface Evaluation {
  title: string;
  form: string;
  evaluator: string;
  periodFrom: string;
  periodTo: string;
  publishedOn: string;
  summary: string;
  services: { title: string; group: string; rating: string }[];
  opportunities: { text: string; done: boolean }[];
}
export interface Improved {
  title: string;
  goal: string;
  standardAs: string;
  fromResident: boolean;
  since: string;
}
interface Better {
  publicCommunity: Community;
  publicEvaluations: Evaluation[];
  publicImprovements: Improved[];
}

export const better = (code: string): Promise<Better> => ask<Better>(documents.PublicBetter, { code });

export const tellIdea = (input: { communityCode: string; clientId: string; words: string }): Promise<unknown> => ask(documents.TellIdea, { input });
