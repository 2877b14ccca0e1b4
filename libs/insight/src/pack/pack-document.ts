import { chineseDay, type HeadingLevel, type Lines, OfficialDocument, type TableColumn, type Words } from '#kernel';
import type { Evidence, PackClause, PackContents, PackFile } from './pack-contents.js';
import { clauseHeading, kindWord, roleWords, stateWord, verdictSentence, verdictWords } from './pack-words.js';

/** A clause's table stays readable, a record's files stay on its page, the whole can be opened anywhere: the rest stands in the index. */
const MOST_ROWS = 40;
const MOST_FILES = 10;
const MOST_ROWS_IN_ALL = 2000;

const IN_THE_INDEX: Words = { text: '索引.xlsx', file: '索引.xlsx' };

const INDEX: readonly TableColumn[] = [
  { head: '条款', share: 12 }, { head: '名称', share: 42 }, { head: '达标情况', share: 16, align: 'center' }, { head: '资料', share: 10, align: 'center' },
  { head: '附件', share: 10, align: 'center' }, { head: '页码', share: 10, align: 'center' },
];
const EVIDENCE: readonly TableColumn[] = [
  { head: '序号', share: 8, align: 'center' }, { head: '类别', share: 15, align: 'center' }, { head: '名称、编号和附件', share: 42 },
  { head: '关系', share: 10, align: 'center' }, { head: '状态', share: 11, align: 'center' }, { head: '日期', share: 14, align: 'center' },
];

/** What an inspector reads: how it was put together, an index of the clauses, then each clause with its evidence. */
export function packDocument(contents: PackContents): OfficialDocument {
  const { standard, community, author, fromDay, toDay, madeOn, clauses } = contents;
  const document = new OfficialDocument({
    title: `${community.name}《${standard.title}》\n检查资料`,
    subtitle: `（${chineseDay(fromDay)}至${chineseDay(toDay)}）`,
    author,
  });
  document.contents(2).newPage().heading(1, '总体情况').heading(2, '编制说明');
  for (const sentence of explanation(contents)) document.paragraph(sentence);
  document.heading(2, '条款索引').table(INDEX, clauses.map(indexRow));
  let room = MOST_ROWS_IN_ALL;
  for (const one of clauses) room -= writeClause(document, one, Math.min(room, MOST_ROWS));
  return document.signature(`${community.name}（盖章）`, chineseDay(madeOn));
}

function explanation({ standard, root, community, fromDay, toDay, author, madeOn, verdictsOn, clauses }: PackContents): string[] {
  const lines = new Set(clauses.flatMap(({ evidence }) => evidence.map(({ record }) => record.id)));
  const files = [...new Map(clauses.flatMap(({ evidence }) => evidence.flatMap((line) => line.files)).map((file) => [file.id, file])).values()];
  const missing = files.filter((file) => file.missing).length;
  const withEvidence = clauses.filter(({ evidence }) => evidence.length > 0).length;
  return [
    `标准：《${standard.title}》（${standard.code}）${root ? `，${clauseHeading(root)}及其以下条款` : '，全部条款'}。`,
    `社区：${community.name}（${community.code}）。期间：${chineseDay(fromDay)}至${chineseDay(toDay)}。`,
    `内容：共 ${clauses.length} 个条款，${withEvidence} 个有资料；资料 ${lines.size} 件，附件 ${files.length} 个${missing ? `，其中 ${missing} 个文件缺失，索引中逐个写明` : ''}。`,
    '口径：收入承诺期限（没有期限的按建立日期）在本期间的记录，以及期间在册的台账条目；草稿和作废的不收。一件资料连着几个条款的，在每个条款下都列出，附件只放一份。',
    ...(verdictsOn ? [`达标情况：${chineseDay(verdictsOn)}的结论，由平台按登记的数据计算。`] : []),
    `编制：${author}，${chineseDay(madeOn)}。编制人无权查看的内容不在其中。`,
  ];
}

function indexRow(one: PackClause): Lines[] {
  const { clause, instead, evidence } = one;
  const name = nameOf(one);
  return [
    [{ text: clause.number, heading: name }],
    clause.title ?? (instead?.title ? `（参照）${instead.title}` : beginning(clause.summary)),
    verdictWords(one) || '—',
    count(evidence.length),
    count(evidence.reduce((sum, { files }) => sum + files.length, 0)),
    [{ text: '', pageOf: name }],
  ];
}

/** What an untitled clause is known by. */
function beginning(summary: string | null): string {
  if (!summary) return '—';
  const characters = [...summary];
  return characters.length > 20 ? `${characters.slice(0, 19).join('')}…` : summary;
}

const count = (n: number): string => (n === 0 ? '—' : String(n));
const nameOf = ({ clause }: PackClause): string => clause.id;

/** With so many rows at most. @returns how many it took */
function writeClause(document: OfficialDocument, one: PackClause, most: number): number {
  const { clause, level, isLeaf, instead, verdicts, evidence } = one;
  document.heading(Math.min(level, 4) as HeadingLevel, clauseHeading(clause, instead), nameOf(one));
  if (clause.summary) document.paragraph(`要求：${clause.summary}`);
  else if (instead?.summary) document.paragraph(`要求：本版本这一条的原文缺失，参照 ${instead.standardCode} 第 ${instead.number} 条：${instead.summary}`);
  else if (clause.textStatus === 'missing') document.paragraph({ text: '本版本这一条的原文缺失。', quiet: true });
  for (const verdict of verdicts) document.paragraph(`达标情况：${verdictSentence(verdict)}`);
  if (evidence.length === 0 && isLeaf) document.paragraph({ text: '本期间没有资料。', quiet: true });
  const shown = evidence.slice(0, most);
  if (shown.length) document.table(EVIDENCE, shown.map(evidenceRow));
  const more = evidence.length - shown.length;
  if (more > 0) document.paragraph(`共 ${evidence.length} 件，${shown.length ? `以上 ${shown.length} 件，` : ''}另有 ${more} 件见`, IN_THE_INDEX, '。');
  return shown.length;
}

function evidenceRow(line: Evidence, index: number): Lines[] {
  const { record, day, files } = line;
  const named: Words[][] = [
    [{ text: record.title }],
    ...(record.number ? [[{ text: record.number, quiet: true }]] : []),
    ...files.slice(0, MOST_FILES).map(fileWords),
    ...(files.length > MOST_FILES ? [[{ text: `另有 ${files.length - MOST_FILES} 个附件，见` }, IN_THE_INDEX]] : []),
  ];
  return [String(index + 1), kindWord(line), named, roleWords(line), stateWord(line), day];
}

function fileWords({ name, path, missing }: PackFile): Words[] {
  if (missing) return [{ text: '附件：' }, { text: `${name}（文件缺失）`, quiet: true }];
  return [{ text: '附件：' }, { text: name, file: path }];
}
