import { RecordKindName } from '#kernel';
import { choice, longText, reference, text, whole, yesNo, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  service: { zh: '服务设备', en: 'Service' },
  office: { zh: '办公设备', en: 'Office' },
  fitness: { zh: '健身器材', en: 'Fitness' },
  fire: { zh: '消防器材', en: 'Fire safety' },
  monitoring: { zh: '视频监控', en: 'Monitoring' },
  call: { zh: '呼叫设备', en: 'Call system' },
  sign: { zh: '标识标牌', en: 'Signs' },
  accessible: { zh: '无障碍设施', en: 'Accessibility' },
  sanitation: { zh: '环卫设施', en: 'Sanitation' },
  charging: { zh: '充电设施', en: 'Charging' },
  network: { zh: '网络和平台', en: 'Network and platforms' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

const CONDITIONS = {
  good: { zh: '完好', en: 'In order' },
  worn: { zh: '待维护', en: 'Needs upkeep' },
  broken: { zh: '故障停用', en: 'Out of order' },
} as const satisfies Options;

/** Equipment and information facilities, with condition and plan of upkeep (6.4). */
export const facility: Register = {
  name: 'facility', kind: RecordKindName.facility, type: 'Facility', table: 'facilities', prefix: 'FC',
  title: { zh: '设施', en: 'Facilities' },
  from: { zh: '启用日期', en: 'In use since' },
  clauses: [...evidences('DB35/T', '6.4', '6.4.1', '6.4.2'), ...evidences('DB11/T', '8.1.2', '8.3.4')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    facilityKind: choice({ zh: '类别', en: 'Kind' }, KINDS, { required: true, inList: true }),
    information: yesNo({ zh: '信息化设施', en: 'Information facility' }, { inList: true }),
    venue: reference({ zh: '所在场所', en: 'Venue' }, 'venue', { inList: true }),
    place: text({ zh: '具体位置', en: 'Where' }, { inList: true }),
    quantity: whole({ zh: '数量', en: 'Quantity' }, { inList: true, min: 1, max: 1_000_000 }),
    condition: choice({ zh: '完好情况', en: 'Condition' }, CONDITIONS, { required: true, inList: true }),
    checkEveryMonths: whole({ zh: '几个月检查一次', en: 'Checked every … months' }, { min: 1, max: 120, unit: { zh: '个月', en: 'months' } }),
    keeper: text({ zh: '管理人', en: 'Keeper' }, { max: 40 }),
    maintenancePlan: longText({ zh: '维护计划', en: 'Plan of upkeep' }),
  },
  titled: 'name',
  key: ['name', 'place'],
};
