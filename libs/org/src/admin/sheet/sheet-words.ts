import type { RoleName } from '../../role/roles.js';

/** The columns of the sheet of people, in order. A header may be written in either language. */
export const COLUMNS = ['account', 'name', 'role', 'unit', 'from', 'to'] as const;
export type SheetColumn = (typeof COLUMNS)[number];

export type SheetLanguage = 'zh' | 'en';

export const HEADERS: Readonly<Record<SheetColumn, Readonly<Record<SheetLanguage, string>>>> = {
  account: { zh: '账号', en: 'Account' },
  name: { zh: '姓名', en: 'Name' },
  role: { zh: '角色', en: 'Role' },
  unit: { zh: '单位代码', en: 'Unit code' },
  from: { zh: '从哪天', en: 'From' },
  to: { zh: '到哪天', en: 'To' },
};

export const ROLE_WORDS: Readonly<Record<RoleName, Readonly<Record<SheetLanguage, string>>>> = {
  secretary: { zh: '社区书记', en: 'Secretary' },
  'social-worker': { zh: '社区工作者', en: 'Social worker' },
  'grid-manager': { zh: '网格管理员', en: 'Grid manager' },
  'counter-clerk': { zh: '窗口人员', en: 'Counter clerk' },
  supervisor: { zh: '居务监督委员会', en: 'Supervisor' },
  'street-official': { zh: '街道干部', en: 'Street official' },
  'district-official': { zh: '区县干部', en: 'District official' },
  assessor: { zh: '评定员', en: 'Assessor' },
  administrator: { zh: '管理员', en: 'Administrator' },
};

export const SHEETS: Readonly<Record<'people' | 'units' | 'roles', Readonly<Record<SheetLanguage, string>>>> = {
  people: { zh: '人员', en: 'People' },
  units: { zh: '单位代码', en: 'Unit codes' },
  roles: { zh: '角色', en: 'Roles' },
};

/** The role that a word, or its code, stands for. */
export function roleOf(word: string): RoleName | undefined {
  const wanted = word.toLowerCase();
  return (Object.keys(ROLE_WORDS) as RoleName[]).find(
    (role) => role === wanted || ROLE_WORDS[role].zh === word || ROLE_WORDS[role].en.toLowerCase() === wanted,
  );
}
