import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DraftEmergencyPlanDocument, RiskTitleDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { orNull } from '../../ui/verb/spec';
import { scenarioOptions } from './choices';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

/** Begins a plan; for a risk that may become an emergency when the address names one (`?risk=…`). */
export default function DraftEmergencyPlanPage() {
  const [search] = useSearchParams();
  const riskId = search.get('risk');
  const [{ data }] = useQuery({ query: RiskTitleDocument, variables: { id: riskId ?? '' }, pause: !riskId });
  return (
    <SpecFormPage kind="emergencyPlan" title={t('emergency.draft')} lead={t('emergency.draftLead')} send={t('emergency.draftDone')} back="/emergency-plans" draftKey={riskId ?? ''}
      document={DraftEmergencyPlanDocument} initial={{ title: '', scenario: '', ownerId: '' }}
      above={riskId && data ? <p className="mut">{t('emergency.forRisk', { title: data.risk.title })}</p> : null}
      fields={[
        { name: 'title', type: 'text', hint: t('emergency.titleHint') },
        { name: 'scenario', type: 'select', options: scenarioOptions() },
        { name: 'ownerId', type: 'person', hint: t('emergency.ownerHint'), optional: true },
      ]}
      input={({ title, scenario, ownerId }) => ({ title, scenario, ownerId: orNull(ownerId), riskId })} />
  );
}
