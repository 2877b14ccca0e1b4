import { fieldError, RecordKindName } from '#kernel';
import { choice, day, longText, money, record, text, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const ACCEPTANCE = {
  open: { zh: '还没有验收', en: 'Still open' },
  accepted: { zh: '通过', en: 'Accepted' },
  conditional: { zh: '整改后通过', en: 'Accepted after mending' },
  refused: { zh: '没有通过', en: 'Refused' },
} as const satisfies Options;

/** Services bought, with provider, amount and acceptance (T/ZSX row 39). */
export const purchasedService: Register = {
  name: 'purchased-service', kind: RecordKindName.purchasedService, type: 'PurchasedService', table: 'purchased_services', prefix: 'PS',
  title: { zh: '购买服务', en: 'Purchased services' },
  from: { zh: '合同起始', en: 'Contract from' },
  clauses: [...evidences('DB35/T', '6.2.2', '6.2.3'), ...evidences('DB35/T draft', '5.3')],
  columns: {
    service: text({ zh: '服务内容', en: 'Service' }, { required: true, inList: true }),
    provider: text({ zh: '承接单位', en: 'Provider' }, { required: true, inList: true }),
    amount: money({ zh: '合同金额', en: 'Amount' }, { required: true, inList: true }),
    serviceItem: record({ zh: '用于服务项目', en: 'For the planned service' }, RecordKindName.serviceItem),
    contractNumber: text({ zh: '合同编号', en: 'Contract number' }, { max: 60 }),
    contractUntil: day({ zh: '合同截止', en: 'Contract until' }, { inList: true }),
    acceptance: choice({ zh: '验收', en: 'Acceptance' }, ACCEPTANCE, { required: true, inList: true }),
    acceptedOn: day({ zh: '验收日期', en: 'Accepted on' }, { inList: true }),
    evaluation: longText({ zh: '评价', en: 'Evaluation' }),
  },
  titled: 'service',
  key: ['service', 'provider', 'fromOn'],
  rules: ({ values, fromOn, today }) => {
    const { acceptance, acceptedOn, contractUntil } = values as { acceptance: string; acceptedOn: string | null; contractUntil: string | null };
    return [
      ...(contractUntil !== null && contractUntil < fromOn ? [fieldError('contractUntil', 'DATES_REVERSED')] : []),
      ...(acceptance !== 'open' && acceptedOn === null ? [fieldError('acceptedOn', 'REQUIRED')] : []),
      ...(acceptedOn !== null && acceptedOn > today ? [fieldError('acceptedOn', 'IN_THE_FUTURE')] : []),
    ];
  },
};
