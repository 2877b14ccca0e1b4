import { useEffect } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PlanVersionsDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { stateText } from '../../lib/words';

/** Which version of the year's plan this is, what the others are, and where two of them stand beside each other. */
export function Versions({ plan }: { plan: AnnualPlanFragment }) {
  const [{ data }, execute] = useQuery({ query: PlanVersionsDocument, variables: { id: plan.id } });
  useEffect(() => execute({ requestPolicy: 'network-only' }), [plan.version, execute]);
  const known = data?.annualPlan.id === plan.id ? data.annualPlan : null;
  if (!known || known.versions.length < 2) return null;
  const others = known.versions.filter(({ id }) => id !== plan.id);
  const next = others.find(({ revision }) => revision === known.revision + 1);
  return (
    <div className="versions" role="note">
      <p>
        <b>{t('version.nth', { n: known.revision })}</b>　{known.revisionReason && `${t('version.because', { reason: known.revisionReason })}　`}
        {known.revision > 1 && <Link to={`/plans/${plan.id}/compare`}>{t('version.beside', { n: known.revision - 1 })}</Link>}
      </p>
      <ul>
        {others.map(({ id, revision, state }) => (
          <li key={id}><Link to={`/plans/${id}`}>{t('version.nth', { n: revision })}</Link> <span className="mut">{stateText('annualPlan', state)}</span></li>
        ))}
      </ul>
      {plan.state === 'published' && next && next.state !== 'published' && <p className="mut">{t('version.underWay', { n: next.revision })}</p>}
    </div>
  );
}
