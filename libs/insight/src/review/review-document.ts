import { chineseDay, dayOf, KIND_WORDS, OfficialDocument, STATE_WORDS, type TableColumn } from '#kernel';
import type { BoardRow } from '../board/board.type.js';
import type { StageFill } from '../home/work.type.js';
import { type Breached, days, decisionsFor, type Missed, percent, type Span } from './decisions.js';

export interface OpenCase {
  community: string;
  number: string | null;
  title: string;
  state: string;
  grade: string;
  dueAt: Date | null;
  recurs: boolean;
  owner: string | null;
}

export interface ReviewContents {
  unit: string;
  author: string;
  from: string;
  to: string;
  now: Date;
  span: Span;
  before: Span;
  months: readonly { month: string; reported: number; closed: number; complaints: number }[];
  stages: readonly StageFill[];
  breached: readonly Breached[];
  rows: readonly BoardRow[];
  rules: readonly { standardCode: string; met: number; notMet: number; unknown: number }[];
  missed: readonly Missed[];
  open: readonly OpenCase[];
  late: number;
}

const STAGES: Readonly<Record<string, string>> = { plan: '策划', do: '实施', check: '检查', act: '改进' };
const columns = (...given: readonly (readonly [string, number, TableColumn['align']?])[]): TableColumn[] =>
  given.map(([head, share, align]) => ({ head, share, ...(align && { align }) }));
/** A bar that reads the same in every program, of at most so many blocks. */
const bar = (n: number, most: number, blocks: number): string => '█'.repeat(most ? Math.round((n / most) * blocks) : 0);

/** What a management review looks at (GB/T 19001 9.3): figures, trends, what is open, what is to be decided. */
export function reviewDocument(contents: ReviewContents): OfficialDocument {
  const { unit, author, from, to, now } = contents;
  const document = new OfficialDocument({ title: `${unit}社区服务\n管理评审资料`, subtitle: `（${chineseDay(from)}至${chineseDay(to)}）`, author });
  figures(document, contents);
  trends(document, contents);
  communities(document, contents);
  openMatters(document, contents);
  decisions(document, contents);
  return document.signature(unit, chineseDay(dayOf(now)));
}

function figures(document: OfficialDocument, { span, before, stages, rules }: ReviewContents): void {
  document.heading(1, '基本数字').heading(2, '不符合和投诉');
  const line = (name: string, of: (one: Span) => string): string[] => [name, of(span), of(before), changed(of(span), of(before))];
  document.table(columns(['项目', 40], ['本时段', 20, 'right'], ['上一时段', 20, 'right'], ['变化', 20, 'right']), [
    line('新报告的不符合（件）', ({ reported }) => String(reported)),
    line('其中严重的（件）', ({ major }) => String(major)),
    line('其中再次发生的（件）', ({ recurred }) => String(recurred)),
    line('关闭的（件）', ({ closed }) => String(closed)),
    line('时段末没有关闭的（件）', ({ open }) => String(open)),
    line('关闭用时的中位数', ({ median }) => days(median)),
    line('九成在多少天内关闭', ({ ninetieth }) => days(ninetieth)),
    line('首次评审就有效', ({ effective, judged }) => percent(effective, judged)),
    line('投诉（件）', ({ complaints }) => String(complaints)),
  ]);
  document.paragraph('上一时段和本时段一样长，紧接在本时段之前。');
  document.heading(2, '年度承诺事项').table(
    columns(['环节', 25], ['应完成', 20, 'right'], ['已完成', 20, 'right'], ['完成', 15, 'right'], ['逾期', 20, 'right']),
    stages.map(({ stage, total, done, late }) => [STAGES[stage] ?? stage, String(total), String(done), percent(done, total), String(late)]),
  );
  if (rules.length) {
    document.heading(2, '条款达标').table(
      columns(['标准', 40], ['达标', 20, 'right'], ['未达标', 20, 'right'], ['缺依据', 20, 'right']),
      rules.map(({ standardCode, met, notMet, unknown }) => [standardCode, String(met), String(notMet), String(unknown)]),
    );
  }
}

