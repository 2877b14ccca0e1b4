import { Injectable } from '@nestjs/common';
import { type Acting, writeWorkbook } from '#kernel';
import { clausesByIds, type SheetLanguage } from '#standards';
import { TraceService } from './trace.service.js';

const WORDS = {
  zh: { sheet: '追溯图', clause: '条款', title: '内容', stages: ['策划', '实施', '检查', '改进'], records: '条', communities: '社区', gaps: '空缺的环节', comma: '、' },
  en: { sheet: 'Trace map', clause: 'Clause', title: 'Title', stages: ['Plan', 'Do', 'Check', 'Act'], records: 'records', communities: 'communities', gaps: 'Stages without records', comma: ', ' },
} as const;
const STAGES = ['plan', 'do', 'check', 'act'] as const;

/** The map of a standard as a workbook: for each clause the records of each stage, in how many communities, and what is missing. */
@Injectable()
export class TraceSheetService {
  constructor(private readonly traces: TraceService) {}

  /** @throws NOT_FOUND */
  async sheet(by: Acting, unitId: string, year: number, standardCode: string, language: SheetLanguage): Promise<Buffer> {
    const { cells, communities } = await this.traces.map(by, unitId, year, standardCode);
    const clauses = new Map((await clausesByIds(by, cells.map(({ clauseId }) => clauseId))).map((clause) => [clause.id, clause]));
    const words = WORDS[language];
    const title = (id: string): string => {
      const clause = clauses.get(id);
      return (language === 'en' ? (clause?.titleEn ?? clause?.title) : clause?.title) ?? '';
    };
    const wide = communities > 1;
    return writeWorkbook([{
      name: words.sheet,
      head: [words.clause, words.title, ...words.stages.flatMap((stage) => [`${stage} (${words.records})`, ...(wide ? [`${stage} (${words.communities}/${communities})`] : [])]), words.gaps],
      widths: [12, 40, ...STAGES.flatMap(() => (wide ? [14, 18] : [14])), 28],
      rows: cells.map((cell) => [
        cell.number, title(cell.clauseId), ...STAGES.flatMap((stage) => (wide ? [cell[stage], cell[`${stage}In`]] : [cell[stage]])),
        STAGES.flatMap((stage, index) => (cell[stage] === 0 ? [words.stages[index]!] : [])).join(words.comma),
      ]),
    }]);
  }
}
