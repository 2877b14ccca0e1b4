import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { LeaveOutServiceDocument, LeaveOutServicesDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, problemText, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/form/Field';

/** Stands for all that have no reason yet. */
const REST = 'rest';

/** Services of the catalogue that are not planned, each with the reason for it; pressed, the reason can be written. */
export function LeftOut({ plan, editable, onSaved }: { plan: AnnualPlanFragment; editable: boolean; onSaved: () => void }) {
  const client = useClient();
  const [open, setOpen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const reasonOf = (entryId: string) => plan.leftOut.find(({ entry }) => entry.id === entryId)?.reason ?? '';
  const shown = editable ? plan.catalogueLeft : plan.catalogueLeft.filter((entry) => reasonOf(entry.id));
  if (!shown.length) return null;

  const unsaid = shown.filter((entry) => !reasonOf(entry.id)).map((entry) => entry.id);

  async function save(entryId: string) {
    const head = { id: plan.id, expectedVersion: plan.version, reason: reason.trim() };
    const { error } = await (entryId === REST
      ? client.mutation(LeaveOutServicesDocument, { input: { ...head, catalogueEntryIds: unsaid } }, RECORDS)
      : client.mutation(LeaveOutServiceDocument, { input: { ...head, catalogueEntryId: entryId } }, RECORDS)).toPromise();
    setProblem(error ? problemOf(error) : null);
    onSaved();
    if (!error) setOpen(null);
  }
  const reasonForm = (entryId: string, label: string) => (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(entryId); }}>
      <TextField label={label} value={reason} error={fieldMessages(problem).reason} onChange={setReason} autoFocus />
      {problem && !problem.fields.length && <p className="form-problem" role="alert">{problemText(problem)}</p>}
      <div className="btn-row">
        <Button look="primary" type="submit">{t('plan.leftOutSave')}</Button>
        <Button look="quiet" onClick={() => setOpen(null)}>{t('action.leave')}</Button>
      </div>
    </form>
  );
  const begin = (entryId: string) => { setOpen(entryId); setReason(entryId === REST ? '' : reasonOf(entryId)); setProblem(null); };
  return (
    <section id="left-out">
      <h2>{t('plan.leftOut')}<span>{t('plan.leftOutCount', { n: plan.leftOut.length, total: plan.catalogueLeft.length })}</span></h2>
      <ul className="left-out">
        {shown.map((entry) => (
          <li key={entry.id}>
            <b>{entry.title}</b>
            {open === entry.id ? reasonForm(entry.id, t('plan.leftOutWhy', { title: entry.title })) : (
              <span className="mut">
                {reasonOf(entry.id)}{' '}
                {editable && (
                  <button type="button" className="text-btn" aria-label={t('plan.leftOutWhy', { title: entry.title })}
                    onClick={() => begin(entry.id)}>
                    {t(reasonOf(entry.id) ? 'plan.leftOutChange' : 'plan.leftOutWrite')}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {editable && unsaid.length > 1 && (
        <div className="left-out rest">
          {open === REST ? reasonForm(REST, t('version.restWhy', { n: unsaid.length }))
            : <button type="button" className="text-btn" onClick={() => begin(REST)}>{t('version.rest', { n: unsaid.length })}</button>}
        </div>
      )}
    </section>
  );
}
