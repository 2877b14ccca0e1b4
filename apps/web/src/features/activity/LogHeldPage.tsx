import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { RECORDS } from '../../lib/client';
import { clock, dayTime, inputDay, inputDayTime, instant } from '../../lib/dates';
import { useDraft } from '../../lib/draft';
import { LogHeldActivityDocument } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { usePlace } from '../../lib/place';
import { fieldMessages, problemOf, type Problem } from '../../lib/problem';
import { sendFile, uploadText } from '../../lib/upload';
import { AreaField, DayField, SelectField, TextField } from '../../ui/form/Field';
import { DraftLine } from '../../ui/form/DraftLine';
import { CountField } from '../../ui/form/CountField';
import { Icon } from '../../ui/Icon';
import { OfflineLine } from '../../ui/OfflineLine';
import { usePageTitle } from '../../ui/shell/title';
import { FormProblem } from '../../ui/verb/VerbForm';
import { usePlannedItems } from '../../ui/form/planned-items';

interface Shot { file: File; url: string; at: Date }

/**
 * What was held, in under a minute: photos, what, how many. The id is made here, so that sending again after the
 * signal dropped writes nothing twice.
 */
export default function LogHeldPage() {
  const client = useClient();
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const [initial] = useState(() => ({
    id: crypto.randomUUID() as string, title: '', heldAt: inputDayTime(new Date()), place: '', attendance: '0', content: '',
    serviceItemId: search.get('item') ?? '',
  }));
  const draft = useDraft(`activity:log:${community?.id ?? ''}`, initial);
  const items = usePlannedItems();
  const [shots, setShots] = useState<Shot[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [gap, setGap] = useState('');
  const [busy, setBusy] = useState('');
  const [saved, setSaved] = useState<{ id: string; failed: { name: string; text: string }[] } | null>(null);
  const camera = useRef<HTMLInputElement>(null);
  const { values, change } = draft;
  const errors = fieldMessages(problem);
  usePageTitle(t('activity.log'));
  useEffect(() => () => shots.forEach((shot) => URL.revokeObjectURL(shot.url)), [shots]);

  async function send() {
    setProblem(null);
    setGap(values.title.trim() ? '' : t('activity.needTitle'));
    if (!values.title.trim() || !community) return;
    setBusy(t('activity.saving'));
    const result = await client.mutation(LogHeldActivityDocument, {
      input: {
        id: values.id, communityId: community.id, title: values.title.trim(), heldAt: instant(values.heldAt), place: values.place.trim(),
        attendance: Number(values.attendance), content: values.content.trim(), serviceItemId: values.serviceItemId || null,
      },
    }, RECORDS).toPromise();
    if (result.error) {
      setBusy('');
      return setProblem(problemOf(result.error));
    }
    draft.clear();
    await sendShots(result.data!.logHeldActivity.id, shots);
  }
  async function sendShots(id: string, list: Shot[]) {
    const failed: { name: string; text: string }[] = [];
    for (const [index, shot] of list.entries()) {
      setBusy(t('activity.sendingPhoto', { n: index + 1, total: list.length }));
      const sent = await sendFile({ kind: 'activity', recordId: id, evidenceOn: inputDay(shot.at), file: shot.file });
      if ('problem' in sent) failed.push({ name: shot.file.name, text: uploadText(sent.problem) });
    }
    setBusy('');
    if (failed.length) return setSaved({ id, failed });
    void navigate(`/activities/${id}`, { replace: true });
  }

  if (saved) {
    const left = shots.filter((shot) => saved.failed.some((one) => one.name === shot.file.name));
    return (
      <main className="phone-page" id="main">
        <div className="m-b">
          <h1 className="m-h1">{t('activity.savedBut', { n: saved.failed.length })}</h1>
          {saved.failed.map((one) => <p className="form-problem" role="alert" key={one.name}>{one.name}{t('list.colon')}{one.text}</p>)}
          <div className="stack">
            <button type="button" className="m-btn pri" onClick={() => void sendShots(saved.id, left)}>{busy || t('activity.sendAgain')}</button>
            <Link className="m-btn" to={`/activities/${saved.id}`} replace>{t('activity.toRecord')}</Link>
          </div>
        </div>
      </main>
    );
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
          <TextField label={t('activity.whatHeld')} value={values.title} error={gap || errors.title} onChange={(title) => change({ title })} />
          <CountField label={t('activity.howMany')} value={Number(values.attendance)} error={errors.attendance}
            onChange={(attendance) => change({ attendance: String(attendance) })} />
          <div className="field">
            <h2 className="m-h2">{t('activity.photos')}<span className="r">{shots.length ? t('activity.photoCount', { n: shots.length }) : t('form.optional')}</span></h2>
            <div className="photos">
              {shots.map((shot, index) => (
                <figure key={shot.url}>
                  <img src={shot.url} alt={t('activity.photo', { n: index + 1 })} />
                  <button type="button" className="photo-x" aria-label={t('activity.dropPhoto', { n: index + 1 })}
                    onClick={() => setShots(shots.filter((one) => one !== shot))}><Icon name="close" /></button>
                  <figcaption>{clock(shot.at)}</figcaption>
                </figure>
              ))}
              <button className="m-btn shoot" type="button" onClick={() => camera.current?.click()}>
                <Icon name="camera" size={24} />{t(shots.length ? 'activity.shootMore' : 'activity.shoot')}
              </button>
              <input ref={camera} type="file" accept="image/jpeg,image/png,image/webp" capture="environment" multiple hidden
                aria-label={t('activity.shoot')} onChange={(event) => {
                  const added = Array.from(event.target.files ?? []).map((file) => ({ file, url: URL.createObjectURL(file), at: new Date(file.lastModified) }));
                  setShots([...shots, ...added]);
                  event.target.value = '';
                }} />
            </div>
          </div>
          <DayField label={t('activity.heldAt')} time value={values.heldAt} max={inputDayTime(new Date())} error={errors.heldAt}
            onChange={(heldAt) => change({ heldAt })} />
          <TextField label={t('label.any.place')} optional value={values.place} error={errors.place} onChange={(place) => change({ place })} />
          <SelectField label={t('label.activity.serviceItemId')} optional options={items} empty={t('activity.noItem')}
            value={values.serviceItemId} error={errors.serviceItemId} onChange={(serviceItemId) => change({ serviceItemId })} />
          <AreaField label={t('activity.said')} optional value={values.content} error={errors.content} onChange={(content) => change({ content })} />
          {problem && <FormProblem problem={problem} shown={Object.keys(initial)} />}
        </div>
        <footer className="m-foot">
          <button className="m-btn pri tall" type="submit" aria-busy={Boolean(busy)}>{busy || t('activity.logged')}</button>
          <p>{values.serviceItemId ? t('activity.linkedTo', { title: items.find((one) => one.value === values.serviceItemId)?.label ?? '' }) : t('activity.markedWithout', { at: dayTime(instant(values.heldAt || inputDayTime(new Date()))) })}</p>
        </footer>
      </form>
    </main>
  );
}
