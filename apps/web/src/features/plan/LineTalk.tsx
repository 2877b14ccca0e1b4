import { useQuery } from 'urql';
import { PlanTalkDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { Talk } from '../../ui/record/Talk';
import { numbersOf } from './parts';

const useTalk = (planId: string) => {
  const [{ data }] = useQuery({ query: PlanTalkDocument, variables: { id: planId }, requestPolicy: 'cache-and-network' });
  return data?.annualPlan.id === planId ? data.annualPlan.items : [];
};

/** What is said about one item, at the item. */
export function LineTalk({ plan, itemId }: { plan: AnnualPlanFragment; itemId: string }) {
  const item = useTalk(plan.id).find(({ id }) => id === itemId);
  return item ? <Talk key={itemId} record={{ id: itemId, kind: 'serviceItem', community: plan.community, comments: item.comments }} /> : null;
}

/** Beside the plan: the items about which something was said, the latest word of each. */
export function LinesTalkedAbout({ plan, onOpen }: { plan: AnnualPlanFragment; onOpen: (itemId: string) => void }) {
  const numbers = numbersOf(plan.items);
  const lines = useTalk(plan.id).flatMap((item) => {
    const last = item.comments.filter(({ withdrawnAt }) => !withdrawnAt).at(-1);
    return last && numbers.has(item.id) ? [{ ...item, last }] : [];
  });
  if (!lines.length) return null;
  return (
    <section id="line-talk">
      <h2>{t('version.talk')}<span>{t('version.talkCount', { n: lines.length })}</span></h2>
      <ul className="left-out">
        {lines.map(({ id, title, last }) => (
          <li key={id}>
            <button type="button" className="text-btn left" onClick={() => onOpen(id)}>{numbers.get(id)} {title}</button>
            <span>{last.author?.name}：{last.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
