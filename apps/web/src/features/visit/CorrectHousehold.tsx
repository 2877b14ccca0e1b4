import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { CorrectHouseholdDocument, OpenHouseholdDocument, type HouseholdFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { AreaField, TextField } from '../../ui/form/Field';
import { Rows } from '../../ui/Loading';
import { FormProblem } from '../../ui/verb/VerbForm';

/** What tells who lives there, opened to be put right; that somebody looked, and what was changed, is kept. */
export function CorrectHousehold({ row, done }: { row: HouseholdFragment; done: () => void }) {
  const client = useClient();
  const [values, setValues] = useState<{ name: string; phone: string; address: string; situation: string } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    void client.mutation(OpenHouseholdDocument, { id: row.id }).toPromise().then(({ data, error }) => {
      if (gone) return;
      if (error) return setProblem(problemOf(error));
      const { name, phone, address, situation } = data!.openHousehold;
      setValues({ name, phone, address, situation });
    });
    return () => { gone = true; };
  }, [client, row.id]);
  if (!values) return problem ? <FormProblem problem={problem} shown={[]} /> : <Rows columns="1fr" rows={2} />;

  const errors = fieldMessages(problem);
  const put = (name: keyof typeof values) => ({ value: values[name], error: errors[name], onChange: (value: string) => setValues((before) => before && { ...before, [name]: value }) });
  async function send() {
    setBusy(true);
    const { error } = await client.mutation(CorrectHouseholdDocument, { input: { id: row.id, expectedVersion: row.version, ...values } }, RECORDS).toPromise();
    setBusy(false);
    if (error) return setProblem(problemOf(error));
    done();
  }
  return (
    <form className="inplace" style={{ flexBasis: '100%' }} noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="mut sm">{t('visit.correctSays')}</p>
      <div className="fields">
        <TextField label={t('visit.name')} maxLength={60} {...put('name')} />
        <TextField label={t('visit.phone')} maxLength={40} optional {...put('phone')} />
        <TextField label={t('visit.address')} maxLength={120} {...put('address')} />
        <AreaField label={t('visit.situation')} hint={t('visit.situationHint')} optional {...put('situation')} />
        {problem && <FormProblem problem={problem} shown={Object.keys(values)} />}
      </div>
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{t('visit.save')}</Button></div>
    </form>
  );
}
