import { chineseDay, dayOf, isoInShanghai, KIND_WORDS, type Lines, OfficialDocument, type RecordRef, STATE_WORDS, type TableColumn } from '#kernel';
import { CauseHeading, type NonconformityCause } from '../nonconformity/cause.entity.js';
import { Outcome } from '../nonconformity/effectiveness-review.entity.js';
import { Grade } from '../nonconformity/nonconformity.entity.js';
import { fishboneDrawing } from './fishbone.js';
import type { ReportContents } from './report-contents.js';

const HEADINGS: Readonly<Record<CauseHeading, string>> = {
  [CauseHeading.people]: '人员', [CauseHeading.facilities]: '设施', [CauseHeading.information]: '信息',
  [CauseHeading.method]: '方法', [CauseHeading.environment]: '环境', [CauseHeading.measurement]: '测量',
};
const OUTCOMES: Readonly<Record<Outcome, string>> = { [Outcome.effective]: '有效', [Outcome.partly]: '部分有效', [Outcome.ineffective]: '无效' };

const FACTS: readonly TableColumn[] = [{ head: '项目', share: 20, align: 'center' }, { head: '情况', share: 80 }];
const CAUSES: readonly TableColumn[] = [
  { head: '层', share: 8, align: 'center' }, { head: '方面', share: 12, align: 'center' }, { head: '原因', share: 48 }, { head: '依据', share: 20 },
  { head: '根本原因', share: 12, align: 'center' },
];
const ACTIONS: readonly TableColumn[] = [
  { head: '措施', share: 30 }, { head: '针对的原因', share: 24 }, { head: '负责人', share: 12, align: 'center' }, { head: '期限', share: 16, align: 'center' },
  { head: '结果和证据', share: 18 },
];

/** The whole way of one case, in Chinese: source, clause, containment, causes, actions, review, and the plan that took it up. */
export function caseReport(contents: ReportContents): OfficialDocument {
  const { row, community } = contents;
  const document = new OfficialDocument({
    title: `${community}\n${row.title}`,
    subtitle: `（不符合报告${row.number ? `，${row.number}` : ''}，${STATE_WORDS.nonconformity![row.state]}）`,
    author: contents.author,
  });
  document.heading(1, '事情').table(FACTS, facts(contents));
  said(document, '经过', row.description);
  remedies(document, contents);
  causes(document, contents);
  actions(document, contents);
  success(document, contents);
  reviews(document, contents);
  plans(document, contents);
  return document.signature(community, chineseDay(contents.madeOn));
}

const named = ({ kind, number, title }: RecordRef): string => `${KIND_WORDS[kind] ?? ''}${number ? ` ${number}` : ''} ${title}`.trim();
const moment = (at: Date): string => `${chineseDay(dayOf(at))} ${isoInShanghai(at).slice(11, 16)}`;

function facts({ row, people, source, recurrenceOf, mergedInto, mergedCases, breached }: ReportContents): Lines[][] {
  const figures = row.sourceFigures;
  const rows: [string, string][] = [
    ['来源', source ? named(source) : figures ? `${figures.standardCode} ${figures.clauseNumber} ${figures.title.zh}` : '当面报告'],
    ['违反的条款', breached.map(({ standardCode, number, title }) => `${standardCode} ${number}${title ? ` ${title}` : ''}`).join('；')],
    ['报告', [people.get(row.createdById ?? '')?.name ?? '', moment(row.createdAt)].filter(Boolean).join('，')],
    ['发现日期', chineseDay(row.foundOn)],
    ['等级', `${row.grade === Grade.major ? '严重' : '一般'}，${row.potential ? '潜在' : '实际发生'}`],
    ['负责人', people.get(row.ownerId ?? '')?.name ?? ''],
    ['影响', row.impact],
    ['以前也有过', recurrenceOf ? named(recurrenceOf) : ''],
    ['并入', mergedInto ? named(mergedInto) : ''],
    ['并进来的', mergedCases.map(named).join('；')],
    ['不成立的原因', row.dismissReason],
  ];
  return rows.filter(([, text]) => text);
}

function said(document: OfficialDocument, title: string, text: string): void {
  const lines = text.split('\n').filter(Boolean);
  if (!lines.length) return;
  document.heading(1, title);
  for (const line of lines) document.paragraph(line);
}

