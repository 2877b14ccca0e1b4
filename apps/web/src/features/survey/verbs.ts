import {
  ArchiveSurveyDocument, ChangeSurveyDocument, CloseSurveyDocument, ExtendSurveyDocument, OpenSurveyDocument, ReportSurveyDocument, ReviseSurveyDocument, SurveyDocument,
  VoidSurveyDocument, WidenSurveyDocument, type SurveyFragment,
} from '../../lib/generated/graphql';
import { dayTime, inputDayTime, instant } from '../../lib/dates';
import { t } from '../../lib/messages';
import { type FieldSpec, orNull, type KindVerbs } from '../../ui/verb/spec';
import { QuotasField, readQuotas, writtenQuotas } from './quotas';

/** How many are wanted, in all and of each grid; the latter only where there are grids to ask about. */
const wanted = (hint: string): FieldSpec[] => [
  { name: 'target', type: 'number', optional: true, min: 1, unit: t('survey.quotaUnit') }, { name: 'quotas', type: 'own', optional: true, Own: QuotasField, hint },
];

export const surveyVerbs: KindVerbs<SurveyFragment> = {
  kind: 'survey',
  load: SurveyDocument,
  pick: (data: { survey: SurveyFragment }) => data.survey,
  gist: (record) => [
    { label: t('label.survey.closesAt'), value: dayTime(record.closesAt) },
    { label: t('survey.answers'), value: t('survey.count', { n: record.turnout.answers }) },
  ],
  verbs: {
    change: {
      document: ChangeSurveyDocument, quiet: true,
      fields: () => [
        { name: 'title', type: 'text' }, { name: 'titleEn', type: 'text', optional: true }, { name: 'intro', type: 'area', optional: true, hint: t('survey.introHint') },
        { name: 'introEn', type: 'area', optional: true }, { name: 'closesAt', type: 'dayTime', hint: t('survey.closesHint') },
        ...wanted(t('survey.quotaHint')),
      ],
      initial: ({ title, titleEn, intro, introEn, closesAt, target, quotas }) => ({ title, titleEn, intro, introEn, closesAt: inputDayTime(closesAt), target: target ? String(target) : '', quotas: writtenQuotas(quotas) }),
      input: ({ closesAt, target, quotas, ...values }) => ({ ...values, closesAt: instant(closesAt!), target: orNull(target) === null ? null : Number(target), quotas: readQuotas(quotas ?? '') }),
    },
    open: { document: OpenSurveyDocument, says: () => t('survey.openSays'), work: { at: 'questions', label: () => t('survey.questions') } },
    revise: { document: ReviseSurveyDocument, says: () => t('survey.reviseSays'), seldom: true },
    widen: {
      document: WidenSurveyDocument, quiet: true,
      fields: ({ asksGrid }) => (asksGrid ? wanted(t('survey.widenHint')) : wanted('').slice(0, 1)),
      initial: ({ target, quotas }) => ({ target: target ? String(target) : '', quotas: writtenQuotas(quotas) }),
      input: ({ target, quotas }) => ({ target: orNull(target) === null ? null : Number(target), quotas: readQuotas(quotas ?? '') }),
    },
    extend: {
      document: ExtendSurveyDocument, quiet: true,
      fields: () => [{ name: 'closesAt', type: 'dayTime', hint: t('survey.closesHint') }],
      initial: ({ closesAt }) => ({ closesAt: inputDayTime(closesAt) }),
      input: ({ closesAt }) => ({ closesAt: instant(closesAt!) }),
    },
    close: { document: CloseSurveyDocument, says: () => t('survey.closeSays') },
    report: { document: ReportSurveyDocument, fields: () => [{ name: 'conclusion', type: 'area', rows: 8, hint: t('survey.reportHint') }] },
    archive: { document: ArchiveSurveyDocument },
    void: { document: VoidSurveyDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
