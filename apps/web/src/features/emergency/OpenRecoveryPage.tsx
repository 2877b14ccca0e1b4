import { useSearchParams } from 'react-router';
import { inputDay } from '../../lib/dates';
import { OpenRecoveryDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { SpecFormPage } from '../../ui/verb/SpecFormPage';

/** Writes down what went wrong, in a record when the address names one (`?id=…&of=…`). */
export default function OpenRecoveryPage() {
  const [search] = useSearchParams();
  const sourceId = search.get('id');
  const of = search.get('of');
  return (
    <SpecFormPage kind="serviceRecovery" title={t('recovery.open')} lead={t('recovery.openLead')} send={t('recovery.openDone')} back="/recoveries" draftKey={sourceId ?? ''}
      document={OpenRecoveryDocument} initial={{ title: '', happenedOn: inputDay(), affected: '', deviation: '', loss: '' }}
      above={of ? <p className="mut">{t('recovery.fromWhere')}{t('list.colon')}{of}</p> : null}
      fields={[
        { name: 'title', type: 'text', hint: t('recovery.titleHint') },
        { name: 'happenedOn', type: 'day' },
        { name: 'affected', type: 'text', optional: true, hint: t('recovery.affectedHint') },
        { name: 'deviation', type: 'area', hint: t('recovery.deviationHint') },
        { name: 'loss', type: 'area', rows: 2, optional: true, hint: t('recovery.lossHint') },
      ]}
      input={(values) => ({ ...values, sourceId })} />
  );
}
