import type { PartFragment, QuestionFragment, QuestionType, SurveySectionInput } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { keysOf } from './option-keys';

export const TYPES: readonly QuestionType[] = ['scale', 'choice', 'number', 'text'];

/** A question while it is written: options a line each, the English after a bar. */
export interface WrittenQuestion extends Omit<QuestionFragment, 'options' | 'core' | 'min' | 'max' | '__typename'> {
  lines: string;
  /** The options as they were saved. */
  saved: readonly { key: string; label: string }[];
  min: string;
  max: string;
}
export interface WrittenSection extends Omit<PartFragment, 'questions' | '__typename'> {
  questions: WrittenQuestion[];
  /** Of its place on screen. */
  id: string;
}

const GRADES = '不满意 | Dissatisfied\n不太满意 | Rather dissatisfied\n比较满意 | Rather satisfied\n很满意 | Very satisfied';
const lineOf = ({ label, labelEn }: { label: string; labelEn: string }): string => (labelEn ? `${label} | ${labelEn}` : label);

export const newQuestion = (): WrittenQuestion => ({
  key: '', type: 'scale', text: '', textEn: '', required: true, lines: GRADES, saved: [], several: false, satisfiedFrom: 3, unsure: true, min: '', max: '', grouping: false,
});
export const newSection = (): WrittenSection => ({ key: '', title: '', titleEn: '', subject: '', clauses: [], questions: [newQuestion()], id: crypto.randomUUID() });

const isOwn = ({ key }: PartFragment): boolean => key !== 'core' && key !== 'about-you';
export const written = (sections: readonly PartFragment[]): WrittenSection[] => sections.filter(isOwn).map((section) => ({
  ...section,
  id: section.key,
  questions: section.questions.map(({ options, min, max, core: _core, ...question }) => ({
    ...question, lines: options.map(lineOf).join('\n'), saved: options, min: min === null ? '' : String(min), max: max === null ? '' : String(max),
  })),
}));

const figure = (text: string): number | null => (text.trim() === '' ? null : Number(text));

const withKeys = (options: { label: string; labelEn: string }[], saved: WrittenQuestion['saved']) => {
  const keys = keysOf(options, saved);
  return options.map((option, index) => ({ ...option, key: keys[index]! }));
};

/** What was written as the API takes it. */
export const toInput = (sections: readonly WrittenSection[]): SurveySectionInput[] => sections.map(({ key, title, titleEn, subject, clauses, questions }) => ({
  key, title, titleEn, subject, clauseIds: clauses.map(({ id }) => id),
  questions: questions.map(({ key: name, type, text, textEn, required, lines, saved, several, satisfiedFrom, unsure, min, max, grouping }) => {
    const listed = type === 'scale' || type === 'choice';
    return {
      key: name, type, text, textEn, required, several: type === 'choice' && several, unsure: listed && unsure, grouping: type === 'choice' && !several && grouping,
      satisfiedFrom: type === 'scale' ? satisfiedFrom : null, min: type === 'number' ? figure(min) : null, max: type === 'number' ? figure(max) : null,
      options: listed ? withKeys(optionsOf(lines), saved) : [],
    };
  }),
}));

export const optionsOf = (lines: string): { label: string; labelEn: string }[] =>
  lines.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => {
    const [label = '', labelEn = ''] = line.split(/[|｜]/).map((part) => part.trim());
    return { label, labelEn };
  });

export const typeName = (type: string): string => t(`survey.types.${type as QuestionType}`);
