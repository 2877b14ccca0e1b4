import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { PlanPrintDocument, type PlanPrintQuery } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { useRecordPlace } from '../../../lib/place';
import { Button } from '../../../ui/Button';
import { Loaded } from '../../../ui/record/Loaded';
import { usePageTitle } from '../../../ui/shell/title';
import { OfficialPage, type Official } from './OfficialPage';
import { PlanViews } from './PlanViews';

export default function PrintPage() {
  const { id = '' } = useParams();
  const [{ data, error }, execute] = useQuery({ query: PlanPrintDocument, variables: { id }, requestPolicy: 'cache-and-network' });
  return (
    <Loaded data={data?.annualPlan.id === id ? data.annualPlan : null} error={error} retry={() => execute({ requestPolicy: 'network-only' })}>
      {(plan) => <Page plan={plan} />}
    </Loaded>
  );
}

/** The plan as an official document on paper: what its Word file says, ready for the printer. */
function Page({ plan }: { plan: PlanPrintQuery['annualPlan'] }) {
  useRecordPlace(plan.community.id);
  usePageTitle(plan.title);
  return (
    <main className="page plan-paper" id="main">
      <PlanViews planId={plan.id} on="print" />
      <div className="btn-row no-print">
        <Button look="primary" onClick={() => print()}>{t('progress.print')}</Button>
        <a className="btn" href={`/plans/${plan.id}/document`} download>{t('plan.word')}</a>
      </div>
      <p className="mut sm no-print sec-p">{t('progress.printNote')}</p>
      <OfficialPage official={plan.document as Official} />
    </main>
  );
}
