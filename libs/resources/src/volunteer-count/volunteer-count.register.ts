import { RecordKindName } from '#kernel';
import { text, whole } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

/** How many volunteers are registered on a day, by the count of the volunteers’ platform; the latest counts. */
export const volunteerCount: Register = {
  name: 'volunteer-count', kind: RecordKindName.volunteerCount, type: 'VolunteerCount', table: 'volunteer_counts', prefix: 'VC',
  title: { zh: '志愿者人数', en: 'Volunteer counts' },
  from: { zh: '截止日期', en: 'As of' },
  past: true,
  clauses: [...evidences('DB35/T', '6.2.3'), ...evidences('DB35/T 2074', '6.1.2')],
  columns: {
    people: whole({ zh: '注册志愿者', en: 'Registered volunteers' }, { required: true, inList: true, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    source: text({ zh: '数据来源', en: 'Source of the figure' }, { required: true, inList: true }),
  },
  titled: ({ fromOn }) => fromOn,
  key: ['fromOn'],
};
