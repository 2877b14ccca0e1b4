import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { SignInDocument } from '../../lib/generated/graphql';
import { language, setLanguage } from '../../lib/i18n';
import { t } from '../../lib/messages';
import { outbox } from '../../lib/outbox/outbox';
import { problemOf, problemText } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { Button, TextButton } from '../../ui/Button';
import { TextField } from '../../ui/form/Field';
import { Ring, STAGES } from '../../ui/Ring';
import { usePageTitle } from '../../ui/shell/title';

/** Account and password; over a page when the session ended under the person's hands. */
export function SignInForm({ onDone }: { onDone: () => void }) {
  const client = useClient();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);

  async function send() {
    if (!account.trim() || !password) return setFailed(t('session.both'));
    setBusy(true);
    setFailed('');
    const result = await client.mutation(SignInDocument, { input: { account: account.trim(), password } }).toPromise();
    setBusy(false);
    if (result.error) return setFailed(problemText(problemOf(result.error)));
    onDone();
  }
  return (
    <form className="fields" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <TextField label={t('session.account')} value={account} onChange={setAccount} autoFocus autoComplete="username" />
      <TextField label={t('session.password')} type="password" value={password} onChange={setPassword} autoComplete="current-password" />
      <LeftHere />
      {failed && <p className="form-problem" role="alert">{failed}</p>}
      <Button look="primary" type="submit" busy={busy} className="wide">{t('session.signIn')}</Button>
    </form>
  );
}

/** What somebody has written down on this device and not sent: told before another person clears it by signing in. */
function LeftHere() {
  const [left, setLeft] = useState<{ name: string; n: number }>();
  useEffect(() => {
    void outbox.keeper().then((kept) => { if (kept?.unsent) setLeft({ name: kept.me.name, n: kept.unsent }); }, () => undefined);
  }, []);
  return left ? <p className="draft-line" role="status">{t('outbox.left', left)}</p> : null;
}

export function SignIn() {
  const { refresh } = useSession();
  usePageTitle(t('session.signIn'));
  return (
    <main className="sign-in" id="main">
      <Ring size={92} parts={STAGES.map((stage) => ({ stage, fill: 1 }))} animate />
      <h1 className="h1">{t('app.name')}</h1>
      <p className="mut">{t('session.lead')}</p>
      <SignInForm onDone={refresh} />
      <p className="sm mut">
        {t('session.resident')} <a href="/p">{t('session.residentLink')}</a>
      </p>
      <TextButton className="sm" lang={language() === 'en' ? 'zh-CN' : 'en'} onClick={() => setLanguage(language() === 'en' ? 'zh-CN' : 'en')}>
        {t('nav.otherLanguage')}
      </TextButton>
    </main>
  );
}
