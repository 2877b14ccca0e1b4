import { useRef, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { problemOf } from '../../lib/problem';
import { Failure } from '../Failure';
import { Rows } from '../Loading';

/**
 * A page's data, its failure, or its skeleton. What was read before stays in view while it is read again, and where it
 * cannot be for want of a line: with it stays what is being written there.
 */
export function Loaded<T>({ data, error, retry, part, children }: {
  data: T | null | undefined; error: CombinedError | undefined; retry: () => void; children: (data: T) => ReactNode;
  /** Of a page whose frame is there already. */
  part?: boolean;
}) {
  const before = useRef(data);
  if (data || !error) before.current = data;
  const shown = data ?? (error && problemOf(error).code === 'NETWORK' ? before.current : null);
  if (shown) return children(shown);
  const instead = error ? <Failure error={error} retry={retry} /> : <Rows columns="84px 1fr 90px 64px" rows={8} />;
  return part ? instead : <main className="page" id="main">{instead}</main>;
}
