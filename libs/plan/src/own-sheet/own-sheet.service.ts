import { Injectable } from '@nestjs/common';
import { type Acting, fail, fieldError, invalid, letterOf, readWorkbook, type SheetName, sheetNames, textProblem, type Workbook } from '#kernel';
import { communityPlace, peopleOf } from '#org';
import { folded } from '#resources';
import { adoptedEntries } from '#standards';
import { annualPlans } from '../annual-plan/annual-plan.kind.js';
import { AnnualPlanService } from '../annual-plan/annual-plan.service.js';
import { beginItems, checkRows } from '../service-item/new-items.js';
import { headingRowOf, JOINED, offered, OWN_FIELDS, type OwnField } from './headings.js';
import { filled } from './layout.js';
import { rememberedHeadings, rememberHeadings } from './own-headings.js';
import { type OwnFault, type OwnItem, type OwnNote, readOwn } from './read-own.js';

/** With headings, blank rows and remarks, a table of 500 services. */
const MOST_ROWS = 2000;
const MOST_FAULTS = 200;
const PREVIEWED = 8;
const SHOWN_ROWS = 12;
const MOST_SHEETS_LOOKED_AT = 8;

/** What is asked of one's own sheet; what is not said is offered. */
export interface OwnSheetAsked {
  communityId: string;
  year: number;
  title: string;
  aims: string;
  sheet: string | null;
  /** From 1. */
  headingRow: number | null;
  /** A field a column. */
  fields: OwnField[] | null;
  keepUnread: boolean;
  onlyCheck: boolean;
}

export interface OwnSheetAnswer {
  sheets: SheetName[];
  sheet: string;
  headingRow: number;
  /** The first rows as they stand, to choose the heading from. */
  top: string[][];
  columns: { letter: string; heading: string; field: OwnField; remembered: boolean; samples: string[] }[];
  items: number;
  preview: (Omit<OwnItem['said'], 'ownerId'> & { row: number; owner: string | null })[];
  /** At most two hundred. */
  faults: OwnFault[];
  faultCount: number;
  notes: OwnNote[];
  /** The plan that was begun; null while it is only looked at, or something is wrong. */
  planId: string | null;
}

/** A first plan from the table that a community kept before: looked at as often as one likes, then taken as a whole or not at all. */
@Injectable()
export class OwnSheetService {
  constructor(private readonly plans: AnnualPlanService) {}

  /** @throws NOT_FOUND, FORBIDDEN; what `readWorkbook` throws; SHEET_EMPTY; INVALID at `sheet`, `headingRow`, `fields`, `year` or `title` */
  async take(by: Acting, bytes: Buffer, asked: OwnSheetAsked): Promise<OwnSheetAnswer> {
    const place = await communityPlace(by, asked.communityId);
    const sheets = sheetNames(bytes, MOST_ROWS);
    const { sheet, workbook } = await chosenSheet(bytes, sheets, asked.sheet);
    const { rows } = filled(workbook);
    if (!rows.some((cells) => cells.some((cell) => cell !== ''))) throw fail('SHEET_EMPTY');
    const headingRow = asked.headingRow ?? headingRowOf(rows);
    if (headingRow > rows.length) throw invalid(fieldError('headingRow', 'TOO_LARGE', { max: rows.length }));
    const headings = widened(rows, headingRow);
    const remembered = await rememberedHeadings(by, place.communityId);
    const fields = asked.fields ? checkedFields(asked.fields, headings) : offered(headings, remembered);
    const [people, adopted] = await Promise.all([peopleOf(by, place), adoptedEntries(by, place.communityId)]);
    const { items, faults, notes } = readOwn(workbook, { headingRow, fields, year: asked.year, people, adopted, keepUnread: asked.keepUnread });
    const named = fields.includes('title');
    const wrong = named ? faults : [];
    const answer: OwnSheetAnswer = {
      sheets, sheet, headingRow, top: rows.slice(0, Math.max(SHOWN_ROWS, headingRow + 2)).map((cells) => [...cells]),
      columns: headings.map((heading, index) => ({
        letter: letterOf(index), heading, field: fields[index]!, remembered: remembered.has(folded(heading)), samples: samplesOf(workbook.rows, headingRow, index),
      })),
      items: named ? items.length : 0,
      preview: named ? items.slice(0, PREVIEWED).map(({ row, said: { ownerId, ...said } }) => (
        { row, ...said, owner: people.find(({ id }) => id === ownerId)?.name ?? null })) : [],
      faults: wrong.slice(0, MOST_FAULTS), faultCount: wrong.length, notes: named ? notes : [], planId: null,
    };
    if (asked.onlyCheck) return answer;
    if (!named) throw invalid(fieldError('fields', 'REQUIRED'));
    if (faults.length > 0) return answer;
    if (items.length === 0) throw fail('SHEET_EMPTY');
    const plan = await this.begin(by, asked, items);
    await rememberHeadings(by, place, headings, fields);
    return { ...answer, planId: plan };
  }

