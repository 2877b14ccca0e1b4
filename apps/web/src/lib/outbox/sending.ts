import { answered, type Answer, type Creation, type Edit, nextToGo, type Parcel, type ParcelPhoto, photoAnswered, stops } from './parcel';
import type { KeptPhoto, Store } from './store';

/** How things leave this device. Each may be asked again for what has arrived already, and then changes nothing. */
export interface Ways {
  /** Who is signed in: an id, null for nobody, undefined where no answer comes. */
  who(): Promise<string | null | undefined>;
  create(parcel: Creation): Promise<Answer>;
  edit(parcel: Edit): Promise<Answer>;
  photo(parcel: Parcel, photo: ParcelPhoto, kept: KeptPhoto): Promise<Answer>;
  now(): number;
}

export type RunEnd = 'done' | 'no-signal' | 'signed-out' | 'other-person' | 'stopped';

/**
 * Sends what may go, one after the other in the order of writing, as the person who wrote it and nobody else. What is
 * refused stays for its writer and stops no other.
 */
export async function sendAll(store: Store, ways: Ways, personId: string, tell: (sending: string | null) => void): Promise<RunEnd> {
  if (!nextToGo(await store.parcels(), ways.now())) return 'done';
  const who = await ways.who();
  if (who === undefined) return 'no-signal';
  if (who !== personId) return who === null ? 'signed-out' : 'other-person';
  try {
    for (;;) {
      const parcel = nextToGo((await store.parcels()).filter((one) => one.personId === personId), ways.now());
      if (!parcel) return 'done';
      tell(parcel.id);
      const ended = await sendOne(store, ways, parcel);
      if (ended) return ended;
    }
  } finally {
    tell(null);
  }
}

async function sendOne(store: Store, ways: Ways, parcel: Parcel): Promise<RunEnd | null> {
  let now: Parcel | null = parcel;
  if (!parcel.made) {
    // written before it goes, so that a page closed meanwhile does not forget that it may have arrived
    const going = await store.change(parcel.id, (one) => ({ ...one, unsure: true }));
    // what was still changed until that moment goes as it is now; what was thrown away does not go
    if (!going) return null;
    const sent = { ...going, unsure: parcel.unsure };
    const answer = sent.type === 'create' ? await ways.create(sent) : await ways.edit(sent);
    now = await store.change(parcel.id, (one) => answered({ ...one, unsure: parcel.unsure }, answer, ways.now()));
    if (answer.problem) return endOf(answer);
  }
  for (const photo of now?.photos.filter(({ state }) => state === 'waiting') ?? []) {
    const kept = await store.photo(photo.id);
    const answer = kept ? await ways.photo(parcel, photo, kept) : { problem: null };
    now = await store.change(parcel.id, (one) => photoAnswered(one, photo.id, answer, ways.now()));
    if (!answer.problem) await store.dropPhoto(photo.id);
    else if (stops(answer.problem) || now?.retryAt) return endOf(answer);
  }
  return null;
}

function endOf({ problem }: Answer): RunEnd | null {
  if (!stops(problem)) return null;
  if (problem!.code === 'NETWORK') return 'no-signal';
  return problem!.code === 'UNAUTHENTICATED' ? 'signed-out' : 'stopped';
}
