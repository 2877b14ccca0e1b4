import { Link } from 'react-router';
import { t } from '../../../lib/messages';

const VIEWS = ['plan', 'progress', 'gantt', 'money', 'workload', 'coverage', 'print'] as const;
export type View = (typeof VIEWS)[number];

/** The sides from which a plan can be looked at. */
export function PlanViews({ planId, on }: { planId: string; on: View }) {
  return (
    <nav className="sub-nav plan-views no-print" aria-label={t('progress.views')}>
      {VIEWS.map((view) => (
        <Link key={view} to={view === 'plan' ? `/plans/${planId}` : `/plans/${planId}/${view}`} aria-current={view === on ? 'page' : undefined}>
          {t(`progress.view.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
