import { useState } from 'react';
import { useQuery } from 'urql';
import { LateHouseholdsDocument, VisitedHouseholdsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { CheckField, SelectField } from '../../ui/form/Field';
import { usePeople } from '../../ui/form/PersonField';
import { Rows } from '../../ui/Loading';
import { Siblings } from '../../ui/list/Siblings';
import { usePageTitle } from '../../ui/shell/title';
import { HouseholdLine } from './HouseholdLine';

/** The plan of visits: households by their labels, those to be visited first on top; by person, and only what is late. */
export default function HouseholdsPage() {
  const { community, inGrid } = usePlace();
  const [ended, setEnded] = useState(false);
  const [late, setLate] = useState(false);
  const [keeper, setKeeper] = useState('');
  const people = usePeople(community?.id);
  const of = { communityId: community?.id ?? '', keeperId: keeper || null };
  const [{ data, error }, execute] = useQuery({
    query: VisitedHouseholdsDocument, variables: { ...of, ended, late: late && !ended, page: { limit: 100 } }, pause: !community, requestPolicy: 'cache-and-network',
  });
  const [counted, count] = useQuery({ query: LateHouseholdsDocument, variables: of, pause: !community, requestPolicy: 'cache-and-network' });
  const again = () => { execute({ requestPolicy: 'network-only' }); count({ requestPolicy: 'network-only' }); };
  const overdue = counted.data?.visitedHouseholds.total ?? 0;
  usePageTitle(t('visit.households'));
  const rows = data?.visitedHouseholds;
  const add = inGrid('home-visit:arrange') && <ButtonLink look="primary" to="/visits/households/new">{t('visit.enter')}</ButtonLink>;
  return (
    <main className="page" id="main">
      <Siblings kind="homeVisit" />
      <div className="list-head">
        <h1 className="h1">{t('visit.households')} {rows && <span className="cnt">{t('list.count', { n: rows.total })}</span>}</h1>
        {add && <div className="btn-row">{add}</div>}
      </div>
      {overdue > 0 && !ended && <p role="status" className="bad b">{t('visit.lateCount', { n: overdue })}</p>}
      <div className="filters visit-filters sec-p">
        <SelectField label={t('visit.keeper')} options={people} empty={t('visit.anyKeeper')} value={keeper} onChange={setKeeper} />
        {!ended && <CheckField label={t('visit.lateOnly')} value={late} onChange={setLate} />}
        <CheckField label={t('visit.showEnded')} value={ended} onChange={setEnded} />
      </div>
      {error && !rows ? <Failure error={error} retry={again} />
        : !rows ? <Rows columns="1fr 160px 160px" />
        : !rows.items.length ? <Empty title={t('visit.noHouseholds')} text={t('visit.noHouseholdsText')}>{add}</Empty>
        : <ul className="matters households">{rows.items.map((row) => <HouseholdLine key={row.id} row={row} again={again} />)}</ul>}
    </main>
  );
}
