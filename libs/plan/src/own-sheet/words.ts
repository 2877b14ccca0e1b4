import { BudgetSource, Delivery, type SERVICE_GROUPS } from '../service-item/service-item.entity.js';

type Group = (typeof SERVICE_GROUPS)[number];

const GROUPS: readonly (readonly [RegExp, Group])[] = [
  [/便民|便利|convenience/, 'convenience'],
  [/安民|平安|安全|safety/, 'safety'],
  [/为民|民生|people/, 'people'],
  [/其[他它]|other/, 'other'],
];

/** The group of chapter 7 that a heading or cell names; null when it names none. */
export function groupIn(text: string): Group | null {
  const plain = text.normalize('NFKC').toLowerCase();
  return GROUPS.find(([words]) => words.test(plain))?.[1] ?? null;
}

const DELIVERIES: readonly (readonly [RegExp, Delivery])[] = [
  [/购买|外包|采购|purchas/, Delivery.purchased],
  [/志愿|volunteer/, Delivery.volunteers],
  [/共建|联建|合作|partner/, Delivery.partner],
  [/互助|自治|mutual/, Delivery.mutualHelp],
  [/市场|商户|market/, Delivery.market],
  [/自办|自营|自行|自有|社区|居委|本级|直接|own/, Delivery.own],
];

/** The ways of delivery that a cell names, in the order of the list. */
export function deliveriesIn(text: string): Delivery[] {
  const plain = text.normalize('NFKC').toLowerCase();
  return DELIVERIES.filter(([words]) => words.test(plain)).map(([, delivery]) => delivery);
}

const SOURCES: readonly (readonly [RegExp, BudgetSource])[] = [
  [/党建|党组织|党费|party/, BudgetSource.party],
  [/项目|专项|公益创投|project/, BudgetSource.project],
  [/捐|慈善|赞助|donation/, BudgetSource.donation],
  [/集体|居委|社区自筹|自筹|collective/, BudgetSource.collective],
  [/财政|政府|街道|区级|市级|上级|拨款|补助|government/, BudgetSource.government],
  [/其[他它]|other/, BudgetSource.other],
];

/** Where money comes from, as a cell names it; null when it names no source or several. */
export function sourceIn(text: string): BudgetSource | null {
  const plain = text.normalize('NFKC').toLowerCase();
  const found = SOURCES.filter(([words]) => words.test(plain));
  return found.length === 1 ? found[0]![1] : null;
}

/** The names in a cell: between marks and line breaks, without what stands in brackets. */
export function namesIn(text: string): string[] {
  const parts = text.normalize('NFC').replace(/[（(][^）)]*[)）]/g, '').split(/[、，,;；/\n|和及]+/);
  return [...new Set(parts.map((part) => part.replace(/\s+/g, '')).filter(Boolean))];
}
