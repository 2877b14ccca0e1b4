import { cleanText, type FieldCode, letterOf, textProblem, type Workbook } from '#kernel';
import type { Person } from '#org';
import { folded, MONEY_SOURCES } from '#resources';
import type { CatalogueEntry } from '#standards';
import { MOST_ITEMS, type ServiceItemRowInput } from '../service-item/service-item.input.js';
import { filled, rowKind } from './layout.js';
import { type OwnField } from './headings.js';
import { moneyIn, unitOf } from './money.js';
import { type Period, periodIn, whenOf } from './period.js';
import { deliveriesIn, groupIn, namesIn, sourceIn } from './words.js';
import { DELIVERY_LABELS } from '../service-item/item-words.js';

/** What is wrong in a cell. */
export interface OwnFault {
  row: number;
  /** Its letter. */
  column: string;
  field: OwnField;
  code: FieldCode;
  params: object;
  /** What stands there. */
  text: string;
}

/** What is good to know and stops nothing: how often, and in which words. */
export interface OwnNote {
  code: 'PEOPLE_IN_WORDS' | 'FORMULAS' | 'HIDDEN_ROWS' | 'TOTALS' | 'REMARKS' | 'JOINED_ROWS' | 'GROUPS_UNKNOWN' | 'FROM_CATALOGUE' | 'KEPT_AS_WORDS';
  count: number;
  words: string[];
}

export interface OwnItem {
  /** Its first row in the sheet. */
  row: number;
  said: ServiceItemRowInput;
}

export interface OwnRead {
  items: OwnItem[];
  faults: OwnFault[];
  notes: OwnNote[];
}

export interface OwnAsked {
  /** From 1. */
  headingRow: number;
  /** A field a column, in the order of the sheet. */
  fields: readonly OwnField[];
  year: number;
  people: readonly Person[];
  adopted: readonly CatalogueEntry[];
  /** What cannot be read as a time, an amount or a way of delivery goes among the requirements, as it stands. */
  keepUnread: boolean;
}

interface Place {
  row: number;
  column: number;
  text: string;
}
type Told = (place: Place, field: OwnField, code: FieldCode, params?: object) => void;

const TEXTS = { requirement: 2000, constraint: 1000, expectedResult: 1000, targetGroup: 200, helpedBy: 200, toldTo: 200 } as const;
const UNREAD: readonly OwnField[] = ['period', 'startsOn', 'endsOn', 'budget', 'budgetSource', 'delivery'];

