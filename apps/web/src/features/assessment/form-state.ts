import { useEffect, useRef, useState } from 'react';
import { KEPT } from '../../lib/draft';
import { useShots, type Shots } from '../../lib/outbox/photos';
import { isOurs, type ParcelPhoto } from '../../lib/outbox/parcel';
import { useMe } from '../../lib/session';
import { isWhole, type Said, sameAs, saveAnswer, type Sheet, type SheetLine, type Standing } from './answers';

/** Written but not saved yet, under the id that its answer will have. */
interface Typed extends Said { id: string }

const keyOf = (sheetId: string, clauseId: string): string => `${KEPT}assessment:${sheetId}:${clauseId}`;

function kept(key: string): Typed | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Typed | null;
  } catch {
    return null;
  }
}

/** Clauses of which something is written here that is no answer yet. */
export const begunOf = (sheetId: string): ReadonlySet<string> =>
  new Set(Object.keys(localStorage).filter((key) => key.startsWith(keyOf(sheetId, ''))).map((key) => key.split(':').at(-1)!));

/** How long the hand rests before words are saved, in milliseconds. */
const REST = 900;

export interface AnswerForm {
  said: Said;
  shots: Shots;
  /** Changes it; a choice is saved at once, words when the hand rests. */
  change: (patch: Partial<Said>, now?: boolean) => void;
  /** Saves it as it stands, also where nothing was changed. */
  confirm: () => void;
  dropPhoto: (id: string) => void;
  /** A result without the words that it needs. */
  lacking: boolean;
  full: boolean;
}

/** The answer to one clause, saved by itself into the queue; what is no whole answer yet stays on the device. */
export function useAnswerForm(sheet: Sheet, line: SheetLine, standing: Standing): AnswerForm {
  const me = useMe();
  const key = keyOf(sheet.id, line.clause.id);
  const [typed, setTyped] = useState<Typed | null>(() => kept(key));
  const [fresh, setFresh] = useState(() => kept(key)?.id ?? crypto.randomUUID());
  const [full, setFull] = useState(false);
  const waiting = standing.parcel && isOurs(standing.parcel) && standing.parcel.state !== 'torn' ? standing.parcel : null;
  const id = waiting?.id ?? fresh;
  const shots = useShots(id);
  const removed = useRef(new Set<string>());
  const said: Said = typed ?? standing.said;

  // what has left is followed by another one
  useEffect(() => {
    if (!waiting && standing.id === fresh) setFresh(crypto.randomUUID());
  }, [waiting, standing.id, fresh]);

  const photosNow = (): ParcelPhoto[] => {
    const before = (waiting?.photos ?? []).filter((one) => !removed.current.has(one.id));
    return [...before, ...shots.parts().filter((one) => !before.some((other) => other.id === one.id))];
  };
  const work = useRef<() => Promise<void>>(() => Promise.resolve());
  work.current = async () => {
    const photos = photosNow();
    // a photo is drawn a moment after it was taken, when the words may be saved already
    const now = typed ?? (photos.some((one) => !said.photoIds.includes(one.id)) ? { ...said, id } : null);
    if (!now || !isWhole(now)) return;
    const whole: Said = { ...now, photoIds: [...new Set([...now.photoIds.filter((one) => !removed.current.has(one)), ...photos.map((one) => one.id)])] };
    if (!standing.carried && sameAs(whole, standing.said)) {
      forget();
      return;
    }
    try {
      await saveAnswer({ sheet, line, personId: me.id, id, said: whole, photos, standing });
      setFull(false);
      // what was written meanwhile stays
      setTyped((later) => (later === typed ? null : later));
      if (kept(key) && sameAs(kept(key)!, now)) localStorage.removeItem(key);
    } catch {
      setFull(true);
    }
  };
  const forget = () => {
    localStorage.removeItem(key);
    setTyped(null);
  };

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const delay = useRef(0);
  useEffect(() => {
    if ((!typed && !shots.shots.length) || standing.parcel?.state === 'torn') return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void work.current(), delay.current);
    return () => clearTimeout(timer.current);
    // a photo that was drawn is a change like any other
  }, [typed, shots.shots.length, standing.parcel?.state]);
  // leaving the clause does not wait
  useEffect(() => () => void work.current(), []);

  const put = (next: Typed, wait: number) => {
    delay.current = wait;
    setTyped(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch { /* a full store: the form still holds it, and the queue says so when it cannot take it */ }
  };
  const change = (patch: Partial<Said>, now = false) => put({ ...said, ...patch, id }, now ? 0 : REST);
  return {
    said, shots, full, lacking: said.result !== '' && !isWhole(said),
    change,
    confirm: () => put({ ...said, id }, 0),
    dropPhoto: (photoId) => {
      removed.current.add(photoId);
      shots.drop(photoId);
      put({ ...said, id, photoIds: said.photoIds.filter((one) => one !== photoId) }, 0);
    },
  };
}
