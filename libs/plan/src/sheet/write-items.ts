import type { Language } from '#resources';
import { SERVICE_GROUPS, type ServiceItem } from '../service-item/service-item.entity.js';
import { COLUMNS, ID, KEPT_HOW, type Known, VERSION } from './item-columns.js';

interface Sheet {
  name: string;
  head: string[];
  rows: (string | number | null)[][];
  widths: number[];
}

/** As a plan shows them: by group, then in their order. */
export function inOrder(items: readonly ServiceItem[]): ServiceItem[] {
  return SERVICE_GROUPS.flatMap((group) => items.filter((item) => item.group === group));
}

/** A plan's items as a sheet, with one on how to fill it in. */
export function itemSheets(items: readonly ServiceItem[], known: Known, language: Language): Sheet[] {
  const zh = language === 'zh';
  return [
    {
      name: zh ? '服务清单' : 'Services',
      head: [...COLUMNS.map(({ label }) => label[language]), ID[language], VERSION[language]],
      rows: inOrder(items).map((item) => [...COLUMNS.map(({ shown }) => shown(item, known, language)), item.id, item.version]),
      widths: [...COLUMNS.map(({ width }) => width), 38, 12],
    },
    {
      name: zh ? '填表说明' : 'How to fill in',
      head: zh ? ['栏目', '怎么填'] : ['Column', 'How'],
      rows: [...COLUMNS, { label: ID, how: KEPT_HOW }, { label: VERSION, how: KEPT_HOW }].map(({ label, how }) => [label[language], how[language]]),
      widths: [18, 80],
    },
  ];
}
