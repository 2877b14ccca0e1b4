import { type Acting, chineseDay, dayOf, OfficialDocument, STATE_WORDS, type TableColumn } from '#kernel';
import { communityById } from '#org';
import { clausesByIds, type Clause, standardById } from '#standards';
import { AssessmentForm, ClauseChange, ClauseResult, isFinding } from './assessment-words.js';
import { casesOf, lastTime, linesOf, membersOf } from './assessment-parts.js';
import type { ConformityAssessment } from './conformity-assessment.entity.js';
import { conformityAssessments } from './conformity-assessment.kind.js';
import type { AssessedClause, AssessmentMember, ClauseEvidence, FindingCase, OtherTime } from './parts.type.js';

interface ReportLine extends AssessedClause {
  clause: Clause;
  previous: OtherTime | null;
  cases: FindingCase[];
}

export interface AssessmentContents {
  row: ConformityAssessment;
  community: string;
  standard: string;
  members: readonly AssessmentMember[];
  lines: readonly ReportLine[];
  /** Of the last assessment. */
  lastNumber: string | null;
  madeOn: string;
}

/** All that the report says, read under whoever asks. @throws NOT_FOUND */
export async function assessmentContents(by: Acting, id: string): Promise<AssessmentContents> {
  const row = await conformityAssessments.get(by, id);
  const [lines, members, community, standard] = await Promise.all([linesOf(by, id), membersOf(by, id), communityById(by, row.communityId), standardById(by, row.standardId)]);
  const clauses = new Map((await clausesByIds(by, lines.map(({ clauseId }) => clauseId))).map((one) => [one.id, one]));
  const whole = await Promise.all(lines.map(async (line) => ({ ...line, clause: clauses.get(line.clauseId)!, previous: await lastTime(by, line), cases: await casesOf(by, line.id) })));
  const lastNumber = whole.find(({ previous }) => previous)?.previous?.number ?? null;
  return { row, community: community?.name ?? '', standard: `《${standard?.title ?? ''}》（${row.standardCode}）`, members, lines: whole, lastNumber, madeOn: dayOf(by.now) };
}

const FORM_WORDS: Readonly<Record<AssessmentForm, string>> = { [AssessmentForm.self]: '社区自评', [AssessmentForm.authority]: '街道或上级评价', [AssessmentForm.thirdParty]: '第三方评价' };
const RESULT_WORDS: Readonly<Record<ClauseResult, string>> = {
  [ClauseResult.conforms]: '符合', [ClauseResult.partly]: '部分符合', [ClauseResult.fails]: '不符合', [ClauseResult.notApplicable]: '不适用',
};
const CHANGE_WORDS: Readonly<Record<ClauseChange, string>> = {
  [ClauseChange.better]: '变好', [ClauseChange.worse]: '变差', [ClauseChange.same]: '一样', [ClauseChange.incomparable]: '—',
};
const RESULTS = Object.values(ClauseResult);
const CHAPTERS: readonly TableColumn[] = [
  { head: '章', share: 40 }, { head: '条数', share: 12, align: 'right' }, ...RESULTS.map((one) => ({ head: RESULT_WORDS[one], share: 12, align: 'right' as const })),
];
const COMPARED: readonly TableColumn[] = [{ head: '条款', share: 46 }, { head: '上次', share: 18 }, { head: '这次', share: 18 }, { head: '变化', share: 18 }];
const CLAUSES: readonly TableColumn[] = [{ head: '条款', share: 26 }, { head: '结论', share: 13 }, { head: '看到什么、抽看了什么', share: 36 }, { head: '依据', share: 25 }];

const nameOf = ({ number, clause }: ReportLine): string => `${number} ${clause.title ?? (clause.summary ?? '').slice(0, 24)}`.trim();
const resultOf = (line: ReportLine): string => (line.answer ? RESULT_WORDS[line.answer.result] : '没有评');

/** The report in the layout of official documents: what was assessed, what it comes to, findings, comparison, every clause. */
export function assessmentDocument(contents: AssessmentContents): OfficialDocument {
  const { row, community, members, madeOn } = contents;
  const document = new OfficialDocument({
    title: `${community}\n符合性评价报告`, subtitle: `（${[row.number, row.title, row.confirmedOn ? '' : '未经组长确认'].filter(Boolean).join('，')}）`,
    author: row.assessedBy || FORM_WORDS[row.assessmentForm],
  });
  for (const part of [about, overview, findings, compared, everyClause]) part(document, contents);
  const lead = members.find((one) => one.lead)?.name ?? '';
  const others = members.filter((one) => !one.lead).map(({ name }) => name).join('、');
  return document.signature(...[`组长：${lead}`, others && `组员：${others}`, row.assessedBy && `${row.assessedBy}（盖章）`, chineseDay(row.confirmedOn ?? row.concludedOn ?? madeOn)].filter((one): one is string => Boolean(one)));
}

type Part = (document: OfficialDocument, contents: AssessmentContents) => void;

