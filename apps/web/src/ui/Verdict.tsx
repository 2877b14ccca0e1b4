import { shownText, type Shown } from '../lib/verdict';

const SHAPES: Record<Shown, React.ReactNode> = {
  met: <><circle cx="8" cy="8" r="7" fill="var(--n-12)" /><path d="m4.8 8.3 2.2 2.2 4.2-4.8" fill="none" stroke="#fff" strokeWidth="1.7" /></>,
  notMet: <><rect x="1.5" y="1.5" width="13" height="13" rx="2.5" fill="var(--bad)" /><path d="m5.2 5.2 5.6 5.6m0-5.6-5.6 5.6" stroke="#fff" strokeWidth="1.7" /></>,
  advice: <><rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2.5" fill="#fff" stroke="var(--n-8)" strokeWidth="1.5" /><path d="M8 4.8v4M8 10.8v.8" stroke="var(--n-8)" strokeWidth="1.6" /></>,
  pending: <><circle cx="8" cy="8" r="6.3" fill="#fff" stroke="var(--n-8)" strokeWidth="1.4" /><path d="M8 1.7a6.3 6.3 0 0 1 0 12.6Z" fill="var(--n-8)" /></>,
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.3" fill="#fff" stroke="var(--n-8)" strokeWidth="1.4" strokeDasharray="2.4 2" />
      <path d="M6.3 6.5a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.8.7-.8 1.2M8 11v.5" fill="none" stroke="var(--n-8)" strokeWidth="1.3" />
    </>
  ),
  notApplicable: <path d="M3.5 8h9" stroke="var(--n-6)" strokeWidth="1.8" />,
};
const LOOKS: Record<Shown, string> = {
  met: 'vd-met', notMet: 'vd-not', advice: 'vd-adv', pending: 'vd-pend', unknown: 'vd-unk', notApplicable: 'vd-na',
};

export function VerdictShape({ shown, size = 15 }: { shown: Shown; size?: number }) {
  return <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">{SHAPES[shown]}</svg>;
}

/** A verdict by shape and word: only what is not met is red. */
export function Verdict({ shown, children }: { shown: Shown; children?: React.ReactNode }) {
  return <span className={`vd ${LOOKS[shown]}`}><VerdictShape shown={shown} />{children ?? shownText(shown)}</span>;
}
