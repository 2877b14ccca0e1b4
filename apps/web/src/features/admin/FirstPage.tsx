import { Navigate } from 'react-router';
import { useMe } from '../../lib/session';
import { pagesFor } from './pages';

/** `/admin` leads to the first page that is the person's. */
export default function FirstPage() {
  return <Navigate to={pagesFor(useMe())[0]?.to ?? '/'} replace />;
}
