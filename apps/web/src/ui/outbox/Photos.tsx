import { useRef } from 'react';
import { clock } from '../../lib/dates';
import { code, t } from '../../lib/messages';
import type { Shots } from '../../lib/outbox/photos';
import { Icon } from '../Icon';

/** Photos taken for a form: kept as they are taken. `touched` when there is something to keep the form for. */
export function Photos({ shots: { shots, drawing, refused, add, drop }, touched }: { shots: Shots; touched: () => void }) {
  const camera = useRef<HTMLInputElement>(null);
  return (
    <div className="field">
      <h2 className="m-h2">{t('photos.title')}<span className="r">{shots.length ? t('photos.count', { n: shots.length }) : t('form.optional')}</span></h2>
      <div className="photos">
        {shots.map((shot, index) => (
          <figure key={shot.id}>
            <img src={shot.url} alt={t('photos.one', { n: index + 1 })} />
            <button type="button" className="photo-x" aria-label={t('photos.drop', { n: index + 1 })} onClick={() => drop(shot.id)}><Icon name="close" /></button>
            <figcaption>{clock(shot.at)}</figcaption>
          </figure>
        ))}
        <button className="m-btn shoot" type="button" aria-busy={drawing > 0} onClick={() => camera.current?.click()}>
          <Icon name="camera" size={24} />{drawing ? t('photos.drawing', { n: drawing }) : t(shots.length ? 'photos.more' : 'photos.take')}
        </button>
        <input ref={camera} type="file" accept="image/jpeg,image/png,image/webp" capture="environment" multiple hidden
          aria-label={t('photos.take')} onChange={(event) => {
            const files = Array.from(event.target.files ?? []);
            event.target.value = '';
            if (files.length) touched();
            void add(files);
          }} />
      </div>
      {refused.map((one) => (
        <p className="form-problem" role="alert" key={one.name + one.code}>{one.name}{t('list.colon')}{code(`photos.${one.code}`) ?? code(`error.${one.code}`)}</p>
      ))}
    </div>
  );
}
