import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { day, dayTime } from '../../lib/dates';
import { HomeVisitDocument, type HomeVisitFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Clauses } from '../../ui/clause/Clauses';
import { Attachments } from '../../ui/record/Attachments';
import { Loaded } from '../../ui/record/Loaded';
import { RecordPage } from '../../ui/record/RecordPage';
import { Facts, Section } from '../../ui/Section';
import { Opened } from './Opened';
import { homeVisitVerbs } from './verbs';

export default function VisitPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: HomeVisitDocument, variables: { id } });
  const again = () => execute({ requestPolicy: 'network-only' });
  return (
    <Loaded data={data?.homeVisit.id === id ? data.homeVisit : null} error={error} retry={again}>
      {(record) => <Page record={record} again={again} />}
    </Loaded>
  );
}

function Page({ record, again }: { record: HomeVisitFragment; again: () => void }) {
  const { can, inGrid } = usePlace();
  const { household } = record;
  return (
    <RecordPage record={record} kind={homeVisitVerbs} list="/visits" onDone={again} tags={<>
      {household && <span className="tag soft">{t(`visit.needs.${household.need}`)}</span>}
      {record.loggedAfterwards && <span className="tag">{t('visit.unplanned')}</span>}
    </>}>
      <Section title={t('visit.when')} right={<Link to="/visits/households">{t('visit.households')}</Link>}>
        <Facts facts={[
          { label: t('label.homeVisit.visitedAt'), value: record.visitedAt && dayTime(record.visitedAt) },
          { label: t('label.homeVisit.startsAt'), value: record.startsAt ? dayTime(record.startsAt) : record.endedAt ? null : t('visit.noAppointment') },
          { label: t('label.homeVisit.agreedBy'), value: record.agreedBy },
          { label: t('label.homeVisit.plannedOn'), value: record.endedAt || record.startsAt ? null : day(record.plannedOn) },
          { label: t('label.homeVisit.visitorIds'), value: record.visitors.map(({ name }) => name).join(t('list.comma')) || (record.endedAt ? null : t('visit.noVisitors')) },
          { label: t('label.homeVisit.companions'), value: record.companions },
          { label: t('label.homeVisit.bring'), value: record.bring },
          { label: t('visit.everyDays'), value: household && [
            household.everyDays ? t('visit.every', { n: household.everyDays }) : t('visit.asNeeded'),
            household.lastVisitOn ? t('visit.last', { day: day(household.lastVisitOn) }) : t('visit.never'),
          ].join(t('list.pause')) },
          { label: t('visit.keeper'), value: household?.keeper?.name },
          { label: t('label.homeVisit.serviceItemId'), value: record.serviceItem && (
            <Link to={`/plans/${record.serviceItem.planId}?item=${record.serviceItem.id}`}>{record.serviceItem.title}</Link>) },
        ]} />
        {record.alone && <p className="sec-p"><span className="tag">{record.visitedAt ? t('visit.aloneWent') : t('visit.alone')}</span></p>}
        {record.visitedAt && household?.openVisit && (
          <p className="sec-p"><Link to={`/visits/${household.openVisit.id}`}>{t('visit.next', { day: household.openVisit.number ?? '' })}</Link></p>
        )}
      </Section>
      <Opened record={record} again={again} />
      <Clauses record={record} role={can('clause:link') ? 'evidences' : null} />
      <Attachments kind="homeVisit" recordId={record.id} files={record.attachments} onAdded={again} closed={!inGrid('home-visit:attach')} />
    </RecordPage>
  );
}
