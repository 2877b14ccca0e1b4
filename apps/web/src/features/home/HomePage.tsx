import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { fullNow, thisYear } from '../../lib/dates';
import { MyWorkDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { useMe } from '../../lib/session';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { Headline } from './Headline';
import { LateElsewhere } from './LateElsewhere';
import { LateInStreet, LateServices } from './LateServices';
import { PhoneHome } from './PhoneHome';
import { WhereWeStand } from './WhereWeStand';
import { Worklist } from './Worklist';
import { YearRing } from './YearRing';

export default function HomePage() {
  const phone = usePhone();
  const { community, year, may, can } = usePlace();
  const [{ data, error }, execute] = useQuery({ query: MyWorkDocument, pause: !can('home:read'), requestPolicy: 'cache-and-network', context: RECORDS });
  const again = () => execute({ requestPolicy: 'network-only' });
  const me = useMe();
  const administers = me.administration.length > 0;
  const streetWide = me.communities.length > 1;
  usePageTitle(t('nav.year'));
  const work = data?.myWork ?? [];
  const body = phone && error?.networkError && !data ? <p className="mut">{t('outbox.homeAway')}</p>
    : error && !data ? <Failure error={error} what={t('home.failed')} retry={again} />
    : !data ? <Rows columns="96px 1fr 112px" />
    : null;
  if (!may('home:read')) {
    return (
      <main className="page" id="main">
        <h1 className="h1">{t('home.clear')}</h1>
        <p className="lead">{t('home.notHere')}</p>
        {administers && <p className="sec-p"><Link className="btn pri" to="/admin">{t('admin.title')}</Link></p>}
      </main>
    );
  }
  if (phone) return <PhoneHome work={work} body={body} />;
  return (
    <main className="page home" id="main">
      <div className="head">
        <h1 className="h1">{data ? <Headline work={work} /> : t('nav.year')}</h1>
        <p className="lead">{fullNow()}</p>
      </div>
      <div>
        {body ?? <Worklist work={work} onDone={again} />}
        {community && can('home:read') && <LateElsewhere communityId={community.id} mine={work} />}
      </div>
      <aside aria-label={t('home.ring', { year })}>
        {community && can('home:read') && <YearRing communityId={community.id} year={year} />}
        {streetWide ? <LateInStreet /> : community && can('home:read') && <LateServices communityId={community.id} year={thisYear()} />}
        {community && <WhereWeStand communityId={community.id} />}
      </aside>
    </main>
  );
}
