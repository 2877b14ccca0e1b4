import { useState, useSyncExternalStore } from 'react';
import { t } from '../messages';
import { fieldMessages, type Problem } from '../problem';
import { useMe } from '../session';
import { outbox, type OutboxState } from './outbox';
import type { Creation, Edit, Parcel, ParcelPhoto } from './parcel';

export const useOutbox = (): OutboxState => useSyncExternalStore(outbox.subscribe, outbox.snapshot);

export const useParcel = (id: string | null): Parcel | undefined => useOutbox().parcels.find((one) => one.id === id);

/** How long a form waits for the answer before it leaves the rest to the queue, in milliseconds. */
const PATIENCE = 12_000;
const NOT_KEPT: Problem = { code: 'DEVICE_FULL', params: {}, fields: [], requestId: null };

type Posted = Omit<Creation, Fresh> | Omit<Edit, Fresh>;
type Fresh = 'personId' | 'turn' | 'at' | 'state' | 'made' | 'unsure' | 'tries' | 'retryAt' | 'problem';
/** `waiting`: kept, and sent when there is a signal. */
export type Outcome = 'sent' | 'waiting' | 'refused';

/** Puts into the queue what a form holds, and tells what became of it. */
export function usePosting() {
  const me = useMe();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function post(parcel: Posted): Promise<Outcome> {
    setProblem(null);
    setBusy(true);
    try {
      await outbox.post({
        ...parcel, personId: me.id, turn: 0, at: new Date().toISOString(), state: 'waiting', made: false, unsure: false, tries: 0, retryAt: 0, problem: null,
      });
      const now = navigator.onLine ? await outbox.settled(parcel.id, PATIENCE) : undefined;
      if (now?.state === 'refused' && !now.made) {
        setProblem(now.problem);
        return 'refused';
      }
      return now?.state === 'sent' ? 'sent' : 'waiting';
    } catch {
      setProblem(NOT_KEPT);
      return 'refused';
    } finally {
      setBusy(false);
    }
  }
  return { post, problem, errors: fieldMessages(problem), busy, forget: () => setProblem(null) };
}

/** What a parcel in the queue is doing, in a word. */
export function stateWords(parcel: Parcel, { sending, ended }: Pick<OutboxState, 'sending' | 'ended'>): string {
  if (parcel.state === 'sent') return t('outbox.sent');
  if (parcel.state === 'torn') return t('outbox.torn');
  if (parcel.state === 'refused') return t(parcel.made ? 'outbox.photosRefused' : 'outbox.refused');
  if (sending === parcel.id) return t(parcel.made ? 'outbox.sendingPhotos' : 'outbox.sending');
  if (ended === 'signed-out') return t('outbox.signIn');
  if (parcel.problem?.code === 'UNKNOWN_DOCUMENT') return t('outbox.renew');
  if (parcel.made) return t('outbox.photosWait', { n: parcel.photos.filter(({ state }: ParcelPhoto) => state === 'waiting').length });
  return t(parcel.unsure ? 'outbox.unsure' : 'outbox.waiting');
}
