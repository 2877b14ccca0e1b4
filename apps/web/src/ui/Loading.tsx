import { useEffect, useState } from 'react';
import { t } from '../lib/messages';

/** True once something has been loading for 300 ms: shorter waits show nothing. */
export function useSlow(loading: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!loading) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, [loading]);
  return loading && slow;
}

const WIDTHS = ['64%', '78%', '58%', '86%', '70%', '62%', '74%', '54%'];

/** Bars in the columns of the table that is being fetched. */
export function Rows({ columns, rows = 6 }: { columns: string; rows?: number }) {
  const cells = columns.split(' ').length;
  const slow = useSlow(true);
  return (
    <div aria-busy="true" role="status" className="sk-rows">
      <span className="sr-only">{t('list.loading')}</span>
      {slow && Array.from({ length: rows }, (_, row) => (
        <div className="sk-r" style={{ gridTemplateColumns: columns }} key={row}>
          {Array.from({ length: cells }, (_cell, cell) => (
            <div className="sk" style={{ width: WIDTHS[(row * 3 + cell * 5) % WIDTHS.length] }} key={cell} />
          ))}
        </div>
      ))}
    </div>
  );
}