const about: Part = (document, { row, standard, members, lines, lastNumber }) => {
  document.heading(1, '评价情况')
    .paragraph({ text: '评价方式：', bold: true }, `${FORM_WORDS[row.assessmentForm]}${row.assessedBy ? `，${row.assessedBy}` : ''}。`)
    .paragraph({ text: '依据：', bold: true }, `${standard}。`)
    .paragraph({ text: '范围：', bold: true }, `${row.scope.join('、')}，共 ${lines.length} 条。`)
    .paragraph({ text: '时间：', bold: true }, `${chineseDay(row.startsOn)}至${chineseDay(row.endsOn)}；看${chineseDay(row.coversFrom)}以来的记录。`)
    .paragraph({ text: '评价组：', bold: true }, `${members.map(({ name, lead }) => (lead ? `${name}（组长）` : name)).join('、')}。${row.assessmentForm === AssessmentForm.self ? '' : declared(members)}`);
  if (lastNumber) document.paragraph({ text: '上次评价：', bold: true }, `${lastNumber}；那次的发现这次都看过。`);
};

/** Who has not answered anything need not have said it. */
function declared(members: readonly AssessmentMember[]): string {
  const silent = members.filter(({ declaredAt }) => !declaredAt).map(({ name }) => name);
  return `成员均不在本社区任职，${silent.length ? `除${silent.join('、')}以外` : ''}都声明了没有利害关系。`;
}

const overview: Part = (document, { row, lines }) => {
  const count = (some: readonly ReportLine[], result: ClauseResult): number => some.filter(({ answer }) => answer?.result === result).length;
  const applying = lines.length - count(lines, ClauseResult.notApplicable);
  const share = applying ? `${((count(lines, ClauseResult.conforms) / applying) * 100).toFixed(1)}%` : '—';
  document.heading(1, '总的结论');
  for (const line of row.conclusion.split('\n').filter(Boolean)) document.paragraph(line);
  document.paragraph(`适用的 ${applying} 条里，符合 ${count(lines, ClauseResult.conforms)} 条，占 ${share}。`);
  const chapters = [...new Set(lines.map(({ number }) => number.split('.')[0]!))];
  const rowOf = (name: string, some: readonly ReportLine[]): string[] => [name, String(some.length), ...RESULTS.map((one) => String(count(some, one)))];
  document.table(CHAPTERS, [...chapters.map((chapter) => rowOf(`第 ${chapter} 章`, lines.filter(({ number }) => number.split('.')[0] === chapter))), rowOf('合计', lines)]);
};

const findings: Part = (document, { lines }) => {
  const found = lines.filter(({ answer }) => isFinding(answer?.result));
  document.heading(1, '发现');
  if (!found.length) document.paragraph('没有发现不符合的地方。');
  for (const line of found) {
    document.heading(2, `${nameOf(line)}：${resultOf(line)}`).paragraph(line.answer!.note);
    if (line.previous && isFinding(line.previous.result)) document.paragraph({ text: `连续第 ${line.previous.times + 1} 次。`, bold: true }, `上次：${line.previous.note}`);
    for (const one of line.cases) document.paragraph(`已提出不符合 ${one.number ?? ''}：${one.title}（${STATE_WORDS.nonconformity?.[one.state] ?? one.state}）。`);
    if (line.settlement) document.paragraph(`处理：${line.settlement}`);
  }
};

/** Clause by clause against the last one: what moved, and what was a finding then. */
const compared: Part = (document, { lines, lastNumber }) => {
  if (!lastNumber) return;
  const shown = lines.filter(({ change, previous }) => change === ClauseChange.better || change === ClauseChange.worse || isFinding(previous?.result));
  const count = (change: ClauseChange): number => lines.filter((line) => line.change === change).length;
  document.heading(1, '和上次比').paragraph(`${count(ClauseChange.better)} 条变好，${count(ClauseChange.same)} 条一样，${count(ClauseChange.worse)} 条变差。`);
  if (shown.length) document.table(COMPARED, shown.map((line) => [nameOf(line), line.previous?.result ? RESULT_WORDS[line.previous.result] : '—', resultOf(line), CHANGE_WORDS[line.change]]));
};

const everyClause: Part = (document, { lines }) => {
  document.heading(1, '逐条结论');
  document.table(CLAUSES, lines.map((line) => [
    nameOf(line), line.answer?.relation ? `${resultOf(line)}（带过来，未确认）` : resultOf(line),
    inLines([line.answer?.note, line.answer?.sampled && `抽看：${line.answer.sampled}`]), inLines(evidenceOf(line)),
  ]));
};

const inLines = (all: readonly (string | undefined)[]): { text: string }[][] => all.flatMap((text) => (text ? [[{ text }]] : []));

/** Rules that were judged, and the records that were taken. */
function evidenceOf({ shown, answer }: ReportLine): string[] {
  const { verdicts = [], records = [] } = (shown ?? {}) as Partial<ClauseEvidence>;
  const taken = records.filter(({ id }) => answer?.recordIds.includes(id));
  const words: Readonly<Record<string, string>> = { met: '达标', 'not-met': '未达标', pending: '未到期', unknown: '缺依据', 'not-applicable': '不适用' };
  return [
    ...verdicts.map(({ title, verdict }) => `${title.zh}：${words[verdict] ?? verdict}`),
    ...taken.map(({ number, title }) => [number, title].filter(Boolean).join(' ')),
    ...(answer?.photoIds.length ? [`照片 ${answer.photoIds.length} 张`] : []),
  ];
}
