import { RecordKindName } from '#kernel';
import { personal, text, whole, yesNo } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

/** Grids with households and people, by date: of one grid the latest in force counts (8.7.1; dedicated ones are buildings, parks, schools, hospitals). */
export const gridProfile: Register = {
  name: 'grid-profile', kind: RecordKindName.gridProfile, type: 'GridProfile', table: 'grid_profiles', prefix: 'GP',
  title: { zh: '网格概况', en: 'Grids' },
  from: { zh: '从哪天起', en: 'From' },
  clauses: [...evidences('DB35/T', '8.7.1'), ...evidences('DB35/T draft', '4.3'), ...evidences('DB11/T', '6.2.6')],
  columns: {
    name: text({ zh: '网格', en: 'Grid' }, { required: true, inList: true, max: 60 }),
    households: whole({ zh: '户数', en: 'Households' }, { required: true, inList: true, max: 100_000, unit: { zh: '户', en: 'households' } }),
    population: whole({ zh: '人口', en: 'People' }, { required: true, inList: true, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    dedicated: yesNo({ zh: '专属网格', en: 'Dedicated grid' }, { inList: true }),
    manager: text({ zh: '网格管理员', en: 'Manager' }, { inList: true, max: 40 }),
    covers: text({ zh: '范围', en: 'What it covers' }, { inList: true }),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name', 'fromOn'],
};
