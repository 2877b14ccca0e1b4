import {
  CancelServiceEvaluationDocument, CloseServiceEvaluationDocument, ConcludeServiceEvaluationDocument, KeepServiceEvaluationInsideDocument, PublishServiceEvaluationDocument,
  ServiceEvaluationDocument, VoidServiceEvaluationDocument, type ServiceEvaluationFragment,
} from '../../lib/generated/graphql';
import { day } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import type { FieldSpec, KindVerbs } from '../../ui/verb/spec';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];

export const FORMS = ['self', 'authority', 'thirdParty'] as const;
export const formName = (form: string): string => code(`evaluation.of.${form}`) ?? form;
export const periodText = ({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }): string => `${day(periodFrom)}–${day(periodTo)}`;

export const evaluationVerbs: KindVerbs<ServiceEvaluationFragment> = {
  kind: 'serviceEvaluation',
  load: ServiceEvaluationDocument,
  pick: (data: { serviceEvaluation: ServiceEvaluationFragment }) => data.serviceEvaluation,
  gist: (record) => [
    { label: t('label.serviceEvaluation.form'), value: formName(record.form) },
    { label: t('evaluation.period'), value: periodText(record) },
    ...(record.conclusion ? [{ label: t('label.serviceEvaluation.conclusion'), value: record.conclusion }] : []),
  ],
  verbs: {
    conclude: {
      document: ConcludeServiceEvaluationDocument, says: () => t('evaluation.concludeSays'), work: { at: 'services', label: () => t('evaluation.services') },
      fields: () => [{ name: 'conclusion', type: 'area', rows: 5 }],
    },
    publish: { document: PublishServiceEvaluationDocument, says: () => t('evaluation.publishSays'), fields: () => [{ name: 'summary', type: 'area', rows: 5 }] },
    keepInside: { document: KeepServiceEvaluationInsideDocument, fields: () => reason },
    close: { document: CloseServiceEvaluationDocument, says: () => t('evaluation.closeSays'), work: { at: 'chances', label: () => t('evaluation.chance') } },
    cancel: { document: CancelServiceEvaluationDocument, fields: () => reason, seldom: true },
    void: { document: VoidServiceEvaluationDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
