import { useQuery } from 'urql';
import { bytes, count } from '../../lib/figures';
import { StorageDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { Facts } from '../../ui/Section';
import { AdminPage } from './AdminPage';

/** How much room attachments and the database take. */
export default function StoragePage() {
  const [{ data, error }, execute] = useQuery({ query: StorageDocument, requestPolicy: 'cache-and-network' });
  const storage = data?.storage;
  return (
    <AdminPage title={t('admin.storage')} lead={t('adminStorage.lead')}>
      {error && !storage ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} /> : !storage ? <Rows columns="1fr 100px 100px" /> : (
        <>
          <Facts facts={[
            { label: t('adminStorage.database'), value: bytes(storage.databaseBytes) },
            { label: t('adminStorage.files'), value: `${t('adminStorage.count', { n: count(storage.files) })}，${bytes(storage.bytes)}` },
          ]} />
          {!storage.communities.length ? <p className="sec-p mut">{t('adminStorage.none')}</p> : (
            <table className="tbl storage">
              <thead><tr><th>{t('adminStorage.community')}</th><th className="r">{t('adminStorage.files')}</th><th className="r">{t('adminStorage.size')}</th></tr></thead>
              <tbody>
                {storage.communities.map((use) => (
                  <tr key={use.community.id}><td>{use.community.name}</td><td className="r num">{count(use.files)}</td><td className="r num">{bytes(use.bytes)}</td></tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </AdminPage>
  );
}
