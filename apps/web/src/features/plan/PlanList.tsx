import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { day, thisYear } from '../../lib/dates';
import { AnnualPlansDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { usePhone } from '../../lib/screen';
import { kindText, stateText } from '../../lib/words';
import { ButtonLink } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Icon } from '../../ui/Icon';
import { DueCell } from '../../ui/list/Due';
import { Siblings } from '../../ui/list/Siblings';
import { Rows } from '../../ui/Loading';
import { usePageTitle } from '../../ui/shell/title';
import { StatusTag } from '../../ui/StatusTag';

/** The plans of a community, the latest year first. */
export default function PlanList() {
  const { community, can, may } = usePlace();
  const [{ data, error }, execute] = useQuery({
    query: AnnualPlansDocument, context: RECORDS, pause: !community,
    variables: { filter: { communityId: community?.id }, page: { limit: 50 } },
  });
  const onPhone = usePhone();
  usePageTitle(kindText('annualPlan'));
  const plans = [...(data?.annualPlans.items ?? [])].sort((a, b) => b.year - a.year || b.updatedAt.localeCompare(a.updatedAt));
  const draft = can('annual-plan:draft') && <ButtonLink look="primary" to="/plans/new">{t('plan.draft', { year: thisYear() + 1 })}</ButtonLink>;
  return (
    <main className="page" id="main">
      <Siblings kind="annualPlan" />
      <div className="list-head">
        <h1 className="h1">{kindText('annualPlan')}</h1>
        {can('annual-plan:approve') && <div className="btn-row"><ButtonLink to="/plans/submitted">{t('street.submitted')}</ButtonLink></div>}
        {draft && plans.length > 0 && !plans.some((plan) => plan.year > thisYear()) && <div className="btn-row">{draft}</div>}
      </div>
      <nav className="list-links" aria-label={t('planTable.templates')}>
        {may('plan-template:read') && <Link to="/plan-templates">{t('planTable.templates')}</Link>}
        {may('annual-plan:approve') && <Link to="/plan-table">{t('planTable.link')}</Link>}
      </nav>
      {error && !data ? <Failure error={error} retry={() => execute({ requestPolicy: 'network-only' })} />
        : !data ? <Rows columns="80px 1fr 120px 110px 110px" />
        : !plans.length ? <Empty title={t('plan.emptyTitle')} text={t('plan.emptyText')}>{draft}</Empty>
        : onPhone ? (
          <ul className="m-list">
            {plans.map((plan) => (
              <li key={plan.id}>
                <Link to={`/plans/${plan.id}`}>{plan.title}</Link>
                <span>{[stateText('annualPlan', plan.state), `${t('plan.items')} ${plan.items.length}`, plan.number].filter(Boolean).join('　')}</span>
                <Icon name="right" size={18} />
              </li>
            ))}
          </ul>
        )
        : (
          <table className="tbl two-rows">
            <thead>
              <tr>
                <th>{t('plan.year')}</th><th>{t('list.title')}</th><th>{t('list.number')}</th><th className="r">{t('plan.items')}</th>
                <th>{t('list.state')}</th><th>{t('list.due')}</th><th>{t('list.updated')}</th>
              </tr>
            </thead>
            <tbody>
              {plans.map((plan) => (
                <tr key={plan.id}>
                  <td className="b">{plan.year}</td>
                  <td><Link className="plain-link" to={`/plans/${plan.id}`}>{plan.title}</Link>{plan.revision > 1 && <span className="mut">　{t('version.nth', { n: plan.revision })}</span>}</td>
                  <td className="mut nowrap">{plan.number}</td>
                  <td className="r">{plan.items.length}</td>
                  <td><StatusTag kind="annualPlan" state={plan.state} ended={Boolean(plan.endedAt)} /></td>
                  <td><DueCell dueAt={plan.dueAt} endedAt={plan.endedAt} /></td>
                  <td className="mut nowrap">{day(plan.updatedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
    </main>
  );
}
