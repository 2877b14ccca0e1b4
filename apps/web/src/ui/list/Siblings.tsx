import { Link } from 'react-router';
import type { RecordKind } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { kindsText } from '../../lib/words';

interface Sibling {
  kind: RecordKind;
  to: string;
  read: string;
  /** It leads to a row of lists of its own, which has this name. */
  within?: () => string;
  /** Where the list is of more than the kind. */
  name?: () => string;
}

/** Lists that one part of the cycle has besides each other; the first is where the bar at the top leads. */
const SIBLINGS: Sibling[][] = [
  [{ kind: 'annualPlan', to: '/plans', read: 'annual-plan:read' }, { kind: 'objective', to: '/objectives', read: 'objective:read' }, { kind: 'risk', to: '/risks', read: 'risk:read' }, { kind: 'residentNeed', to: '/needs', read: 'resident-need:read' }],
  [{ kind: 'activity', to: '/activities', read: 'activity:read' }, { kind: 'serviceRequest', to: '/requests', read: 'service-request:read' }, { kind: 'consultation', to: '/consultations', read: 'consultation:read' }, { kind: 'homeVisit', to: '/visits', read: 'home-visit:read' }, { kind: 'gridRound', to: '/rounds', read: 'grid-round:read', within: () => t('gridWork.nav') }, { kind: 'publication', to: '/publications', read: 'publication:read' }, { kind: 'inspection', to: '/inspections', read: 'inspection:read' }, { kind: 'serviceRule', to: '/rules', read: 'service-rule:read' }, { kind: 'paperDocument', to: '/archive', read: 'archive:read', within: () => t('archive.nav') }, { kind: 'meeting', to: '/meetings', read: 'meeting:read' }, { kind: 'emergencyPlan', to: '/emergency-plans', read: 'emergency-plan:read', within: () => t('emergency.nav') }],
  [{ kind: 'complaint', to: '/complaints', read: 'complaint:read' }, { kind: 'survey', to: '/surveys', read: 'survey:read' }, { kind: 'supervision', to: '/supervisions', read: 'supervision:read' }, { kind: 'feedback', to: '/registers/feedback', read: 'register:read' }, { kind: 'conformityAssessment', to: '/assessments', read: 'conformity-assessment:read' }, { kind: 'serviceEvaluation', to: '/evaluations', read: 'service-evaluation:read' }, { kind: 'starRating', to: '/star-ratings', read: 'star-rating:read' }],
  [{ kind: 'nonconformity', to: '/nonconformities', read: 'nonconformity:read' }, { kind: 'improvement', to: '/improvements', read: 'improvement:read' }],
  [{ kind: 'gridRound', to: '/rounds', read: 'grid-round:read' }, { kind: 'gridFinding', to: '/findings', read: 'grid-finding:read' }, { kind: 'mediation', to: '/mediations', read: 'mediation:read' }, { kind: 'errand', to: '/errands', read: 'errand:read' }],
  [{ kind: 'paperDocument', to: '/archive', read: 'archive:read', name: () => t('archive.shelves') }, { kind: 'destruction', to: '/destructions', read: 'archive:read' }],
  [
    { kind: 'emergencyPlan', to: '/emergency-plans', read: 'emergency-plan:read' }, { kind: 'drill', to: '/drills', read: 'drill:read' }, { kind: 'emergencySupply', to: '/supplies', read: 'emergency-supply:read' },
    { kind: 'incident', to: '/incidents', read: 'incident:read' }, { kind: 'serviceRecovery', to: '/recoveries', read: 'service-recovery:read' },
  ],
];

/** From one list of a part of the cycle to the others. */
export function Siblings({ kind }: { kind: RecordKind }) {
  const { may, inGrid } = usePlace();
  const own = SIBLINGS.find((group) => group.some((one) => one.kind === kind && !one.within)) ?? [];
  const above = SIBLINGS.find((group) => group.some((one) => one.within && one.kind === own[0]?.kind));
  const rows = [above, own].map((group) => (group ?? []).filter((one) => may(one.read) || inGrid(one.read))).filter((group) => group.length > 1);
  return rows.map((lists, index) => (
    <nav key={lists[0]!.to} className="siblings" aria-label={index ? above?.find(({ kind: named }) => named === own[0]?.kind)?.within?.() : t('list.siblings')}>
      {lists.map((one) => {
        const here = one.within ? lists !== rows.at(-1) && own[0]?.kind === one.kind : one.kind === kind;
        return <Link key={one.to} to={one.to} aria-current={here ? 'page' : undefined}>{one.within?.() ?? one.name?.() ?? kindsText(one.kind)}</Link>;
      })}
    </nav>
  ));
}
