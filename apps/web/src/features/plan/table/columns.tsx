import type { ReactNode } from 'react';
import { day } from '../../../lib/dates';
import { count } from '../../../lib/figures';
import type { ItemField, ItemLineFragment } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { ClauseChip } from '../../../ui/clause/ClauseChip';
import { DELIVERIES, monthsText, SOURCES, type Part } from '../parts';
import { deliveryWords } from '../words';
import { Bar } from './Bar';
import { linesText, sumWritten, typedLines } from './money';
import { Origin, originText } from './Origin';
import { monthsWritten, recurrences, recurrenceText } from './schedule';
import { typedChoice, typedDay, typedMoney, typedMonths, typedSeveral, typedText, type Choice, type Typed } from './typed';
import type { Values } from './work';

/** One column: how its cells are drawn, told in words, and read when something is typed or pasted. */
export interface Column {
  key: string;
  head: string;
  /** Of `grid-template-columns`. */
  width: string;
  /** What it writes; none: it is only read. */
  fields: readonly ItemField[];
  lines?: boolean;
  right?: boolean;
  /** What its cells can be, where they are no free words. */
  choices?: readonly Choice[];
  hint?: string;
  /** In words: to be read out, copied, and changed by F2. */
  text: (item: ItemLineFragment) => string;
  draw?: (item: ItemLineFragment) => ReactNode;
  /** What stands there in red while nothing is said. */
  missing?: string;
  /** The row is given where there is one: what it says already may stay. */
  read: (text: string, item?: ItemLineFragment) => Typed<Values>;
}

export interface Around { year: number; people: readonly Choice[]; places: readonly Choice[] }
type Words = 'title' | 'targetGroup' | 'requirement' | 'constraint' | 'doneBy' | 'helpedBy' | 'toldTo' | 'expectedResult' | 'people' | 'equipment' | 'technology';

const map = <T,>(typed: Typed<T>, values: (value: T) => Values): Typed<Values> => ('value' in typed ? { value: values(typed.value) } : typed);
const into = <T extends Values[string]>(field: ItemField, typed: Typed<T>): Typed<Values> => map(typed, (value) => ({ [field]: value }));

function words(field: Words, width: string, max: number, extra: Partial<Column> = {}): Column {
  return {
    key: field, head: t(`label.any.${field}`), width, fields: [field], lines: max > 300, text: (item) => item[field],
    read: (text) => into(field, typedText(text, { max, lines: max > 300, needed: field === 'title' })), ...extra,
  };
}

const readOnly = (key: string, head: string, width: string, text: Column['text'], draw: Column['draw']): Column =>
  ({ key, head, width, fields: [], text, draw, read: () => ({ code: 'FIXED_HERE', params: {} }) });

function dayColumn(field: 'startsOn' | 'endsOn', year: number): Column {
  return {
    key: field, head: t(`label.any.${field}`), width: '104px', fields: [field], hint: t('grid.dayHint'),
    text: (item) => item[field] ?? '', draw: (item) => day(item[field]), read: (text) => into(field, typedDay(text, year)),
  };
}

