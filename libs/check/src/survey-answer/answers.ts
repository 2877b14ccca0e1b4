import { cleanText, fieldError, type FieldError, textProblem } from '#kernel';
import { questionsOf } from '../survey/questionnaire.js';
import { QuestionType, type SurveyQuestion, type SurveySection } from '../survey/questionnaire.type.js';
import { binOf } from '../survey/statistics.js';

/** Said instead of a grade or a choice. */
export const UNSURE = 'unsure';
/** The group of those who did not say in which grid they live, or how old they are. */
export const UNKNOWN = 'unknown';
const LONGEST_TEXT = 500;

/** What somebody gave for one question: a grade, options, a number or words, all as text. */
export interface GivenAnswer {
  question: string;
  values: readonly string[];
}

/** An answer as it is counted. */
export interface ReadAnswer {
  /** By question, the values that are counted: grades, options, the stretch of a number; never empty. */
  values: Record<string, string[]>;
  /** By question, the numbers themselves. */
  figures: Record<string, number>;
  /** By question, what was written in free words. */
  words: Record<string, string>;
}

/**
 * Reads what somebody gave against the questions, all of it or nothing: what is half answered is told at each question.
 * Problems stand at `answers.<question>`.
 */
export function readAnswers(sections: readonly SurveySection[], given: readonly GivenAnswer[]): { read: ReadAnswer; problems: FieldError[] } {
  const read: ReadAnswer = { values: {}, figures: {}, words: {} };
  const problems: FieldError[] = [];
  const questions = new Map(questionsOf(sections).map((question) => [question.key, question]));
  const answered = new Set<string>();
  for (const { question, values } of given) {
    const path = `answers.${question}`;
    const known = questions.get(question);
    if (!known) problems.push(fieldError(path, 'UNKNOWN_RECORD'));
    else if (answered.has(question)) problems.push(fieldError(path, 'DUPLICATE'));
    else if (values.some((value) => value.trim())) problems.push(...take(read, known, values.map((value) => value.trim()), path));
    else continue;
    answered.add(question);
  }
  for (const { key, required } of questions.values()) if (required && !answered.has(key)) problems.push(fieldError(`answers.${key}`, 'REQUIRED'));
  return { read, problems };
}

function take(read: ReadAnswer, question: SurveyQuestion, values: readonly string[], path: string): FieldError[] {
  const { key, type } = question;
  if (type === QuestionType.text) {
    const words = cleanText(values[0]!, { multiline: true });
    const problem = textProblem(words, { max: LONGEST_TEXT, min: 1, multiline: true });
    if (problem || values.length > 1) return [fieldError(path, problem?.code ?? 'TOO_MANY', (problem?.params ?? { max: 1 }) as never)];
    read.words[key] = words;
    return [];
  }
  if (type === QuestionType.number) return takeNumber(read, question, values, path);
  const allowed = [...question.options.map((option) => option.key), ...(question.unsure ? [UNSURE] : [])];
  if (values.some((value) => !allowed.includes(value))) return [fieldError(path, 'NOT_ONE_OF', { allowed: allowed.join(', ') })];
  if (new Set(values).size !== values.length) return [fieldError(path, 'DUPLICATE')];
  if (values.length > 1 && (!question.several || values.includes(UNSURE))) return [fieldError(path, 'TOO_MANY', { max: 1 })];
  read.values[key] = [...values];
  return [];
}

function takeNumber(read: ReadAnswer, { key, min, max }: SurveyQuestion, values: readonly string[], path: string): FieldError[] {
  if (values.length > 1) return [fieldError(path, 'TOO_MANY', { max: 1 })];
  const text = values[0]!.normalize('NFKC');
  if (!/^-?\d{1,9}(\.\d{1,9})?$/.test(text)) return [fieldError(path, 'NOT_A_NUMBER')];
  const value = Number(text);
  if (!Number.isInteger(value)) return [fieldError(path, 'NOT_WHOLE')];
  if (value < min!) return [fieldError(path, 'TOO_SMALL', { min: min! })];
  if (value > max!) return [fieldError(path, 'TOO_LARGE', { max: max! })];
  read.values[key] = [String(binOf(value, min!, max!))];
  read.figures[key] = value;
  return [];
}
