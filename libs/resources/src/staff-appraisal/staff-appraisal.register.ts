import { RecordKindName } from '#kernel';
import { choice, decimal, longText, reference, text, whole, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const RESULTS = {
  excellent: { zh: '优秀', en: 'Excellent' },
  competent: { zh: '合格', en: 'Competent' },
  basic: { zh: '基本合格', en: 'Barely competent' },
  incompetent: { zh: '不合格', en: 'Not competent' },
} as const satisfies Options;

/** A year’s judgement of one person’s work, with residents’ satisfaction as its measure (Beijing 7.7). */
export const staffAppraisal: Register = {
  name: 'staff-appraisal', kind: RecordKindName.staffAppraisal, type: 'StaffAppraisal', table: 'staff_appraisals', prefix: 'SA',
  title: { zh: '人员考核', en: 'Staff appraisals' },
  from: { zh: '考核日期', en: 'Appraised on' },
  past: true,
  clauses: [...evidences('DB35/T', '6.1.3'), ...evidences('DB11/T', '7.7')],
  columns: {
    staffMember: reference({ zh: '谁', en: 'Who' }, 'staff-member', { required: true, inList: true }),
    year: whole({ zh: '考核年度', en: 'Year' }, { required: true, inList: true, min: 2000, max: 2100 }),
    result: choice({ zh: '结果', en: 'Result' }, RESULTS, { required: true, inList: true }),
    satisfaction: decimal({ zh: '居民满意率', en: 'Residents’ satisfaction' }, { inList: true, max: 100, unit: { zh: '%', en: '%' } }),
    appraiser: text({ zh: '考核单位', en: 'Appraised by' }),
    remarks: longText({ zh: '评语', en: 'Remarks' }),
  },
  titled: (draft, referred) => `${referred('staffMember')} ${String(draft.values.year)}`,
  key: ['staffMember', 'year'],
};
