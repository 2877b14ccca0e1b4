import { RecordKindName } from '#kernel';
import { choice, personal, text, whole, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  group: { zh: '居民小组', en: 'Residents’ group' },
  building: { zh: '楼栋', en: 'Building' },
  entrance: { zh: '单元', en: 'Entrance' },
  courtyard: { zh: '平房院', en: 'Courtyard' },
} as const satisfies Options;

/** Residents’ groups, buildings and courtyards with their heads (Beijing 5.2.6). */
export const residentsGroup: Register = {
  name: 'residents-group', kind: RecordKindName.residentsGroup, type: 'ResidentsGroup', table: 'residents_groups', prefix: 'RG',
  title: { zh: '居民小组', en: 'Residents’ groups' },
  from: { zh: '从哪天起', en: 'Since' },
  clauses: [...evidences('DB35/T', '4.2'), ...evidences('DB11/T', '5.2.6')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    groupKind: choice({ zh: '类别', en: 'Kind' }, KINDS, { required: true, inList: true }),
    head: text({ zh: '组长、楼门院长', en: 'Head' }, { required: true, inList: true, max: 40 }),
    households: whole({ zh: '户数', en: 'Households' }, { inList: true, max: 100_000, unit: { zh: '户', en: 'households' } }),
    covers: text({ zh: '包含哪些楼', en: 'Buildings' }, { inList: true }),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name'],
};
