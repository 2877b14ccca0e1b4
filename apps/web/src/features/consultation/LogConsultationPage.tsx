import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { LogConsultationDocument, MatterTypesDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { AreaField, CheckField, ChoiceField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';

const CHANNELS = ['phone', 'counter', 'web', 'visit'] as const;
const EMPTY = { channel: 'phone', matterTypeId: '', topic: '', question: '', answer: '', phone: '', later: '' };

/** A call, noted down while it is fresh. */
export default function LogConsultationPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [values, setValues] = useState(EMPTY);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [{ data }] = useQuery({ query: MatterTypesDocument, variables: { unitId: community?.street.id ?? '' }, pause: !community });
  const later = values.later === 'true';
  const errors = fieldMessages(problem);
  const text = (name: keyof typeof EMPTY) => ({ value: values[name], error: errors[name], onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })) });

  async function send() {
    if (!community) return;
    const { later: _later, matterTypeId, answer, phone, ...told } = values;
    setBusy(true);
    setProblem(null);
    const input = { ...told, communityId: community.id, matterTypeId: matterTypeId || null, answer: later ? '' : answer, phone: later ? phone : '' };
    const result = !later && !answer.trim() ? null : await client.mutation(LogConsultationDocument, { input }, RECORDS).toPromise();
    setBusy(false);
    if (!result) return setProblem({ code: 'INVALID', params: {}, fields: [{ path: 'answer', code: 'REQUIRED', params: {} }], requestId: null } as Problem);
    if (result.error) return setProblem(problemOf(result.error));
    void navigate('/consultations');
  }
  return (
    <FormPage stage="do" title={t('enquiry.log')} lead={t('enquiry.lead')} back="/consultations" onSubmit={() => void send()}
      foot={<Button look="primary" type="submit" busy={busy}>{t('enquiry.done')}</Button>}>
      <ChoiceField label={t('label.consultation.channel')} {...text('channel')} options={CHANNELS.map((value) => ({ value, label: t(`value.channel.${value}`) }))} />
      <SelectField label={t('label.consultation.matterTypeId')} optional empty={t('request.freely')} {...text('matterTypeId')}
        options={(data?.matterTypes ?? []).map((one) => ({ value: one.id, label: one.title }))} />
      {!values.matterTypeId && <TextField label={t('label.consultation.topic')} hint={t('enquiry.topicHint')} maxLength={60} {...text('topic')} />}
      <AreaField label={t('label.consultation.question')} rows={2} {...text('question')} />
      <CheckField label={t('enquiry.later')} hint={t('enquiry.laterHint')} value={later} onChange={(on) => setValues((before) => ({ ...before, later: String(on) }))} />
      {later ? <TextField label={t('label.consultation.phone')} type="tel" {...text('phone')} /> : <AreaField label={t('label.consultation.answer')} rows={3} {...text('answer')} />}
      {problem && <FormProblem problem={problem} shown={Object.keys(EMPTY)} />}
    </FormPage>
  );
}
