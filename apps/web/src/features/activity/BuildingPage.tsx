import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, dayTime } from '../../lib/dates';
import { count } from '../../lib/figures';
import { CommunityBuildingDocument, type CommunityBuildingQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { recordPath } from '../../lib/records';
import { stateText } from '../../lib/words';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { Section } from '../../ui/Section';
import { usePageTitle } from '../../ui/shell/title';
import { Views } from './Views';
import { HEADINGS, headingText, HeadingSelect } from './HeadingSelect';

type Year = CommunityBuildingQuery['communityBuilding'];
type Held = Year['activities'][number];
type Project = Year['projects'][number];

const DONE = new Set(['held', 'archived']);

/** A year along the five headings of 8.9: what each has of activities and projects, and who took part. */
export default function BuildingPage() {
  const { community, year, can } = usePlace();
  usePageTitle(t('after.building'));
  const [{ data, error }, execute] = useQuery({
    query: CommunityBuildingDocument, variables: { communityId: community?.id ?? '', year }, pause: !community, context: RECORDS,
  });
  const again = () => execute({ requestPolicy: 'network-only' });
  const found = data?.communityBuilding;
  return (
    <main className="page building" id="main">
      <Views here="building" title={<>{t('after.building')} <span className="cnt">{year}</span></>} />
      <p className="lead goal-lead">{t('after.buildingLead')}</p>
      {error && !found ? <Failure error={error} retry={again} /> : !found ? <Rows columns="1fr" /> : (
        <>
          {HEADINGS.map((heading) => (
            <Heading key={heading} heading={heading} again={again} mayPut={can('activity:draft')}
              activities={found.activities.filter((one) => one.heading === heading)} projects={found.projects.filter((one) => one.heading === heading)} />
          ))}
          <Unplaced found={found} again={again} mayPut={can('activity:draft')} />
          <Partners partners={found.partners} />
        </>
      )}
    </main>
  );
}

function Heading({ heading, activities, projects, mayPut, again }:
  { heading: (typeof HEADINGS)[number]; activities: Held[]; projects: Project[]; mayPut: boolean; again: () => void }) {
  const held = activities.filter(({ record }) => DONE.has(record.state));
  const people = held.reduce((sum, { attendance }) => sum + (attendance ?? 0), 0);
  const rest = activities.length - held.length;
  return (
    <Section title={<>{headingText(heading)}<span className="mut heading-says">{t(`after.headingText.${heading}`)}</span></>}
      count={t('after.buildingCount', { activities: activities.length, projects: projects.length })}>
      {activities.length + projects.length === 0 ? <p className="mut sec-p">{t('after.nothing')}</p> : (
        <>
          {activities.length > 0 && <p className="sec-p mut">{[held.length > 0 && t('after.held', { n: held.length, people: count(people) }), rest > 0 && t('after.planned', { n: rest })].filter(Boolean).join(t('list.pause'))}</p>}
          <ul className="plain-list placed">
            {projects.map((one) => (
              <li key={one.record.id}><span className="tag soft">{t('after.project')}</span><Link to={recordPath(one.record)}>{one.record.title}</Link>
                {mayPut && <span className="acts"><HeadingSelect recordId={one.record.id} title={one.record.title} value={one.heading} onDone={again} /></span>}</li>
            ))}
            {activities.map((one) => (
              <li key={one.record.id}>
                <span className="mut nowrap when">{day(one.startsAt)}</span><Link to={recordPath(one.record)}>{one.record.title}</Link>
                <span className="mut sm">{DONE.has(one.record.state) && one.attendance !== null ? t('activity.people', { n: one.attendance }) : stateText('activity', one.record.state)}{one.inherited && t('list.pause') + t('after.inheritedMark')}</span>
                {mayPut && !one.inherited && <span className="acts"><HeadingSelect recordId={one.record.id} title={one.record.title} value={one.heading} onDone={again} /></span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Unplaced({ found, mayPut, again }: { found: Year; mayPut: boolean; again: () => void }) {
  const rows = [...found.projects, ...found.activities].filter(({ heading }) => !heading);
  return (
    <Section title={t('after.unplaced')} count={rows.length || ''}>
      {rows.length === 0 ? <p className="mut sec-p">{t('after.unplacedNone')}</p> : (
        <details open={rows.length < 12}>
          <summary className="mut">{t('after.unplacedHint')}</summary>
          <ul className="plain-list placed">
            {rows.map((one) => (
              <li key={one.record.id}>
                {'startsAt' in one ? <span className="mut nowrap when">{dayTime(one.startsAt).split(' ')[0]}</span> : <span className="tag soft">{t('after.project')}</span>}
                <Link to={recordPath(one.record)}>{one.record.title}</Link>
                {mayPut && <span className="acts"><HeadingSelect recordId={one.record.id} title={one.record.title} value={null} onDone={again} /></span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Partners({ partners }: { partners: Year['partners'] }) {
  return (
    <Section title={t('after.partners')}>
      <p className="mut sec-p">{t('after.partnersLead')}</p>
      {partners.length === 0 ? <p className="mut sec-p">{t('after.partnersNone')}</p> : (
        <table className="tbl partner-t">
          <thead><tr><th>{t('after.partner')}</th><th className="r">{t('after.fromActivities')}</th><th className="r">{t('after.fromHand')}</th><th>{t('after.lastOn')}</th></tr></thead>
          <tbody>
            {partners.map(({ record, activities, byHand, lastOn }) => (
              <tr key={record.id}>
                <td><Link to={recordPath(record)}>{record.title}</Link></td><td className="r">{activities}</td><td className="r">{byHand}</td>
                <td>{lastOn ? day(lastOn) : <span className="is-bad">{t('after.never')}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