function remedies(document: OfficialDocument, { row, people }: ReportContents): void {
  if (!row.atRisk && !row.correction) return;
  document.heading(1, '当时怎样处置');
  if (row.atRisk) {
    const who = [people.get(row.containedById ?? '')?.name ?? '', row.containedAt ? moment(row.containedAt) : ''].filter(Boolean).join('，');
    document.heading(2, '先保安全').paragraph(row.containment || '有人身安全风险，还没有写先怎样保护。');
    if (who) document.paragraph({ text: `（${who}）`, quiet: true });
  }
  if (row.correction) document.heading(2, '补救').paragraph(`${row.correctedOn ? `${chineseDay(row.correctedOn)}，` : ''}${row.correction}`);
}

function causes(document: OfficialDocument, { row, causes: all }: ReportContents): void {
  if (!all.length) return;
  document.heading(1, '原因');
  for (const round of [...new Set(all.map((cause) => cause.round))]) {
    const tree = all.filter((cause) => cause.round === round);
    const isFishbone = tree.some(({ heading }) => heading);
    document.heading(2, `${row.round > 1 ? `第 ${round} 轮，` : ''}${isFishbone ? '鱼骨图' : '五个为什么'}`);
    const head = tree.find(({ parentId, heading }) => parentId === null && heading === null);
    const drawing = isFishbone && fishboneDrawing(head?.text ?? row.title, tree, HEADINGS);
    if (drawing) document.drawing(drawing).paragraph({ text: '（粗体的是根本原因。）', quiet: true });
    document.table(CAUSES, causeRows(tree));
  }
}

/** Whatever hangs from a bone stands under it; each row says how many whys deep it is. */
function causeRows(tree: readonly NonconformityCause[], parentId: string | null = null, depth = 0): Lines[][] {
  return tree.filter((cause) => cause.parentId === parentId).flatMap((cause) => [
    [String(depth), cause.heading ? HEADINGS[cause.heading] : '', cause.text, cause.evidence, cause.root ? '是' : ''],
    ...causeRows(tree, cause.id, depth + 1),
  ]);
}

function actions(document: OfficialDocument, { row, actions: all, causes: tree, people }: ReportContents): void {
  if (!all.length) return;
  const name = (id: string | null): string => people.get(id ?? '')?.name ?? '';
  document.heading(1, '纠正措施').table(ACTIONS, all.map((action) => [
    action.title,
    tree.find(({ id }) => id === action.causeId)?.text ?? '—',
    name(action.assigneeId),
    chineseDay(action.dueOn),
    [STATE_WORDS['corrective-action']![action.state], action.doneOn ? chineseDay(action.doneOn) : '', action.evidence].filter(Boolean).join('，'),
  ]));
  if (row.planReviewedAt) {
    document.paragraph(`措施由${name(row.plannedById)}提出，开工前由${name(row.planReviewedById)}评审通过（${moment(row.planReviewedAt)}）。`);
  }
  for (const action of all) {
    for (const { dueOn, askedUntil, reason, granted, decidedById, remark } of action.extensions) {
      const decided = granted === null ? '还没有答复' : `${name(decidedById)}${granted ? '同意' : '没有同意'}${remark ? `：${remark}` : ''}`;
      document.paragraph(`“${action.title}”申请从${chineseDay(dueOn)}延到${chineseDay(askedUntil)}（${reason}），${decided}。`);
    }
  }
}

function success(document: OfficialDocument, { row, evaluations }: ReportContents): void {
  if (!row.successMeasure) return;
  document.heading(1, '怎样算有效').paragraph(`事先说好：看${row.successMeasure}，要达到${row.successTarget}，措施做完后观察 ${row.waitDays} 天。`);
  for (const { onDay, value, met, round } of evaluations) {
    const found = value === null ? '平台没有取到数' : `平台核对为 ${value}，${met ? '达到了' : '没有达到'}`;
    document.paragraph(`第 ${round} 轮：${chineseDay(onDay)}观察期满，${found}。`);
  }
}

function reviews(document: OfficialDocument, { reviews: all, people }: ReportContents): void {
  if (!all.length) return;
  document.heading(1, '有效性评审');
  for (const { round, outcome, finding, evidence, reviewerId, at } of all) {
    document.paragraph({ text: `第 ${round} 轮：${OUTCOMES[outcome]}。`, bold: true }, finding);
    document.paragraph(`证据：${evidence}`);
    document.paragraph({ text: `（${people.get(reviewerId)?.name ?? ''}，${moment(at)}）`, quiet: true });
  }
}

function plans(document: OfficialDocument, { inPlans }: ReportContents): void {
  const told = inPlans.filter(({ plan }) => plan);
  if (!told.length) return;
  document.heading(1, '写进计划');
  for (const { input, plan, target } of told) {
    document.paragraph(target ? `${plan!.title}：${named(target)}。` : `${plan!.title}：没有列入，${input.reason}`);
  }
}
