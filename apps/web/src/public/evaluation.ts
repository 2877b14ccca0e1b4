import * as documents from '../lib/generated/hashes.js';
import { ask } from './api.js';
import type { Guest } from './seats.js';

/** What the form about an activity begins with, and what it sends. */
export interface Questions {
  title: string;
  startsAt: string;
  until: string;
  asksPhone: boolean;
}
export interface Evaluation extends Guest {
  token: string;
  clientId: string;
  phone: string;
  content: number;
  arrangement: number;
  place: number;
  overall: number;
  words: string;
}

export const questionsOf = (door: Guest & { token: string }): Promise<Questions> =>
  ask<{ activityQuestions: Questions }>(documents.ActivityQuestions, { ...door }).then((d) => d.activityQuestions);

export const evaluate = (input: Evaluation): Promise<{ again: boolean }> =>
  ask<{ answerActivity: { again: boolean } }>(documents.AnswerActivity, { input }).then((d) => d.answerActivity);
