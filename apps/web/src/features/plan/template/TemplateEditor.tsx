import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useDraft } from '../../../lib/draft';
import { CatalogueDocument, ChangePlanTemplateDocument, type PlanTemplateFragment } from '../../../lib/generated/graphql';
import { t } from '../../../lib/messages';
import { usePlace } from '../../../lib/place';
import { fieldMessages, problemOf, problemText, type Problem } from '../../../lib/problem';
import { Button, TextButton } from '../../../ui/Button';
import { DraftLine } from '../../../ui/form/DraftLine';
import { AreaField, TextField } from '../../../ui/form/Field';
import { CataloguePick } from '../CataloguePick';
import { GROUPS } from '../parts';
import { type EditedItem, TemplateItemForm } from './TemplateItemForm';
import { monthsText } from '../months';

const blank = (title: string, group: string, subject: string | null): EditedItem => ({
  title, group, subject, targetGroup: '', requirement: '', constraint: '', deliveries: ['own'], doneBy: '', helpedBy: '', toldTo: '', months: [], expectedResult: '',
});

/** The whole template under one pen: kept in this browser until it is saved as one. */
export function TemplateEditor({ template, onClose }: { template: PlanTemplateFragment; onClose: () => void }) {
  const client = useClient();
  const { community } = usePlace();
  const [initial] = useState(() => ({
    title: template.title, description: template.description, aims: template.aims,
    items: template.items.map(({ id: _id, __typename: _type, ...item }: PlanTemplateFragment['items'][number] & { __typename?: string }): EditedItem => item),
  }));
  const draft = useDraft(`planTemplate:${template.id}:${template.version}`, initial);
  const [open, setOpen] = useState<number | null>(null);
  const [picking, setPicking] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [{ data }] = useQuery({ query: CatalogueDocument, variables: { communityId: community?.id ?? '' }, pause: !community });
  const { values, change } = draft;
  const errors = fieldMessages(problem);
  const entries = data?.catalogue ?? [];
  const free = entries.filter(({ code }) => !values.items.some(({ subject }) => subject === code));
  const set = (items: EditedItem[]) => change({ items });
  const move = (index: number, by: number) => {
    const items = [...values.items];
    const [item] = items.splice(index, 1);
    items.splice(index + by, 0, item!);
    set(items);
  };
  const add = (items: EditedItem[]) => {
    set([...values.items, ...items]);
    setPicking(false);
    setChosen([]);
    if (items.length === 1) setOpen(values.items.length);
  };
  async function save() {
    setBusy(true);
    const { title, description, aims, items } = values;
    const input = { id: template.id, expectedVersion: template.version, title: title.trim(), description: description.trim(), aims: aims.trim(), items };
    const result = await client.mutation(ChangePlanTemplateDocument, { input }).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    draft.clear();
    onClose();
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <div className="fields">
        <DraftLine draft={draft} />
        <TextField label={t('planTemplate.name')} value={values.title} error={errors.title} onChange={(title) => change({ title })} />
        <AreaField label={t('planTemplate.description')} hint={t('planTemplate.descriptionHint')} optional rows={2} value={values.description} error={errors.description} onChange={(description) => change({ description })} />
        <AreaField label={t('planTemplate.aims')} optional rows={2} value={values.aims} error={errors.aims} onChange={(aims) => change({ aims })} />
      </div>
      {GROUPS.map((group) => {
        const rows = values.items.map((item, index) => ({ item, index })).filter(({ item }) => item.group === group);
        if (!rows.length) return null;
        return (
          <section key={group} className="template-edit">
            <h2 className="h2">{t(`value.group.${group}`)}</h2>
            <ul>
              {rows.map(({ item, index }, place) => (
                <li key={index}>
                  <div className="line">
                    <TextButton aria-expanded={open === index} aria-label={t('planTemplate.editItem', { title: item.title })} onClick={() => setOpen(open === index ? null : index)}>{item.title || t('planTemplate.addOne')}</TextButton>
                    <span className="mut">{monthsText(item.months)}</span>
                    {place > 0 && <Button look="quiet" onClick={() => move(index, rows[place - 1]!.index - index)}>{t('planTemplate.up')}</Button>}
                    {place < rows.length - 1 && <Button look="quiet" onClick={() => move(index, rows[place + 1]!.index - index)}>{t('planTemplate.down')}</Button>}
                    <Button look="quiet" onClick={() => { setOpen(null); set(values.items.filter((_one, at) => at !== index)); }}>{t('planTemplate.remove')}</Button>
                  </div>
                  {open === index && (
                    <TemplateItemForm item={item} entries={entries} errorOf={(field) => errors[`items.${index}.${field}`]}
                      onChange={(patch) => set(values.items.map((one, at) => (at === index ? { ...one, ...patch } : one)))} onDone={() => setOpen(null)} />
                  )}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <div className="btn-row sec-p">
        <Button onClick={() => add([blank('', 'people', null)])}>{t('planTemplate.addOne')}</Button>
        {free.length > 0 && <Button aria-expanded={picking} onClick={() => setPicking(!picking)}>{t('planTemplate.addEntries')}</Button>}
      </div>
      {picking && (
        <>
          <CataloguePick entries={free} chosen={chosen} onChange={setChosen} />
          <Button disabled={!chosen.length} onClick={() => add(free.filter(({ id }) => chosen.includes(id)).map(({ title, group, code }) => blank(title, group, code)))}>
            {t('planTemplate.add', { n: chosen.length })}
          </Button>
        </>
      )}
      {problem && <p className="form-problem" role="alert">{problem.code === 'STALE' ? t('planTemplate.stale') : problemText(problem)}</p>}
      <div className="form-foot btn-row">
        <Button look="primary" type="submit" busy={busy}>{template.state === 'shared' ? t('planTemplate.saveShared', { n: template.edition + 1 }) : t('planTemplate.save')}</Button>
        <Button onClick={() => { draft.clear(); onClose(); }}>{problem?.code === 'STALE' ? t('planTemplate.reload') : t('planTemplate.cancel')}</Button>
        {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </div>
    </form>
  );
}
