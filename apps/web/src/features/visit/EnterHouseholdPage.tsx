import { EnterHouseholdDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { orNull } from '../../ui/verb/spec';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';
import { useGrids } from '../../ui/form/grids';
import { needOptions } from './needs';

/** Enters a household that is to be visited: what tells who lives there goes in and is not shown again here. */
export default function EnterHouseholdPage() {
  const { community } = usePlace();
  return (
    <SpecFormPage kind="homeVisit" title={t('visit.enter')} lead={t('visit.enterLead')} send={t('visit.enterDone')} back="/visits/households" draftKey={`household:${community?.id ?? ''}`}
      document={EnterHouseholdDocument} initial={{ label: '', need: '', name: '', phone: '', address: '', situation: '', everyDays: '', keeperId: '', gridId: '' }} to="/visits/households"
      fields={[
        { name: 'label', label: t('visit.label'), type: 'text', hint: t('visit.labelHint') },
        { name: 'need', label: t('visit.need'), type: 'choice', options: needOptions() },
        { name: 'name', label: t('visit.name'), type: 'text' },
        { name: 'phone', label: t('visit.phone'), type: 'text', optional: true },
        { name: 'address', label: t('visit.address'), type: 'text' },
        { name: 'situation', label: t('visit.situation'), type: 'area', optional: true, hint: t('visit.situationHint') },
        { name: 'everyDays', label: t('visit.everyDays'), type: 'number', unit: t('visit.everyUnit'), min: 1, max: 366, optional: true, hint: t('visit.everyDaysHint') },
        { name: 'keeperId', label: t('visit.keeper'), type: 'person', optional: true, empty: t('visit.keeperMe') },
        { name: 'gridId', label: t('visit.grid'), type: 'select', optional: true, empty: t('visit.gridMine'), useOptions: useGrids },
      ]}
      input={(values) => ({ ...values, everyDays: values.everyDays ? Number(values.everyDays) : null, keeperId: orNull(values.keeperId), gridId: orNull(values.gridId) })} />
  );
}