/** Reads one's own table as the items of a plan; nothing that stands in a column that is taken goes unsaid. */
export function readOwn(workbook: Workbook, asked: OwnAsked): OwnRead {
  const { rows, continued, spanned } = filled(workbook);
  const headings = rows[asked.headingRow - 1] ?? [];
  const titleAt = asked.fields.indexOf('title');
  const faults: OwnFault[] = [];
  const notes = new Notes();
  const items: OwnItem[] = [];
  let group: ServiceItemRowInput['group'];
  for (const lines of gathered()) {
    if ('group' in lines) group = lines.group;
    else items.push(itemOf(lines.rows));
  }
  if (items.length > MOST_ITEMS) {
    faults.push({ row: items[MOST_ITEMS]!.row, column: letterOf(Math.max(0, titleAt)), field: 'title', code: 'TOO_MANY', params: { max: MOST_ITEMS }, text: '' });
  }
  notes.add('HIDDEN_ROWS', workbook.hiddenRows.filter((row) => row > asked.headingRow).length);
  return { items, faults, notes: notes.all() };

  /** Rows that tell of one service, and the headings between them. */
  function gathered(): ({ rows: number[] } | { group: ServiceItemRowInput['group'] })[] {
    const found: ({ rows: number[] } | { group: ServiceItemRowInput['group'] })[] = [];
    for (let row = asked.headingRow; row < rows.length; row += 1) {
      const kind = rowKind(rows[row]!, headings, spanned.has(row), titleAt);
      const last = found.at(-1);
      if (kind.is === 'group') {
        if (!kind.group) notes.add('GROUPS_UNKNOWN', 1, rows[row]!.find((cell) => cell !== ''));
        found.push({ group: kind.group ?? undefined });
      } else if (kind.is === 'total') notes.add('TOTALS', 1);
      else if (kind.is === 'remark') notes.add('REMARKS', 1);
      else if (kind.is === 'service' && continued.has(`${row} ${titleAt}`) && last && 'rows' in last) {
        last.rows.push(row);
        notes.add('JOINED_ROWS', 1);
      } else if (kind.is === 'service') found.push({ rows: [row] });
    }
    return found;
  }

  function itemOf(lines: readonly number[]): OwnItem {
    const first = lines[0]! + 1;
    const told: Told = ({ row, column, text }, field, code, params = {}) =>
      void faults.push({ row: row + 1, column: letterOf(column), field, code, params, text: text.slice(0, 60) });
    const places = (field: OwnField): Place[] => asked.fields.flatMap((one, column) =>
      one !== field ? [] : lines.filter((row) => row === lines[0] || !continued.has(`${row} ${column}`))
        .map((row) => ({ row, column, text: rows[row]![column] ?? '' })));
    const set: Partial<ServiceItemRowInput> = {};
    for (const column of asked.fields.keys()) for (const row of lines) formula(row, column, told);

    const unread: string[] = [];
    const keep = (place: Place, field: OwnField, code: FieldCode, params?: object): void => {
      if (!asked.keepUnread || !UNREAD.includes(field)) return told(place, field, code, params);
      unread.push(`${headings[place.column]}：${place.text}`);
      notes.add('KEPT_AS_WORDS', 1, place.text);
    };
    const title = one('title', places('title'), 120, told);
    const [groupCell] = places('group').filter(({ text }) => text !== '');
    const named = groupCell && groupIn(groupCell.text);
    if (groupCell && !named) notes.add('GROUPS_UNKNOWN', 1, groupCell.text);
    people(places('people'), set, told);
    when(places, set, keep, asked.year, headings);
    const fen = places('budget').flatMap((place) => {
      const cell = moneyIn(place.text, unitOf(headings[place.column] ?? ''));
      if ('code' in cell) keep(place, 'budget', cell.code, cell.params);
      return 'value' in cell && cell.value !== null ? [cell.value as number] : [];
    });
    if (fen.length) set.budgetFen = fen.reduce((sum, each) => sum + each, 0);
    for (const place of places('budgetSource').filter(({ text }) => text !== '')) {
      const source = sourceIn(place.text);
      if (!source) keep(place, 'budgetSource', 'NOT_ONE_OF', { allowed: Object.values(MONEY_SOURCES).map(({ zh }) => zh).join('、') });
      else if (set.budgetFen) set.budget = [{ source, amountFen: set.budgetFen }];
      else unread.push(`${headings[place.column]}：${place.text}`);
    }
    for (const place of places('delivery').filter(({ text }) => text !== '')) {
      const ways = deliveriesIn(place.text);
      if (ways.length) set.deliveries = [...new Set([...(set.deliveries ?? []), ...ways])];
      else keep(place, 'delivery', 'NOT_ONE_OF', { allowed: Object.values(DELIVERY_LABELS).map(({ zh }) => zh).join('、') });
    }
    for (const [field, max] of Object.entries(TEXTS) as [keyof typeof TEXTS, number][]) {
      const more = field === 'requirement' ? unread : [];
      const text = joined(field, places(field), max, told, more);
      if (text) set[field] = text;
    }
    const entry = asked.adopted.find((each) => folded(each.title) === folded(title));
    if (entry) notes.add('FROM_CATALOGUE', 1);
    return {
      row: first,
      said: {
        ...set, title, clauseIds: [], ...(entry && { catalogueEntryId: entry.id }), group: named ?? group ?? entry?.group ?? 'other',
      } as ServiceItemRowInput,
    };
  }

  function formula(row: number, column: number, told: Told): void {
    if (asked.fields[column] === 'none' || !workbook.formulas.has(`${row + 1} ${letterOf(column)}`)) return;
    const text = rows[row]![column] ?? '';
    if (text === '') told({ row, column, text }, asked.fields[column]!, 'FORMULA');
    else notes.add('FORMULAS', 1);
  }

  /** Who answers: one name that is known; every other name stays in words. */
  function people(places: readonly Place[], set: Partial<ServiceItemRowInput>, told: Told): void {
    const names = [...new Set(places.flatMap(({ text }) => namesIn(text)))];
    const known = names.map((name) => asked.people.filter((person) => person.account === name || folded(person.name) === folded(name)));
    const owner = known.find((found) => found.length === 1)?.[0];
    if (owner) set.ownerId = owner.id;
    if (names.length === 0 || (owner && names.length === 1)) return;
    for (const [index, name] of names.entries()) if (known[index]!.length !== 1) notes.add('PEOPLE_IN_WORDS', 1, name);
    const text = joined('people', places, 200, told);
    if (text) set.doneBy = text;
  }
}

