import { Injectable } from '@nestjs/common';
import {
  type Acting, checked, dayOf, fail, fieldError, invalid, letterOf, type Place, readWorkbook, RecordKindName, sheetNames, writeWorkbook,
} from '#kernel';
import { communityPlace } from '#org';
import type { Language } from '#resources';
import { type Clause, clauseByReference, clausesInForceAt } from '#standards';
import { ReportNonconformityInput } from '../nonconformity/nonconformity.input.js';
import { NonconformityService } from '../nonconformity/nonconformity.service.js';
import { earlierNumber } from '../nonconformity/recurrence.js';
import { CASE_COLUMNS, CASE_FIELDS, type CaseField, headingRowOf, offeredFields } from './case-columns.js';
import { type CaseSheetProblem, type ReadCase, readCases } from './read-cases.js';

const MOST_ROWS = 200;
const MOST_PROBLEMS = 200;
const SAMPLES = 3;
const DRAFT = /draft/i;

/** What is asked of a list of findings; what is not said is offered. */
export interface CaseSheetAsked {
  communityId: string;
  /** The inspection or supervision that found them. */
  sourceKind: RecordKindName | null;
  sourceId: string | null;
  sheet: string | null;
  /** A field a column. */
  fields: CaseField[] | null;
  /** For rows without a day of their own. */
  foundOn: string | null;
  language: Language;
  onlyCheck: boolean;
}

export interface CaseSheetAnswer {
  sheets: readonly string[];
  sheet: string;
  columns: { letter: string; heading: string; field: CaseField; samples: string[] }[];
  /** Row by row, what would be reported: with the earlier case of the same clause that makes it graver. */
  lines: { row: number; title: string; clauses: string[]; recurs: string | null; wrong: number }[];
  /** At most two hundred. */
  problems: CaseSheetProblem[];
  problemCount: number;
  /** How many were reported: all, or none. */
  reported: number;
}

/** Findings by the sheet, looked at as often as one likes and then taken as a whole or not at all. */
@Injectable()
export class CaseSheetService {
  constructor(private readonly cases: NonconformityService) {}

  /** An empty form. */
  async template(by: Acting, communityId: string, language: Language): Promise<{ name: string; bytes: Promise<Buffer> }> {
    await communityPlace(by, communityId);
    const head = Object.values(CASE_COLUMNS).map(({ label }) => label[language]);
    const name = language === 'zh' ? '检查发现' : 'Findings';
    return { name, bytes: writeWorkbook([{ name, head, rows: [], widths: head.map((text) => Math.max(14, 2 * text.length + 4)) }]) };
  }

  /** @throws NOT_FOUND, FORBIDDEN; what `readWorkbook` throws; SHEET_EMPTY; INVALID at `sheet`, `fields` or `sourceId`; problems of cells are answered */
  async take(by: Acting, bytes: Buffer, asked: CaseSheetAsked): Promise<CaseSheetAnswer> {
    const place = await communityPlace(by, asked.communityId);
    const sheets = sheetNames(bytes, MOST_ROWS).filter(({ hidden }) => !hidden).map(({ name }) => name);
    const sheet = asked.sheet ?? sheets[0];
    if (!sheet || !sheets.includes(sheet)) throw asked.sheet ? invalid(fieldError('sheet', 'UNKNOWN_RECORD')) : fail('SHEET_EMPTY');
    const workbook = await readWorkbook(bytes, MOST_ROWS, sheet);
    const headingRow = headingRowOf(workbook.rows);
    const headings = workbook.rows[headingRow] ?? [];
    const fields = asked.fields ? checkedFields(asked.fields, headings) : offeredFields(headings);
    const named = fields.includes('title') || fields.includes('description');
    const read = named ? readCases(workbook, headingRow, fields, asked.language) : [];
    if (named && read.length === 0) throw fail('SHEET_EMPTY');
    const found = await Promise.all(read.map((one) => this.inputOf(by, place, asked, one, fields)));
    const problems = found.flatMap((one) => one.problems);
    const answer: CaseSheetAnswer = {
      sheets, sheet,
      columns: headings.map((heading, index) => ({
        letter: letterOf(index), heading, field: fields[index]!,
        samples: workbook.rows.slice(headingRow + 1).map((cells) => cells[index] ?? '').filter(Boolean).slice(0, SAMPLES).map((text) => text.slice(0, 40)),
      })),
      lines: await Promise.all(found.map(async ({ input, row, clauses, problems: wrong }) => ({
        row, title: String(input.title ?? ''), clauses: clauses.map(({ number }) => number),
        recurs: await earlierNumber(by, place.communityId, clauses.map(({ id }) => id)), wrong: wrong.length,
      }))),
      problems: problems.slice(0, MOST_PROBLEMS), problemCount: problems.length, reported: 0,
    };
    if (asked.onlyCheck || problems.length > 0) return answer;
    if (!named) throw invalid(fieldError('fields', 'REQUIRED'));
    const reported: string[] = [];
    for (const { input } of found) reported.push((await this.cases.report(by, input, reported)).id);
    return { ...answer, reported: reported.length };
  }

