import { Link } from 'react-router';
import { t } from '../../lib/messages';
import { recordPath } from '../../lib/records';
import { shownOf, type Shown } from '../../lib/verdict';
import type { Planned, Rule } from './pairs';

const GAPS: readonly Shown[] = ['notMet', 'advice', 'pending'];

/** A gap that a plan has taken up: with what, and in which plan; the latest two. */
export function PlannedFor({ rule, planned }: { rule: Rule; planned: Planned }) {
  const made = planned.filter(({ target }) => target);
  if (!GAPS.includes(shownOf(rule)) || !made.length) return null;
  return (
    <span className="planned-for">
      {made.slice(0, 2).map(({ target, plan }) => (
        <span key={target!.id}>{t('conformity.plannedFor')}<Link to={recordPath(target!)}>{target!.title}</Link>{plan && `（${plan.title}）`}</span>
      ))}
    </span>
  );
}
