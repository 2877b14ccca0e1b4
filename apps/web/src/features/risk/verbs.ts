import { day } from '../../lib/dates';
import {
  AcceptRiskDocument, AssessRiskDocument, BuildInRiskDocument, ChangeRiskDocument, CloseRiskDocument, ControlRiskDocument, ReopenRiskDocument, ReviewRiskDocument,
  RiskDocument, TreatRiskDocument, VoidRiskDocument, type RiskFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import type { FieldSpec, KindVerbs, Values } from '../../ui/verb/spec';
import { BuildInForm } from './BuiltIn';
import { contextOptions, impacts, likelihoods, ratingNow } from './scale';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const rating = (): FieldSpec[] => [
  { name: 'likelihood', type: 'choice', options: likelihoods() },
  { name: 'impact', type: 'choice', options: impacts() },
];
const yesNo = () => [{ value: 'false', label: t('history.no') }, { value: 'true', label: t('history.yes') }];
const RESPONSES = { risk: ['avoid', 'reduce', 'share'], opportunity: ['pursue', 'share'] } as const;

/** As it stands now: what one begins from. */
const standing = (record: RiskFragment): Values => {
  const now = ratingNow(record);
  return now ? { likelihood: String(now[0]), impact: String(now[1]) } : {};
};
const rated = (values: Values) => ({ ...values, likelihood: Number(values.likelihood), impact: Number(values.impact) });

export const riskVerbs: KindVerbs<RiskFragment> = {
  kind: 'risk',
  load: RiskDocument,
  pick: (data: { risk: RiskFragment }) => data.risk,
  gist: (record) => [
    { label: t('risk.level'), value: record.level ? t(`value.level.${record.level}`) : t('risk.unrated') },
    { label: t('label.risk.treatment'), value: record.treatment },
    { label: t('label.risk.reviewOn'), value: record.reviewOn ? day(record.reviewOn) : '' },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangeRiskDocument,
      fields: () => [
        { name: 'title', type: 'text' },
        { name: 'description', type: 'area', optional: true },
        { name: 'context', type: 'choice', options: contextOptions() },
        { name: 'fromServiceChange', type: 'choice', options: yesNo() },
        { name: 'potentialEmergency', type: 'choice', options: yesNo() },
      ],
      initial: ({ title, description, context, fromServiceChange, potentialEmergency }) =>
        ({ title, description, context, fromServiceChange: String(fromServiceChange), potentialEmergency: String(potentialEmergency) }),
      input: (values) => ({ ...values, fromServiceChange: values.fromServiceChange === 'true', potentialEmergency: values.potentialEmergency === 'true' }),
    },
    assess: {
      document: AssessRiskDocument,
      says: () => t('risk.assessSays'),
      fields: () => [...rating(), { name: 'note', type: 'area', optional: true, hint: t('risk.noteHint') }],
      initial: standing,
      input: rated,
    },
    treat: {
      document: TreatRiskDocument,
      fields: ({ nature }) => [
        { name: 'response', type: 'choice', options: RESPONSES[nature].map((value) => ({ value, label: t(`value.response.${value}`), note: t(`risk.responseNote.${value}`) })) },
        { name: 'treatment', type: 'area', hint: t('risk.treatmentHint') },
        { name: 'ownerId', type: 'person' },
        { name: 'treatBy', type: 'day' },
      ],
      initial: ({ response, treatment, treatBy, owner }) => ({ response: response === 'accept' ? '' : (response ?? ''), treatment, treatBy: treatBy ?? '', ownerId: owner?.id ?? '' }),
    },
    accept: { document: AcceptRiskDocument, says: () => t('risk.acceptSays'), fields: () => reason },
    buildIn: { quiet: true, document: BuildInRiskDocument, form: BuildInForm },
    control: {
      document: ControlRiskDocument,
      says: () => t('risk.controlSays'),
      fields: () => [{ name: 'done', type: 'area' }, ...rating()],
      initial: standing,
      input: rated,
    },
    review: {
      document: ReviewRiskDocument,
      says: () => t('risk.reviewSays'),
      fields: () => [{ name: 'finding', type: 'area' }, ...rating()],
      initial: standing,
      input: rated,
    },
    reopen: {
      document: ReopenRiskDocument,
      says: () => t('risk.reopenSays'),
      fields: () => [{ name: 'finding', type: 'area' }, ...rating()],
      initial: standing,
      input: rated,
    },
    close: { document: CloseRiskDocument, says: () => t('risk.closeSays'), fields: () => reason },
    void: { document: VoidRiskDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
