import { useEffect, useRef, useState } from 'react';
import { t } from '../../lib/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';

export interface Shot { id: string; file: File }

interface Props {
  /** What the line is about, for those who hear it. */
  text: string;
  sent: readonly { id: string; url: string; previewUrl: string | null }[];
  shots: Shot[];
  /** Without one nothing can be added. */
  onChange?: (shots: Shot[]) => void;
}

/** Photos of one line: those that are there, and those taken now. */
export function LinePhotos({ text, sent, shots, onChange }: Props) {
  const camera = useRef<HTMLInputElement>(null);
  const [urls, setUrls] = useState<string[]>([]);
  useEffect(() => {
    const made = shots.map(({ file }) => URL.createObjectURL(file));
    setUrls(made);
    return () => made.forEach((url) => URL.revokeObjectURL(url));
  }, [shots]);
  if (!sent.length && !onChange) return null;
  return (
    <div className="line-photos">
      {sent.map((one, index) => (
        <a key={one.id} href={one.url} target="_blank" rel="noreferrer"><img src={one.previewUrl ?? one.url} alt={t('checklist.photoOf', { text, n: index + 1 })} loading="lazy" /></a>
      ))}
      {shots.map((one, index) => (
        <figure key={one.id}>
          <img src={urls[index]} alt={t('checklist.photoOf', { text, n: sent.length + index + 1 })} />
          <button type="button" className="photo-x" aria-label={t('photos.drop', { n: index + 1 })} onClick={() => onChange?.(shots.filter((shot) => shot !== one))}><Icon name="close" /></button>
        </figure>
      ))}
      {onChange && sent.length + shots.length < 9 && (
        <>
          <Button small onClick={() => camera.current?.click()}><Icon name="camera" size={18} />{t('checklist.photo')}</Button>
          <input ref={camera} type="file" accept="image/jpeg,image/png,image/webp" capture="environment" multiple hidden aria-label={`${t('checklist.photo')} ${text}`}
            onChange={(event) => {
              const room = 9 - sent.length - shots.length;
              onChange([...shots, ...Array.from(event.target.files ?? []).slice(0, room).map((file) => ({ id: crypto.randomUUID(), file }))]);
              event.target.value = '';
            }} />
        </>
      )}
    </div>
  );
}
