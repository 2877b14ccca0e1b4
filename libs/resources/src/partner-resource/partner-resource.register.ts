import { RecordKindName } from '#kernel';
import { choice, longText, reference, text, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

export const RESOURCE_CATEGORIES = {
  place: { zh: '场地', en: 'Place' },
  people: { zh: '人员', en: 'People' },
  skill: { zh: '专业技能', en: 'Skill' },
  money: { zh: '资金', en: 'Money' },
  material: { zh: '物资', en: 'Materials' },
  job: { zh: '岗位', en: 'Jobs' },
  service: { zh: '服务', en: 'Service' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

/** What partners offer: places, people, skills, money. */
export const partnerResource: Register = {
  name: 'partner-resource', kind: RecordKindName.partnerResource, type: 'PartnerResource', table: 'partner_resources', prefix: 'RS',
  title: { zh: '资源清单', en: 'Partners’ resources' },
  from: { zh: '从哪天起', en: 'Offered since' },
  clauses: evidences('DB35/T', '6.2.2', '6.2.3'),
  columns: {
    name: text({ zh: '资源', en: 'Resource' }, { required: true, inList: true }),
    partnerUnit: reference({ zh: '哪个单位', en: 'Which unit' }, 'partner-unit', { required: true, inList: true }),
    category: choice({ zh: '类别', en: 'Category' }, RESOURCE_CATEGORIES, { required: true, inList: true }),
    quantity: text({ zh: '数量', en: 'How much' }, { inList: true, max: 60 }),
    available: text({ zh: '什么时候可用', en: 'When available' }, { inList: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }),
  },
  titled: 'name',
  key: ['partnerUnit', 'name'],
};
