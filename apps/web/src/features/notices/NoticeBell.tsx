import { useState } from 'react';
import { Link } from 'react-router';
import { t } from '../../lib/messages';
import { useMe } from '../../lib/session';
import { Icon } from '../../ui/Icon';
import { Pop } from '../../ui/Pop';
import { NoticeList } from './NoticeList';

/** The bell opens the latest; all of them are a page. */
export function NoticeBell() {
  const me = useMe();
  const [open, setOpen] = useState(false);
  return (
    <Pop open={open} onOpen={setOpen} content={
        <div className="notice-pop">
          <NoticeList limit={6} onLeave={() => setOpen(false)} />
          <p className="more-line"><Link to="/notices" onClick={() => setOpen(false)}>{t('notice.all')}</Link></p>
        </div>
      }>
      <button className="icon-btn" type="button" aria-expanded={open} aria-label={t('notice.bell', { n: me.unreadNotices })}>
        <Icon name="bell" size={18} />
        {me.unreadNotices > 0 && <em>{me.unreadNotices > 99 ? '99+' : me.unreadNotices}</em>}
      </button>
    </Pop>
  );
}
