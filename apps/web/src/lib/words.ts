import type { ClauseRole, RecordKind, Stage } from './generated/graphql';
import { dayTime } from './dates';
import { language, type Params } from './i18n';
import { code, t } from './messages';

/** Words for codes of the API. An unknown code shows itself rather than nothing. */
export const stateText = (kind: RecordKind, state: string): string => code(`state.${kind}.${state}`) ?? code(`state.register.${state}`) ?? state;
export const verbText = (kind: RecordKind, verb: string): string =>
  code(`verb.${kind}.${verb}`) ?? code(`verb.any.${verb}`) ?? verb;
/** What the history says was done: 「确认原因」 in the past. */
export const doneText = (kind: RecordKind, verb: string): string =>
  code(`done.${kind}.${verb}`) ?? code(`done.any.${verb}`) ?? verbText(kind, verb);
export const kindText = (kind: RecordKind): string => t(`kind.${kind}`);
/** What a rule of reminders is for: a kind or all, what presses or everything. */
export const ruleText = (kind: RecordKind | null, grave: boolean): string => {
  const name = kind ? kindText(kind) : t('telling.ofAll');
  return grave ? t('telling.ofGrave', { kind: name }) : name;
};
/** Several of them: the name of a list. */
export const kindsText = (kind: RecordKind): string => t(`kinds.${kind}`);
export const stageText = (stage: Stage): string => t(`stage.${stage}`);
export const fieldLabel = (kind: RecordKind, name: string): string =>
  code(`label.${kind}.${name}`) ?? code(`label.any.${name}`) ?? name;
/** Parameters of a code as a person reads them: days and instants as dates, field names as their labels. */
export function readable(params: unknown): Params {
  const shown = Object.entries((params ?? {}) as Params).map(([name, value]) => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value)) return [name, dayTime(value)];
    if (Array.isArray(value)) return [name, value.map((one) => code(`label.any.${String(one)}`) ?? String(one)).join(t('list.comma'))];
    return [name, value];
  });
  return Object.fromEntries(shown) as Params;
}
export const reasonText = (reason: { code: string; params: unknown }): string =>
  code(`reason.${reason.code}`, readable(reason.params)) ?? code(`error.${reason.code}`, readable(reason.params)) ??
  t('reason.OTHER');
/** `nonconformity:report` as 「不符合：报告」. */
export const permissionText = (permission: string): string => {
  const [noun = '', verb = ''] = permission.split(':');
  return `${code(`permission.noun.${noun}`) ?? noun}${t('list.colon')}${code(`permission.verb.${verb}`) ?? verb}`;
};
export const roleText = (role: ClauseRole): string => t(`clauseRole.${role}`);
export const memberText = (role: string): string => code(`member.${role}`) ?? role;
export const standardShort = (name: string): string => code(`standard.${name}`) ?? name;

/** The text in the language on screen; English falls back on Chinese, never on nothing. */
export const inLanguage = (chinese: string | null | undefined, english: string | null | undefined): string =>
  (language() === 'en' ? english || chinese : chinese) ?? '';

/** Links to the editions in force come before those to a draft or to another region's standard. */
export const inForceFirst = <L extends { clause: { standardCode: string } }>(links: readonly L[]): L[] =>
  [...links].sort((a, b) => foreign(a.clause) - foreign(b.clause));

const foreign = (clause: { standardCode: string }): number => Number(code(`editionMark.${clause.standardCode}`) !== undefined);

/** Of clauses that were found, those of just this number come first, and among them the edition in force. */
export const nearestFirst = <C extends { number: string; standardCode: string }>(clauses: readonly C[], asked: string): C[] => {
  const rank = (clause: C): number => (clause.number === asked ? foreign(clause) : 2);
  return [...clauses].sort((a, b) => rank(a) - rank(b));
};

interface Named { title: string | null; titleEn: string | null; basedOn?: Pick<Named, 'title' | 'titleEn'> | null }

/** A clause's title; where the edition's text is missing, the draft's, said to be so. */
export function clauseTitle(clause: Named): string {
  const own = inLanguage(clause.title, clause.titleEn);
  if (own) return own;
  const based = clause.basedOn && inLanguage(clause.basedOn.title, clause.basedOn.titleEn);
  return based ? t('clause.ofDraft', { title: based }) : '';
}

/** One without any title is named by the beginning of what it asks. */
export function clauseName(clause: Named & { summary: string | null; summaryEn: string | null }): string {
  const words = clauseWords(clause);
  const limit = language() === 'en' ? 36 : 16;
  return words.length > limit && !clauseTitle(clause) ? `${words.slice(0, limit)}…` : words;
}

/** The same in full, where there is room for it. */
export const clauseWords = (clause: Named & { summary: string | null; summaryEn: string | null }): string =>
  clauseTitle(clause) || inLanguage(clause.summary, clause.summaryEn);

/** Who did a step of history: a person, a resident on a public page, or the platform by the clock. */
export const whoDid = (entry: { actor?: { name: string } | null; byResident: boolean }): string =>
  entry.actor?.name ?? t(entry.byResident ? 'history.resident' : 'history.system');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Values of history: codes become words, booleans yes and no, days and instants dates, ids the `name` given for them. */
export function valueText(kind: RecordKind, field: string, value: unknown, name: string | null): string {
  if (value === null || value === undefined || value === '') return t('history.empty');
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (typeof value === 'string' && UUID.test(value)) return name ?? t('history.other');
  if (field === 'state') return stateText(kind, String(value));
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value)) return dayTime(value);
  if (typeof value === 'object') return t('history.several', { n: Array.isArray(value) ? value.length : 1 });
  const words = code(`value.${field}.${String(value)}`) ?? (field.endsWith('Kind') ? code(`kind.${camel(String(value))}`) : undefined);
  return words ?? String(value);
}

export const camel = (name: string): string => name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

/** 一, 二, 三 … for the roots of a cause tree; `index` from 0. */
export const nth = (index: number): string => code(`cause.nth.${index + 1}`) ?? String(index + 1);
