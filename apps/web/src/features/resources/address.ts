import { useEffect } from 'react';
import { inputDay } from '../../lib/dates';
import type { RegisterEntriesQueryVariables } from '../../lib/generated/graphql';
import { usePlace } from '../../lib/place';
import { useAddress } from '../../ui/list/address';
import type { Column, Register } from './describe';

export const PAGE = 20;
export const VIEWS = ['now', 'all', 'ended', 'void'] as const;
export type View = (typeof VIEWS)[number];

export interface RegisterAddress {
  view: View;
  /** The day on which entries are in force, in the view `now`. */
  on: string;
  text: string;
  sort: string;
  page: number;
  /** By column, as it stands in the address: a code, `yes`, or `from..to`. */
  filters: Record<string, string>;
  set: (patch: Record<string, string | null>) => void;
  /** Ready for the query; null until the community is known. */
  variables: RegisterEntriesQueryVariables | null;
}

const PREFIX = 'f.';

/** Which columns a list can be narrowed by. */
export const filterable = ({ type }: Column): boolean => !['text', 'longText', 'personal', 'reference'].includes(type);
export const isRange = ({ type }: Column): boolean => ['whole', 'decimal', 'money', 'day'].includes(type);

export const splitRange = (text: string): [string, string] => {
  const [from = '', to = ''] = text.split('..');
  return [from, to];
};
export const joinRange = (from: string, to: string): string | null => (from || to ? `${from}..${to}` : null);

/** View, day, words, filters by column, order and page of a register's list live in the address. */
export function useRegisterAddress(register: Register): RegisterAddress {
  const { search, setSearch, set } = useAddress();
  const { community } = usePlace();
  useEffect(() => {
    if (!community || search.has('c')) return;
    setSearch((before) => { before.set('c', community.code); return before; }, { replace: true });
  }, [community, search, setSearch]);

  const view = VIEWS.find((one) => one === search.get('view')) ?? 'now';
  const on = /^\d{4}-\d\d-\d\d$/.test(search.get('on') ?? '') ? search.get('on')! : inputDay();
  const text = search.get('q') ?? '';
  const sort = sortOf(register, search.get('sort'));
  const page = Math.max(1, Number(search.get('page')) || 1);
  const filters = Object.fromEntries([...search].filter(([key]) => key.startsWith(PREFIX)).map(([key, value]) => [key.slice(PREFIX.length), value]));
  const variables = community && {
    register: register.name, communityId: community.id, text: text || null, sort,
    on: view === 'now' ? on : null, state: view === 'ended' || view === 'void' ? view : null,
    filter: filterOf(register, filters), page: { limit: PAGE, offset: (page - 1) * PAGE },
  };
  return { view, on, text, sort, page, filters, set, variables };
}

export const filterKey = (column: string): string => PREFIX + column;

const ALWAYS_SORTED = ['fromOn', 'untilOn', 'number', 'title', 'updatedAt'];
export const sortable = ({ type }: Column): boolean => type !== 'choices' && type !== 'personal' && type !== 'longText' && type !== 'reference';

/** A sort of the address that this register has; else the newest first, or by name where entries have one. */
function sortOf(register: Register, asked: string | null): string {
  const name = asked?.replace(/^-/, '');
  const known = name && (ALWAYS_SORTED.includes(name) || register.columns.some((column) => column.name === name && sortable(column)));
  return known ? asked! : '-fromOn';
}

/** What the address says, as the API takes it; a column that this register has not is passed over. */
function filterOf(register: Register, filters: Record<string, string>): Record<string, unknown> | null {
  const wanted = register.columns.flatMap((column): [string, unknown][] => {
    const text = filters[column.name];
    if (!text) return [];
    if (column.type === 'yesNo') return [[column.name, text === 'yes']];
    if (!isRange(column)) return [[column.name, text]];
    const [from, to] = splitRange(text).map((end) => limitOf(column, end));
    return [[column.name, { min: from, max: to }]];
  });
  return wanted.length ? Object.fromEntries(wanted) : null;
}

function limitOf({ type }: Column, text: string): string | number | null {
  if (!text) return null;
  if (type === 'day') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
  const number = Number(text);
  if (!Number.isFinite(number)) return null;
  return type === 'money' ? Math.round(number * 100) : number;
}
