import { fieldError, RecordKindName } from '#kernel';
import { COMMITTEES } from '#standards';
import { choice, day, longText, text, whole, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const BODIES = {
  'party-committee': { zh: '党组织', en: 'Party organisation' },
  'residents-committee': { zh: '居民委员会', en: 'Residents’ committee' },
  committee: { zh: '居委会下设委员会', en: 'Standing committee of it' },
  'supervision-committee': { zh: '居务监督委员会', en: 'Supervision committee' },
  'service-station': { zh: '社区服务站', en: 'Service station' },
  'owners-committee': { zh: '业主委员会', en: 'Owners’ committee' },
  'joint-conference': { zh: '共建联席会', en: 'Joint conference' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

/** Organisations of 4.2 with their duties (4.3), and the standing committees of the residents’ committee (Beijing 5.2.4). */
export const organisation: Register = {
  name: 'organisation', kind: RecordKindName.organisation, type: 'Organisation', table: 'organisations', prefix: 'OG',
  title: { zh: '组织', en: 'Organisations' },
  from: { zh: '成立日期', en: 'Formed on' },
  clauses: [...evidences('DB35/T', '4.2', '4.3'), ...evidences('DB11/T', '5.1.1', '5.2.4')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    body: choice({ zh: '组织类别', en: 'Kind' }, BODIES, { required: true, inList: true }),
    committee: choice({ zh: '哪个委员会', en: 'Which committee' }, COMMITTEES, { inList: true, open: true }),
    head: text({ zh: '负责人', en: 'Head' }, { inList: true, max: 40 }),
    members: whole({ zh: '成员', en: 'Members' }, { inList: true, max: 100_000, unit: { zh: '人', en: 'people' } }),
    electedOn: day({ zh: '本届选举日期', en: 'Elected on' }, { inList: true }),
    termYears: whole({ zh: '任期', en: 'Term' }, { min: 1, max: 10, unit: { zh: '年', en: 'years' } }),
    duties: longText({ zh: '职责', en: 'Duties' }),
  },
  titled: 'name',
  key: ['name'],
  rules: ({ values, today }) => {
    const { body, committee, electedOn } = values;
    return [
      ...(body === 'committee' && committee === null ? [fieldError('committee', 'REQUIRED')] : []),
      ...(electedOn !== null && (electedOn as string) > today ? [fieldError('electedOn', 'IN_THE_FUTURE')] : []),
    ];
  },
};
