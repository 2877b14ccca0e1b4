import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { NoticesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Pages } from '../../ui/Pages';
import { usePageTitle } from '../../ui/shell/title';
import { NoticeList } from './NoticeList';

const SIZE = 30;

export default function NoticesPage() {
  const [page, setPage] = useState(1);
  const [{ data }] = useQuery({ query: NoticesDocument, variables: { page: { limit: SIZE, offset: (page - 1) * SIZE } } });
  usePageTitle(t('notice.title'));
  return (
    <main className="page form-page" id="main">
      <div className="list-head">
        <h1 className="h1">{t('notice.title')}</h1>
        <Link to="/me/notices">{t('notice.settings')}</Link>
      </div>
      <NoticeList limit={SIZE} offset={(page - 1) * SIZE} />
      <Pages page={page} size={SIZE} total={data?.notices.total ?? 0} onPage={setPage} />
    </main>
  );
}
