import { RecordKindName } from '#kernel';
import { decimal, longText, personal, reference, text, yesNo } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

/** The roster of registered volunteers, with hours and honours; kept instead of a mere count. */
export const volunteer: Register = {
  name: 'volunteer', kind: RecordKindName.volunteer, type: 'Volunteer', table: 'volunteers', prefix: 'VL',
  title: { zh: '志愿者', en: 'Volunteers' },
  from: { zh: '注册日期', en: 'Registered since' },
  clauses: [...evidences('DB35/T', '6.2.3'), ...evidences('DB35/T 2074', '6.1.2')],
  columns: {
    name: text({ zh: '姓名', en: 'Name' }, { required: true, inList: true, max: 40 }),
    registrationNumber: text({ zh: '志愿者编号', en: 'Registration number' }, { inList: true, max: 40 }),
    volunteerTeam: reference({ zh: '所在队伍', en: 'Team' }, 'volunteer-team', { inList: true }),
    speciality: text({ zh: '特长', en: 'Speciality' }, { inList: true }),
    hours: decimal({ zh: '服务时长', en: 'Hours of service' }, { inList: true, max: 100_000, unit: { zh: '小时', en: 'hours' } }),
    honours: longText({ zh: '表彰', en: 'Honours' }),
    partyMember: yesNo({ zh: '党员', en: 'Party member' }),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name', 'registrationNumber'],
};
