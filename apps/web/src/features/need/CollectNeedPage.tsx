import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RECORDS } from '../../lib/client';
import { inputDay } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { CollectResidentNeedDocument, type NeedChannel } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { useSending } from '../../lib/send';
import { Button } from '../../ui/Button';
import { DraftLine } from '../../ui/form/DraftLine';
import { AreaField, ChoiceField, DayField, NumberField } from '../../ui/form/Field';
import { FormPage } from '../../ui/form/FormPage';
import { FormProblem } from '../../ui/verb/VerbForm';
import { groupOptions } from './groups';

const CHANNELS: NeedChannel[] = ['visit', 'counter', 'phone', 'meeting', 'chat'];
const SHOWN = ['words', 'group', 'channel', 'people', 'heardOn'];

/** Writes down what residents ask for. */
export default function CollectNeedPage() {
  const navigate = useNavigate();
  const { community } = usePlace();
  const [initial] = useState(() => ({ words: '', group: 'people', channel: 'visit', people: '1', heardOn: inputDay() }));
  const draft = useDraft(`residentNeed:new:${community?.id ?? ''}`, initial);
  const { send, problem, errors, busy } = useSending(RECORDS);
  const { values, change } = draft;

  async function save() {
    if (!community) return;
    const { words, group, channel, people, heardOn } = values;
    const result = await send(CollectResidentNeedDocument, {
      input: { communityId: community.id, words: words.trim(), group, channel: channel as NeedChannel, people: Number(people), heardOn },
    });
    if (!result) return;
    draft.clear();
    void navigate(`/needs/${result.collectResidentNeed.id}`, { replace: true });
  }
  return (
    <FormPage stage="plan" title={t('need.collect')} lead={t('need.lead')} back="/needs" onSubmit={() => void save()} foot={<>
      <Button look="primary" type="submit" busy={busy}>{t('need.done')}</Button>
      {draft.savedAt && <span className="saved" role="status">{t('form.kept')}</span>}
    </>}>
      <DraftLine draft={draft} />
      <AreaField label={t('need.words')} hint={t('need.wordsHint')} rows={4} value={values.words} error={errors.words} onChange={(words) => change({ words })} autoFocus />
      <ChoiceField label={t('label.residentNeed.group')} value={values.group} error={errors.group} options={groupOptions()} onChange={(group) => change({ group })} />
      <ChoiceField label={t('label.residentNeed.channel')} value={values.channel} error={errors.channel}
        options={CHANNELS.map((value) => ({ value, label: t(`value.channel.${value}`) }))} onChange={(channel) => change({ channel })} />
      <div className="field-pair">
        <NumberField label={t('label.residentNeed.people')} unit={t('need.peopleUnit')} value={values.people} error={errors.people} min={1} max={10000} onChange={(people) => change({ people })} />
        <DayField label={t('label.residentNeed.heardOn')} value={values.heardOn} error={errors.heardOn} max={inputDay()} onChange={(heardOn) => change({ heardOn })} />
      </div>
      {problem && <FormProblem problem={problem} shown={SHOWN} />}
    </FormPage>
  );
}