function one(field: OwnField, places: readonly Place[], max: number, told: Told): string {
  const [place] = places;
  if (!place) return '';
  const text = place.text.replace(/\s*\n\s*/g, ' ');
  const problem = textProblem(text, { min: 1, max });
  if (problem) told(place, field, problem.code, problem.params);
  return cleanText(text);
}

function joined(field: OwnField, places: readonly Place[], max: number, told: Told, more: readonly string[] = []): string {
  const multiline = max > 200;
  const texts = [...new Set(places.map(({ text }) => text).filter(Boolean)), ...more];
  const text = texts.join(multiline ? '\n' : '、').replace(multiline ? /\n{2,}/g : /\s*\n\s*/g, multiline ? '\n' : '、');
  const problem = textProblem(text, { max, multiline });
  if (problem) told(places[0] ?? { row: 0, column: 0, text }, field, problem.code, problem.params);
  return problem ? '' : cleanText(text, { multiline });
}

/** A time in one column, or its first and last day in two. */
function when(
  placesOf: (field: OwnField) => Place[], set: Partial<ServiceItemRowInput>, keep: Told, year: number, headings: readonly string[],
): void {
  const read = (field: OwnField): Period[] => placesOf(field).filter(({ text }) => text !== '').flatMap((place) => {
    // a bare figure under 月份 is a month
    const text = /^[\d、,，—–~-]+$/.test(place.text) && (headings[place.column] ?? '').includes('月') ? `${place.text}月` : place.text;
    const period = periodIn(text, year);
    if (!period) keep(place, field, 'PERIOD_UNREAD');
    return period ?? [];
  });
  const periods = read('period');
  const [from] = read('startsOn');
  const to = read('endsOn').at(-1);
  if (periods.length) {
    Object.assign(set, whenOf({
      months: [...new Set(periods.flatMap(({ months }) => months))].sort((a, b) => a - b),
      startsOn: periods.map(({ startsOn }) => startsOn).sort()[0]!,
      endsOn: periods.map(({ endsOn }) => endsOn).sort().at(-1)!,
    }));
  }
  if (from) set.startsOn = from.startsOn;
  if (to) set.endsOn = to.endsOn;
  if (from || to) set.months = [];
  if (set.startsOn && set.endsOn && set.startsOn > set.endsOn) {
    const [place] = [...placesOf('endsOn'), ...placesOf('startsOn')];
    if (place) keep(place, 'endsOn', 'DATES_REVERSED');
    set.endsOn = null;
  }
}

class Notes {
  private readonly found = new Map<OwnNote['code'], OwnNote>();

  add(code: OwnNote['code'], count: number, word?: string): void {
    if (count === 0) return;
    const note = this.found.get(code) ?? { code, count: 0, words: [] };
    note.count += count;
    if (word && !note.words.includes(word) && note.words.length < 30) note.words.push(word);
    this.found.set(code, note);
  }

  all(): OwnNote[] {
    return [...this.found.values()];
  }
}
