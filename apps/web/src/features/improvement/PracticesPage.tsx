import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { count } from '../../lib/figures';
import { SharedPracticesDocument, type PracticeFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ButtonLink } from '../../ui/Button';
import { Siblings } from '../../ui/list/Siblings';
import { Loaded } from '../../ui/record/Loaded';
import { usePageTitle } from '../../ui/shell/title';

/** What works in one community of the street, for the others to take up. */
export default function PracticesPage() {
  const { community } = usePlace();
  usePageTitle(t('improvement.practices'));
  const [{ data, error }, execute] = useQuery({ query: SharedPracticesDocument, variables: { communityId: community?.id ?? '' }, pause: !community, context: RECORDS });
  return (
    <main className="page" id="main">
      <Siblings kind="improvement" />
      <h1 className="h1">{t('improvement.practices')}</h1>
      <p className="lead">{t('improvement.practicesLead')}</p>
      <Loaded part data={data?.sharedPractices ?? null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
        {(practices) => (practices.length
          ? <ul className="plain-list im-practices">{practices.map((one) => <Practice key={one.id} practice={one} own={one.fromCommunityId === community?.id} />)}</ul>
          : <p className="mut">{t('improvement.noPractices')}</p>)}
      </Loaded>
    </main>
  );
}

function Practice({ practice, own }: { practice: PracticeFragment; own: boolean }) {
  const { can } = usePlace();
  const { id, title, goal, standardAs, measure, unit, baseline, result, fromCommunity, sharedAt } = practice;
  const take = new URLSearchParams({ practice: id, title, idea: standardAs }).toString();
  return (
    <li>
      <h2>{title}</h2>
      <p className="sm mut">{t('improvement.from', { community: fromCommunity })} {day(sharedAt)}</p>
      {goal && <p>{goal}</p>}
      <p className="read pre">{standardAs}</p>
      <p>{measure} <b>{t('improvement.change', { before: count(baseline), after: count(result), unit })}</b></p>
      {!own && can('improvement:propose') && <p className="btn-row"><ButtonLink small to={`/improvements/new?${take}`} label={`${t('improvement.takeUp')}${t('list.colon')}${title}`}>{t('improvement.takeUp')}</ButtonLink></p>}
    </li>
  );
}
