import { useMemo } from 'react';
import { useQuery } from 'urql';
import { inputDay } from '../../lib/dates';
import {
  RegistersDocument, RegistersHereDocument, type RegisterColumnLineFragment, type RegistersHereQuery, type RegisterWholeFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { inForceFirst, inLanguage } from '../../lib/words';

/** Everything on these pages is drawn from what the API says a register is: one added there needs nothing here. */
export type Register = RegisterWholeFragment;
export type Column = RegisterColumnLineFragment;
export type Here = RegistersHereQuery['registers'][number];

/** What an entry can change: lists, counts and the day from which a register is kept. A sheet changes them past this client: so they are asked anew. */
export const ENTRIES = { additionalTypenames: ['RegisterEntry'], requestPolicy: 'cache-and-network' as const };

export const inWords = (text: { zh: string; en: string | null } | null | undefined): string => inLanguage(text?.zh, text?.en);

/** A column's name with the unit of its figures: 建筑面积（平方米）. */
export const columnTitle = (column: Column): string =>
  column.unit ? t('registers.withUnit', { name: inWords(column.label), unit: inWords(column.unit) }) : inWords(column.label);

export function useRegisters() {
  const [{ data, error }, execute] = useQuery({ query: RegistersDocument });
  return { registers: data?.registers, error, retry: () => execute({ requestPolicy: 'network-only' }) };
}

/** How the community stands with each register today: how many in force, kept from when, which clauses ask for it. */
export function useHere() {
  const { community } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: RegistersHereDocument, variables: { communityId: community?.id ?? '', on: inputDay() }, pause: !community, context: ENTRIES,
  });
  const here = useMemo(() => data && new Map(data.registers.map((one) => [one.name, one])), [data]);
  return { here, error, retry: () => execute({ requestPolicy: 'network-only' }) };
}

/** Registers of the clauses' sections side by side, as the standard has them. */
const GROUPS = [
  { group: 'people', sections: ['6.1', '8.4'] },
  { group: 'social', sections: ['6.2'] },
  { group: 'places', sections: ['6.3', '6.4', '8.10'] },
  { group: 'organisations', sections: ['4.2', '4.3', '8.7'] },
  { group: 'money', sections: ['5.3'] },
  { group: 'check', sections: ['9.3'] },
] as const;
export type Group = (typeof GROUPS)[number]['group'] | 'other';
export const GROUP_ORDER: readonly Group[] = [...GROUPS.map(({ group }) => group), 'other'];

/** By the first clause of the Fujian editions that asks for it, one of chapter 6 before others. */
export function groupOf({ clauses }: Pick<Register, 'clauses'>): Group {
  const fujian = clauses.filter((clause) => clause.startsWith('DB35/T'));
  const first = fujian.find((clause) => / 6\.\d/.test(clause)) ?? fujian[0];
  const section = /(\d+\.\d+)[\d.]*$/.exec(first ?? '')?.[1];
  return GROUPS.find(({ sections }) => (sections as readonly string[]).includes(section ?? ''))?.group ?? 'other';
}

/** Figures told of a day, like a count of people: they make a curve, and each day has one entry. */
export const isByDate = (register: Register): boolean =>
  register.past && register.titleColumn === null && !register.columns.some(({ type }) => type === 'reference') && figuresOf(register).length > 0;

export const figuresOf = ({ columns }: Register): Column[] => columns.filter(({ type, inList }) => type === 'whole' && inList);

/** The day on which something runs out: a certificate, an agreement. By the house's names, days that end are `…Until`. */
export const expiryOf = ({ columns }: Register): Column | undefined => columns.find(isExpiry);
export const isExpiry = ({ type, name }: Column): boolean => type === 'day' && /Until$/.test(name);

/** Each clause that asks for a register once: that of the edition in force where several editions have it. */
export function askingOnce({ asks }: Here): Here['asks'] {
  const ordered = inForceFirst(asks.map((clause) => ({ clause }))).map(({ clause }) => clause);
  return ordered.filter((clause, index) => ordered.findIndex(({ number }) => number === clause.number) === index);
}

export const SOON_DAYS = 60;

/** A calendar day so many days after today, 'YYYY-MM-DD'. */
export const dayAfter = (days: number): string => inputDay(new Date(Date.now() + days * 86_400_000));

export const listPath = (name: string): string => `/registers/${name}`;
export const entryPath = (id: string): string => `/registers/entries/${id}`;
