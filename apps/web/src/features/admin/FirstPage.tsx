import { Navigate } from 'react-router';
import { useMe } from '../../lib/session';
import { adminPages } from '../../ui/shell/AdminNav';

/** `/admin` leads to the first page that is the person's. */
export default function FirstPage() {
  return <Navigate to={adminPages(useMe())[0]?.to ?? '/'} replace />;
}
