import { COMMITTEES, EMERGENCY_SUPPLY_KINDS, factDefinition, type FactScalar, PUBLICATION_KINDS, type Text, VENUE_FUNCTIONS } from '../exchange/index.js';

/** Words for the codes of those facts that are lists of codes. */
export const FACT_CODES: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  setting: { urban: { zh: '社区', en: 'Urban' }, rural: { zh: '村', en: 'Rural' } },
  venueFunctions: VENUE_FUNCTIONS,
  emergencySupplyKinds: EMERGENCY_SUPPLY_KINDS,
  committees: COMMITTEES,
  publicationsThisYear: PUBLICATION_KINDS,
};

/** Words for the fields of those facts that are lists of objects. */
const FIELDS: Readonly<Record<string, Text>> = {
  members: { zh: '人数', en: 'Members' },
  participationsThisYear: { zh: '今年参与次数', en: 'Participations this year' },
  households: { zh: '户数', en: 'Households' },
  population: { zh: '人数', en: 'Residents' },
  dedicated: { zh: '专属网格', en: 'Dedicated' },
  hasManager: { zh: '有网格管理员', en: 'Has a manager' },
  attendanceRate: { zh: '今年出席率（0 到 1）', en: 'Attendance this year (0 to 1)' },
  kind: { zh: '公开什么', en: 'What was published' },
  on: { zh: '日期', en: 'Day' },
};

export type FactFieldType = FactScalar | 'day' | 'code';

export interface FactShape {
  /** `int`, `double`, `bool`, `string`, `code`, `codes` or `list`. */
  type: string;
  options: { code: string; label: Text }[];
  fields: { name: string; label: Text; type: FactFieldType; optional: boolean }[];
}

/** What a value looks like, for who shows it or enters it by hand; a figure of an edition is a number. */
export function factShape(name: string): FactShape {
  const definition = factDefinition(name);
  const options = Object.entries(FACT_CODES[name] ?? {}).map(([code, label]) => ({ code, label }));
  if (!definition) return { type: 'double', options, fields: [] };
  const { type } = definition;
  if (typeof type === 'string') return { type: type === 'list<string>' ? 'codes' : options.length ? 'code' : type, options, fields: [] };
  const fields = Object.entries(type.list).map(([field, scalar]) => ({
    name: field,
    label: FIELDS[field] ?? { zh: field },
    type: (definition.days?.includes(field) ? 'day' : scalar === 'string' && options.length ? 'code' : scalar) as FactFieldType,
    optional: definition.optional?.includes(field) ?? false,
  }));
  return { type: 'list', options, fields };
}
