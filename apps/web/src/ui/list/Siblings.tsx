import { Link } from 'react-router';
import type { RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindText } from '../../lib/words';

/** Lists that one part of the cycle has besides each other; the first is where the bar at the top leads. */
const SIBLINGS: { kind: RecordKind; to: string; read: string }[][] = [
  [{ kind: 'annualPlan', to: '/plans', read: 'annual-plan:read' }, { kind: 'objective', to: '/objectives', read: 'objective:read' }, { kind: 'risk', to: '/risks', read: 'risk:read' }, { kind: 'residentNeed', to: '/needs', read: 'resident-need:read' }],
  [{ kind: 'activity', to: '/activities', read: 'activity:read' }, { kind: 'serviceRequest', to: '/requests', read: 'service-request:read' }, { kind: 'consultation', to: '/consultations', read: 'consultation:read' }, { kind: 'meeting', to: '/meetings', read: 'meeting:read' }],
];

/** From one list of a part of the cycle to the others. */
export function Siblings({ kind }: { kind: RecordKind }) {
  const { may } = usePlace();
  const lists = (SIBLINGS.find((group) => group.some((one) => one.kind === kind)) ?? []).filter((one) => may(one.read));
  if (lists.length < 2) return null;
  return (
    <nav className="siblings" aria-label={t('list.siblings')}>
      {lists.map((one) => <Link key={one.kind} to={one.to} aria-current={one.kind === kind ? 'page' : undefined}>{kindText(one.kind)}</Link>)}
    </nav>
  );
}
