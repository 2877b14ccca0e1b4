import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PlanningLinksDocument, type InputLineFragment } from '../../lib/generated/graphql';
import { inputTitle, sourceText } from '../../lib/inputs';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { RefList } from '../clause/Trace4';
import { Section } from '../Section';

/** How a record hangs together with plans, seen from either end; nothing where it does not. */
export function PlanningLinks({ recordId }: { recordId: string }) {
  const [{ data }] = useQuery({ query: PlanningLinksDocument, variables: { recordId }, requestPolicy: 'cache-and-network' });
  const { madeOf = [], inputTo = [] } = data?.planningLinks ?? {};
  return (
    <>
      {madeOf.length > 0 && (
        <Section title={t('input.madeOf')}>
          {madeOf.map((one) => <Source key={`${one.source} ${one.key}`} input={one} />)}
        </Section>
      )}
      {inputTo.length > 0 && (
        <Section title={t('input.inputTo')}>
          <ul className="sec-p">
            {inputTo.map((one) => <li key={`${one.plan?.id} ${one.source} ${one.key}`}><Became input={one} /></li>)}
          </ul>
        </Section>
      )}
    </>
  );
}

function Source({ input }: { input: InputLineFragment }) {
  return (
    <>
      <p className="sec-p"><span className="mut">{sourceText(input.source)}</span>　{inputTitle(input)}</p>
      {input.records.length > 0 && <RefList records={input.records} />}
    </>
  );
}

function Became({ input: { plan, target, reason } }: { input: InputLineFragment }) {
  return (
    <>
      {plan && <Link className="plain-link" to={`/plans/${plan.id}`}>{plan.title}</Link>}
      <span className="mut">　{target ? t('input.inPlan') : t('input.aside', { reason })}　</span>
      {target && <Link className="plain-link" to={recordPath(target)}>{target.title}</Link>}
    </>
  );
}
