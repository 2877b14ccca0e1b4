import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PlanBegunFromDocument } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';

/** The template that a plan was begun from, and what was left out then. */
export function BegunFrom({ planId }: { planId: string }) {
  const [{ data }] = useQuery({ query: PlanBegunFromDocument, variables: { id: planId } });
  const use = data?.annualPlan.id === planId ? data.annualPlan.begunFrom : null;
  if (!use) return null;
  const text = t('planStart.begunFrom', { title: use.templateTitle, edition: use.edition, taken: use.taken });
  return (
    <p className="mut begun-from">
      {use.template ? <Link to={`/plan-templates/${use.template.id}`}>{text}</Link> : text}
      {use.leftOut.length > 0 && <>　{t('planStart.begunLeft', { titles: use.leftOut.join(t('list.comma')) })}</>}
    </p>
  );
}
