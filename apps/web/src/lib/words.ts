import type { ClauseRole, RecordKind, Stage } from './generated/graphql';
import { language, type Params } from './i18n';
import { code, t } from './messages';

/** Words for codes of the API. An unknown code shows itself rather than nothing. */
export const stateText = (kind: RecordKind, state: string): string => code(`state.${kind}.${state}`) ?? state;
export const verbText = (kind: RecordKind, verb: string): string =>
  code(`verb.${kind}.${verb}`) ?? code(`verb.any.${verb}`) ?? verb;
/** What the history says was done: 「确认原因」 in the past. */
export const doneText = (kind: RecordKind, verb: string): string =>
  code(`done.${kind}.${verb}`) ?? code(`done.any.${verb}`) ?? verbText(kind, verb);
export const kindText = (kind: RecordKind): string => t(`kind.${kind}`);
export const stageText = (stage: Stage): string => t(`stage.${stage}`);
export const fieldLabel = (kind: RecordKind, name: string): string =>
  code(`label.${kind}.${name}`) ?? code(`label.any.${name}`) ?? name;
export const reasonText = (reason: { code: string; params: unknown }): string =>
  code(`reason.${reason.code}`, reason.params as Params) ?? code(`error.${reason.code}`, reason.params as Params) ??
  t('reason.OTHER');
export const roleText = (role: ClauseRole): string => t(`clauseRole.${role}`);
export const memberText = (role: string): string => code(`member.${role}`) ?? role;
export const standardShort = (name: string): string => code(`standard.${name}`) ?? name;

/** The text in the language on screen; English falls back on Chinese, never on nothing. */
export const inLanguage = (chinese: string | null | undefined, english: string | null | undefined): string =>
  (language() === 'en' ? english || chinese : chinese) ?? '';

/** A clause's title; one without a title is named by the beginning of what it asks. */
export function clauseName(clause: { title: string | null; titleEn: string | null; summary: string | null; summaryEn: string | null }): string {
  const title = inLanguage(clause.title, clause.titleEn);
  if (title) return title;
  const summary = inLanguage(clause.summary, clause.summaryEn);
  const limit = language() === 'en' ? 36 : 16;
  return summary.length > limit ? `${summary.slice(0, limit)}…` : summary;
}

/** Values of history and settings: codes become words, booleans yes and no, days and instants dates. */
export function valueText(kind: RecordKind, field: string, value: unknown, show: { dayTime: (iso: string) => string }) {
  if (value === null || value === undefined || value === '') return t('history.empty');
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (field === 'state') return stateText(kind, String(value));
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d(T|$)/.test(value)) return show.dayTime(value);
  if (typeof value === 'object') return t('history.several', { n: Array.isArray(value) ? value.length : 1 });
  return code(`value.${field}.${String(value)}`) ?? String(value);
}

/** 一, 二, 三 … for the roots of a cause tree; `index` from 0. */
export const nth = (index: number): string => code(`cause.nth.${index + 1}`) ?? String(index + 1);
