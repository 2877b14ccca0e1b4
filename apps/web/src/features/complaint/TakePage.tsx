import { useState } from 'react';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { TakeComplaintDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, CheckField, ChoiceField, DayField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { TextsField } from '../../ui/record/Texting';
import { Slip, type SlipData } from './Slip';
import { ABOUT } from './words';

const EMPTY = { clientId: '', channel: 'counter', about: '', againstHead: '', title: '', content: '', place: '', occurredOn: '', anonymous: '', name: '', phone: '', texts: '' };

/** An oral complaint, written down while the resident stands there; they leave with a slip. */
export default function TakePage() {
  const client = useClient();
  const { community } = usePlace();
  // made here, so that sending again after the network was away takes nothing in twice
  const [initial, setInitial] = useState(() => ({ ...EMPTY, clientId: crypto.randomUUID() as string }));
  const draft = useDraft(`complaint:take:${community?.id ?? ''}`, initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [slip, setSlip] = useState<SlipData | null>(null);
  const { values, change } = draft;
  const errors = { ...fieldMessages(problem), ...gaps };
  const anonymous = values.anonymous === 'true';

  async function send() {
    const missing: Record<string, string> = {};
    for (const name of ['about', 'content'] as const) if (!values[name].trim()) missing[name] = t('field.REQUIRED');
    if (!anonymous && !values.name.trim()) missing.name = t('complaint.needName');
    setGaps(missing);
    setProblem(null);
    if (Object.keys(missing).length || !community) return;
    setBusy(true);
    const result = await client.mutation(TakeComplaintDocument, {
      input: {
        communityId: community.id, channel: values.channel, about: values.about, againstHead: values.about === 'staff' && values.againstHead === 'true', title: values.title.trim() || null, content: values.content.trim(),
        clientId: values.clientId,
        place: values.place.trim(), occurredOn: values.occurredOn || null, anonymous,
        name: anonymous ? null : values.name.trim() || null, phone: anonymous ? null : values.phone.trim() || null,
        texts: !anonymous && values.texts === 'true' && values.phone.trim() !== '',
      },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) return setProblem(problemOf(result.error));
    const taken = result.data!.takeComplaint;
    const title = values.title.trim();
    draft.clear();
    setInitial({ ...EMPTY, clientId: crypto.randomUUID() });
    setSlip({ id: taken.complaint.id, number: taken.slip.number, secret: taken.slip.secret, title: title || values.content.trim().slice(0, 30), community: taken.slip.community.name, phone: taken.slip.community.complaintPhone });
  }
  if (slip) return <Slip slip={slip} onAnother={() => { draft.restart(); setSlip(null); }} />;
  const text = (name: keyof typeof EMPTY) => ({ value: values[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="check" title={t('complaint.take')} lead={t('complaint.takeLead')} back="/complaints" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('complaint.takeDone')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <ChoiceField label={t('label.any.channel')} {...text('channel')} options={(['counter', 'phone', 'visit'] as const).map((value) => ({ value, label: t(`value.channel.${value}`) }))} />
      <ChoiceField label={t('label.any.about')} {...text('about')} options={ABOUT.map((value) => ({ value, label: t(`value.about.${value}`) }))} />
      {values.about === 'staff' && (
        <>
          <p className="mut sm">{t('complaint.aboutStaff')}</p>
          <CheckField label={t('complaint.againstHead')} hint={t('complaint.againstHeadHint')} value={values.againstHead === 'true'} onChange={(on) => change({ againstHead: String(on) })} />
        </>
      )}
      <TextField label={t('label.any.title')} hint={t('complaint.titleHint')} optional {...text('title')} />
      <AreaField label={t('label.complaint.content')} hint={t('complaint.contentHint')} rows={5} {...text('content')} />
      <div className="field-pair">
        <TextField label={t('label.any.place')} optional {...text('place')} />
        <DayField label={t('label.any.occurredOn')} optional max={inputDay()} {...text('occurredOn')} />
      </div>
      <CheckField label={t('complaint.stayAnonymous')} hint={t('complaint.anonymousHint')} value={anonymous} onChange={(on) => change({ anonymous: String(on) })} />
      {anonymous && <p className="note">{t('complaint.lost')}</p>}
      {!anonymous && (
        <div className="field-pair">
          <TextField label={t('label.any.name')} {...text('name')} />
          <TextField label={t('label.any.phone')} type="tel" optional {...text('phone')} />
        </div>
      )}
      {!anonymous && <TextsField phone={values.phone} value={values.texts === 'true'} onChange={(on) => change({ texts: String(on) })} />}
      {problem && <FormProblem problem={problem} shown={Object.keys(EMPTY)} />}
    </FormPage>
  );
}
