const WIDTH = 160;

/**
 * How far the money of one service has gone: what is promised as a frame, what is paid dark, what contracts bind lighter;
 * red where it goes beyond. The figures stand beside it.
 */
export function MoneyBar({ sums: { planned, spent, bound } }: { sums: { planned: number; spent: number; bound: number } }) {
  const used = spent + bound;
  const most = Math.max(planned, used);
  if (most <= 0) return null;
  const at = (fen: number): number => (Math.max(fen, 0) / most) * WIDTH;
  return (
    <svg className="money-bar" width={WIDTH} height="14" viewBox={`0 0 ${WIDTH} 14`} aria-hidden="true">
      <rect x="0" y="3" width={at(Math.min(used, planned))} height="8" fill="var(--n-4)" />
      <rect x="0" y="3" width={at(Math.min(spent, planned))} height="8" fill="var(--n-8)" />
      {used > planned && <rect x={at(planned)} y="3" width={at(used - planned)} height="8" fill="var(--bad)" />}
      {planned > 0 && <rect x="0.5" y="2.5" width={Math.max(at(planned) - 1, 1)} height="9" fill="none" stroke="var(--n-6)" />}
    </svg>
  );
}
