import { fieldError, RecordKindName } from '#kernel';
import { VENUE_FUNCTIONS } from '#standards';
import { choice, choices, decimal, longText, text, yesNo, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const OWNERSHIP = {
  owned: { zh: '自有', en: 'Owned' },
  rented: { zh: '租用', en: 'Rented' },
  free: { zh: '无偿使用', en: 'Used free of charge' },
  shared: { zh: '共享', en: 'Shared' },
} as const satisfies Options;

/** Places with their areas and functions. Outdoor grounds have functions, but their area is not counted (6.3.1 names two kinds of area). */
export const venue: Register = {
  name: 'venue', kind: RecordKindName.venue, type: 'Venue', table: 'venues', prefix: 'VN',
  title: { zh: '场所', en: 'Venues' },
  from: { zh: '启用日期', en: 'In use since' },
  clauses: [...evidences('DB35/T', '6.3.1', '6.3.2'), ...evidences('DB11/T', '8.1.1', '8.2', '8.3')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    areaM2: decimal({ zh: '建筑面积', en: 'Floor area' }, { required: true, inList: true, max: 1_000_000, unit: { zh: '平方米', en: 'm²' } }),
    serviceAreaM2: decimal({ zh: '其中服务和活动面积', en: 'Of it, service and activity area' }, { required: true, inList: true, max: 1_000_000, unit: { zh: '平方米', en: 'm²' } }),
    outdoor: yesNo({ zh: '室外场地', en: 'Outdoor ground' }, { inList: true }),
    functions: choices({ zh: '功能', en: 'Functions' }, VENUE_FUNCTIONS, { required: true, inList: true, open: true }),
    ownership: choice({ zh: '来源', en: 'Held how' }, OWNERSHIP, { required: true, inList: true }),
    address: text({ zh: '地址', en: 'Address' }, { inList: true }),
    openHours: text({ zh: '开放时间', en: 'Opening hours' }),
    accessible: yesNo({ zh: '无障碍', en: 'Accessible' }),
    remarks: longText({ zh: '备注', en: 'Remarks' }),
  },
  titled: 'name',
  key: ['name'],
  rules: ({ values }) => {
    const { areaM2, serviceAreaM2 } = values as { areaM2: number; serviceAreaM2: number };
    return serviceAreaM2 > areaM2 ? [fieldError('serviceAreaM2', 'ABOVE_WHOLE', { max: areaM2 })] : [];
  },
};