/** All columns of the table; a part of 5.3 shows some. Made anew for another year, other people or another language. */
export function columnsOf({ year, people, places }: Around) {
  const deliveries = DELIVERIES.map((value) => ({ value, label: t(`value.delivery.${value}`) }));
  const rhythms = recurrences();
  const sources = SOURCES.map((value) => ({ value, label: t(`value.moneySource.${value}`) }));
  const labelOf = (choices: readonly Choice[], one: { id: string; name?: string; title?: string } | null): string =>
    (one ? one.name || one.title || (choices.find(({ value }) => value === one.id)?.label ?? '') : '');
  const entryText = ({ catalogueEntry: entry }: ItemLineFragment): string => (entry ? `${entry.clause.number}${entry.draft ? '*' : ''}` : t('plan.own'));
  return {
    title: words('title', 'minmax(150px, 2fr)', 120, { head: t('plan.item') }),
    entry: readOnly('entry', t('plan.head.entry'), '68px', entryText, (item) => <span className="src" title={item.catalogueEntry?.title}>{entryText(item)}</span>),
    owner: {
      key: 'owner', head: t('label.any.ownerId'), width: 'minmax(88px, 1fr)', fields: ['ownerId'], choices: people, missing: t('plan.noOwner'), text: (item) => labelOf(people, item.owner),
      read: (text) => into('ownerId', typedChoice(text, people, { empties: true, unknown: 'UNKNOWN_PERSON' })),
    },
    delivery: {
      key: 'delivery', head: t('label.any.deliveries'), width: '84px', fields: ['deliveries'], choices: deliveries,
      text: (item) => deliveryWords(item.deliveries), read: (text) => into('deliveries', typedSeveral(text, deliveries)),
    },
    budget: {
      key: 'budget', head: t('grid.money'), width: '84px', fields: ['budgetFen'], right: true, hint: t('grid.moneyHint'),
      text: (item) => (item.budgetFen === null ? '' : String(item.budgetFen / 100)), draw: (item) => (item.budgetFen === null ? '' : count(item.budgetFen / 100)),
      read: (text, item) => { const typed = typedMoney(text); return 'value' in typed ? sumWritten(typed.value, item) : typed; },
    },
    sources: {
      key: 'sources', head: t('grid.sources'), width: 'minmax(130px, 1.4fr)', fields: ['budget'], hint: t('grid.sourcesHint'),
      text: (item) => linesText(item.budget, sources), read: (text) => into('budget', typedLines(text, sources)),
    },
    bar: {
      key: 'bar', head: t('plan.head.months'), width: 'minmax(150px, 192px)', fields: ['months'], hint: t('grid.monthsHint'), missing: t('plan.noTime'),
      text: (item) => monthsText(item.runsIn), draw: (item) => <Bar months={item.runsIn} recurs={Boolean(item.recurrence)} words={recurrenceText(item, rhythms)} />,
      read: (text, item) => map(typedMonths(text), (months) => monthsWritten(months, item)),
    },
    recurrence: {
      key: 'recurrence', head: t('label.any.recurrence'), width: 'minmax(120px, 1fr)', fields: ['recurrence'], choices: rhythms, text: (item) => recurrenceText(item, rhythms),
      read: (text) => into('recurrence', typedChoice(text, rhythms, { empties: true })),
    },
    from: readOnly('from', t('grid.from'), 'minmax(76px, 0.8fr)', originText, (item) => <Origin item={item} />),
    startsOn: dayColumn('startsOn', year),
    endsOn: dayColumn('endsOn', year),
    targetGroup: words('targetGroup', 'minmax(110px, 1fr)', 200),
    requirement: words('requirement', 'minmax(200px, 3fr)', 2000),
    constraint: words('constraint', 'minmax(200px, 3fr)', 1000),
    doneBy: words('doneBy', 'minmax(90px, 1fr)', 200),
    helpedBy: words('helpedBy', 'minmax(90px, 1fr)', 200),
    toldTo: words('toldTo', 'minmax(90px, 1fr)', 200),
    expectedResult: words('expectedResult', 'minmax(200px, 3fr)', 1000),
    place: {
      key: 'place', head: t('label.any.placeId'), width: 'minmax(100px, 1fr)', fields: ['placeId'], choices: places,
      text: (item) => item.place?.title ?? places.find(({ value }) => value === item.placeId)?.label ?? '',
      read: (text) => into('placeId', typedChoice(text, places, { empties: true })),
    },
    staff: words('people', 'minmax(80px, 1fr)', 300),
    equipment: words('equipment', 'minmax(80px, 1fr)', 300),
    technology: words('technology', 'minmax(80px, 1fr)', 300),
    clauses: readOnly('clauses', t('record.clauses'), 'minmax(200px, 2fr)', (item) => item.clauseLinks.map(({ clause }) => clause.number).join(' '),
      (item) => <span className="chips flat">{item.clauseLinks.map((link) => <ClauseChip key={link.id} clause={link.clause} />)}</span>),
  } satisfies Record<string, Column>;
}

export type ColumnKey = keyof ReturnType<typeof columnsOf>;

/** The columns of each part of 5.3; the item's name stands before all. */
export const SHOWN: Record<Part, readonly ColumnKey[]> = {
  list: ['title', 'entry', 'owner', 'delivery', 'budget', 'bar', 'from'],
  requirement: ['title', 'targetGroup', 'requirement'],
  constraint: ['title', 'constraint'],
  duty: ['title', 'owner', 'doneBy', 'helpedBy', 'toldTo'],
  schedule: ['title', 'startsOn', 'endsOn', 'recurrence', 'bar'],
  law: ['title', 'clauses'],
  resources: ['title', 'budget', 'sources', 'place', 'staff', 'equipment', 'technology'],
  delivery: ['title', 'delivery', 'expectedResult'],
};