  private async begin(by: Acting, { communityId, year, title, aims }: OwnSheetAsked, items: readonly OwnItem[]): Promise<string> {
    const problem = textProblem(title, { min: 1, max: 120 }) ?? null;
    if (problem) throw invalid(fieldError('title', problem.code, problem.params));
    const long = textProblem(aims, { max: 2000, multiline: true });
    if (long) throw invalid(fieldError('aims', long.code, long.params));
    const plan = await this.plans.draft(by, { communityId, year, title, aims, catalogueEntryIds: [] });
    const rows = await checkRows(by, plan, items.map(({ said }) => said), (index, field) => `rows.${index}.${field}`);
    await beginItems(by, plan, rows, 1);
    await annualPlans.fire(by, plan.id, 'takeSheet', { expectedVersion: plan.version, note: `+${items.length}` });
    return plan.id;
  }
}

/** The one asked for; else the first in sight whose heading names something, else the first in sight. */
async function chosenSheet(bytes: Buffer, sheets: readonly SheetName[], wanted: string | null): Promise<{ sheet: string; workbook: Workbook }> {
  if (wanted !== null) {
    if (!sheets.some(({ name }) => name === wanted)) throw invalid(fieldError('sheet', 'UNKNOWN_RECORD'));
    return { sheet: wanted, workbook: await readWorkbook(bytes, MOST_ROWS, wanted) };
  }
  const shown = sheets.filter(({ hidden }) => !hidden).slice(0, MOST_SHEETS_LOOKED_AT);
  let first: { sheet: string; workbook: Workbook } | null = null;
  for (const { name } of shown) {
    const workbook = await readWorkbook(bytes, MOST_ROWS, name);
    const { rows } = filled(workbook);
    const fields = offered(rows[headingRowOf(rows) - 1] ?? [], new Map());
    if (fields.includes('title') && fields.filter((field) => field !== 'none').length > 1) return { sheet: name, workbook };
    first ??= { sheet: name, workbook };
  }
  if (!first) throw fail('SHEET_EMPTY');
  return first;
}

/** The headings, with a blank one for every column that only rows below it use; what nobody uses at the end is left off. */
function widened(rows: readonly (readonly string[])[], headingRow: number): string[] {
  const below = rows.slice(headingRow - 1);
  const width = Math.max(...below.map((cells) => cells.reduce((last, cell, index) => (cell === '' ? last : index + 1), 0)));
  return Array.from({ length: width }, (_one, index) => rows[headingRow - 1]![index] ?? '');
}

/** Of rows that say more than one thing: what stands alone is a heading or a remark. */
function samplesOf(rows: readonly (readonly string[])[], headingRow: number, column: number): string[] {
  const telling = rows.slice(headingRow).filter((cells) => cells.filter((cell) => cell !== '').length > 1);
  return [...new Set(telling.map((cells) => cells[column] ?? '').filter((cell) => cell !== ''))].slice(0, 3).map((cell) => cell.slice(0, 40));
}

function checkedFields(fields: readonly OwnField[], headings: readonly string[]): OwnField[] {
  if (fields.length !== headings.length || fields.some((field) => !OWN_FIELDS.includes(field))) {
    throw invalid(fieldError('fields', 'NOT_ONE_OF', { allowed: OWN_FIELDS.join(', ') }));
  }
  const twice = fields.find((field, index) => !JOINED.includes(field) && fields.indexOf(field) < index);
  if (twice) throw invalid(fieldError('fields', 'DUPLICATE'));
  return [...fields];
}
