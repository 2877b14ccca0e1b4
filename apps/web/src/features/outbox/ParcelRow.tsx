import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { dayTime } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import { isOurs, type Parcel, withoutRefused } from '../../lib/outbox/parcel';
import { outbox, type OutboxState } from '../../lib/outbox/outbox';
import { forgetDraft } from '../../lib/draft';
import { wayOf } from '../../lib/outbox/kinds';
import { stateWords } from '../../lib/outbox/posting';
import { draftOf } from '../../lib/outbox/ways';
import { fieldText, problemText } from '../../lib/problem';
import { recordPath } from '../../lib/records';
import { fieldLabel, verbText } from '../../lib/words';
import { Button, ButtonLink } from '../../ui/Button';
import { TornAnswer } from '../../ui/outbox/TornAnswer';
import { TornEdit } from './TornEdit';

const what = (parcel: Parcel): string => (parcel.type === 'create' ? code(`outbox.way.${parcel.way}`) ?? '' : verbText(parcel.kind, parcel.verb));

/** One of the queue: what it is, how it stands, and what a person can do about it. */
export function ParcelRow({ parcel, state }: { parcel: Parcel; state: OutboxState }) {
  const [choosing, setChoosing] = useState(false);
  const bad = parcel.state === 'refused' || parcel.state === 'torn';
  const recordId = parcel.recordId ?? (parcel.made ? parcel.id : null);
  return (
    <li className={bad ? 'bad' : ''}>
      <div className="outbox-h">
        <b>{recordId ? <Link to={recordPath({ kind: parcel.kind, id: recordId })}>{parcel.title}</Link> : parcel.title}</b>
        <span className={bad ? 'bad' : 'mut'} role="status">{stateWords(parcel, state)}</span>
      </div>
      <p className="sm mut">{[what(parcel), t('outbox.at', { at: dayTime(parcel.at) }), parcel.photos.length > 0 && t('outbox.photos', { n: parcel.photos.length })].filter(Boolean).join('　')}</p>
      {parcel.state === 'refused' && <Refused parcel={parcel} />}
      {choosing && (parcel.type === 'edit' ? <TornEdit parcel={parcel} onDone={() => setChoosing(false)} /> : <TornAnswer parcel={parcel} onDone={() => setChoosing(false)} />)}
      {!choosing && <Doors parcel={parcel} state={state} onChoose={() => setChoosing(true)} />}
    </li>
  );
}

/** Why it was not taken, field by field. */
function Refused({ parcel: { kind, problem, photos } }: { parcel: Parcel }) {
  const lost = photos.filter((photo) => photo.state === 'refused');
  return (
    <ul className="outbox-why">
      {problem && !problem.fields.length && <li>{problemText(problem)}</li>}
      {problem?.fields.map((field) => <li key={field.path + field.code}>{fieldLabel(kind, field.path.split('.')[0]!)}{t('list.colon')}{fieldText(field)}</li>)}
      {lost.map((photo) => <li key={photo.id}>{photo.name}{t('list.colon')}{photo.problem && problemText(photo.problem)}</li>)}
    </ul>
  );
}

function Doors({ parcel, state, onChoose }: { parcel: Parcel; state: OutboxState; onChoose: () => void }) {
  const [sure, setSure] = useState(false);
  const navigate = useNavigate();
  const way = parcel.type === 'create' ? wayOf(parcel.way) : null;
  const ours = isOurs(parcel) && state.sending !== parcel.id;
  if (parcel.state === 'sent') return null;
  const again = () => outbox.change(parcel.id, (one) => ({ ...one, state: 'waiting', retryAt: 0, photos: one.photos.map((photo) => (photo.state === 'refused' ? { ...photo, state: 'waiting' } : photo)) }));
  const drop = () => {
    if (parcel.type === 'edit') forgetDraft(draftOf(parcel));
    return outbox.discard(parcel.id);
  };
  // its draft is still in the form of the record
  const mend = async () => {
    await outbox.discard(parcel.id);
    if (parcel.type === 'edit') void navigate(`${recordPath({ kind: parcel.kind, id: parcel.recordId })}?do=${parcel.verb}`);
  };
  return (
    <div className="btn-row">
      {parcel.problem?.code === 'UNKNOWN_DOCUMENT' && <Button look="primary" onClick={() => location.reload()}>{t('outbox.reload')}</Button>}
      {parcel.state === 'torn' && <Button look="primary" onClick={onChoose}>{t('outbox.choose')}</Button>}
      {ours && way && parcel.state !== 'torn' && <ButtonLink look={parcel.state === 'refused' ? 'primary' : 'plain'} to={way.part?.(parcel.input) ?? `${way.form}?mend=${parcel.id}`}>{t('outbox.fix')}</ButtonLink>}
      {ours && parcel.type === 'edit' && parcel.state !== 'torn' && <Button look={parcel.state === 'refused' ? 'primary' : 'plain'} onClick={() => void mend()}>{t('outbox.fix')}</Button>}
      {parcel.state === 'refused' && parcel.made && <>
        <Button look="primary" onClick={() => void again()}>{t('outbox.tryPhotos')}</Button>
        <Button onClick={() => void outbox.change(parcel.id, withoutRefused)}>{t('outbox.leavePhotos')}</Button>
      </>}
      {ours && (sure
        ? <><span className="sm">{t('outbox.dropSays')}</span><Button onClick={() => void drop()}>{t('outbox.dropSure')}</Button></>
        : <Button look="quiet" onClick={() => setSure(true)}>{t('outbox.drop')}</Button>)}
    </div>
  );
}
