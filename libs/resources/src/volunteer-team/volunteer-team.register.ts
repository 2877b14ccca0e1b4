import { RecordKindName } from '#kernel';
import { choice, longText, personal, text, whole, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const FIELDS = {
  elderly: { zh: '助老', en: 'The elderly' },
  children: { zh: '护苗', en: 'Children' },
  environment: { zh: '环境', en: 'Environment' },
  safety: { zh: '平安', en: 'Safety' },
  culture: { zh: '文体', en: 'Culture and sports' },
  medical: { zh: '健康', en: 'Health' },
  law: { zh: '法律', en: 'Law' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

/** Volunteer service teams: five at least, each of five people at least (6.2.3). */
export const volunteerTeam: Register = {
  name: 'volunteer-team', kind: RecordKindName.volunteerTeam, type: 'VolunteerTeam', table: 'volunteer_teams', prefix: 'VT',
  title: { zh: '志愿服务队伍', en: 'Volunteer teams' },
  from: { zh: '成立日期', en: 'Formed on' },
  clauses: [...evidences('DB35/T', '6.2.3'), ...evidences('DB11/T', '11.6.3')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    members: whole({ zh: '人数', en: 'Members' }, { required: true, inList: true, min: 1, max: 100_000, unit: { zh: '人', en: 'people' } }),
    field: choice({ zh: '服务方向', en: 'Field' }, FIELDS, { required: true, inList: true }),
    leader: text({ zh: '队长', en: 'Leader' }, { inList: true, max: 40 }),
    plan: longText({ zh: '服务计划', en: 'What it plans' }),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name'],
};
