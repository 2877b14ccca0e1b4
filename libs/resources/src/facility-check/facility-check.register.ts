import { fieldError, RecordKindName } from '#kernel';
import { choice, day, longText, reference, text, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  check: { zh: '检查', en: 'Check' },
  maintenance: { zh: '维护保养', en: 'Upkeep' },
  report: { zh: '报修', en: 'Report of a defect' },
} as const satisfies Options;

const RESULTS = {
  'in-order': { zh: '正常', en: 'In order' },
  defect: { zh: '有问题', en: 'Defect' },
  mended: { zh: '已修好', en: 'Mended' },
} as const satisfies Options;

/** A check, an upkeep or a defect of a facility on a day. */
export const facilityCheck: Register = {
  name: 'facility-check', kind: RecordKindName.facilityCheck, type: 'FacilityCheck', table: 'facility_checks', prefix: 'FK',
  title: { zh: '设施检查和维护', en: 'Facility checks and upkeep' },
  from: { zh: '日期', en: 'On' },
  past: true,
  clauses: [...evidences('DB35/T', '6.4', '6.4.1'), ...evidences('DB11/T', '8.3.4')],
  columns: {
    facility: reference({ zh: '设施', en: 'Facility' }, 'facility', { required: true, inList: true }),
    checkKind: choice({ zh: '类别', en: 'Kind' }, KINDS, { required: true, inList: true }),
    result: choice({ zh: '结果', en: 'Result' }, RESULTS, { required: true, inList: true }),
    defect: longText({ zh: '问题', en: 'Defect' }),
    mendBy: day({ zh: '要求修好的日期', en: 'To be mended by' }, { inList: true }),
    mendedOn: day({ zh: '修好的日期', en: 'Mended on' }, { inList: true }),
    checker: text({ zh: '检查人', en: 'Checked by' }, { inList: true, max: 40 }),
  },
  titled: (draft, referred) => `${referred('facility')} ${draft.fromOn}`,
  key: ['facility', 'checkKind', 'fromOn'],
  rules: ({ values, fromOn }) => {
    const { result, defect, mendBy, mendedOn } = values as { result: string; defect: string; mendBy: string | null; mendedOn: string | null };
    return [
      ...(result === 'defect' && defect === '' ? [fieldError('defect', 'REQUIRED')] : []),
      ...(mendBy !== null && mendBy < fromOn ? [fieldError('mendBy', 'DATES_REVERSED')] : []),
      ...(mendedOn !== null && mendedOn < fromOn ? [fieldError('mendedOn', 'DATES_REVERSED')] : []),
    ];
  },
};
