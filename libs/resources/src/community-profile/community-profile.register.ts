import { fieldError, RecordKindName } from '#kernel';
import { whole, text } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

/** Who lives here, by date: of several profiles the latest that is in force counts. */
export const communityProfile: Register = {
  name: 'community-profile', kind: RecordKindName.communityProfile, type: 'CommunityProfile', table: 'community_profiles', prefix: 'PF',
  title: { zh: '社区概况', en: 'Community profile' },
  from: { zh: '截止日期', en: 'As of' },
  past: true,
  clauses: [...evidences('DB35/T', '6.1.2', '6.3.1'), ...evidences('DB11/T', '5.2.1')],
  columns: {
    residentPopulation: whole({ zh: '常住人口', en: 'Permanent residents' }, { required: true, inList: true, min: 1, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    households: whole({ zh: '户数', en: 'Households' }, { required: true, inList: true, min: 1, max: 1_000_000, unit: { zh: '户', en: 'households' } }),
    registeredPopulation: whole({ zh: '户籍人口', en: 'Registered residents' }, { inList: true, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    elderly: whole({ zh: '六十岁及以上', en: 'Aged sixty and over' }, { inList: true, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    minors: whole({ zh: '未成年人', en: 'Minors' }, { max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    disabled: whole({ zh: '残疾人', en: 'People with disabilities' }, { max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    livingAlone: whole({ zh: '独居老人', en: 'Elderly living alone' }, { max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    lowIncomeHouseholds: whole({ zh: '低保低收入户', en: 'Households on low income' }, { max: 1_000_000, unit: { zh: '户', en: 'households' } }),
    partyMembers: whole({ zh: '党员', en: 'Party members' }, { max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    source: text({ zh: '数据来源', en: 'Source of the figures' }, { required: true, inList: true }),
  },
  titled: ({ fromOn }) => fromOn,
  key: ['fromOn'],
  rules: ({ values }) => {
    const population = values.residentPopulation as number | null;
    if (population === null) return [];
    const parts = ['elderly', 'minors', 'disabled', 'livingAlone'].filter((part) => (values[part] as number | null ?? 0) > population);
    const households = (values.households as number | null) ?? 0;
    return [
      ...parts.map((part) => fieldError(part, 'ABOVE_WHOLE', { max: population })),
      ...(households > population ? [fieldError('households', 'ABOVE_WHOLE', { max: population })] : []),
    ];
  },
};
