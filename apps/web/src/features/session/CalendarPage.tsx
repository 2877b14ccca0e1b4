import { t } from '../../lib/messages';
import { Subscription } from '../../ui/calendar/Subscription';
import { usePageTitle } from '../../ui/shell/title';

/** What waits for me, in the calendar that I look at anyway. */
export default function CalendarPage() {
  usePageTitle(t('nav.calendar'));
  return (
    <main className="page form-page" id="main">
      <h1 className="h1">{t('nav.calendar')}</h1>
      <p className="lead">{t('token.calendarLead')}</p>
      <Subscription calendar="deadlines" lead={t('token.calendarSays')} />
    </main>
  );
}
