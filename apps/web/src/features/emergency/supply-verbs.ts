import { day, inputDay } from '../../lib/dates';
import {
  ChangeSupplyDocument, CheckSupplyDocument, DisposeSupplyDocument, EmergencySupplyDocument, IssueSupplyDocument, ReceiveSupplyDocument, ReturnSupplyDocument,
  VoidSupplyDocument, type EmergencySupplyFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs, type Values } from '../../ui/verb/spec';
import { conditionOptions, useUseOptions } from './choices';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const amount = (record: EmergencySupplyFragment, max?: number): FieldSpec => ({ name: 'quantity', type: 'number', unit: record.unit, min: 0, max });
const book: FieldSpec[] = [{ name: 'person', type: 'text', optional: true }, { name: 'purpose', type: 'text', optional: true }, { name: 'on', type: 'day' }];
const today = (): Values => ({ on: inputDay() });
const line = (values: Values) => ({ person: values.person ?? '', purpose: values.purpose ?? '', on: values.on, quantity: Number(values.quantity) });
const known = (record: EmergencySupplyFragment) => ({ n: record.quantity, unit: record.unit });

export const emergencySupplyVerbs: KindVerbs<EmergencySupplyFragment> = {
  kind: 'emergencySupply',
  load: EmergencySupplyDocument,
  pick: (data: { emergencySupply: EmergencySupplyFragment }) => data.emergencySupply,
  gist: (record) => [
    { label: t('supply.now'), value: t('supply.of', known(record)) },
    { label: t('label.emergencySupply.place'), value: record.place },
    { label: t('label.emergencySupply.expiresOn'), value: day(record.expiresOn) },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangeSupplyDocument,
      fields: () => [
        { name: 'title', type: 'text' },
        { name: 'specification', type: 'area', rows: 2, optional: true, hint: t('supply.specHint') },
        { name: 'atLeast', type: 'number', optional: true, min: 0, hint: t('supply.atLeastHint') },
        { name: 'place', type: 'text' },
        { name: 'keeper', type: 'text', optional: true },
        { name: 'keeperPhone', type: 'text', optional: true, hint: t('supply.keeperHint') },
        { name: 'expiresOn', type: 'day', optional: true, hint: t('supply.expiresHint') },
        { name: 'checkEveryMonths', type: 'number', min: 1, max: 60 },
      ],
      initial: (record) => ({
        title: record.title, specification: record.specification, atLeast: record.atLeast === null ? '' : String(record.atLeast), place: record.place,
        keeper: record.keeper, keeperPhone: record.keeperPhone, expiresOn: record.expiresOn ?? '', checkEveryMonths: String(record.checkEveryMonths),
      }),
      input: (values) => ({
        ...values, atLeast: values.atLeast ? Number(values.atLeast) : null, expiresOn: orNull(values.expiresOn), checkEveryMonths: Number(values.checkEveryMonths),
      }),
    },
    receive: { document: ReceiveSupplyDocument, fields: (record) => [amount(record), ...book], initial: today, input: line },
    issue: {
      document: IssueSupplyDocument,
      says: (record) => [t('supply.issueSays', known(record)), record.expired && t('supply.expiredSays', { day: day(record.expiresOn) })].filter(Boolean).join(' '),
      fields: (record) => [
        amount(record, record.quantity),
        ...(record.expired ? [{ name: 'despiteExpiry', type: 'choice' as const, options: [{ value: '', label: t('supply.despiteNo') }, { value: 'yes', label: t('supply.despiteYes') }], optional: true }] : []),
        { name: 'recordId', type: 'select', optional: true, useOptions: useUseOptions },
        ...book,
      ],
      initial: today,
      input: (values) => ({ ...line(values), recordId: orNull(values.recordId), despiteExpiry: values.despiteExpiry === 'yes' }),
    },
    return: {
      document: ReturnSupplyDocument,
      says: (record) => t('supply.returnSays', { n: record.issued, unit: record.unit }),
      fields: (record) => [amount(record, record.issued), { name: 'usedUp', type: 'number', unit: record.unit, min: 0, optional: true }, ...book],
      initial: (record) => ({ ...today(), quantity: String(record.issued), usedUp: '0' }),
      input: (values) => ({ ...line(values), usedUp: Number(values.usedUp) || 0 }),
    },
    check: {
      document: CheckSupplyDocument,
      says: (record) => t('supply.checkSays', known(record)),
      fields: (record) => [amount(record), { name: 'condition', type: 'choice', options: conditionOptions() }, ...book],
      initial: (record) => ({ ...today(), condition: record.condition }),
      input: (values) => ({ ...line(values), condition: values.condition }),
    },
    dispose: { document: DisposeSupplyDocument, says: () => t('supply.disposeSays'), fields: () => reason },
    void: { document: VoidSupplyDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
