import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import {
  SharePlanTemplateDocument, VoidPlanTemplateDocument, WithdrawPlanTemplateDocument, type PlanTemplateFragment,
} from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { fieldMessages, problemOf, problemText, type Problem } from '../../../lib/problem';
import { reasonText } from '../../../lib/words';
import { Button } from '../../../ui/Button';
import { AreaField } from '../../../ui/form/Field';

const VERBS = ['share', 'withdraw', 'void'] as const;
type Act = (typeof VERBS)[number];

/** Shares, withdraws or voids it; what needs a reason asks for it under the buttons. */
export function TemplateActs({ template, onDone, children }: { template: PlanTemplateFragment; onDone: () => void; children: ReactNode }) {
  const client = useClient();
  const [open, setOpen] = useState<Act | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const steps = VERBS.flatMap((verb) => template.transitions.find((step) => step.verb === verb) ?? []);
  const textOf = (verb: string): string =>
    verb === 'share' ? t(template.state === 'withdrawn' ? 'planTemplate.shareAgain' : 'planTemplate.share') : verb === 'withdraw' ? t('planTemplate.withdraw') : t('planTemplate.void');

  async function send(act: Act) {
    const expected = { id: template.id, expectedVersion: template.version };
    setBusy(true);
    const { error } = act === 'share' ? await client.mutation(SharePlanTemplateDocument, { input: expected }).toPromise()
      : act === 'withdraw' ? await client.mutation(WithdrawPlanTemplateDocument, { input: { ...expected, reason: reason.trim() } }).toPromise()
        : await client.mutation(VoidPlanTemplateDocument, { input: { ...expected, reason: reason.trim() } }).toPromise();
    setBusy(false);
    setProblem(error ? problemOf(error) : null);
    if (error) return;
    setOpen(null);
    setReason('');
    onDone();
  }
  const errors = fieldMessages(problem);
  return (
    <div className="actions">
      <div className="btn-row">
        {steps.filter((step) => !step.blockedBy && step.verb !== 'void').map((step) => (
          <Button key={step.verb} look={step.main ? 'primary' : 'plain'} aria-expanded={open === step.verb} onClick={() => setOpen(open === step.verb ? null : step.verb as Act)}>
            {textOf(step.verb)}
          </Button>
        ))}
        {children}
        {steps.filter((step) => !step.blockedBy && step.verb === 'void').map((step) => (
          <Button key={step.verb} look="quiet" aria-expanded={open === 'void'} onClick={() => setOpen(open === 'void' ? null : 'void')}>{textOf(step.verb)}</Button>
        ))}
      </div>
      {steps.filter((step) => step.blockedBy).map((step) => (
        <div className="blocked" key={step.verb}><Button disabled>{textOf(step.verb)}</Button><p>{reasonText(step.blockedBy!)}</p></div>
      ))}
      {open && (
        <form className="fields act-form" onSubmit={(event) => { event.preventDefault(); void send(open); }} aria-label={textOf(open)}>
          {open === 'share' && <p>{t('planTemplate.shareSays')}</p>}
          {open === 'withdraw' && <p>{t('planTemplate.withdrawSays')}</p>}
          {open !== 'share' && <AreaField label={t('planTemplate.why')} value={reason} onChange={setReason} error={errors.reason} />}
          {problem && !errors.reason && <p className="form-problem" role="alert">{problemText(problem)}</p>}
          <div className="btn-row"><Button look="primary" type="submit" busy={busy}>{textOf(open)}</Button></div>
        </form>
      )}
    </div>
  );
}
