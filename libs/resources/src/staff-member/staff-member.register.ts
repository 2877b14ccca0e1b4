import { fieldError, RecordKindName } from '#kernel';
import { choice, day, longText, type Options, personal, text, yesNo } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

export const STAFF_CATEGORIES = {
  'community-worker': { zh: '社区工作者', en: 'Community worker' },
  'social-worker': { zh: '社会工作者', en: 'Social worker' },
  police: { zh: '社区民警', en: 'Police officer' },
  auxiliary: { zh: '辅警', en: 'Auxiliary officer' },
  other: { zh: '其他工作人员', en: 'Other staff' },
} as const satisfies Options;

/** Kinds of certificate: the first three are those of the national social worker examination. */
const CERTIFICATES = {
  'assistant-social-worker': { zh: '助理社会工作师', en: 'Assistant social worker' },
  'social-worker': { zh: '社会工作师', en: 'Social worker' },
  'senior-social-worker': { zh: '高级社会工作师', en: 'Senior social worker' },
  other: { zh: '其他证书', en: 'Another certificate' },
} as const satisfies Options;

const EDUCATION = {
  'middle-school': { zh: '初中及以下', en: 'Middle school or below' },
  'high-school': { zh: '高中、中专', en: 'High school' },
  college: { zh: '大专', en: 'College' },
  bachelor: { zh: '本科', en: 'Bachelor' },
  master: { zh: '研究生', en: 'Postgraduate' },
} as const satisfies Options;

/** Who works in the community, with post, duties and certificate (6.1; Beijing 7; police 9). Volunteers have a register of their own. */
export const staffMember: Register = {
  name: 'staff-member', kind: RecordKindName.staffMember, type: 'StaffMember', table: 'staff_members', prefix: 'ST',
  title: { zh: '工作人员', en: 'Staff' },
  from: { zh: '到岗日期', en: 'In post since' },
  clauses: [...evidences('DB35/T', '6.1.1', '6.1.2'), ...evidences('DB11/T', '7.1')],
  columns: {
    name: text({ zh: '姓名', en: 'Name' }, { required: true, inList: true, max: 40 }),
    category: choice({ zh: '人员类别', en: 'Category' }, STAFF_CATEGORIES, { required: true, inList: true }),
    post: text({ zh: '岗位', en: 'Post' }, { required: true, inList: true, max: 60 }),
    duties: longText({ zh: '职责', en: 'Duties' }),
    windowStaff: yesNo({ zh: '窗口人员', en: 'Window staff' }, { inList: true }),
    certificate: choice({ zh: '证书', en: 'Certificate' }, CERTIFICATES, { inList: true }),
    certificateNumber: text({ zh: '证书编号', en: 'Certificate number' }, { max: 40 }),
    certificateUntil: day({ zh: '证书有效期至', en: 'Certificate valid until' }, { inList: true }),
    aroundTheClock: yesNo({ zh: '全天候值守', en: 'Serves around the clock' }),
    education: choice({ zh: '学历', en: 'Education' }, EDUCATION),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name', 'fromOn'],
  rules: ({ values }) => {
    const { certificate, certificateNumber, certificateUntil } = values;
    return certificate === null && (certificateNumber !== '' || certificateUntil !== null) ? [fieldError('certificate', 'REQUIRED')] : [];
  },
};