/** `+3` between two whole numbers; nothing to say otherwise. */
function changed(now: string, before: string): string {
  const [a, b] = [Number.parseFloat(now), Number.parseFloat(before)];
  if (Number.isNaN(a) || Number.isNaN(b)) return '—';
  const by = Math.round((a - b) * 10) / 10;
  return by > 0 ? `增 ${by}` : by < 0 ? `减 ${-by}` : '持平';
}

function trends(document: OfficialDocument, { months, breached }: ReviewContents): void {
  const most = Math.max(...months.map(({ reported, closed }) => Math.max(reported, closed)), 0);
  document.heading(1, '趋势').heading(2, '逐月').table(
    columns(['月份', 14], ['新报告', 12, 'right'], ['', 25], ['关闭', 12, 'right'], ['', 25], ['投诉', 12, 'right']),
    months.map(({ month, reported, closed, complaints }) => [month, String(reported), bar(reported, most, 10), String(closed), bar(closed, most, 10), String(complaints)]),
  );
  document.heading(2, '集中在哪些条款');
  if (!breached.length) return void document.paragraph('本时段没有报告不符合。');
  const all = breached.reduce((sum, { count }) => sum + count, 0);
  let upTo = 0;
  document.table(
    columns(['条款', 18], ['内容', 34], ['件数', 10, 'right'], ['累计', 12, 'right'], ['', 16], ['再次发生', 10, 'right']),
    breached.map(({ number, title, count, recurred }) => [number, title, String(count), percent((upTo += count), all), bar(count, breached[0]!.count, 6), String(recurred)]),
  );
}

function communities(document: OfficialDocument, { rows }: ReviewContents): void {
  if (rows.length < 2) return;
  document.heading(1, '各单位').table(
    columns(['单位', 22], ['未关闭', 11, 'right'], ['逾期', 11, 'right'], ['每千人', 11, 'right'], ['新报告', 11, 'right'], ['关闭', 11, 'right'], ['中位数', 12, 'right'], ['有效', 11, 'right']),
    rows.map(({ unit, open, overdue, perThousand, reported, closed, medianDays, effectiveFirst, judged }) => [
      unit.name, String(open), String(overdue), perThousand === null ? '—' : String(perThousand), String(reported), String(closed), days(medianDays), percent(effectiveFirst, judged),
    ]),
  ).paragraph('未关闭、逾期和每千人是制表当天的；新报告、关闭、用时和有效从本时段第一天算到制表当天。');
}

function openMatters(document: OfficialDocument, { open, missed, late }: ReviewContents): void {
  document.heading(1, '没有了结的事项').heading(2, '不符合');
  if (!open.length) document.paragraph('没有。');
  else {
    document.paragraph(`逾期 ${late} 件。严重的、逾期的在前${open.length === 30 ? '，只列前 30 件' : ''}。`).table(
      columns(['社区', 16], ['编号', 18], ['事项', 28], ['走到哪步', 12], ['期限', 16], ['负责人', 10]),
      open.map((one) => [
        one.community, one.number ?? '', `${one.title}${one.grade === 'major' ? '（严重）' : ''}${one.recurs ? '（再次发生）' : ''}`,
        STATE_WORDS.nonconformity?.[one.state] ?? one.state, one.dueAt ? dayOf(one.dueAt) : '', one.owner ?? '',
      ]),
    );
  }
  if (missed.length) {
    document.heading(2, '其他').table(
      columns(['种类', 40], ['没有做到', 30, 'right'], ['已经逾期', 30, 'right']),
      missed.map(({ kind, missed: n, late: overdue }) => [KIND_WORDS[kind] ?? kind, String(n), String(overdue)]),
    );
  }
}

function decisions(document: OfficialDocument, { span, before, breached, missed, late }: ReviewContents): void {
  const found = decisionsFor(span, before, { late, breached, missed });
  document.heading(1, '要作的决定').paragraph('下面由数字提出，可以增删；决定、责任人和期限在会上填写。').table(
    columns(['序号', 8, 'center'], ['事项', 46], ['决定', 22], ['责任人', 12], ['期限', 12]),
    [...found, '', ''].map((text, index) => [String(index + 1), text, '', '', '']),
  );
}
