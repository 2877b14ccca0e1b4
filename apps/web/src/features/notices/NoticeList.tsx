import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { dayTime } from '../../lib/dates';
import { NoticesDocument, ReadAllNoticesDocument, ReadNoticeDocument, type NoticesQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { useSession } from '../../lib/session';
import { TextButton } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Rows } from '../../ui/Loading';
import { StageGlyph } from '../../ui/Ring';
import { useNews } from './news';
import { noticeText } from './words';

type Notice = NoticesQuery['notices']['items'][number];

/** What the platform has to tell; opening one marks it read and goes to its record. */
export function NoticeList({ limit, offset = 0, onLeave }: { limit: number; offset?: number; onLeave?: () => void }) {
  const client = useClient();
  const navigate = useNavigate();
  const { refresh } = useSession();
  const [{ data, error }, execute] = useQuery({
    query: NoticesDocument, variables: { page: { limit, offset } }, requestPolicy: 'cache-and-network',
    context: NOTICES,
  });
  const { turn } = useNews();
  // what came while the list was open
  useEffect(() => { if (turn) execute({ requestPolicy: 'network-only' }); }, [turn, execute]);
  if (error && !data) return <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <Rows columns="16px 1fr" rows={3} />;

  async function open(notice: Notice) {
    if (!notice.readAt) await client.mutation(ReadNoticeDocument, { id: notice.id }).toPromise();
    refresh();
    onLeave?.();
    if (notice.record) void navigate(recordPath(notice.record));
  }
  async function readAll() {
    await client.mutation(ReadAllNoticesDocument, {}, NOTICES).toPromise();
    execute({ requestPolicy: 'network-only' });
    refresh();
  }
  if (!data.notices.items.length) return <p className="mut sec-p">{t('notice.none')}</p>;
  return (
    <>
      <ul className="notices">
        {data.notices.items.map((notice) => (
          <li key={notice.id} className={notice.readAt ? '' : 'unread'}>
            {notice.record && <StageGlyph stage={notice.record.stage} />}
            <button type="button" onClick={() => void open(notice)}>
              {!notice.readAt && <span className="sr-only">{t('notice.unread')}</span>}
              <b>{noticeText(notice)}</b>
              <small>{dayTime(notice.at)} {notice.record?.number}</small>
            </button>
          </li>
        ))}
      </ul>
      {data.notices.items.some((notice) => !notice.readAt) && (
        <TextButton className="sm" onClick={() => void readAll()}>{t('notice.readAll')}</TextButton>
      )}
    </>
  );
}

const NOTICES = { additionalTypenames: ['Notice'] };
