import { type Column, ColumnType, type Label } from '#resources';
import { SupplyCondition, SupplyKind } from '../emergency/scenario.js';
import type { EnterSupplyInput } from './emergency-supply.input.js';

type Field = Exclude<keyof EnterSupplyInput, 'communityId'>;

const KINDS: Readonly<Record<SupplyKind, Label>> = {
  [SupplyKind.lamp]: { zh: '多功能应急灯', en: 'Emergency lamp' },
  [SupplyKind.whistle]: { zh: '救生哨', en: 'Whistle' },
  [SupplyKind.escapeMask]: { zh: '逃生面具', en: 'Escape mask' },
  [SupplyKind.multiTool]: { zh: '组合工具', en: 'Multi-tool' },
  [SupplyKind.escapeRope]: { zh: '逃生绳', en: 'Escape rope' },
  [SupplyKind.extinguisher]: { zh: '灭火器', en: 'Extinguisher' },
  [SupplyKind.fireBlanket]: { zh: '灭火毯', en: 'Fire blanket' },
  [SupplyKind.medicine]: { zh: '常用药品', en: 'Medicine' },
  [SupplyKind.dressings]: { zh: '医用材料', en: 'Dressings' },
  [SupplyKind.masksGloves]: { zh: '口罩和手套', en: 'Masks and gloves' },
  [SupplyKind.other]: { zh: '别的物资', en: 'Other' },
};
const CONDITIONS: Readonly<Record<SupplyCondition, Label>> = {
  [SupplyCondition.good]: { zh: '完好', en: 'Good' },
  [SupplyCondition.worn]: { zh: '要修', en: 'Worn' },
  [SupplyCondition.broken]: { zh: '坏了', en: 'Broken' },
};

const column = (type: ColumnType, zh: string, en: string, more: Partial<Column> = {}): Column => ({ type, label: { zh, en }, required: false, inList: true, ...more });
const needed = { required: true } as const;

/** What a sheet of supplies holds, in its order (8.10.2: kind, number, state, place, keeper and how to reach them). */
export const SUPPLY_COLUMNS: readonly (readonly [Field, Column])[] = [
  ['supplyKind', column(ColumnType.choice, '类别', 'Kind', { ...needed, options: KINDS })],
  ['title', column(ColumnType.text, '名称', 'Name', needed)],
  ['specification', column(ColumnType.longText, '规格和性能', 'Specification')],
  ['unit', column(ColumnType.text, '单位', 'Unit', needed)],
  ['quantity', column(ColumnType.whole, '数量', 'Quantity', needed)],
  ['atLeast', column(ColumnType.whole, '至少要有', 'At least')],
  ['condition', column(ColumnType.choice, '状态', 'Condition', { options: CONDITIONS })],
  ['place', column(ColumnType.text, '放在哪里', 'Place', needed)],
  ['keeper', column(ColumnType.text, '保管人', 'Keeper')],
  ['keeperPhone', column(ColumnType.text, '保管人电话', 'Keeper’s phone')],
  ['fromOn', column(ColumnType.day, '入库日期', 'In stock since', needed)],
  ['expiresOn', column(ColumnType.day, '到期日期', 'Expires on')],
  ['checkEveryMonths', column(ColumnType.whole, '几个月检查一次', 'Checked every (months)')],
];
/** What an export says besides; a row with a number is there already. */
export const SUPPLY_NUMBER: Label = { zh: '编号', en: 'Number' };
export const SUPPLY_ISSUED: Label = { zh: '领出没还', en: 'Issued' };
