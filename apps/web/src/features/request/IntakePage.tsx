import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import { RECORDS } from '../../lib/client';
import { EarlierRequestDocument, type FirstAnswer, MatterTypesDocument, TakeServiceRequestDocument, type TakeServiceRequestMutation } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { ChoicesField } from '../../ui/form/ChoicesField';
import { AreaField, CheckField, ChoiceField, DayField, SelectField, TextField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { TextsField } from '../../ui/record/Texting';
import { KnownFrom, type Known, usePhoneLookUp } from './KnownFrom';
import { Slip } from './Slip';
import { limitText } from './words';

const ANSWERS: FirstAnswer[] = ['accept', 'serve', 'ask', 'later'];
const FIELDS = ['phone', 'name', 'matterTypeId', 'content', 'brought', 'missing', 'promisedOn', 'reply', 'papersBy', 'channel', 'followsId'];
const blank = () => ({
  clientId: crypto.randomUUID() as string, channel: 'counter', phone: '', name: '', matterTypeId: '', group: 'convenience', content: '', place: '', brought: [] as string[],
  evenSo: false, first: 'accept' as FirstAnswer, promisedOn: '', reply: '', missing: [] as string[], papersBy: '', texts: false,
});

/** A matter's papers are missing until they are ticked. */
const chosenAs = (type: { id: string; papers: readonly { required: boolean }[] } | undefined) => ({
  matterTypeId: type?.id ?? '', brought: [], missing: [], first: (type?.papers.some((paper) => paper.required) ? 'ask' : 'accept') as FirstAnswer,
});

/** Made for speed: phone, matter, papers, answer, slip; without leaving the page. Nothing of it is kept in this browser. */
export default function IntakePage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community, can } = usePlace();
  const [form, setForm] = useState(blank);
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState<TakeServiceRequestMutation['takeServiceRequest'] | null>(null);
  const [{ data }] = useQuery({ query: MatterTypesDocument, variables: { unitId: community?.street.id ?? '' }, pause: !community });
  const followsId = useSearchParams()[0].get('follows');
  const [{ data: before }] = useQuery({ query: EarlierRequestDocument, variables: { id: followsId ?? '' }, pause: !followsId });
  const earlier = followsId ? before?.serviceRequest : undefined;
  const types = data?.matterTypes ?? [];
  const type = types.find((one) => one.id === form.matterTypeId);
  const mayAnswer = can('service-request:answer');
  const first = mayAnswer ? form.first : 'later';
  // who takes in from a grid stands at no counter
  const channel = !mayAnswer && form.channel === 'counter' ? 'grid' : form.channel;
  const errors = fieldMessages(problem);
  const change = (patch: Partial<typeof form>) => setForm((before) => ({ ...before, ...patch }));
  const { lookUp, forget } = usePhoneLookUp(community?.id, (found) => {
    setKnown(found);
    if (found?.name) change({ name: found.name });
  });
  const absent = (type?.papers ?? []).filter((paper) => paper.required && !form.brought.includes(paper.name)).map((paper) => paper.name);
  const same = known?.requests.find((one) => one.open && one.matterTypeId === form.matterTypeId && form.matterTypeId !== '');

  useEffect(() => {
    const same = data?.matterTypes.find((one) => one.id === earlier?.matterType?.id);
    if (same) setForm((before) => ({ ...before, ...chosenAs(same) }));
  }, [data, earlier]);

  /** As soon as a required paper is missing, asking for it is what is offered, and the other way round. */
  function tick(brought: string[]) {
    const lacks = (type?.papers ?? []).some((paper) => paper.required && !brought.includes(paper.name));
    change({ brought, first: lacks && form.first !== 'later' ? 'ask' : form.first === 'ask' && !lacks ? 'accept' : form.first });
  }
  function pick(matterTypeId: string) {
    change(chosenAs(types.find((one) => one.id === matterTypeId)));
  }
  async function send() {
    if (!community) return;
    setBusy(true);
    setProblem(null);
    const { matterTypeId, promisedOn, papersBy, group, texts, ...rest } = form;
    const result = await client.mutation(TakeServiceRequestDocument, {
      input: { ...rest, channel, first, texts: texts && rest.phone.trim() !== '', group: group as 'convenience', communityId: community.id, matterTypeId: matterTypeId || null, followsId, promisedOn: promisedOn || null, papersBy: papersBy || null },
    }, RECORDS).toPromise();
    setBusy(false);
    if (result.error) setProblem(problemOf(result.error));
    else setTaken(result.data!.takeServiceRequest);
  }
  const another = () => { forget(); if (followsId) void navigate('/requests/take', { replace: true }); setForm(blank()); setKnown(null); setTaken(null); };
  if (taken) return <Slip taken={taken} onAnother={another} />;
  const text = (name: 'name' | 'content' | 'place' | 'reply' | 'promisedOn' | 'papersBy') => ({ value: form[name], error: errors[name], onChange: (value: string) => change({ [name]: value }) });
  return (
    <FormPage stage="do" title={t('request.take')} lead={t('request.takeLead')} back="/requests" onSubmit={() => void send()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('request.done')}</Button>
      <span className="mut sm">{t('request.more')}</span>
    </>}>
      {earlier && <p className="note">{t('request.following', { number: `${earlier.title} ${earlier.number}` })}</p>}
      {errors.followsId && <p className="form-problem" role="alert">{errors.followsId}</p>}
      <ChoiceField label={t('label.serviceRequest.channel')} value={channel} onChange={(value) => change({ channel: value })}
        options={(mayAnswer ? ['counter', 'phone', 'visit'] as const : ['grid', 'visit'] as const).map((value) => ({ value, label: t(`value.channel.${value}`) }))} />
      <div className="field-pair">
        <TextField label={t('label.any.phone')} type="tel" optional autoFocus value={form.phone} error={errors.phone}
          onChange={(phone) => { change({ phone, evenSo: false }); setKnown(null); if (can('service-request:identity')) lookUp(phone); }} />
        <TextField label={t('label.any.name')} {...text('name')} />
      </div>
      <TextsField phone={form.phone} value={form.texts} onChange={(texts) => change({ texts })} />
      {known && <KnownFrom known={known} sameId={same?.id} />}
      <SelectField label={t('label.serviceRequest.matterType')} empty={t('request.freely')} value={form.matterTypeId} error={errors.matterTypeId} onChange={pick}
        options={types.map((one) => ({ value: one.id, label: one.title }))} />
      {(same || problem?.fields.some((field) => field.code === 'REQUEST_OPEN')) && (
        <CheckField label={t('request.evenSo')} value={form.evenSo} onChange={(evenSo) => change({ evenSo })} />
      )}
      <AreaField label={t('label.serviceRequest.content')} rows={2} optional={Boolean(type)} hint={type ? t('request.contentHint') : undefined} {...text('content')} />
      {type && type.papers.length > 0 && (
        <ChoicesField label={t('request.papers')} hint={t('request.papersHint')} value={form.brought} error={errors.brought} onChange={tick}
          options={type.papers.map((paper) => ({ value: paper.name, label: paper.name, note: [!paper.required && t('request.optional'), paper.note].filter(Boolean).join(t('list.pause')) || undefined }))} />
      )}
      {mayAnswer && (
        <ChoiceField label={t('request.first')} hint={type ? t('request.limit', { limit: limitText(type) }) : undefined} value={form.first} onChange={(value) => change({ first: value as FirstAnswer })}
          options={ANSWERS.filter((one) => one === 'later' || one === 'ask' || absent.length === 0).map((value) => ({ value, label: t(`request.answers.${value}`) }))} />
      )}
      {first === 'accept' && <DayField label={t('label.serviceRequest.promisedOn')} optional={Boolean(type?.limitCount)} hint={t(type?.limitCount ? 'request.promiseHint' : 'request.promiseFree')} {...text('promisedOn')} />}
      {first === 'serve' && <AreaField label={t('label.serviceRequest.reply')} rows={2} hint={t('request.says.serve')} {...text('reply')} />}
      {first === 'ask' && (
        <>
          <ChoicesField label={t('request.ask')} hint={t('request.askMore')} open value={[...absent, ...form.missing]} error={errors.missing}
            onChange={(all) => change({ missing: all.filter((name) => !absent.includes(name)) })} options={absent.map((name) => ({ value: name, label: name }))} />
          <DayField label={t('label.serviceRequest.papersBy')} optional hint={t('request.hint.papersBy')} {...text('papersBy')} />
        </>
      )}
      {problem && <FormProblem problem={problem} shown={FIELDS} />}
    </FormPage>
  );
}
