import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { LateServicesDocument, PlanStandingDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { Section } from '../../ui/Section';

const SHOWN = 6;

/** The year's plan: what of it is late and with whom, and how much may be missed. */
export function LateServices({ communityId, year }: { communityId: string; year: number }) {
  const { can } = usePlace();
  const [{ data }] = useQuery({
    query: PlanStandingDocument, variables: { filter: { communityId, year, state: ['published'] } }, pause: !can('service-item:read'),
    requestPolicy: 'cache-and-network', context: RECORDS,
  });
  const plan = data?.annualPlans.items.find((one) => one.progress.inForce);
  if (!plan) return null;
  const { items } = plan.progress;
  const late = items.filter(({ standing }) => standing === 'late').sort((a, b) => b.daysLate - a.daysLate);
  const risky = items.filter(({ atRisk }) => atRisk).length - late.length;
  const words = [late.length && t('progress.home.late', { n: late.length }), risky && t('progress.home.risky', { n: risky })].filter(Boolean).join(t('list.comma'));
  if (!words) return null;
  return (
    <Section id="late-services" title={t('progress.home.title')} count={words} right={<Link to={`/plans/${plan.id}/progress`}>{t('progress.home.all')}</Link>}>
      <ul className="plain-rows late-services">
        {late.slice(0, SHOWN).map(({ item, daysLate }) => <Late key={item.id} planId={plan.id} item={item} daysLate={daysLate} note="" />)}
      </ul>
      {late.length > SHOWN && <p className="sec-p mut">{t('progress.home.more', { n: late.length - SHOWN })}</p>}
    </Section>
  );
}

/** What is late in the plans of all communities that somebody of the street looks after. */
export function LateInStreet() {
  const { can } = usePlace();
  const [{ data }] = useQuery({ query: LateServicesDocument, pause: !can('service-item:read'), requestPolicy: 'cache-and-network', context: RECORDS });
  const late = data?.lateServiceItems ?? [];
  if (!late.length) return null;
  return (
    <Section id="late-services" title={t('progress.home.street')} count={t('progress.home.late', { n: late.length })}>
      <ul className="plain-rows late-services">
        {[...late].sort((a, b) => b.daysLate - a.daysLate).slice(0, SHOWN * 2).map(({ item, daysLate }) => (
          <Late key={item.id} planId={item.planId} item={item} daysLate={daysLate} note={item.community.name} />
        ))}
      </ul>
      {late.length > SHOWN * 2 && <p className="sec-p mut">{t('progress.home.more', { n: late.length - SHOWN * 2 })}</p>}
    </Section>
  );
}

function Late({ planId, item, daysLate, note }: { planId: string; item: { id: string; title: string; owner: { name: string } | null }; daysLate: number; note: string }) {
  return (
    <li>
      <span><Link className="plain-link" to={`/plans/${planId}?item=${item.id}`}>{item.title}</Link><small>{[note, item.owner?.name ?? t('plan.noOwner')].filter(Boolean).join('　')}</small></span>
      <span className="bad nowrap">{t('progress.home.days', { n: daysLate })}</span>
    </li>
  );
}
