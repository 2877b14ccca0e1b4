import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { clock, dayTime, inputDayTime, instant } from '../../lib/dates';
import { t } from '../../lib/messages';
import { AreaField, DayField, SelectField, TextField } from '../../ui/form/Field';
import { CountField } from '../../ui/form/CountField';
import { DraftLine } from '../../ui/form/DraftLine';
import { usePlannedItems } from '../../ui/form/planned-items';
import { Icon } from '../../ui/Icon';
import { OfflineLine } from '../../ui/OfflineLine';
import { useKeptForm } from '../../ui/outbox/kept-form';
import { Photos } from '../../ui/outbox/Photos';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';

/** What was held, in under a minute, with a signal or without: photos, what, how many. */
export default function LogHeldPage() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [initial] = useState(() => ({
    title: '', heldAt: inputDayTime(new Date()), place: '', attendance: '0', content: '', serviceItemId: search.get('item') ?? '',
  }));
  const form = useKeptForm('logHeldActivity', initial, search.get('item') ?? '');
  const items = usePlannedItems();
  const [gap, setGap] = useState('');
  const { draft, shots, errors, busy, problem } = form;
  const { values, change } = draft;
  const { title = '', heldAt = '', place = '', attendance, content = '', serviceItemId = '' } = values;
  usePageTitle(t('activity.log'));

  async function send() {
    setGap(title.trim() ? '' : t('activity.needTitle'));
    if (!title.trim()) return;
    await form.send(title.trim(), {
      title: title.trim(), heldAt: instant(heldAt), place: place.trim(), attendance: Number(attendance), content: content.trim(), serviceItemId: serviceItemId || null,
    });
  }
  return (
    <main className="phone-page with-foot" id="main">
      <div className="m-top">
        <button className="m-back" type="button" aria-label={t('action.back')} onClick={() => void navigate(-1)}><Icon name="back" size={24} /></button>
        <h1>{t('activity.log')}</h1>
        {draft.savedAt && <span className="sub" role="status"><Icon name="check" size={15} />{t('form.keptAt', { at: clock(draft.savedAt) })}</span>}
      </div>
      <OfflineLine />
      <form className="m-form" noValidate onSubmit={(event) => { event.preventDefault(); if (!busy) void send(); }}>
        <div className="m-b fields">
          <DraftLine draft={draft} />
          <TextField label={t('activity.whatHeld')} value={title} error={gap || errors.title} onChange={(next) => change({ title: next })} />
          <CountField label={t('activity.howMany')} value={Number(attendance)} error={errors.attendance} onChange={(next) => change({ attendance: String(next) })} />
          <Photos shots={shots} touched={() => change({})} />
          <DayField label={t('activity.heldAt')} time value={heldAt} max={inputDayTime(new Date())} error={errors.heldAt} onChange={(next) => change({ heldAt: next })} />
          <TextField label={t('label.any.place')} optional value={place} error={errors.place} onChange={(next) => change({ place: next })} />
          <SelectField label={t('label.activity.serviceItemId')} optional options={items} empty={t('activity.noItem')} value={serviceItemId} error={errors.serviceItemId}
            onChange={(next) => change({ serviceItemId: next })} />
          <AreaField label={t('activity.said')} optional value={content} error={errors.content} onChange={(next) => change({ content: next })} />
          {problem && <FormProblem problem={problem} shown={Object.keys(initial)} />}
        </div>
        <footer className="m-foot">
          <button className="m-btn pri tall" type="submit" aria-busy={busy}>{busy ? t('activity.saving') : t('activity.logged')}</button>
          <p>{serviceItemId ? t('activity.linkedTo', { title: items.find((one) => one.value === serviceItemId)?.label ?? '' }) : t('activity.markedWithout', { at: dayTime(instant(heldAt || inputDayTime(new Date()))) })}</p>
        </footer>
      </form>
    </main>
  );
}
