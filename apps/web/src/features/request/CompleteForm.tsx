import { useState } from 'react';
import { CompleteServiceRequestDocument, type ServiceRequestFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { DayField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';
import { useVerb } from '../../ui/verb/useVerb';

/** The papers came: ticked, and the clock goes on. */
export function CompleteForm({ record, onDone, onClose }: { record: ServiceRequestFragment; onDone: () => void; onClose: () => void }) {
  const [brought, setBrought] = useState(() => record.papers.filter((paper) => paper.brought).map((paper) => paper.name));
  const [promisedOn, setPromisedOn] = useState('');
  const { send, busy, problem, errors } = useVerb(CompleteServiceRequestDocument, record, onDone);
  const known = Boolean(record.promisedAt || record.matterType?.limitCount);
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send({ brought, promisedOn: promisedOn || null }); }}>
      <p className="mut">{t('request.says.complete')}</p>
      <div className="fields">
        <ChoicesField label={t('label.serviceRequest.brought')} value={brought} onChange={setBrought} error={errors.brought}
          options={record.papers.map((paper) => ({ value: paper.name, label: paper.name }))} />
        <DayField label={t('label.serviceRequest.promisedOn')} optional={known} hint={record.promisedAt ? t('request.hint.promiseAfter') : known ? undefined : t('request.promiseFree')} value={promisedOn}
          onChange={setPromisedOn} error={errors.promisedOn} />
      </div>
      {problem && <FormProblem problem={problem} shown={['brought', 'promisedOn']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText('serviceRequest', 'complete')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
