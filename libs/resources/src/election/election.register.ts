import { fieldError, RecordKindName } from '#kernel';
import { choice, longText, text, whole, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const BODIES = {
  'party-committee': { zh: '党组织', en: 'Party organisation' },
  'residents-committee': { zh: '居民委员会', en: 'Residents’ committee' },
  'supervision-committee': { zh: '居务监督委员会', en: 'Supervision committee' },
  'owners-committee': { zh: '业主委员会', en: 'Owners’ committee' },
  'residents-group': { zh: '居民小组', en: 'Residents’ group' },
} as const satisfies Options;

/** Elections and the terms that they began. */
export const election: Register = {
  name: 'election', kind: RecordKindName.election, type: 'Election', table: 'elections', prefix: 'EL',
  title: { zh: '换届选举', en: 'Elections' },
  from: { zh: '选举日期', en: 'Held on' },
  past: true,
  clauses: [...evidences('DB35/T', '4.2'), ...evidences('DB11/T', '5.1.2', '5.2.2')],
  columns: {
    name: text({ zh: '选举', en: 'Election' }, { required: true, inList: true }),
    body: choice({ zh: '选举什么', en: 'Of what' }, BODIES, { required: true, inList: true }),
    termYears: whole({ zh: '任期', en: 'Term' }, { required: true, inList: true, min: 1, max: 10, unit: { zh: '年', en: 'years' } }),
    entitled: whole({ zh: '有选举权', en: 'Entitled to vote' }, { inList: true, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    voted: whole({ zh: '参加投票', en: 'Voted' }, { inList: true, max: 1_000_000, unit: { zh: '人', en: 'people' } }),
    elected: longText({ zh: '当选人员', en: 'Who was elected' }),
  },
  titled: 'name',
  key: ['name', 'fromOn'],
  rules: ({ values }) => {
    const { entitled, voted } = values as { entitled: number | null; voted: number | null };
    return entitled !== null && voted !== null && voted > entitled ? [fieldError('voted', 'ABOVE_WHOLE', { max: entitled })] : [];
  },
};
