import type { ReactNode } from 'react';
import { usePlace } from '../lib/place';
import { NotYours } from '../ui/NotYours';

/** A form for whoever holds one of the permissions: others are told so before they fill it in. */
export function Allowed({ to, children }: { to: readonly string[]; children: ReactNode }) {
  const { mayInGrid } = usePlace();
  return to.some(mayInGrid) ? children : <NotYours />;
}
