import { Link, Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { WhereIsDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { Loaded } from '../../ui/record/Loaded';

/** Where a link in a mail or a group leads: to the record's own page, once its reader has signed in. */
export default function ToRecord() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: WhereIsDocument, variables: { id } });
  return (
    <Loaded data={data} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {({ recordRef }) => (recordRef ? <Navigate replace to={recordPath(recordRef)} /> : (
        <main className="page" id="main">
          <h1 className="h1">{t('failure.load')}</h1>
          <p className="lead">{t('failure.gone')}</p>
          <p><Link to="/">{t('nav.home')}</Link></p>
        </main>
      ))}
    </Loaded>
  );
}
