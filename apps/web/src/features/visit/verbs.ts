import { dayTime, inputDayTime, instant } from '../../lib/dates';
import {
  AppointHomeVisitDocument, CancelHomeVisitDocument, HomeVisitDocument, MakeHomeVisitDocument, PutOffHomeVisitDocument, VoidHomeVisitDocument,
  type HomeVisitFragment,
} from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePeople } from '../../ui/form/PersonField';
import { orNull, type FieldSpec, type KindVerbs } from '../../ui/verb/spec';

const useVisitors = () => usePeople(usePlace().community?.id);
const reason = (): FieldSpec[] => [{ name: 'reason', type: 'text', hint: t('visit.reasonHint') }];
const visitors = (record: HomeVisitFragment): FieldSpec => ({
  name: 'visitorIds', type: 'choices', hint: t('visit.visitorsHint'), useOptions: useVisitors, options: record.visitors.map(({ id, name }) => ({ value: id, label: name })),
});
const companions: FieldSpec = { name: 'companions', type: 'text', optional: true };
const ids = (chosen: string | undefined): string[] => (chosen ?? '').split(',').filter(Boolean);
const chosen = (record: HomeVisitFragment): string => record.visitors.map(({ id }) => id).join(',');

export const homeVisitVerbs: KindVerbs<HomeVisitFragment> = {
  kind: 'homeVisit',
  load: HomeVisitDocument,
  pick: (data: { homeVisit: HomeVisitFragment }) => data.homeVisit,
  gist: (record) => [
    { label: t('label.homeVisit.startsAt'), value: record.startsAt ? dayTime(record.startsAt) : t('visit.noAppointment') },
    { label: t('label.homeVisit.visitorIds'), value: record.visitors.map(({ name }) => name).join(t('list.comma')) },
  ],
  verbs: {
    appoint: {
      document: AppointHomeVisitDocument,
      says: () => t('visit.appointSays'),
      fields: (record) => [
        { name: 'startsAt', type: 'dayTime' }, { name: 'agreedBy', type: 'text', optional: true, hint: t('visit.agreedHint') }, visitors(record), companions, { name: 'bring', type: 'text', optional: true, hint: t('visit.bringHint') },
      ],
      initial: (record) => ({ startsAt: record.startsAt ? inputDayTime(record.startsAt) : '', agreedBy: record.agreedBy, visitorIds: chosen(record), companions: record.companions, bring: record.bring }),
      input: (values) => ({ ...values, startsAt: instant(values.startsAt!), visitorIds: ids(values.visitorIds) }),
    },
    make: {
      document: MakeHomeVisitDocument,
      says: () => t('visit.makeSays'),
      fields: (record) => [
        { name: 'visitedAt', type: 'dayTime' }, visitors(record), companions,
        { name: 'needs', type: 'area', rows: 2 },
        { name: 'course', type: 'area', rows: 3 },
        { name: 'opinions', type: 'area', rows: 2, hint: t('visit.opinionsHint') },
        { name: 'result', type: 'area', rows: 2, hint: t('visit.resultHint') },
        { name: 'situation', type: 'area', rows: 2, optional: true, hint: t('visit.situationChanged') },
        { name: 'nextOn', type: 'day', optional: true, hint: t('visit.nextHint') },
      ],
      initial: (record) => ({
        visitedAt: inputDayTime(record.startsAt && record.startsAt < new Date().toISOString() ? record.startsAt : new Date().toISOString()), visitorIds: chosen(record), companions: record.companions,
        nextOn: record.nextProposedOn ?? '',
      }),
      input: (values) => ({ ...values, visitedAt: instant(values.visitedAt!), visitorIds: ids(values.visitorIds), nextOn: orNull(values.nextOn) }),
    },
    putOff: { document: PutOffHomeVisitDocument, seldom: true, says: () => t('visit.putOffSays'), fields: () => [{ name: 'plannedOn', type: 'day' }, ...reason()] },
    cancel: { document: CancelHomeVisitDocument, seldom: true, says: () => t('visit.cancelSays'), fields: reason },
    void: { document: VoidHomeVisitDocument, says: () => t('record.voidSays'), fields: () => [{ name: 'reason', type: 'area' }] },
  },
};
