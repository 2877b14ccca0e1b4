import { useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { AddServiceItemDocument, AddServiceItemsDocument, type AnnualPlanFragment } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { fieldMessages, problemOf, problemText, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { SelectField, TextField } from '../../ui/form/Field';
import { Icon } from '../../ui/Icon';
import { SidePage } from '../../ui/SidePage';
import { CataloguePick } from './CataloguePick';
import { GROUPS } from './parts';

/** One more item of the community's own, or several from the catalogue. */
export function AddItems({ plan, editable, sums, onSaved, children }:
  { plan: AnnualPlanFragment; editable: boolean; sums: string; onSaved: () => void; children?: ReactNode }) {
  const client = useClient();
  const [open, setOpen] = useState<'own' | 'catalogue' | null>(null);
  const [title, setTitle] = useState('');
  const [group, setGroup] = useState('people');
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const errors = fieldMessages(problem);
  const head = { id: plan.id, expectedVersion: plan.version };

  async function done(work: Promise<{ error?: Parameters<typeof problemOf>[0] }>) {
    const result = await work;
    setProblem(result.error ? problemOf(result.error) : null);
    onSaved();
    if (result.error) return;
    setTitle('');
    setChosen([]);
    setOpen(null);
  }
  const addOwn = () => done(client.mutation(AddServiceItemDocument, { input: { ...head, title: title.trim(), group } }, RECORDS).toPromise());
  const addChosen = () => done(client.mutation(AddServiceItemsDocument, { input: { ...head, catalogueEntryIds: chosen } }, RECORDS).toPromise());

  return (
    <>
      <div className="tools">
        {editable && <>
          <Button aria-expanded={open === 'own'} onClick={() => setOpen(open === 'own' ? null : 'own')}><Icon name="plus" size={14} />{t('plan.addOne')}</Button>
          {plan.catalogueLeft.length > 0 && <Button onClick={() => setOpen('catalogue')}>{t('plan.fromCatalogue')}</Button>}
        </>}
        {children}
        <span className="r">{sums}</span>
      </div>
      {open === 'own' && (
        <form className="inplace" noValidate onSubmit={(event) => { event.preventDefault(); void addOwn(); }}>
          <div className="field-pair">
            <TextField label={t('plan.item')} value={title} onChange={setTitle} error={errors.title} autoFocus />
            <SelectField label={t('label.any.group')} value={group} onChange={setGroup} options={GROUPS.map((value) => ({ value, label: t(`value.group.${value}`) }))} />
          </div>
          {problem && !problem.fields.length && <p className="form-problem" role="alert">{problemText(problem)}</p>}
          <div className="btn-row">
            <Button look="primary" type="submit">{t('plan.addOne')}</Button>
            <Button look="quiet" onClick={() => setOpen(null)}>{t('action.leave')}</Button>
          </div>
        </form>
      )}
      <SidePage open={open === 'catalogue'} title={t('plan.fromCatalogue')} onClose={() => setOpen(null)}>
        <CataloguePick entries={plan.catalogueLeft} chosen={chosen} onChange={setChosen} />
        {problem && <p className="form-problem" role="alert">{problemText(problem)}</p>}
        <div className="form-foot btn-row">
          <Button look="primary" disabled={!chosen.length} onClick={() => void addChosen()}>{t('plan.take', { n: chosen.length })}</Button>
        </div>
      </SidePage>
    </>
  );
}
