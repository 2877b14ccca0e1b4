import { RecordKindName } from '#kernel';
import { choice, decimal, longText, type Options, reference, text } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  induction: { zh: '岗前培训', en: 'Induction' },
  'in-service': { zh: '在岗培训', en: 'In service' },
  window: { zh: '窗口业务培训', en: 'Window service' },
  other: { zh: '其他培训', en: 'Other' },
} as const satisfies Options;

const ORGANISERS = {
  'street-centre': { zh: '街道（镇）便民服务中心', en: 'Street service centre' },
  street: { zh: '街道（镇）', en: 'Street' },
  community: { zh: '社区', en: 'Community' },
  district: { zh: '区县及以上', en: 'District or above' },
  other: { zh: '其他单位', en: 'Others' },
} as const satisfies Options;

const RESULTS = {
  passed: { zh: '合格', en: 'Passed' },
  attended: { zh: '参加（不考核）', en: 'Attended, no test' },
  failed: { zh: '不合格', en: 'Failed' },
  unfinished: { zh: '没有完成', en: 'Not completed' },
} as const satisfies Options;

/** One person's training, with its result (6.1.3). */
export const staffTraining: Register = {
  name: 'staff-training', kind: RecordKindName.staffTraining, type: 'StaffTraining', table: 'staff_trainings', prefix: 'TR',
  title: { zh: '人员培训', en: 'Staff training' },
  from: { zh: '完成日期', en: 'Completed on' },
  past: true,
  clauses: [...evidences('DB35/T draft', '6.1.3.2'), ...evidences('DB35/T 2074', '6.1.3.4'), ...evidences('DB11/T', '7.5', '7.6')],
  columns: {
    course: text({ zh: '培训内容', en: 'Course' }, { required: true, inList: true }),
    staffMember: reference({ zh: '谁', en: 'Who' }, 'staff-member', { required: true, inList: true }),
    trainingKind: choice({ zh: '培训类别', en: 'Kind' }, KINDS, { required: true, inList: true }),
    organiser: choice({ zh: '主办单位', en: 'Organiser' }, ORGANISERS, { required: true, inList: true }),
    hours: decimal({ zh: '学时', en: 'Hours' }, { max: 2000, unit: { zh: '学时', en: 'hours' } }),
    result: choice({ zh: '结果', en: 'Result' }, RESULTS, { required: true, inList: true }),
    remarks: longText({ zh: '备注', en: 'Remarks' }),
  },
  titled: 'course',
  key: ['staffMember', 'course', 'fromOn'],
};
