import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MatterTypesDocument, type GuideFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { code } from '../../lib/messages';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { CheckField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { Siblings } from '../../ui/list/Siblings';
import { usePageTitle } from '../../ui/shell/title';
import { feeText, limitText } from './words';

/** What residents can come for, as the street has it handled; officials of the street write it. */
export default function MatterTypesPage() {
  const { community, can } = usePlace();
  const [retired, setRetired] = useState(false);
  const [{ data, error }, execute] = useQuery({ query: MatterTypesDocument, variables: { unitId: community?.street.id ?? '', retired }, pause: !community });
  usePageTitle(t('matter.title'));
  const types = data?.matterTypes;
  const add = can('matter-type:keep') && <ButtonLink look="primary" to="/matters/new">{t('matter.add')}</ButtonLink>;
  return (
    <main className="page" id="main">
      <Siblings kind="serviceRequest" />
      <div className="list-head">
        <h1 className="h1">{t('matter.title')} {types && <span className="cnt">{t('list.count', { n: types.length })}</span>}</h1>
        {add && <div className="btn-row">{add}</div>}
      </div>
      <p className="lead">{t('matter.of', { street: community?.street.name ?? '' })}{t('list.stop')}{t('matter.lead')}</p>
      {can('matter-type:keep') && <CheckField label={t('matter.showRetired')} value={retired} onChange={setRetired} />}
      {error && !types ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !types ? <Rows columns="1fr 160px 160px" />
        : !types.length ? <Empty title={t('matter.none')} text={t('matter.noneText')}>{add}</Empty>
        : <ul className="matters">{types.map((type) => <Line key={type.id} type={type} />)}</ul>}
    </main>
  );
}

function Line({ type }: { type: GuideFragment }) {
  return (
    <li>
      <Link to={`/matters/${type.id}`}><b>{type.title}</b>{type.retiredAt && <span className="tag soft">{t('matter.retired')}</span>}</Link>
      <span className="mut sm">
        {[code(`value.group.${type.group}`), limitText(type), feeText(type), t('matter.papersCount', { n: type.papers.length })].filter(Boolean).join(t('list.pause'))}
      </span>
    </li>
  );
}
