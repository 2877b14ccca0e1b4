import { Fragment, useState, type ReactNode } from 'react';
import { t } from '../../lib/messages';
import { WAYS, type WayName } from '../../lib/outbox/kinds';
import { fieldLabel } from '../../lib/words';
import { Button } from '../Button';
import { DraftLine } from '../form/DraftLine';
import { FormPage } from '../form/FormPage';
import { OfflineLine } from '../OfflineLine';
import type { FieldSpec, Values } from '../verb/spec';
import { SpecField } from '../verb/SpecField';
import { FormProblem } from '../verb/VerbForm';
import { useKeptForm } from './kept-form';
import { Photos } from './Photos';

interface Props {
  way: WayName;
  title: string;
  lead: string;
  send: string;
  back: string;
  /** Where it leads when it is kept; without one to the record, or to what is to be sent. */
  to?: string;
  draftKey?: string;
  /** Those that there are for what was written so far. */
  fields: FieldSpec[] | ((values: Values) => FieldSpec[]);
  /** The field after which the photos come; without one they are last. */
  photosAfter?: string;
  initial: Values;
  /** What it is called in the queue. */
  named: (values: Values) => string;
  /** A line above the fields. */
  above?: ReactNode;
  /** What is sent beside id and community. */
  input: (values: Values) => Record<string, unknown>;
}

/** A record begun by a few fields and photos, with a signal or without. */
export function KeptFormPage({ way, title, lead, send: sends, back, to, draftKey, fields: told, photosAfter, initial, named, input, above }: Props) {
  const form = useKeptForm(way, initial, draftKey, to);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const { values, change } = form.draft;
  const errors = { ...form.errors, ...gaps };
  const fields = typeof told === 'function' ? told(values) : told;
  const photos = <Photos shots={form.shots} touched={() => change({})} />;

  async function send() {
    const missing: Record<string, string> = {};
    for (const field of fields) if (!field.optional && !values[field.name]?.trim()) missing[field.name] = t('field.REQUIRED');
    setGaps(missing);
    if (Object.keys(missing).length) return;
    const { id: _id, ...typed } = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()]));
    await form.send(named(typed), input(typed));
  }
  return (
    <>
      <OfflineLine />
      <FormPage stage="do" title={title} lead={lead} back={back} onSubmit={() => void send()} foot={<>
        <Button look="primary" type="submit" busy={form.busy}>{sends}</Button>
        {form.draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
      </>}>
        <DraftLine draft={form.draft} />
        {above}
        {fields.map((field, index) => (
          <Fragment key={field.name}>
            <SpecField spec={field} label={field.label ?? fieldLabel(WAYS[way].kind, field.name)} communityId={form.communityId} autoFocus={index === 0}
              value={values[field.name] ?? ''} error={errors[field.name]} onChange={(value) => change({ [field.name]: value })} />
            {field.name === photosAfter && photos}
          </Fragment>
        ))}
        {!photosAfter && photos}
        {form.problem && <FormProblem problem={form.problem} shown={fields.map((field) => field.name)} />}
      </FormPage>
    </>
  );
}
