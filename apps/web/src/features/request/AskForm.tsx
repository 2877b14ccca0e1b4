import { useState } from 'react';
import { AskServiceRequestDocument, type ServiceRequestFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { ChoiceField, DayField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';
import { useVerb } from '../../ui/verb/useVerb';
import { wayOptions } from './words';

/** All that is missing, at once: required papers that are not there are among it whatever is ticked. */
export function AskForm({ record, onDone, onClose }: { record: ServiceRequestFragment; onDone: () => void; onClose: () => void }) {
  const absent = record.papers.filter((paper) => !paper.brought);
  const [missing, setMissing] = useState(() => absent.filter((paper) => paper.required).map((paper) => paper.name));
  const [papersBy, setPapersBy] = useState('');
  const [way, setWay] = useState('face');
  const { send, busy, problem, errors } = useVerb(AskServiceRequestDocument, record, onDone);
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send({ missing, papersBy: papersBy || null, way }); }}>
      <p className="mut">{t('request.says.ask')}</p>
      <div className="fields">
        <ChoicesField label={t('label.serviceRequest.missing')} hint={t('request.askMore')} open value={missing} onChange={setMissing} error={errors.missing}
          options={absent.map((paper) => ({ value: paper.name, label: paper.name }))} />
        <DayField label={t('label.serviceRequest.papersBy')} optional hint={t('request.hint.papersBy')} value={papersBy} onChange={setPapersBy} error={errors.papersBy} />
        <ChoiceField label={t('label.serviceRequest.way')} value={way} onChange={setWay} options={wayOptions()} />
      </div>
      {problem && <FormProblem problem={problem} shown={['missing', 'papersBy']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText('serviceRequest', 'ask')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
