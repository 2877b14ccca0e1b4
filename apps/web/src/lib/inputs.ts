import type { InputLineFragment } from './generated/graphql';
import { day } from './dates';
import { count } from './figures';
import type { Params } from './i18n';
import { code, t } from './messages';
import { inText } from './verdict';
import { standardShort } from './words';

export const inputTitle = ({ title }: Pick<InputLineFragment, 'title'>): string => inText({ zh: title.zh, en: title.en ?? null });

const DAYS = ['lastOn', 'dueOn', 'heldOn', 'on'];

/** What its source tells beside the title: how often, how many, by when. */
export function inputDetail({ source, params }: Pick<InputLineFragment, 'source' | 'params'>): string {
  const given = params as Record<string, unknown>;
  if (source === 'unmet-rule') return ruleDetail(given);
  const shown = Object.entries(given).map(([name, value]) => [name, DAYS.includes(name) ? day(String(value)) : typeof value === 'number' ? value : String(value ?? '')]);
  return (code(`input.detail.${source}`, Object.fromEntries(shown) as Params) ?? '').trim();
}

function ruleDetail({ standardCode, clauseNumber, actual, required }: Record<string, unknown>): string {
  const clause = `${standardShort(String(standardCode))} ${String(clauseNumber)}`;
  return typeof actual === 'number' && typeof required === 'number'
    ? t('input.ruleFigures', { clause, actual: count(actual), required: count(required) })
    : t('input.rule', { clause });
}

export const sourceText = (source: string): string => code(`input.source.${source}`) ?? source;
