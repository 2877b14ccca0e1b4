import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { inputDayTime, instant } from '../../lib/dates';
import { t } from '../../lib/messages';
import { usePlannedItems } from '../../ui/form/planned-items';
import { KeptFormPage } from '../../ui/outbox/KeptFormPage';
import { orNull, type FieldSpec, type OwnField, type Values } from '../../ui/verb/spec';
import { areaOptions, classOptions, gradeOptions } from './finding-words';
import { useCheckPoints } from './lists';
import { PlaceFound } from './PlaceFound';
import { useWorkGrids } from './work-grids';

const DONE = ['settled', 'pass', 'later'] as const;

/** Latitude and longitude in one field, with a comma between. */
function Located({ value, onChange }: OwnField) {
  const [latitude = '', longitude = ''] = value.split(',');
  return <PlaceFound latitude={latitude} longitude={longitude} onChange={(at) => onChange(at.latitude ? `${at.latitude},${at.longitude}` : '')} />;
}

/** What was found in a grid, one form and one photo, with a signal or without; on a round (`?round=`) or beside one. */
export default function LogFindingPage() {
  const [search] = useSearchParams();
  const round = search.get('round');
  const point = useCheckPoints().find(({ id }) => id === search.get('point'));
  const [initial] = useState(() => ({
    content: '', findingClass: '', area: '', grade: '', place: '', located: '', become: 'later', settlement: '', name: '', phone: '', foundAt: inputDayTime(new Date()),
    gridId: '', serviceItemId: '', roundId: round ?? '', checkPointId: search.get('point') ?? '',
  }));
  const fields = ({ become }: Values): FieldSpec[] => [
    { name: 'content', type: 'area', rows: 3, hint: t('gridLog.contentHint') },
    { name: 'findingClass', type: 'choice', options: classOptions() },
    { name: 'area', type: 'choice', options: areaOptions() },
    { name: 'grade', type: 'choice', options: gradeOptions() },
    { name: 'place', type: 'text', optional: Boolean(point), hint: point ? t('gridLog.placeAt', { place: point.place }) : t('gridLog.placeHint') },
    { name: 'located', type: 'own', optional: true, Own: Located, label: t('gridLog.where') },
    { name: 'become', type: 'choice', label: t('gridLog.become'), options: DONE.map((value) => ({ value, label: t(`gridLog.done.${value}`) })) },
    ...(become === 'settled' ? [{ name: 'settlement', type: 'area', rows: 2 } satisfies FieldSpec] : []),
    ...(become === 'pass' ? [{ name: 'name', type: 'text', optional: true, hint: t('gridWork.finding.forWhom') }, { name: 'phone', type: 'text', optional: true }] satisfies FieldSpec[] : []),
    { name: 'foundAt', type: 'dayTime' },
    ...(point ? [] : [{ name: 'gridId', type: 'select', optional: true, empty: t('gridLog.myGrid'), useOptions: useWorkGrids } satisfies FieldSpec]),
    { name: 'serviceItemId', type: 'select', optional: true, empty: t('visit.noItem'), useOptions: usePlannedItems },
  ];
  return (
    <KeptFormPage way="logGridFinding" title={t('gridLog.finding')} lead={point ? `${point.name} ${point.lookAt}` : t('gridLog.findingLead')} send={t('gridLog.findingDone')}
      back={round ? `/rounds/log?round=${round}` : '/log'} to={round ? `/rounds/log?round=${round}` : undefined} draftKey={initial.checkPointId} initial={initial}
      named={({ content }) => content!.slice(0, 60)} fields={fields} photosAfter="content"
      input={({ located, become, settlement, name = '', phone = '', ...values }) => {
        const [latitude, longitude] = located ? located.split(',').map(Number) : [null, null];
        return {
          ...values, latitude, longitude, settlement: become === 'settled' ? settlement || t('gridLog.done.settled') : '', pass: become === 'pass' ? { name, phone } : null, foundAt: instant(values.foundAt!),
          gridId: orNull(values.gridId), serviceItemId: orNull(values.serviceItemId), roundId: orNull(values.roundId), checkPointId: orNull(values.checkPointId),
        };
      }} />
  );
}
