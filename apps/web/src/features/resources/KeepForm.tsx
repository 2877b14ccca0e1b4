import { useState } from 'react';
import { useClient } from 'urql';
import { ENTRIES, type Register } from './describe';
import { inputDay } from '../../lib/dates';
import { KeepRegisterDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DayField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Says that a register is kept, and since when, even with nothing in it: none is then known, not unknown. */
export function KeepForm({ register, keptFrom, onDone }: { register: Register; keptFrom: string | null; onDone: () => void }) {
  const client = useClient();
  const { community } = usePlace();
  const [from, setFrom] = useState(keptFrom ?? inputDay());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function send() {
    setBusy(true);
    const input = { register: register.name, communityId: community!.id, from };
    const result = await client.mutation(KeepRegisterDocument, { input }, ENTRIES).toPromise();
    setBusy(false);
    if (result.error) setProblem(problemOf(result.error));
    else onDone();
  }
  return (
    <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void (busy || send()); }}>
      <p className="mut">{t(keptFrom ? 'registers.keepEarlier' : 'registers.keepSays')}</p>
      <div className="fields">
        <DayField label={t('registers.keptSince')} value={from} max={keptFrom ?? inputDay()} error={fieldMessages(problem).from} onChange={setFrom} />
      </div>
      {problem && <FormProblem problem={problem} shown={['from']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{t(keptFrom ? 'action.save' : 'registers.keepEmpty')}</Button>
        <Button look="quiet" onClick={onDone}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
