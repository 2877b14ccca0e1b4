import * as documents from '../lib/generated/hashes.js';
import { ask } from './api.js';

export interface SurveyLine {
  id: string;
  title: string;
  titleEn: string;
  closesAt: string;
  needsCode: boolean;
}
export interface SurveyResult {
  id: string;
  title: string;
  titleEn: string;
  closedOn: string;
  answers: number;
  conclusion: string;
  satisfied: { n: number; share: number; low: number; high: number } | null;
}
export interface Option {
  key: string;
  label: string;
  labelEn: string;
}
export interface Question {
  key: string;
  type: 'scale' | 'choice' | 'number' | 'text';
  text: string;
  textEn: string;
  required: boolean;
  several: boolean;
  unsure: boolean;
  min: number | null;
  max: number | null;
  options: Option[];
}
export interface OpenSurvey extends SurveyLine {
  intro: string;
  introEn: string;
  /** To be sent back with the answer: good once, after a few seconds. */
  pass: string;
  grids: { id: string; name: string }[];
  sections: { key: string; title: string; titleEn: string; questions: Question[] }[];
}
export interface Answered {
  communityCode: string;
  surveyId: string;
  pass: string;
  code: string;
  grid: string;
  answers: { question: string; values: string[] }[];
}

export const surveys = (code: string): Promise<{ open: SurveyLine[]; reported: SurveyResult[] }> =>
  ask<{ publicSurveys: { open: SurveyLine[]; reported: SurveyResult[] } }>(documents.PublicSurveys, { code }).then((d) => d.publicSurveys);

export const survey = (code: string, id: string): Promise<OpenSurvey> =>
  ask<{ publicSurvey: OpenSurvey }>(documents.PublicSurvey, { code, id }).then((d) => d.publicSurvey);

export const answer = (input: Answered): Promise<unknown> => ask(documents.AnswerSurvey, { input });
