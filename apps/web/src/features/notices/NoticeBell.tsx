import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { t } from '../../lib/messages';
import { useMe } from '../../lib/session';
import { Icon } from '../../ui/Icon';
import { Pop } from '../../ui/Pop';
import { NoticeList } from './NoticeList';
import { listen, useNews } from './news';
import { noticeText } from './words';

/** The bell opens the latest; all of them are a page. What is new is counted as it happens, and said to those who cannot see it. */
export function NoticeBell() {
  const client = useClient();
  const me = useMe();
  const news = useNews();
  const [open, setOpen] = useState(false);
  useEffect(() => listen(client), [client]);
  const unread = news.unread ?? me.unreadNotices;
  const isNews = news.unread !== null && news.unread > me.unreadNotices;
  return (
    <>
      <Pop open={open} onOpen={setOpen} content={
          <div className="notice-pop">
            <NoticeList limit={6} onLeave={() => setOpen(false)} />
            <p className="more-line">
              <Link to="/notices" onClick={() => setOpen(false)}>{t('notice.all')}</Link>{' '}
              <Link to="/me/notices" onClick={() => setOpen(false)}>{t('notice.settings')}</Link>
            </p>
          </div>
        }>
        <button className="icon-btn" type="button" aria-expanded={open} aria-label={t('notice.bell', { n: unread })}>
          <Icon name="bell" size={18} />
          {unread > 0 && <em>{unread > 99 ? '99+' : unread}</em>}
        </button>
      </Pop>
      <span className="sr-only" role="status">{isNews && news.latest ? t('notice.new', { what: noticeText(news.latest) }) : ''}</span>
    </>
  );
}
