import { RecordKindName } from '#kernel';
import { choice, personal, text, whole, yesNo, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const STANDINGS = {
  registered: { zh: '已登记', en: 'Registered' },
  'on-file': { zh: '已备案', en: 'On file' },
  'registered-and-on-file': { zh: '已登记并备案', en: 'Registered and on file' },
  neither: { zh: '未登记未备案', en: 'Neither' },
} as const satisfies Options;

const FIELDS = {
  service: { zh: '服务型', en: 'Service' },
  charity: { zh: '公益型', en: 'Charity' },
  'mutual-aid': { zh: '互助型', en: 'Mutual aid' },
  'culture-sports': { zh: '文体型', en: 'Culture and sports' },
  governance: { zh: '治理型', en: 'Governance' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

/** Social organisations; those registered or on file count (6.2.3), those on file with all five conditions count for T/ZSX row 34. */
export const socialOrganisation: Register = {
  name: 'social-organisation', kind: RecordKindName.socialOrganisation, type: 'SocialOrganisation', table: 'social_organisations', prefix: 'SO',
  title: { zh: '社会组织', en: 'Social organisations' },
  from: { zh: '登记或备案日期', en: 'Registered since' },
  clauses: [...evidences('DB35/T', '6.2.2', '6.2.3'), ...evidences('DB11/T', '5.2.6')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    standing: choice({ zh: '登记备案', en: 'Standing' }, STANDINGS, { required: true, inList: true }),
    field: choice({ zh: '类型', en: 'Field' }, FIELDS, { required: true, inList: true }),
    registrationNumber: text({ zh: '登记或备案号', en: 'Registration number' }, { max: 40 }),
    leader: text({ zh: '负责人', en: 'Leader' }, { inList: true, max: 40 }),
    members: whole({ zh: '成员', en: 'Members' }, { inList: true, max: 100_000, unit: { zh: '人', en: 'people' } }),
    hasStructure: yesNo({ zh: '有组织架构', en: 'Has a structure' }),
    place: text({ zh: '活动地点', en: 'Place of its activities' }, { inList: true }),
    hasRecords: yesNo({ zh: '有活动记录', en: 'Has records of activities' }),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name'],
};