  private async inputOf(
    by: Acting, place: Place, { communityId, sourceKind, sourceId, foundOn }: CaseSheetAsked, read: ReadCase, fields: readonly CaseField[],
  ): Promise<{ row: number; input: ReportNonconformityInput; clauses: Clause[]; problems: CaseSheetProblem[] }> {
    const { clauses: numbers = [], ...said } = read.said;
    const at = (field: string): Pick<CaseSheetProblem, 'row' | 'column' | 'field'> => {
      const field_ = field === 'clauseIds' ? 'clauses' : (CASE_FIELDS.find((one) => one === field) ?? 'none');
      return { row: read.row, column: letterOf(Math.max(0, fields.indexOf(field_))), field: field_ };
    };
    const problems = [...read.problems];
    const clauses: Clause[] = [];
    for (const number of numbers as string[]) {
      const found = await clauseOf(by, place.communityId, number);
      if (found) clauses.push(found);
      else problems.push({ ...at('clauseIds'), code: 'UNKNOWN_CLAUSE', params: { number } });
    }
    const { input, problems: wrong } = await checked(ReportNonconformityInput, {
      communityId, foundOn: foundOn ?? dayOf(by.now), ...said, clauseIds: [...new Set(clauses.map(({ id }) => id))], ...(sourceId && { sourceKind, sourceId }),
    });
    const told = new Set(problems.map(({ field }) => field));
    problems.push(...wrong.map(({ path, code, params }) => ({ ...at(path), code, params })).filter(({ field }) => !told.has(field)));
    if (input.foundOn > dayOf(by.now) && !told.has('foundOn')) problems.push({ ...at('foundOn'), code: 'IN_THE_FUTURE', params: {} });
    return { row: read.row, input, clauses, problems };
  }
}

/** Of the same number in several adopted editions the one that is no draft. */
async function clauseOf(by: Acting, communityId: string, number: string): Promise<Clause | undefined> {
  if (number.includes('#')) return clauseByReference(by, number);
  const found = await clausesInForceAt(by, communityId, [number], dayOf(by.now));
  return found.find(({ standardCode }) => !DRAFT.test(standardCode)) ?? found[0];
}

function checkedFields(fields: readonly CaseField[], headings: readonly string[]): CaseField[] {
  if (fields.length !== headings.length || fields.some((field) => !CASE_FIELDS.includes(field))) {
    throw invalid(fieldError('fields', 'NOT_ONE_OF', { allowed: CASE_FIELDS.join(', ') }));
  }
  if (fields.some((field, index) => field !== 'none' && fields.indexOf(field) < index)) throw invalid(fieldError('fields', 'DUPLICATE'));
  return [...fields];
}
