import { UNKNOWN, UNSURE } from '../survey-answer/answers.js';
import { hiddenChoices, hiddenGroups, LEAST } from './hiding.js';
import { isRated, questionsOf } from './questionnaire.js';
import { type QuestionOption, QuestionType, type SurveyQuestion, type SurveySection } from './questionnaire.type.js';
import type { CrossTable, GroupFigures, QuestionFigures, ValueFigures } from './results.type.js';
import { binsOf, meanOf, type Share, wilson } from './statistics.js';

/** A row of the roll-up: see `fold`. */
export interface Tally {
  question: string;
  cut: string;
  member: string;
  value: string;
  count: number;
  total: number;
}

/** What a question's rows of one member say. */
export interface Counted {
  n: number;
  total: number;
  of: ReadonlyMap<string, number>;
}

export function groupedBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const NOBODY: Counted = { n: 0, total: 0, of: new Map() };

export function countedOf(rows: readonly Tally[]): Counted {
  const whole = rows.find(({ value }) => value === '');
  return whole ? { n: whole.count, total: whole.total, of: new Map(rows.filter(({ value }) => value !== '').map(({ value, count }) => [value, count])) } : NOBODY;
}

/** Who said what they think or know. */
const known = ({ n, of }: Counted): number => n - (of.get(UNSURE) ?? 0);

export function meanFigure({ type, options }: SurveyQuestion, counted: Counted): number | null {
  if (type === QuestionType.number) return counted.n ? counted.total / counted.n : null;
  return type === QuestionType.scale ? meanOf(options.map(({ key }) => ({ grade: Number(key), count: counted.of.get(key) ?? 0 }))) : null;
}

/** Who is satisfied, or said yes; null for other questions, and where nobody could tell. */
export function shareFigure({ type, options, satisfiedFrom, several }: SurveyQuestion, counted: Counted): Share | null {
  const good = type === QuestionType.scale ? options.filter(({ key }) => Number(key) >= satisfiedFrom!)
    : type === QuestionType.choice && !several && options.length === 2 ? options.filter(({ key }) => key === 'yes') : [];
  return good.length ? wilson(good.reduce((sum, { key }) => sum + (counted.of.get(key) ?? 0), 0), known(counted)) : null;
}

/** The rows of its distribution: grades, options, stretches of numbers. */
export function valuesOf(question: SurveyQuestion): QuestionOption[] {
  const { type, options, min, max } = question;
  if (type !== QuestionType.number) return options;
  return binsOf(min!, max!).map(({ from, to }, index) => {
    const label = from === to ? String(from) : `${from}–${to}`;
    return { key: String(index), label, labelEn: label };
  });
}

function distribution(question: SurveyQuestion, counted: Counted): ValueFigures[] {
  const base = question.several ? counted.n : known(counted);
  return valuesOf(question).map((value) => {
    const count = counted.of.get(value.key) ?? 0;
    return { ...value, count, share: base ? count / base : 0 };
  });
}

export const isLow = (question: SurveyQuestion, share: Share | null, lowest: number): boolean =>
  isRated(question) && share !== null && share.n >= LEAST && share.share * 100 < lowest;

/** All questions of a survey by the roll-up's rows of the whole; `lowest` is the share in per cent below which an item is low. */
export function figuresOf(surveyId: string, sections: readonly SurveySection[], tallies: readonly Tally[], lowest: number): QuestionFigures[] {
  const byQuestion = groupedBy(tallies.filter(({ cut }) => cut === ''), ({ question }) => question);
  return questionsOf(sections).map((question) => {
    const counted = countedOf(byQuestion.get(question.key) ?? []);
    const hidden = counted.n > 0 && counted.n < LEAST;
    const share = hidden ? null : shareFigure(question, counted);
    return {
      key: question.key, surveyId, hidden, n: counted.n, unsure: hidden ? 0 : (counted.of.get(UNSURE) ?? 0), mean: hidden ? null : meanFigure(question, counted), share,
      low: isLow(question, share, lowest), values: hidden ? [] : distribution(question, counted),
    };
  });
}

/** What the members of a cut are called, in their order. */
export interface Cut {
  name: string;
  members: readonly QuestionOption[];
}

/** A question by each cut: small groups hidden, and what would give them away. */
export function crossTables(question: SurveyQuestion, cuts: readonly Cut[], tallies: readonly Tally[]): CrossTable[] {
  const whole = countedOf(tallies.filter((row) => row.cut === '' && row.question === question.key));
  if (whole.n < LEAST || question.type === QuestionType.text) return [];
  return cuts.filter(({ name }) => name !== question.key).map(({ name, members }) => {
    const byMember = groupedBy(tallies.filter((row) => row.cut === name && row.question === question.key), ({ member }) => member);
    const counted = members.map((member) => ({ member, figures: countedOf(byMember.get(member.key) ?? []) }));
    const hidden = hiddenGroups(new Map(counted.map(({ member, figures }) => [member.key, figures.n])));
    return { cut: name, groups: groupFigures(question, counted, hidden, hiddenValues(question, whole)) };
  });
}

/** Answers that so few gave that the table, read the other way round, would tell of a small group. */
export const hiddenValues = ({ several }: SurveyQuestion, { n, of }: Counted): ReadonlySet<string> => (several ? hiddenChoices(of, n) : hiddenGroups(of));

/** A cross table's groups: of hidden ones only that they are, of hidden answers nothing. */
export function groupFigures(
  question: SurveyQuestion, counted: readonly { member: QuestionOption; figures: Counted }[], hidden: ReadonlySet<string>, values: ReadonlySet<string>,
): GroupFigures[] {
  return counted.flatMap(({ member, figures }) => {
    if (!figures.n) return [];
    const told = group(question, member, figures, hidden.has(member.key));
    return [{ ...told, values: told.values.filter(({ key }) => !values.has(key)) }];
  });
}

function group(question: SurveyQuestion, { key, label, labelEn }: QuestionOption, counted: Counted, hidden: boolean): GroupFigures {
  if (hidden) return { member: key, label, labelEn, hidden, n: null, mean: null, share: null, values: [] };
  return {
    member: key, label, labelEn, hidden, n: counted.n, mean: meanFigure(question, counted), share: shareFigure(question, counted), values: distribution(question, counted),
  };
}

/** The cuts of a survey: how an answer came, where one lives, and its own grouping questions. */
export function cutsOf(sections: readonly SurveySection[], grids: readonly { id: string; name: string }[], channels: readonly string[]): Cut[] {
  const unknown = { key: UNKNOWN, label: '', labelEn: '' };
  return [
    { name: 'channel', members: channels.map((key) => ({ key, label: '', labelEn: '' })) },
    ...(grids.length ? [{ name: 'grid', members: [...grids.map(({ id, name }) => ({ key: id, label: name, labelEn: '' })), unknown] }] : []),
    ...questionsOf(sections).filter(({ grouping }) => grouping).map(({ key, options }) => ({ name: key, members: [...options, unknown] })),
  ];
}

/** Whether two surveys asked the same, so that they may be compared. */
export function sameQuestion(one: SurveyQuestion, other: SurveyQuestion): boolean {
  const keys = (question: SurveyQuestion): string => question.options.map(({ key }) => key).join();
  return one.type === other.type && one.satisfiedFrom === other.satisfiedFrom && one.several === other.several && keys(one) === keys(other)
    && one.min === other.min && one.max === other.max;
}
