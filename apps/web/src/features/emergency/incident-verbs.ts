import { dayTime, inputDayTime, instant } from '../../lib/dates';
import {
  ChangeIncidentDocument, EndIncidentDocument, IncidentDocument, LogIncidentDocument, ReviewIncidentDocument, VoidIncidentDocument, type IncidentFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';
import { entryOptions, severityOptions, usePlanOptions } from './choices';

const reason: FieldSpec[] = [{ name: 'reason', type: 'area' }];
const now = () => inputDayTime(new Date());

export const incidentVerbs: KindVerbs<IncidentFragment> = {
  kind: 'incident',
  load: IncidentDocument,
  pick: (data: { incident: IncidentFragment }) => data.incident,
  gist: (record) => [
    { label: t('label.incident.startsAt'), value: dayTime(record.startsAt) },
    { label: t('label.incident.place'), value: record.place },
    { label: t('label.incident.description'), value: record.description },
  ],
  verbs: {
    change: {
      quiet: true,
      document: ChangeIncidentDocument,
      fields: (record) => [
        { name: 'title', type: 'text' },
        { name: 'severity', type: 'choice', options: severityOptions() },
        { name: 'place', type: 'text' },
        { name: 'description', type: 'area', rows: 4 },
        { name: 'harm', type: 'area', rows: 2, optional: true },
        {
          name: 'emergencyPlanId', type: 'select', optional: true, empty: t('emergency.noPlan'), useOptions: usePlanOptions,
          options: record.emergencyPlan ? [{ value: record.emergencyPlan.id, label: record.emergencyPlan.title }] : [],
        },
      ],
      initial: (record) => ({
        title: record.title, severity: record.severity, place: record.place, description: record.description, harm: record.harm, emergencyPlanId: record.emergencyPlan?.id ?? '',
      }),
      input: (values) => ({ ...values, emergencyPlanId: orNull(values.emergencyPlanId) }),
    },
    log: {
      document: LogIncidentDocument,
      says: () => t('incident.logSays'),
      fields: () => [
        { name: 'entry', type: 'choice', options: entryOptions() },
        { name: 'at', type: 'dayTime' },
        { name: 'text', type: 'area', rows: 3 },
        { name: 'addressee', type: 'text', optional: true, hint: t('incident.toHint') },
        { name: 'onPage', type: 'choice', optional: true, hint: t('incident.onPageHint'), options: [{ value: '', label: t('incident.onPageNo') }, { value: 'yes', label: t('incident.onPageYes') }] },
      ],
      initial: () => ({ entry: 'measure', at: now() }),
      input: (values) => ({ ...values, at: instant(values.at!), onPage: values.onPage === 'yes' }),
    },
    end: {
      document: EndIncidentDocument,
      says: () => t('incident.endSays'),
      fields: () => [{ name: 'overAt', type: 'dayTime' }, { name: 'harm', type: 'area', rows: 2, optional: true }],
      initial: (record) => ({ overAt: now(), harm: record.harm }),
      input: (values) => ({ ...values, overAt: instant(values.overAt!) }),
    },
    review: {
      document: ReviewIncidentDocument,
      work: { at: 'timeline', label: () => t('incident.review') },
      says: () => t('incident.reviewSays'),
      fields: () => [{ name: 'course', type: 'area', rows: 4 }, { name: 'cause', type: 'area', optional: true }, { name: 'lessons', type: 'area' }],
    },
    void: { document: VoidIncidentDocument, says: () => t('record.voidSays'), fields: () => reason },
  },
};
