import { writeWorkbook } from '#kernel';
import type { Evidence, PackClause, PackContents, PackFile } from './pack-contents.js';
import { kindWord, roleWords, stateWord, verdictSentence, verdictWords } from './pack-words.js';

type Row = (string | number | null)[];

const CLAUSES = ['条款', '名称', '达标情况', '说明', '资料', '附件'];
const EVIDENCE = ['条款', '条款名称', '类别', '编号', '名称', '关系', '状态', '日期', '附件', '附件日期', '位置', '字节', 'SHA-256', '备注'];

/** The index in Excel: one sheet of clauses, one with a line for each piece of evidence and file. */
export function packIndex({ clauses }: PackContents): Promise<Buffer> {
  return writeWorkbook([
    { name: '条款', head: CLAUSES, rows: clauses.map(clauseRow), widths: [10, 36, 14, 60, 8, 8] },
    {
      name: '资料',
      head: EVIDENCE,
      rows: clauses.flatMap((one) => (one.evidence.length ? one.evidence.flatMap((line) => evidenceRows(one, line)) : [emptyRow(one)])),
      widths: [10, 28, 14, 16, 36, 10, 10, 12, 30, 12, 60, 10, 30, 14],
    },
  ]);
}

function clauseRow(one: PackClause): Row {
  const { clause, verdicts, evidence } = one;
  return [
    clause.number, clause.title, verdictWords(one), verdicts.map(verdictSentence).join('\n'), evidence.length,
    evidence.reduce((sum, { files }) => sum + files.length, 0),
  ];
}

function evidenceRows({ clause }: PackClause, line: Evidence): Row[] {
  const { record, day, files } = line;
  const said = [clause.number, clause.title, kindWord(line), record.number, record.title, roleWords(line), stateWord(line), day];
  return files.length ? files.map((file) => [...said, ...fileCells(file)]) : [[...said, ...Array<null>(6).fill(null)]];
}

function fileCells({ name, evidenceOn, path, size, sha256, missing }: PackFile): Row {
  return [name, evidenceOn, missing ? null : path, size, sha256, missing ? '文件缺失' : null];
}

function emptyRow({ clause, isLeaf }: PackClause): Row {
  return [clause.number, clause.title, ...Array<null>(11).fill(null), isLeaf ? '本期间没有资料' : null];
}
