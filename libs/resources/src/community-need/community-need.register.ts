import { fieldError, RecordKindName } from '#kernel';
import { RESOURCE_CATEGORIES } from '../partner-resource/partner-resource.register.js';
import { choice, day, longText, reference, text } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

/** What the community looks for; met by a resource of the same category. */
export const communityNeed: Register = {
  name: 'community-need', kind: RecordKindName.communityNeed, type: 'CommunityNeed', table: 'community_needs', prefix: 'ND',
  title: { zh: '需求清单', en: 'Needs' },
  from: { zh: '提出日期', en: 'Raised on' },
  past: true,
  clauses: evidences('DB35/T', '6.2.2', '6.2.3'),
  columns: {
    need: text({ zh: '需求', en: 'Need' }, { required: true, inList: true }),
    category: choice({ zh: '类别', en: 'Category' }, RESOURCE_CATEGORIES, { required: true, inList: true }),
    quantity: text({ zh: '数量', en: 'How much' }, { inList: true, max: 60 }),
    forWhom: text({ zh: '为谁', en: 'For whom' }, { inList: true }),
    partnerResource: reference({ zh: '对接的资源', en: 'Met by' }, 'partner-resource', { inList: true }),
    matchedOn: day({ zh: '对接日期', en: 'Met on' }, { inList: true }),
    outcome: longText({ zh: '对接结果', en: 'What came of it' }),
  },
  titled: 'need',
  key: ['need', 'fromOn'],
  rules: ({ values, fromOn }) => {
    const { partnerResource, matchedOn } = values;
    return [
      ...(matchedOn !== null && partnerResource === null ? [fieldError('partnerResource', 'REQUIRED')] : []),
      ...(matchedOn !== null && (matchedOn as string) < fromOn ? [fieldError('matchedOn', 'DATES_REVERSED')] : []),
    ];
  },
};
