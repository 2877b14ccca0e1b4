import { chineseDay, type Lines, OfficialDocument, STATE_WORDS, type TableColumn } from '#kernel';
import { DELIVERY_LABELS, GROUP_LABELS, inChinese, monthWords, SOURCE_LABELS } from '../service-item/item-words.js';
import { recurrenceWords } from '../service-item/recurrence-words.js';
import { daysOf, isScheduled, monthsOf } from '../service-item/schedule.js';
import { BudgetSource, Delivery, SERVICE_GROUPS, type ServiceItem } from '../service-item/service-item.entity.js';
import type { PlanContents, PlannedItem } from './plan-contents.js';

const GROUP_WORDS = inChinese(GROUP_LABELS);
const DELIVERY_WORDS = inChinese(DELIVERY_LABELS);
const SOURCE_WORDS = inChinese(SOURCE_LABELS);

const NO: TableColumn = { head: '序号', share: 7, align: 'center' };
const LIST: readonly TableColumn[] = [
  NO, { head: '服务项目', share: 30 }, { head: '提供方式', share: 14, align: 'center' }, { head: '负责人', share: 12, align: 'center' },
  { head: '时间', share: 22, align: 'center' }, { head: '预算（元）', share: 15, align: 'right' },
];
const REQUIREMENTS: readonly TableColumn[] = [
  NO, { head: '服务项目', share: 20 }, { head: '服务对象', share: 16 }, { head: '服务要求', share: 33 }, { head: '预期结果', share: 24 },
];
const CONSTRAINTS: readonly TableColumn[] = [NO, { head: '服务项目', share: 33 }, { head: '限制条件', share: 60 }];
const PARTIES: readonly TableColumn[] = [
  NO, { head: '服务项目', share: 27 }, { head: '谁负责', share: 13, align: 'center' }, { head: '谁来做', share: 18 }, { head: '谁协助', share: 18 }, { head: '告知谁', share: 17 },
];
const DUTIES: readonly TableColumn[] = [{ head: '负责人', share: 18, align: 'center' }, { head: '项数', share: 10, align: 'center' }, { head: '负责的服务项目', share: 72 }];
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const SCHEDULE: readonly TableColumn[] = [
  NO, { head: '服务项目', share: 33 }, ...MONTHS.map((month): TableColumn => ({ head: String(month), share: 5, align: 'center' })),
];
const CLAUSES: readonly TableColumn[] = [{ head: '标准', share: 26 }, { head: '条款', share: 32 }, { head: '落实的服务项目', share: 42 }];
const MONEY: readonly TableColumn[] = [
  { head: '类别', share: 26, align: 'center' }, { head: '项数', share: 14, align: 'center' }, { head: '预算（元）', share: 30, align: 'right' }, { head: '没有写预算的', share: 30, align: 'center' },
];
const SOURCES: readonly TableColumn[] = [{ head: '来源', share: 40, align: 'center' }, { head: '项数', share: 20, align: 'center' }, { head: '金额（元）', share: 40, align: 'right' }];
const MEANS: readonly TableColumn[] = [
  NO, { head: '服务项目', share: 25 }, { head: '人员', share: 18 }, { head: '场所', share: 15 }, { head: '设施设备', share: 18 }, { head: '技术', share: 17 },
];
const RECURRING: readonly TableColumn[] = [NO, { head: '服务项目', share: 40 }, { head: '哪几天', share: 40 }, { head: '全年次数', share: 13, align: 'center' }];
const WAYS: readonly TableColumn[] = [{ head: '提供方式', share: 22, align: 'center' }, { head: '项数', share: 10, align: 'center' }, { head: '服务项目', share: 68 }];

const LEFT_OUT: readonly TableColumn[] = [NO, { head: '服务', share: 35 }, { head: '没有安排的原因', share: 58 }];

