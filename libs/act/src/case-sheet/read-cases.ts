import { type FieldCode, letterOf, LOOKS_LIKE_FORMULA, type Workbook } from '#kernel';
import { type Language, valueOfCell } from '#resources';
import { CASE_COLUMNS, type CaseField, type FilledField } from './case-columns.js';

/** What is wrong in one cell. */
export interface CaseSheetProblem {
  /** From 1, as the program shows it. */
  row: number;
  /** Its letter. */
  column: string;
  field: CaseField;
  code: FieldCode;
  params: object;
}

/** One finding as its row says it. */
export interface ReadCase {
  row: number;
  said: Partial<Record<FilledField, unknown>>;
  problems: CaseSheetProblem[];
}

const TITLE = 40;
const BETWEEN = /[、，,;；\n]+/;
/** What begins with letters is an edition's code, up to the last blank. */
const NAMED = /^([A-Z].*)\s+(\d[\d.]*)$/;

/** Reads each filled row below the headings. What names no column is let be; of a missing title the description's beginning stands for it. */
export function readCases({ rows, formulas, merged }: Workbook, headingRow: number, fields: readonly CaseField[], language: Language): ReadCase[] {
  return rows.flatMap((cells, index) => {
    const row = index + 1;
    if (index <= headingRow || !fields.some((field, at) => field !== 'none' && cells[at])) return [];
    const found: ReadCase = { row, said: {}, problems: [] };
    const told = (at: number, code: FieldCode, params: object = {}): void => void found.problems.push({ row, column: letterOf(at), field: fields[at]!, code, params });
    for (const [at, field] of fields.entries()) {
      const text = cells[at] ?? '';
      if (field === 'none' || text === '') continue;
      if (formulas.has(`${row} ${letterOf(at)}`) || LOOKS_LIKE_FORMULA.test(text)) told(at, 'FORMULA');
      else if (field === 'clauses') found.said.clauses = numbersIn(text);
      else {
        const cell = valueOfCell(CASE_COLUMNS[field], text, language);
        if ('value' in cell) found.said[field] = cell.value;
        else told(at, cell.code, cell.params);
      }
    }
    for (const area of merged.filter((one) => beginsIn(one, row))) {
      found.problems.push({ row, column: /^[A-Z]+/.exec(area)![0], field: 'none', code: 'MERGED_CELL', params: { cells: area } });
    }
    const { title = '', description = '' } = found.said as { title?: string; description?: string };
    found.said.title = title || beginningOf(description);
    found.said.description = description || title;
    return [found];
  });
}

/** `8.6.3.3、8.4.1` or `DB35/T 2074-2022 8.4.1`: numbers of clauses, after the code of an edition where one is named. */
function numbersIn(text: string): string[] {
  return text.split(BETWEEN).map((one) => one.trim()).filter(Boolean).flatMap((part) => {
    const [, edition, number] = NAMED.exec(part) ?? [];
    return edition ? [`${edition}#${number}`] : part.split(/\s+/);
  });
}

function beginningOf(text: string): string {
  const first = text.split(/[\n。；;]/)[0]!.trim();
  return [...first].length > TITLE ? `${[...first].slice(0, TITLE - 1).join('')}…` : first;
}

const beginsIn = (area: string, row: number): boolean => Number(/\d+/.exec(area)?.[0]) === row;
