import { fieldError, RecordKindName } from '#kernel';
import { choice, day, longText, money, record, reference, text, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const DIRECTIONS = {
  income: { zh: '收入', en: 'Income' },
  spending: { zh: '支出', en: 'Spending' },
} as const satisfies Options;

/** Where money comes from. */
export const MONEY_SOURCES = {
  government: { zh: '财政拨款', en: 'Government' },
  project: { zh: '项目经费', en: 'Project' },
  party: { zh: '党建经费', en: 'Party work' },
  donation: { zh: '社会捐赠', en: 'Donation' },
  collective: { zh: '集体收入', en: 'Collective income' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

/** Money that came in or was spent, by source (T/ZSX rows 16 and 17). */
export const expenseLine: Register = {
  name: 'expense-line', kind: RecordKindName.expenseLine, type: 'ExpenseLine', table: 'expense_lines', prefix: 'EX',
  title: { zh: '经费明细', en: 'Income and spending' },
  from: { zh: '日期', en: 'On' },
  past: true,
  clauses: [...evidences('DB35/T draft', '5.3'), ...evidences('DB11/T', '8.5')],
  columns: {
    purpose: text({ zh: '事由', en: 'Purpose' }, { required: true, inList: true }),
    direction: choice({ zh: '收支', en: 'Direction' }, DIRECTIONS, { required: true, inList: true }),
    source: choice({ zh: '经费来源', en: 'Source' }, MONEY_SOURCES, { required: true, inList: true }),
    amount: money({ zh: '金额', en: 'Amount' }, { required: true, inList: true, min: 1 }),
    serviceItem: record({ zh: '用于服务项目', en: 'For the planned service' }, RecordKindName.serviceItem),
    purchasedService: reference({ zh: '付哪份购买合同', en: 'Pays the contract' }, 'purchased-service'),
    party: text({ zh: '对方单位', en: 'Other party' }, { inList: true }),
    voucher: text({ zh: '凭证号', en: 'Voucher' }, { inList: true, max: 40 }),
    publishedOn: day({ zh: '公开日期', en: 'Published on' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }),
  },
  titled: 'purpose',
  key: ['purpose', 'fromOn', 'amount', 'voucher'],
  // what comes in pays for nothing
  rules: ({ values: { direction, serviceItem, purchasedService } }) => (direction === 'spending' ? [] : [
    ...(serviceItem === null ? [] : [fieldError('serviceItem', 'ONLY_SPENDING')]),
    ...(purchasedService === null ? [] : [fieldError('purchasedService', 'ONLY_SPENDING')]),
  ]),
};
