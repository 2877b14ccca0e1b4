import { useSearchParams } from 'react-router';
import { PlanGridRoundDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlannedItems } from '../../ui/form/planned-items';
import { orNull } from '../../ui/verb/spec';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';
import { useWorkGrids } from './work-grids';

/** Plans a round: for a grid, a day and a person. */
export default function PlanRoundPage() {
  const [search] = useSearchParams();
  const grids = useWorkGrids();
  return (
    <SpecFormPage kind="gridRound" title={t('gridWork.round.plan')} lead={t('gridWork.round.planLead')} send={t('gridWork.round.plan')} back="/rounds"
      document={PlanGridRoundDocument} initial={{ gridId: '', plannedOn: search.get('on') ?? '', walkerId: '', serviceItemId: search.get('item') ?? '' }}
      fields={[
        { name: 'gridId', type: 'select', empty: grids.length === 1 ? grids[0]!.label : t('gridWork.chooseGrid'), optional: grids.length === 1, useOptions: useWorkGrids },
        { name: 'plannedOn', type: 'day' },
        { name: 'walkerId', type: 'person', optional: true, empty: t('gridWork.round.walkerMe') },
        { name: 'serviceItemId', type: 'select', optional: true, empty: t('gridWork.noItem'), useOptions: usePlannedItems },
      ]}
      input={(values) => ({ plannedOn: values.plannedOn, gridId: orNull(values.gridId), walkerId: orNull(values.walkerId), serviceItemId: orNull(values.serviceItemId) })} />
  );
}
