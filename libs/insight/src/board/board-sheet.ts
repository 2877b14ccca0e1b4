import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, fail, stateWord, writeWorkbook } from '#kernel';
import type { SheetLanguage } from '#standards';
import { unitScope } from '../scope/unit-scope.js';
import { caseConditions } from './board-conditions.js';
import type { BoardCaseFilter } from './board.input.js';

/** More than that nobody reads in a sheet; the filter narrows it. */
const MOST_ROWS = 20_000;

const HEADS: Readonly<Record<SheetLanguage, readonly string[]>> = {
  zh: ['社区', '编号', '事项', '条款', '严重程度', '是否潜在', '状态', '负责人', '报告日期', '本步期限', '逾期天数', '关闭日期', '用时（天）', '再次发生', '催办次数'],
  en: ['Community', 'Number', 'Title', 'Clauses', 'Grade', 'Potential', 'State', 'Owner', 'Reported', 'Due', 'Days late', 'Ended', 'Days taken', 'Recurrence', 'Reminders'],
};
const WIDTHS = [16, 16, 40, 16, 10, 10, 12, 12, 12, 12, 10, 12, 12, 10, 10];
const WORDS = {
  zh: { major: '严重', minor: '一般', yes: '是', no: '', sheet: '不符合' },
  en: { major: 'Major', minor: 'Minor', yes: 'Yes', no: '', sheet: 'Nonconformities' },
} as const;

interface SheetRow {
  community: string;
  number: string | null;
  title: string;
  clauses: string;
  grade: 'major' | 'minor';
  potential: boolean;
  state: string;
  owner: string | null;
  createdAt: Date;
  dueAt: Date | null;
  endedAt: Date | null;
  recurs: boolean;
  reminders: number;
}

/** The cases behind a figure as a workbook, in the order of the list. */
@Injectable()
export class BoardSheetService {
  /** @throws NOT_FOUND, SHEET_TOO_LARGE */
  async sheet(by: Acting, filter: BoardCaseFilter, language: SheetLanguage): Promise<Buffer> {
    const asked = caseConditions(await unitScope(by, filter.unitId), filter, by.now);
    const rows = await by.query<SheetRow>(`
      SELECT u.name AS community, n.number, n.title, n.grade, n.potential, n.state, p.name AS owner, n.created_at AS "createdAt", n.due_at AS "dueAt",
        n.ended_at AS "endedAt", n.recurrence_of_id IS NOT NULL AS recurs,
        (SELECT string_agg(c.number, ', ' ORDER BY l.id) FROM clause_links l JOIN clauses c ON c.id = l.clause_id WHERE l.record_id = n.id AND l.role = 'breaches') AS clauses,
        (SELECT count(*)::int FROM case_reminders m WHERE m.nonconformity_id = n.id) AS reminders
      FROM nonconformities n JOIN org_units u ON u.id = n.community_id LEFT JOIN people p ON p.id = n.owner_id
      WHERE ${asked.sql} ORDER BY u.code, n.ended_at DESC NULLS FIRST, n.due_at NULLS LAST, n.id DESC ${asked.with('LIMIT ?', MOST_ROWS + 1)}`, asked.values);
    if (rows.length > MOST_ROWS) throw fail('SHEET_TOO_LARGE', { max: MOST_ROWS });
    const words = WORDS[language];
    const day = (at: Date | null): string | null => at && dayOf(at);
    const days = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / 86_400_000);
    return writeWorkbook([{
      name: words.sheet, head: HEADS[language], widths: WIDTHS,
      rows: rows.map((row) => [
        row.community, row.number, row.title, row.clauses, words[row.grade], row.potential ? words.yes : words.no,
        stateWord('nonconformity', row.state, language), row.owner, day(row.createdAt), day(row.dueAt),
        !row.endedAt && row.dueAt && row.dueAt < by.now ? days(row.dueAt, by.now) : null, day(row.endedAt),
        row.endedAt ? days(row.createdAt, row.endedAt) : null, row.recurs ? words.yes : words.no, row.reminders || null,
      ]),
    }]);
  }
}