/** An annual service plan in the layout of official documents: its aims, then parts a–h of 5.3, then what was left out. */
export function planDocument(contents: PlanContents): OfficialDocument {
  const { plan, community, street, items, approvedOn, publishedOn, madeOn } = contents;
  const document = new OfficialDocument({
    title: `${community}\n${plan.title}`,
    subtitle: approvedOn ? `（${chineseDay(approvedOn)}经${street}批准）` : `（${STATE_WORDS['annual-plan']![plan.state]}）`,
    author: contents.author,
  });
  document.contents(1).newPage().heading(1, '总体安排');
  for (const line of plan.aims.split('\n').filter(Boolean)) document.paragraph(line);
  for (const sentence of summary(contents)) document.paragraph(sentence);
  if (items.length === 0) document.paragraph({ text: '还没有服务项目。', quiet: true });
  else for (const part of [list, requirements, constraints, duties, schedule, laws, resources, ways]) part(document, contents);
  leftOut(document, contents);
  if (contents.review) {
    document.heading(1, '年终总结');
    for (const sentence of plannedAgainstDone(contents)) document.paragraph(sentence);
    for (const line of contents.review.split('\n').filter(Boolean)) document.paragraph(line);
  }
  return document.signature(`${community}（盖章）`, chineseDay(publishedOn ?? approvedOn ?? madeOn));
}

/** How much of it was done, and what was not. */
function plannedAgainstDone({ items }: PlanContents): string[] {
  const [done, missed] = ['delivered', 'missed'].map((state) => items.filter(({ item }) => item.state === state)) as [PlannedItem[], PlannedItem[]];
  return [
    `安排 ${items.length} 项，做完 ${done.length} 项，没有做完 ${missed.length} 项。`,
    ...(missed.length ? [`没有做完的：${missed.map(({ no, item }) => `第 ${no} 项“${item.title}”`).join('、')}。`] : []),
  ];
}

