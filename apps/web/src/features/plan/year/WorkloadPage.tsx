import type { CSSProperties } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../../lib/client';
import { PlanWorkloadDocument, type PlanWorkloadQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { Section } from '../../../ui/Section';
import { Loaded } from '../../../ui/record/Loaded';
import { itemPath } from './stand';
import { YearFrame } from './YearFrame';

type Plan = PlanWorkloadQuery['annualPlan'];

export default function WorkloadPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PlanWorkloadDocument, variables: { id }, requestPolicy: 'cache-and-network', context: RECORDS });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(plan) => <Page plan={plan} />}
    </Loaded>
  );
}

/** People by months: how many services each answers for, which months are too full, and who has none. */
function Page({ plan }: { plan: Plan }) {
  const { people, without, unowned } = plan.workload;
  const full = people.filter((one) => one.full.length > 0);
  const answer = full.length ? t('progress.load.full', { names: full.map(({ person }) => person.name).join(t('list.pause')), n: full.length })
    : people.length ? t('progress.load.even', { n: people.length }) : t('progress.load.nobody');
  return (
    <YearFrame plan={plan} view="workload" answer={answer} lead={t('progress.load.how')}>
      {people.length > 0 && <Grid plan={plan} />}
      {unowned.length > 0 && (
        <Section title={t('progress.load.unowned')} count={t('progress.nItems', { n: unowned.length })}>
          <ul className="plain-rows">
            {plan.items.filter(({ id }) => unowned.includes(id)).map((item) => <li key={item.id}><span><Link className="plain-link" to={itemPath(plan.id, item.id)}>{item.title}</Link></span></li>)}
          </ul>
        </Section>
      )}
      {without.length > 0 && (
        <Section title={t('progress.load.without')} count={t('progress.load.nPeople', { n: without.length })}>
          <p className="sec-p">{without.map(({ name }) => name).join(t('list.pause'))}</p>
          <p className="mut sm">{t('progress.load.withoutNote')}</p>
        </Section>
      )}
    </YearFrame>
  );
}

function Grid({ plan }: { plan: Plan }) {
  const { people } = plan.workload;
  const most = Math.max(...people.flatMap(({ months }) => months), 1);
  const titles = (ownerId: string): string => plan.items.filter(({ owner }) => owner?.id === ownerId).map(({ title }) => title).join(t('list.comma'));
  return (
    <div className="scroll-x">
      <table className="tbl load-t">
        <caption className="sr-only">{t('progress.view.workload')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('progress.load.person')}</th><th scope="col" className="r">{t('plan.items')}</th>
            {people[0]!.months.map((_, index) => <th key={index} scope="col" className="c">{t('progress.month', { month: index + 1 })}</th>)}
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, items, months, full }) => (
            <tr key={person.id}>
              <th scope="row"><b>{person.name}</b><small>{titles(person.id)}</small></th>
              <td className="r">{items}</td>
              {months.map((count, index) => {
                const isFull = full.includes(index + 1);
                return (
                  <td key={index} className={isFull ? 'c cell full' : 'c cell'} style={{ '--share': `${Math.round((count / most) * 100)}%` } as CSSProperties}>
                    {count || <span className="mut">·</span>}{isFull && <em>{t('progress.load.mark')}</em>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
