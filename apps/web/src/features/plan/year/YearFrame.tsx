import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlanHeadFragment } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { useRecordPlace } from '../../../lib/place';
import { kindText, stageText, stateText } from '../../../lib/words';
import { Icon } from '../../../ui/Icon';
import { usePageTitle } from '../../../ui/shell/title';
import { PlanViews, type View } from './PlanViews';

/** The head of a page that shows a plan from one side: the answer as its title, and the way to the other sides. */
export function YearFrame({ plan, view, answer, lead, right, children }:
  { plan: PlanHeadFragment; view: View; answer: ReactNode; lead?: ReactNode; right?: ReactNode; children: ReactNode }) {
  useRecordPlace(plan.community.id);
  usePageTitle(`${t(`progress.view.${view}`)} ${plan.title}`);
  return (
    <main className="page plan-year" id="main">
      <nav className="crumb no-print" aria-label={t('record.where')}>
        <span className="st-plan b">{stageText('plan')}</span><Icon name="right" size={14} />
        <Link to="/plans">{kindText('annualPlan')}</Link><Icon name="right" size={14} />
        <Link to={`/plans/${plan.id}`}>{plan.title}</Link><Icon name="right" size={14} />
        <span>{plan.community.name}</span>
      </nav>
      <div className="list-head">
        <h1 className="h1">{answer}</h1>
        {right && <div className="btn-row no-print">{right}</div>}
      </div>
      <p className="lead">{plan.community.name}　{plan.title}　{stateText('annualPlan', plan.state)}</p>
      {lead && <p className="mut year-lead">{lead}</p>}
      <PlanViews planId={plan.id} on={view} />
      {children}
    </main>
  );
}