function summary({ plan, items }: PlanContents): string[] {
  const by = SERVICE_GROUPS.map((group) => [GROUP_WORDS[group], items.filter(({ item }) => item.group === group).length] as const);
  const counted = by.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count} 项`).join('，');
  return [
    ...(items.length ? [`${plan.year} 年安排服务项目 ${items.length} 项：${counted}；预算合计 ${yuan(sum(items))} 元。`] : []),
    ...(plan.number ? [`计划编号：${plan.number}。`] : []),
    ...(plan.revision > 1 ? [`本计划为第 ${plan.revision} 版。修订原因：${plan.revisionReason}`] : []),
  ];
}

type Part = (document: OfficialDocument, contents: PlanContents) => void;

/** a, the services by the headings of chapter 7. */
const list: Part = (document, { plan, items }) => {
  document.heading(1, '服务清单');
  for (const group of SERVICE_GROUPS) {
    const some = items.filter(({ item }) => item.group === group);
    if (some.length === 0) continue;
    document.heading(2, GROUP_WORDS[group]).table(LIST, [
      ...some.map(({ no, item, owner }) => [String(no), item.title, said(waysOf(item)), owner ?? '—', when(plan.year, item), item.budgetFen === null ? '—' : yuan(item.budgetFen)]),
      ['', [{ text: `小计（${some.length} 项）`, bold: true }], '', '', '', [{ text: yuan(sum(some)), bold: true }]],
    ]);
  }
};

/** b */
const requirements: Part = (document, { items }) => {
  document.heading(1, '服务要求').table(REQUIREMENTS, items.map(({ no, item }) => [String(no), item.title, said(item.targetGroup), said(item.requirement), said(item.expectedResult)]));
};

/** c */
const constraints: Part = (document, { items }) => {
  document.heading(1, '限制条件');
  const some = items.filter(({ item }) => item.constraint !== '');
  if (some.length) document.table(CONSTRAINTS, some.map(({ no, item }) => [String(no), item.title, lines(item.constraint)]));
  else document.paragraph('各服务项目没有特别的限制条件。');
};

/** d */
const duties: Part = (document, { items }) => {
  const owners = [...new Set(items.map(({ owner }) => owner))];
  document.heading(1, '职责和权限').table(PARTIES, items.map(({ no, item, owner }) =>
    [String(no), item.title, owner ?? '—', said(item.doneBy), said(item.helpedBy), said(item.toldTo)]));
  document.table(DUTIES, owners.map((owner) => {
    const some = items.filter((one) => one.owner === owner);
    return [owner ?? '还没有定', String(some.length), named(some)];
  }));
};

/** e: a mark in each month in which it runs; then on which days, where that is said. */
const schedule: Part = (document, { plan, items }) => {
  document.heading(1, '实施计划').table(SCHEDULE, items.map(({ no, item }) => {
    const months = monthsOf(plan.year, item);
    return [String(no), item.title, ...MONTHS.map((month) => (months.includes(month) ? '■' : ''))];
  }));
  const recurring = items.filter(({ item }) => item.recurrence);
  if (recurring.length) {
    document.heading(2, '重复的安排').table(RECURRING, recurring.map(({ no, item }) =>
      [String(no), item.title, recurrenceWords(item.recurrence!).zh, String(daysOf(plan.year, item).length)]));
  }
  const open = items.filter(({ item }) => !isScheduled(item));
  if (open.length) document.paragraph(`还没有定时间的：${named(open)}。`);
};

/** f */
const laws: Part = (document, { items, clauses }) => {
  document.heading(1, '依据的法规和标准');
  if (clauses.length === 0) return void document.paragraph('各服务项目还没有连上条款。');
  document.table(CLAUSES, clauses.map(({ standardCode, standardTitle, number, title, itemIds }) => [
    `《${standardTitle}》（${standardCode}）`, [number, title].filter(Boolean).join(' '), named(items.filter(({ item }) => itemIds.includes(item.id))),
  ]));
};

/** g */
const resources: Part = (document, { items }) => {
  const row = (word: string, some: readonly PlannedItem[]): string[] => {
    const unsaid = some.filter(({ item }) => item.budgetFen === null).length;
    return [word, String(some.length), yuan(sum(some)), unsaid ? `${unsaid} 项` : '—'];
  };
  const groups = SERVICE_GROUPS.map((group) => [GROUP_WORDS[group], items.filter(({ item }) => item.group === group)] as const).filter(([, some]) => some.length > 0);
  document.heading(1, '资源').heading(2, '经费').table(MONEY, [...groups.map(([word, some]) => row(word, some)), row('合计', items).map((text) => [{ text, bold: true }])]);
  const bySource = Object.values(BudgetSource).flatMap((source) => {
    const fen = items.flatMap(({ item }) => item.budget.filter((line) => line.source === source).map(({ amountFen }) => amountFen));
    return fen.length ? [[SOURCE_WORDS[source], String(fen.length), yuan(fen.reduce((total, each) => total + each, 0))]] : [];
  });
  if (bySource.length) {
    const rest = sum(items.filter(({ item }) => item.budget.length === 0));
    document.heading(2, '经费来源').table(SOURCES, [...bySource, ...(rest ? [['没有写来源', '—', yuan(rest)]] : [])]);
  }
  const needing = items.filter(({ item, place }) => place || item.people || item.equipment || item.technology);
  if (needing.length) {
    document.heading(2, '人员、场所、设施和技术').table(MEANS, needing.map(({ no, item, place }) =>
      [String(no), item.title, said(item.people), place ?? '—', said(item.equipment), said(item.technology)]));
  }
  document.heading(2, '人员分工').paragraph(`负责服务项目的共 ${new Set(items.flatMap(({ owner }) => owner ?? [])).size} 人，分工见“职责和权限”。`);
};

/** h */
const ways: Part = (document, { items }) => {
  const used = Object.values(Delivery).map((way) => [way, items.filter(({ item }) => item.deliveries.includes(way))] as const).filter(([, some]) => some.length > 0);
  document.heading(1, '提供方式').table(WAYS, used.map(([way, some]) => [DELIVERY_WORDS[way], String(some.length), named(some)]));
};

function leftOut(document: OfficialDocument, { left, reasons }: PlanContents): void {
  if (left.length === 0) return;
  document.heading(1, '目录中没有安排的服务');
  document.paragraph(`标准第 7 章的服务目录中，以下 ${left.length} 类本年没有安排。`);
  document.table(LEFT_OUT, left.map(({ title, subject }, index) => [String(index + 1), title, reasons.get(subject) || '没有写原因']));
}

/** Numbers and titles, so that a part can be read by itself. */
const named = (items: readonly PlannedItem[]): string => items.map(({ no, item }) => `${no} ${item.title}`).join('；');
const sum = (items: readonly PlannedItem[]): number => items.reduce((total, { item }) => total + (item.budgetFen ?? 0), 0);
const said = (text: string): Lines => (text ? lines(text) : '—');
const lines = (text: string): Lines => text.split('\n').map((line) => [{ text: line }]);

/** In yuan, without needless zeros. */
function yuan(fen: number): string {
  const [whole, part] = (fen / 100).toFixed(2).split('.') as [string, string];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === '00' ? grouped : `${grouped}.${part}`;
}

function when(year: number, item: ServiceItem): string {
  const months = monthsOf(year, item);
  if (months.length === 0) return '—';
  return months.length === 12 ? '全年' : monthWords(months).zh;
}

const waysOf = ({ deliveries }: ServiceItem): string => deliveries.map((way) => DELIVERY_WORDS[way]).join('、');
