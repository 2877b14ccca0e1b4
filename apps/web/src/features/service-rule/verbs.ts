import { inputDay } from '../../lib/dates';
import {
  AcknowledgeServiceRuleDocument, ApproveServiceRuleDocument, ChangeServiceRuleDocument, ConfirmServiceRuleDocument, ReviseServiceRuleDocument,
  RuleReadingDocument, ServiceRuleDocument, VoidServiceRuleDocument, WithdrawServiceRuleDocument, type ServiceRuleFragment, type RuleReadFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { spanText, subjectName, useSubjects } from './words';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const serviceRuleVerbs: KindVerbs<ServiceRuleFragment> = {
  kind: 'serviceRule',
  load: ServiceRuleDocument,
  pick: (data: { serviceRule: ServiceRuleFragment }) => data.serviceRule,
  gist: (record) => [
    { label: t('label.serviceRule.subjects'), value: record.subjects.map(subjectName).join(t('list.comma')) },
    { label: t('rules.inForce'), value: spanText(record) },
    { label: t('label.serviceRule.content'), value: record.content },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangeServiceRuleDocument,
      fields: (record) => [
        { name: 'title', type: 'text' },
        { name: 'subjects', type: 'choices', useOptions: useSubjects },
        { name: 'content', type: 'area', rows: 10, optional: true, hint: t('rules.contentHint') },
        ...(record.edition > 1 ? [{ name: 'changesMade', type: 'area', optional: true } as const] : []),
        { name: 'inForceFrom', type: 'day' },
      ],
      initial: (record) => ({
        title: record.title, subjects: record.subjects.map(({ code }) => code).join(), content: record.content, inForceFrom: inputDay(record.inForceFrom),
        ...(record.edition > 1 && { changesMade: record.changesMade }),
      }),
      input: ({ subjects, ...values }) => ({ ...values, subjects: (subjects ?? '').split(',').filter(Boolean) }),
    },
    approve: { document: ApproveServiceRuleDocument, says: () => t('rules.approveSays'), fields: () => [{ name: 'decidedBy', type: 'text' }] },
    confirm: {
      document: ConfirmServiceRuleDocument, says: () => t('rules.confirmSays'),
      fields: () => [{ name: 'remark', type: 'area', optional: true }, { name: 'reviewOn', type: 'day', optional: true, hint: t('rules.reviewHint') }],
      input: ({ reviewOn, remark }) => ({ remark: remark ?? '', reviewOn: orNull(reviewOn) }),
    },
    revise: {
      document: ReviseServiceRuleDocument, says: () => t('rules.reviseSays'),
      fields: () => [{ name: 'changesMade', type: 'area' }, { name: 'inForceFrom', type: 'day' }],
    },
    withdraw: { document: WithdrawServiceRuleDocument, says: () => t('rules.withdrawSays'), seldom: true, fields: () => reason },
    void: { document: VoidServiceRuleDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};

export const ruleReadingVerbs: KindVerbs<RuleReadFragment> = {
  kind: 'ruleReading',
  load: RuleReadingDocument,
  pick: (data: { ruleReading: RuleReadFragment }) => data.ruleReading,
  gist: (record) => [{ label: t('label.serviceRule.content'), value: record.rule?.content ?? '' }],
  verbs: { acknowledge: { document: AcknowledgeServiceRuleDocument, says: () => t('rules.toRead') } },
};
