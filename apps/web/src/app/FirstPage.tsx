import { lazy, Suspense } from 'react';
import { usePhone } from '../lib/screen';
import { useLooksAfterMany } from '../ui/unit/units';

const BoardPage = lazy(() => import('../features/board/BoardPage'));
const HomePage = lazy(() => import('../features/home/HomePage'));
const Waiting = lazy(() => import('../features/home/Waiting'));

/** Where the day begins: for who looks after a street with its board and the ten to act on, else with what waits. */
export default function FirstPage() {
  const many = useLooksAfterMany();
  const phone = usePhone();
  return <Suspense fallback={null}>{many && !phone ? <BoardPage waiting={<Waiting />} /> : <HomePage />}</Suspense>;
}
