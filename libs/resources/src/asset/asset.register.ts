import { RecordKindName } from '#kernel';
import { choice, longText, money, text, whole, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  house: { zh: '房屋', en: 'House' },
  equipment: { zh: '设备', en: 'Equipment' },
  vehicle: { zh: '车辆', en: 'Vehicle' },
  furniture: { zh: '家具', en: 'Furniture' },
  book: { zh: '图书', en: 'Books' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

const ACQUIRED = {
  bought: { zh: '购置', en: 'Bought' },
  allocated: { zh: '划拨', en: 'Allocated' },
  donated: { zh: '捐赠', en: 'Donated' },
  collective: { zh: '集体投入', en: 'By the collective' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

/** What the community owns (T/ZSX rows 14 and 15). */
export const asset: Register = {
  name: 'asset', kind: RecordKindName.asset, type: 'Asset', table: 'assets', prefix: 'AS',
  title: { zh: '资产', en: 'Assets' },
  from: { zh: '入账日期', en: 'On the books since' },
  clauses: [...evidences('DB35/T draft', '5.3'), ...evidences('DB11/T', '6.2.1', '8.5')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    assetKind: choice({ zh: '类别', en: 'Kind' }, KINDS, { required: true, inList: true }),
    assetNumber: text({ zh: '资产编号', en: 'Asset number' }, { inList: true, max: 40 }),
    quantity: whole({ zh: '数量', en: 'Quantity' }, { inList: true, min: 1, max: 1_000_000 }),
    cost: money({ zh: '原值', en: 'Cost' }, { inList: true }),
    acquired: choice({ zh: '来源', en: 'Acquired by' }, ACQUIRED, { inList: true }),
    place: text({ zh: '存放地点', en: 'Where' }, { inList: true }),
    keeper: text({ zh: '保管人', en: 'Keeper' }, { max: 40 }),
    remarks: longText({ zh: '备注', en: 'Remarks' }),
  },
  titled: 'name',
  key: ['name', 'assetNumber'],
};
