import { fieldError, RecordKindName } from '#kernel';
import { choice, day, longText, personal, text, yesNo, type Options } from '../register/column.js';
import { evidences, type Register } from '../register/register.js';

const KINDS = {
  government: { zh: '机关', en: 'Government' },
  institution: { zh: '事业单位', en: 'Public institution' },
  school: { zh: '学校', en: 'School' },
  hospital: { zh: '医院', en: 'Hospital' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  shop: { zh: '商户', en: 'Shop' },
  property: { zh: '物业', en: 'Property management' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Options;

/** Units that work with the community; the flag tells whose party organisations sit in the joint conference (T/ZSX row 31). */
export const partnerUnit: Register = {
  name: 'partner-unit', kind: RecordKindName.partnerUnit, type: 'PartnerUnit', table: 'partner_units', prefix: 'PU',
  title: { zh: '共建单位', en: 'Partner units' },
  from: { zh: '共建起始日期', en: 'Partner since' },
  clauses: [...evidences('DB35/T', '4.2', '6.2.2'), ...evidences('DB11/T', '6.1.4', '6.2.5')],
  columns: {
    name: text({ zh: '名称', en: 'Name' }, { required: true, inList: true }),
    unitKind: choice({ zh: '单位类型', en: 'Kind' }, KINDS, { required: true, inList: true }),
    partyOrganisation: text({ zh: '党组织', en: 'Its party organisation' }, { inList: true }),
    inJointConference: yesNo({ zh: '党组织参加共建联席会议', en: 'Its party organisation is in the joint conference' }, { inList: true }),
    hasAgreement: yesNo({ zh: '签了共建协议', en: 'Has an agreement' }, { inList: true }),
    agreementOn: day({ zh: '签订日期', en: 'Agreed on' }),
    agreementUntil: day({ zh: '协议到期', en: 'Agreed until' }, { inList: true }),
    duties: longText({ zh: '共建内容', en: 'What it takes on' }),
    contact: text({ zh: '联系人', en: 'Contact' }, { max: 40 }),
    phone: personal({ zh: '手机号', en: 'Phone' }),
  },
  titled: 'name',
  key: ['name'],
  rules: ({ values }) => {
    const { inJointConference, partyOrganisation, hasAgreement, agreementOn, agreementUntil } = values;
    return [
      ...(inJointConference && partyOrganisation === '' ? [fieldError('partyOrganisation', 'REQUIRED')] : []),
      ...(hasAgreement && agreementOn === null ? [fieldError('agreementOn', 'REQUIRED')] : []),
      ...(agreementOn !== null && agreementUntil !== null && (agreementUntil as string) < (agreementOn as string)
        ? [fieldError('agreementUntil', 'DATES_REVERSED')] : []),
    ];
  },
};
