import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { ChangePasswordDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { useSession } from '../../lib/session';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/form/Field';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Also the only page for a person whose first password was given by somebody else. */
export default function ChangePassword({ forced = false }: { forced?: boolean }) {
  const client = useClient();
  const navigate = useNavigate();
  const { refresh, signOut } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [differs, setDiffers] = useState(false);
  const [busy, setBusy] = useState(false);
  const errors = fieldMessages(problem);
  usePageTitle(t('session.change'));

  async function send() {
    setProblem(null);
    setDiffers(next !== again);
    if (next !== again) return;
    setBusy(true);
    const result = await client.mutation(ChangePasswordDocument, { input: { current, next } }).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    refresh();
    void navigate('/');
  }
  return (
    <main className={forced ? 'sign-in' : 'page form-page'} id="main">
      <h1 className="h1">{t('session.change')}</h1>
      <p className="lead">{t(forced ? 'session.forced' : 'session.changeLead')}</p>
      <form className="fields" noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <TextField label={t('session.current')} type="password" value={current} onChange={setCurrent} error={errors.current}
          autoComplete="current-password" autoFocus />
        <TextField label={t('session.next')} hint={t('session.nextHint')} type="password" value={next} onChange={setNext}
          error={errors.next} autoComplete="new-password" />
        <TextField label={t('session.again')} type="password" value={again} onChange={setAgain}
          error={differs ? t('session.differs') : undefined} autoComplete="new-password" />
        {problem && <FormProblem problem={problem} shown={['current', 'next']} />}
        <div className="btn-row">
          <Button look="primary" type="submit" busy={busy}>{t('session.change')}</Button>
          {forced && <Button look="quiet" onClick={() => void signOut()}>{t('nav.signOut')}</Button>}
        </div>
      </form>
    </main>
  );
}
