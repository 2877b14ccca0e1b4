import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { t } from '../../lib/messages';
import { Choice } from '../../ui/Choice';
import { Siblings } from '../../ui/list/Siblings';

const PATHS = { list: '/activities', calendar: '/activities/calendar', building: '/activities/building' };
type View = keyof typeof PATHS;

/** The head of a page of activities: as a list, by the calendar, along the five headings. */
export function Views({ here, title, children }: { here: View; title: ReactNode; children?: ReactNode }) {
  return (
    <>
      <Siblings kind="activity" />
      <div className="list-head">
        <h1 className="h1">{title}</h1>
        <div className="btn-row">{children}<ViewChoice here={here} /></div>
      </div>
    </>
  );
}

export function ViewChoice({ here }: { here: View }) {
  const navigate = useNavigate();
  return (
    <Choice<View> value={here} label={t('list.siblings')} onChange={(view) => void navigate(PATHS[view])}
      options={[{ value: 'list', label: t('after.list') }, { value: 'calendar', label: t('after.calendar') }, { value: 'building', label: t('after.building') }]} />
  );
}
