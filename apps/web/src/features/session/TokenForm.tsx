import { useState } from 'react';
import { useClient } from 'urql';
import { MakeTokenDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { permissionText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { CheckField, ChoiceField, NumberField, TextField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

const READ = 'read';

/** `scopes` is what the person may give: `read` and the names of permissions, as the API's documentation has them. */
export function TokenForm({ scopes, onMade }: { scopes: readonly string[]; onMade: (secret: string) => void }) {
  const client = useClient();
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [what, setWhat] = useState(READ);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);

  async function send() {
    setBusy(true);
    setProblem(null);
    const input = { name, scopes: what === READ ? [READ] : [...chosen], validDays: Number(days) || 0 };
    const result = await client.mutation(MakeTokenDocument, { input }).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    setName('');
    onMade(result.data!.makeToken.secret);
  }
  return (
    <form className="fields" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h2 className="h2">{t('token.new')}</h2>
      <TextField label={t('token.name')} hint={t('token.nameHint')} value={name} onChange={setName} error={errors.name} maxLength={60} />
      <NumberField label={t('token.days')} unit={t('unit.days')} value={days} onChange={setDays} error={errors.validDays} min={1} max={365} />
      <ChoiceField label={t('token.what')} value={what} onChange={setWhat} error={errors.scopes}
        options={[{ value: READ, label: t('token.read'), note: t('token.readNote') }, { value: 'named', label: t('token.named') }]} />
      {what !== READ && scopes.filter((scope) => scope !== READ).map((scope) => (
        <CheckField key={scope} label={permissionText(scope)} value={chosen.includes(scope)}
          onChange={(on) => setChosen(on ? [...chosen, scope] : chosen.filter((one) => one !== scope))} />
      ))}
      {problem && <FormProblem problem={problem} shown={['name', 'validDays', 'scopes']} />}
      <Button look="primary" type="submit" busy={busy}>{t('token.make')}</Button>
    </form>
  );
}
