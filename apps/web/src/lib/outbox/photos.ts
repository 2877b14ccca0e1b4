import { useCallback, useEffect, useState } from 'react';
import { inputDay } from '../dates';
import { outbox } from './outbox';
import type { ParcelPhoto } from './parcel';
import { type PictureProblem, shrunk } from './picture';

export interface Shot { id: string; name: string; at: string; evidenceOn: string; url: string }
export interface Shots {
  shots: Shot[];
  /** How many are being drawn smaller. */
  drawing: number;
  refused: { name: string; code: PictureProblem | 'DEVICE_FULL' }[];
  add: (files: readonly File[]) => Promise<void>;
  drop: (id: string) => void;
  /** As parts of the parcel. */
  parts: () => ParcelPhoto[];
}

const jpegName = (name: string): string => `${name.replace(/\.[^.]*$/, '') || 'photo'}.jpg`;

/** The photos of a form, kept on the device from the moment they are taken; small, upright, and without a place. */
export function useShots(parcelId: string): Shots {
  const [shots, setShots] = useState<Shot[]>([]);
  const [drawing, setDrawing] = useState(0);
  const [refused, setRefused] = useState<Shots['refused']>([]);

  useEffect(() => {
    let here = true;
    let urls: string[] = [];
    void outbox.shelf().then((shelf) => shelf?.photosOf(parcelId)).then((kept = []) => {
      if (!here) return;
      const found = kept.map(({ blob, parcelId: _of, ...photo }) => ({ ...photo, url: URL.createObjectURL(blob) }));
      urls = found.map(({ url }) => url);
      setShots((now) => [...found.filter(({ id }) => !now.some((one) => one.id === id)), ...now]);
    });
    return () => { here = false; urls.forEach((url) => URL.revokeObjectURL(url)); };
  }, [parcelId]);

  const add = useCallback(async (files: readonly File[]) => {
    setRefused([]);
    setDrawing((n) => n + files.length);
    for (const file of files) {
      const small = await shrunk(file);
      const at = new Date(file.lastModified || Date.now());
      if ('problem' in small) setRefused((before) => [...before, { name: file.name, code: small.problem }]);
      else {
        const photo = { id: crypto.randomUUID(), name: jpegName(file.name), at: at.toISOString(), evidenceOn: inputDay(at) };
        const kept = await keep({ ...photo, parcelId, blob: small.blob });
        if (kept) setShots((before) => [...before, { ...photo, url: URL.createObjectURL(small.blob) }]);
        else setRefused((before) => [...before, { name: file.name, code: 'DEVICE_FULL' }]);
      }
      setDrawing((n) => n - 1);
    }
  }, [parcelId]);

  const drop = useCallback((id: string) => {
    setShots((before) => before.filter((shot) => shot.id !== id || URL.revokeObjectURL(shot.url)));
    void outbox.shelf().then((shelf) => shelf?.dropPhoto(id));
  }, []);

  const parts = (): ParcelPhoto[] => shots.map(({ id, name, evidenceOn }) => ({ id, name, evidenceOn, state: 'waiting', problem: null }));
  return { shots, drawing, refused, add, drop, parts };
}

async function keep(photo: Parameters<NonNullable<Awaited<ReturnType<typeof outbox.shelf>>>['addPhoto']>[0]): Promise<boolean> {
  try {
    const shelf = await outbox.shelf();
    await shelf?.addPhoto(photo);
    return shelf !== null;
  } catch {
    return false;
  }
}
