/** What the figures of a period say. */
export interface Span {
  span: 'now' | 'before';
  reported: number;
  major: number;
  recurred: number;
  closed: number;
  open: number;
  median: number | null;
  ninetieth: number | null;
  judged: number;
  effective: number;
  complaints: number;
}
export interface Breached {
  standardCode: string;
  number: string;
  title: string;
  count: number;
  recurred: number;
}
export interface Missed {
  kind: string;
  missed: number;
  late: number;
}

/** Of first reviews, fewer than so many effective: actions miss the cause. */
const GOOD_SHARE = 0.8;

/** Matters that a review has to decide upon, each with the figure that calls for it. Empty where nothing does. */
export function decisionsFor(now: Span, before: Span, { late, breached, missed }: { late: number; breached: readonly Breached[]; missed: readonly Missed[] }): string[] {
  const found: string[] = [];
  if (late > 0) found.push(`${late} 件不符合已经逾期：逐件定责任人和新的期限，或者说明为什么不再办。`);
  const again = breached.filter(({ recurred }) => recurred > 0);
  if (again.length) found.push(`${again.map(({ number }) => number).join('、')} 的问题在十二个月内又发生：是否改制度、加资源，或者列入下一年计划的风险。`);
  if (now.judged > 0 && now.effective / now.judged < GOOD_SHARE) found.push(`首次评审就有效的只有 ${percent(now.effective, now.judged)}：是否加强查原因的辅导，或者改由街道审措施。`);
  if (now.median !== null && before.median !== null && now.median > before.median * 1.2) {
    found.push(`关闭用时的中位数从 ${days(before.median)} 升到 ${days(now.median)}：是否调整各步时限或者增派人手。`);
  }
  if (before.reported > 0 && now.reported > before.reported * 1.3) found.push(`新报告的不符合比上一时段多 ${more(now.reported, before.reported)}：是发现得更勤，还是服务变差，要定下怎么查。`);
  if (before.complaints > 0 && now.complaints > before.complaints * 1.3) found.push(`投诉比上一时段多 ${more(now.complaints, before.complaints)}：是否专题研究。`);
  const undone = missed.filter((one) => one.missed > 0).map(({ kind, missed: n }) => `${KINDS[kind] ?? kind} ${n} 项`);
  if (undone.length) found.push(`没有做到的：${undone.join('、')}。是补做、改期，还是调整计划。`);
  return found;
}

const KINDS: Readonly<Record<string, string>> = { obligation: '周期任务', objective: '服务目标', 'service-item': '服务项目' };

export const percent = (part: number, whole: number): string => (whole ? `${Math.round((part / whole) * 100)}%` : '—');
export const days = (value: number | null): string => (value === null ? '—' : `${Math.round(value * 10) / 10} 天`);

/** Of few a share says little: then it is told in pieces. */
const FEW = 10;
const more = (now: number, before: number): string => (before < FEW ? `${now - before} 件（上一时段 ${before} 件）` : percent(now - before, before));
