import { useId, useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { day } from '../../lib/dates';
import { GrantActionExtensionDocument, RefuseActionExtensionDocument, type BoardQuery } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { problemOf, type Problem } from '../../lib/problem';
import { verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { AreaField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

type Asked = NonNullable<BoardQuery['board']['ten'][number]['extension']>;

/** More time for an action, granted or refused where it was seen. */
export function ExtensionForm({ asked, grant, onDone, onClose }: { asked: Asked; grant: boolean; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const heading = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const name = verbText('correctiveAction', grant ? 'grantExtension' : 'refuseExtension');
  async function send() {
    setMissing(!grant && !text.trim());
    if (!grant && !text.trim()) return;
    setBusy(true);
    const to = { id: asked.actionId, expectedVersion: asked.version };
    const { error } = grant ? await client.mutation(GrantActionExtensionDocument, { input: { ...to, remark: text.trim() } }, RECORDS).toPromise()
      : await client.mutation(RefuseActionExtensionDocument, { input: { ...to, reason: text.trim() } }, RECORDS).toPromise();
    setBusy(false);
    if (error) return setProblem(problemOf(error));
    onDone();
  }
  return (
    <form className="inplace" aria-labelledby={heading} noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <b id={heading} className="inplace-h">{name}</b>
      <p>{t('board.asksUntil', { title: asked.title, until: day(asked.until) })}{asked.reason}</p>
      <AreaField label={t(grant ? 'board.remark' : 'board.field.reason')} optional={grant} value={text} onChange={setText} rows={2} autoFocus error={missing ? t('field.REQUIRED') : undefined} />
      {problem && <FormProblem problem={problem} shown={[]} />}
      <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{name}</Button><Button look="quiet" onClick={onClose}>{t('action.leave')}</Button></div>
    </form>
  );
}
