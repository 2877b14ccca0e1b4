import { randomUUID } from 'node:crypto';
import { fieldError, type FieldError } from '#kernel';
import { ABOUT_YOU, CORE, coreSections } from './core-questions.js';
import { QuestionType, type SurveyQuestion, type SurveySection } from './questionnaire.type.js';

/** A section as somebody gives it: only the platform marks what is of the core. */
export type GivenSection = Omit<SurveySection, 'questions'> & { questions: readonly Omit<SurveyQuestion, 'core'>[] };

const MOST_QUESTIONS = 60;
/** Groupings multiply what is counted of each answer, and small groups are hidden anyway. */
const MOST_GROUPINGS = 4;
const isCore = (section: Pick<SurveySection, 'key'>): boolean => section.key === CORE || section.key === ABOUT_YOU;

export const questionsOf = (sections: readonly SurveySection[]): SurveyQuestion[] => sections.flatMap(({ questions }) => questions);

/** The one whose grades are counted as satisfaction. */
export const isRated = ({ type }: SurveyQuestion): boolean => type === QuestionType.scale;

/**
 * What somebody composed, as it is kept: the core as it is fixed, or as the survey had it when it was begun, around their own
 * sections; new parts get keys.
 */
export function composed(given: readonly GivenSection[], core: readonly SurveySection[]): SurveySection[] {
  const own = given.filter((section) => !isCore(section)).map((section) => ({
    ...section, key: section.key || newKey(), clauseIds: section.clauseIds.map((id) => id.toLowerCase()), questions: section.questions.map(tidied),
  }));
  const [first, last] = [core.filter(({ key }) => key === CORE), core.filter(({ key }) => key === ABOUT_YOU)];
  return [...first, ...own, ...last];
}

/** The core of a new survey, or of one that is there. */
export function coreOf(sections: readonly SurveySection[] | null, withCore: boolean): SurveySection[] {
  if (!withCore) return [];
  const kept = sections?.filter(isCore) ?? [];
  return kept.length ? kept : coreSections();
}

/** A survey that asks the same again keeps its keys; the core comes in its present words. */
export const asked = (sections: readonly SurveySection[], withCore: boolean): SurveySection[] => composed(sections, coreOf(null, withCore));

const newKey = (): string => randomUUID().slice(0, 8);

/** Only what its type knows; grades are numbered, other options get keys where they have none. */
function tidied(question: Omit<SurveyQuestion, 'core'>): SurveyQuestion {
  const { type, several, unsure } = question;
  const [scale, choice, number] = [type === QuestionType.scale, type === QuestionType.choice, type === QuestionType.number];
  return {
    ...question,
    key: question.key || newKey(),
    core: false,
    options: scale || choice ? question.options.map((option, index) => ({ ...option, key: scale ? String(index + 1) : option.key || newKey() })) : [],
    several: choice && several,
    unsure: (scale || choice) && unsure,
    satisfiedFrom: scale ? question.satisfiedFrom : null,
    min: number ? question.min : null,
    max: number ? question.max : null,
    grouping: choice && !several && question.grouping,
  };
}

/** What is wrong with own sections, at `sections.<n>.questions.<n>.<field>` as they were given. */
export function questionnaireProblems(given: readonly GivenSection[]): FieldError[] {
  const problems: FieldError[] = [];
  const seen = new Set<string>();
  const once = (key: string, path: string): void => {
    if (key && seen.has(key)) problems.push(fieldError(path, 'DUPLICATE'));
    seen.add(key);
  };
  let groupings = 0;
  let count = 0;
  given.forEach((section, at) => {
    if (isCore(section)) return;
    once(`section ${section.key || at}`, `sections.${at}.key`);
    section.questions.forEach((question, index) => {
      const path = `sections.${at}.questions.${index}`;
      if (question.key) once(question.key, `${path}.key`);
      if (question.key.startsWith('core.')) problems.push(fieldError(`${path}.key`, 'FIXED_HERE'));
      problems.push(...questionProblems(question, path));
      count += 1;
      if (question.grouping && ++groupings > MOST_GROUPINGS - 2) problems.push(fieldError(`${path}.grouping`, 'TOO_MANY', { max: MOST_GROUPINGS - 2 }));
    });
  });
  if (count > MOST_QUESTIONS) problems.push(fieldError('sections', 'TOO_MANY', { max: MOST_QUESTIONS }));
  return problems;
}

function questionProblems({ type, options, satisfiedFrom, min, max }: Omit<SurveyQuestion, 'core'>, path: string): FieldError[] {
  if (type === QuestionType.scale || type === QuestionType.choice) {
    const most = type === QuestionType.scale ? 10 : 20;
    if (options.length < 2) return [fieldError(`${path}.options`, 'TOO_FEW', { min: 2 })];
    if (options.length > most) return [fieldError(`${path}.options`, 'TOO_MANY', { max: most })];
    const labels = options.map(({ label }) => label);
    const double = labels.findIndex((label, index) => labels.indexOf(label) !== index);
    if (double >= 0) return [fieldError(`${path}.options.${double}.label`, 'DUPLICATE')];
    if (type === QuestionType.choice) return [];
    if (satisfiedFrom === null || satisfiedFrom < 2) return [fieldError(`${path}.satisfiedFrom`, 'TOO_SMALL', { min: 2 })];
    return satisfiedFrom > options.length ? [fieldError(`${path}.satisfiedFrom`, 'TOO_LARGE', { max: options.length })] : [];
  }
  if (type !== QuestionType.number) return [];
  if (min === null) return [fieldError(`${path}.min`, 'REQUIRED')];
  if (max === null) return [fieldError(`${path}.max`, 'REQUIRED')];
  return max <= min ? [fieldError(`${path}.max`, 'TOO_SMALL', { min: min + 1 })] : [];
}
