import { RecordKindName } from '#kernel';
import { choices, longText, reference, text, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const DAYS = {
  mon: { zh: '周一', en: 'Monday' },
  tue: { zh: '周二', en: 'Tuesday' },
  wed: { zh: '周三', en: 'Wednesday' },
  thu: { zh: '周四', en: 'Thursday' },
  fri: { zh: '周五', en: 'Friday' },
  sat: { zh: '周六', en: 'Saturday' },
  sun: { zh: '周日', en: 'Sunday' },
  holiday: { zh: '节假日', en: 'Public holidays' },
} as const satisfies Options;

/** When a window or a room is open, on rest days too, and who is on duty (8.4.1 e). */
export const dutyRoster: Register = {
  name: 'duty-roster', kind: RecordKindName.dutyRoster, type: 'DutyRoster', table: 'duty_rosters', prefix: 'DR',
  title: { zh: '值班和开放时间', en: 'Duty and opening hours' },
  from: { zh: '从哪天起', en: 'From' },
  clauses: [...evidences('DB35/T', '8.4.1'), ...evidences('DB11/T', '6.3.3')],
  columns: {
    service: text({ zh: '窗口或场所', en: 'Window or place' }, { required: true, inList: true }),
    openDays: choices({ zh: '开放日', en: 'Open on' }, DAYS, { required: true, inList: true }),
    hours: text({ zh: '时间', en: 'Hours' }, { required: true, inList: true, max: 60 }),
    staffMember: reference({ zh: '值班人员', en: 'On duty' }, 'staff-member', { inList: true }),
    dutyPhone: text({ zh: '值班电话', en: 'Duty phone' }, { inList: true, max: 40 }),
    remarks: longText({ zh: '备注', en: 'Remarks' }),
  },
  titled: 'service',
  key: ['service', 'fromOn'],
};
