import {
  ArchiveSurveyDocument, ChangeSurveyDocument, CloseSurveyDocument, ExtendSurveyDocument, OpenSurveyDocument, ReportSurveyDocument, ReviseSurveyDocument, SurveyDocument,
  VoidSurveyDocument, type SurveyedFragment,
} from '../../lib/generated/graphql';
import { dayTime, inputDayTime, instant } from '../../lib/dates';
import { t } from '../../lib/messages';
import { orNull, type KindVerbs } from '../../ui/verb/spec';

export const surveyVerbs: KindVerbs<SurveyedFragment> = {
  kind: 'survey',
  load: SurveyDocument,
  pick: (data: { survey: SurveyedFragment }) => data.survey,
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
        { name: 'target', type: 'number', optional: true, min: 1 },
      ],
      initial: ({ title, titleEn, intro, introEn, closesAt, target }) => ({ title, titleEn, intro, introEn, closesAt: inputDayTime(closesAt), target: target ? String(target) : '' }),
      input: ({ closesAt, target, ...values }) => ({ ...values, closesAt: instant(closesAt!), target: orNull(target) === null ? null : Number(target) }),
    },
    open: { document: OpenSurveyDocument, says: () => t('survey.openSays'), work: { at: 'questions', label: () => t('survey.questions') } },
    revise: { document: ReviseSurveyDocument, says: () => t('survey.reviseSays'), seldom: true },
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
