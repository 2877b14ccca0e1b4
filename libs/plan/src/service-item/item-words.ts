import { MONEY_SOURCES } from '#resources';
import type { BudgetSource, Delivery, SERVICE_GROUPS } from './service-item.entity.js';

type Label = Readonly<{ zh: string; en: string }>;

/** What is written for a group and a way of delivery in files: in a sheet it is also read. */
export const GROUP_LABELS: Readonly<Record<(typeof SERVICE_GROUPS)[number], Label>> = {
  people: { zh: '为民服务', en: 'For people' },
  convenience: { zh: '便民服务', en: 'For convenience' },
  safety: { zh: '安民服务', en: 'For safety' },
  other: { zh: '其它服务', en: 'Other' },
};

export const DELIVERY_LABELS: Readonly<Record<Delivery, Label>> = {
  own: { zh: '社区自办', en: 'Own' },
  purchased: { zh: '购买服务', en: 'Purchased' },
  volunteers: { zh: '志愿服务', en: 'Volunteers' },
  partner: { zh: '共建单位', en: 'Partner' },
  mutualHelp: { zh: '居民互助', en: 'Mutual help' },
  market: { zh: '市场提供', en: 'Market' },
};

/** The sources of the register of income and spending. */
export const SOURCE_LABELS: Readonly<Record<BudgetSource, Label>> = MONEY_SOURCES;

/** Months as runs: 3至5、9月; 3-5, 9. */
export function monthWords(months: readonly number[]): Label {
  const runs = months.reduce<[number, number][]>((found, month) => {
    const last = found.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else found.push([month, month]);
    return found;
  }, []);
  const said = (to: string): string[] => runs.map(([a, b]) => (a === b ? String(a) : `${a}${to}${b}`));
  return { zh: `${said('至').join('、')}月`, en: said('-').join(', ') };
}

export function inChinese<Key extends string>(labels: Readonly<Record<Key, Label>>): Record<Key, string> {
  return Object.fromEntries(Object.entries<Label>(labels).map(([key, { zh }]) => [key, zh])) as Record<Key, string>;
}
