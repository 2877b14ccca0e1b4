import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Failure } from '../Failure';
import { Rows } from '../Loading';

/** A page's data, its failure, or its skeleton. What was read before stays in view while it is read again. */
export function Loaded<T>({ data, error, retry, children }:
  { data: T | null | undefined; error: CombinedError | undefined; retry: () => void; children: (data: T) => ReactNode }) {
  if (data) return children(data);
  return (
    <main className="page" id="main">
      {error ? <Failure error={error} retry={retry} /> : <Rows columns="84px 1fr 90px 64px" rows={8} />}
    </main>
  );
}
