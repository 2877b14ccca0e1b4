import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { useDraft } from '../../lib/draft';
import { ReviseAnnualPlanDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { fieldLabel, verbText } from '../../lib/words';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField } from '../../ui/form/Field';
import { FormProblem } from '../../ui/verb/VerbForm';

/** Begins the next version of a plan in force and goes there; this one stays in force until that one is published. */
export function ReviseForm({ record, onClose }: { record: AnnualPlanFragment; onDone: () => void; onClose: () => void }) {
  const client = useClient();
  const navigate = useNavigate();
  const draft = useDraft<{ reason: string }>(`annualPlan:${record.id}:revise`, { reason: '' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  async function send() {
    setBusy(true);
    const input = { id: record.id, expectedVersion: record.version, reason: draft.values.reason };
    const { data, error } = await client.mutation(ReviseAnnualPlanDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (error) return setProblem(problemOf(error));
    draft.clear();
    if (data) void navigate(`/plans/${data.reviseAnnualPlan.id}`);
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <p className="hint">{t('version.reviseSays')}</p>
      <DraftLine draft={draft} />
      <div className="fields">
        <AreaField label={fieldLabel('annualPlan', 'reason')} hint={t('version.reasonHint')} value={draft.values.reason} autoFocus
          error={fieldMessages(problem).reason} onChange={(reason) => draft.change({ reason })} />
      </div>
      {problem && <FormProblem problem={problem} shown={['reason']} />}
      <div className="btn-row">
        <Button look="primary" type="submit" busy={busy}>{verbText('annualPlan', 'revise')}</Button>
        <Button look="quiet" onClick={onClose}>{t('action.leave')}</Button>
      </div>
    </form>
  );
}
