import { useId, type ReactNode } from 'react';

export function Section({ title, count, right, id, children }:
  { title: ReactNode; count?: ReactNode; right?: ReactNode; id?: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="sec" id={id} aria-labelledby={heading}>
      <div className="sec-h">
        <h2 id={heading}>{title}</h2>
        {count !== undefined && count !== '' && <span className="cnt">{count}</span>}
        {right && <span className="r">{right}</span>}
      </div>
      {children}
    </section>
  );
}

export interface Fact { label: string; value: ReactNode; wide?: boolean; prose?: boolean }

/** Label and value in two columns; what is empty is left out, or said to be empty when `keep` is given as value. */
export function Facts({ facts }: { facts: (Fact | false | null | undefined)[] }) {
  const shown = facts.filter((fact): fact is Fact => Boolean(fact) && (fact as Fact).value !== '' &&
    (fact as Fact).value !== null && (fact as Fact).value !== undefined && (fact as Fact).value !== false);
  return (
    <dl className="dl">
      {shown.map((fact) => (
        <div className={fact.wide || fact.prose ? 'fact w' : 'fact'} key={fact.label}>
          <dt>{fact.label}</dt>
          <dd className={fact.prose ? 'read pre' : undefined}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
