import { h } from '../dom.js';
import { choicesField } from '../form/choices.js';
import { choiceField, textField, type Field } from '../form/field.js';
import { halfWidth } from '../form/validate.js';
import { surveyMsg } from '../messages/survey.js';
import type { Option, Question } from '../survey-queries.js';
import { either } from './survey-words.js';

const LONGEST = 500;
const labelled = ({ key, label, labelEn }: Option): [string, string] => [key, either(label, labelEn)];

/** The field of a question; what is chosen goes to `set`. */
export function questionField(question: Question, name: string, given: readonly string[], set: (values: string[]) => void): Field {
  const m = surveyMsg();
  const label = `${either(question.text, question.textEn)}${question.required ? '' : m.optional}`;
  const options = [...question.options.map(labelled), ...(question.unsure ? [['unsure', m.unsure] as [string, string]] : [])];
  if (question.type === 'text') return textField({ name, label, hint: m.words, rows: 3, value: given[0] ?? '', oninput: (text) => set([text]) }, { maxlength: LONGEST });
  if (question.type === 'number') {
    return textField({ name, label, hint: m.range(question.min!, question.max!), value: given[0] ?? '', oninput: (text) => set([halfWidth(text).trim()]) }, { inputmode: 'numeric' });
  }
  if (question.several) return choicesField({ name, label, hint: m.several, options, value: given, onpick: set });
  return choiceField({ name, label, options, value: given[0] ?? '', onpick: (value) => set([value]) });
}

/** What is wrong with what is given, in words; null when nothing is. */
export function answerTrouble({ type, required, min, max }: Question, values: readonly string[]): string | null {
  const m = surveyMsg();
  const first = values[0]?.trim() ?? '';
  if (!first) return required ? (type === 'scale' || type === 'choice' ? m.choose : m.fill) : null;
  if (type !== 'number') return null;
  if (!/^-?\d{1,9}$/.test(first)) return m.number;
  return Number(first) < min! || Number(first) > max! ? m.between(min!, max!) : null;
}

export const partHeading = (text: string): HTMLElement => h('h2', { class: 'p-h2' }, text);
