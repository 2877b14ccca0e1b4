import { lazy, Suspense } from 'react';
import { usePlace } from '../lib/place';
import { usePhone } from '../lib/screen';
import { useLooksAfterMany } from '../ui/unit/units';

const BoardPage = lazy(() => import('../features/board/BoardPage'));
const HomePage = lazy(() => import('../features/home/HomePage'));
const Waiting = lazy(() => import('../features/home/Waiting'));

/** Where the day begins: for who looks after a street with its board and the ten to act on, else with what waits. */
export default function FirstPage() {
  const many = useLooksAfterMany();
  const phone = usePhone();
  // an assessor of the district has a turn and no board
  const { may } = usePlace();
  return <Suspense fallback={null}>{many && !phone && may('nonconformity:read') ? <BoardPage waiting={<Waiting />} /> : <HomePage />}</Suspense>;
}
