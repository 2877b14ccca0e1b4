import { RecordKindName } from '#kernel';
import { choice, longText, reference, text, whole, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  'service-item': { zh: '服务项目', en: 'Service item' },
  activity: { zh: '社区活动', en: 'Activity' },
} as const satisfies Options;

/** A social organisation took part in a service item or an activity (6.2.3: each at least once a year). */
export const participation: Register = {
  name: 'participation', kind: RecordKindName.participation, type: 'Participation', table: 'participations', prefix: 'PT',
  title: { zh: '社会组织参与', en: 'Participations' },
  from: { zh: '参与日期', en: 'Took part on' },
  past: true,
  clauses: evidences('DB35/T', '6.2.3'),
  columns: {
    occasion: text({ zh: '参与的服务或活动', en: 'Service or activity' }, { required: true, inList: true }),
    socialOrganisation: reference({ zh: '社会组织', en: 'Organisation' }, 'social-organisation', { required: true, inList: true }),
    occasionKind: choice({ zh: '类别', en: 'Kind' }, KINDS, { required: true, inList: true }),
    people: whole({ zh: '参与人数', en: 'People' }, { inList: true, max: 100_000, unit: { zh: '人', en: 'people' } }),
    remarks: longText({ zh: '做了什么', en: 'What was done' }),
  },
  titled: 'occasion',
  key: ['socialOrganisation', 'occasion', 'fromOn'],
};
