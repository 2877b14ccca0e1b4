import type { RecordKind } from '../generated/graphql';
import type { Problem } from '../problem';

/** `torn`: an edit, or an answer to a clause, that met a newer one; both are kept until a person has chosen. */
export type ParcelState = 'waiting' | 'refused' | 'torn' | 'sent';

/** What goes along with a record; the picture itself lies beside the parcels. */
export interface ParcelPhoto {
  id: string;
  name: string;
  /** The day it was taken, 'YYYY-MM-DD'. */
  evidenceOn: string;
  state: 'waiting' | 'sent' | 'refused';
  problem: Problem | null;
}

interface Whatever {
  /** Of what is created the id of the record itself: sent twice, it is one. */
  id: string;
  /** Who wrote it down: it is sent by nobody else. */
  personId: string;
  communityId: string;
  kind: RecordKind;
  title: string;
  /** The order in which they were written down. */
  turn: number;
  /** When it was written down: an ISO instant. */
  at: string;
  /** As it was typed, so that it can be mended. */
  values: Record<string, string>;
  input: Record<string, unknown>;
  photos: ParcelPhoto[];
  state: ParcelState;
  /** The record itself has arrived. */
  made: boolean;
  /** Sent without an answer: it may have arrived, so it is neither changed nor thrown away before that is known. */
  unsure: boolean;
  tries: number;
  /** Not before this moment, in milliseconds. */
  retryAt: number;
  problem: Problem | null;
}

export interface Creation extends Whatever {
  type: 'create';
  way: string;
  /** The record that it is a part of, where it is none of its own: there its photos go. */
  recordId?: string;
}

export interface Edit extends Whatever {
  type: 'edit';
  recordId: string;
  verb: string;
  expectedVersion: number;
}

export type Parcel = Creation | Edit;

/** What came back: nothing but that it arrived, or what was wrong. */
export type Answer = { problem: Problem | null };

/** Ends this run: nothing else would get through either. */
const STOPS = new Set(['NETWORK', 'UNAUTHENTICATED', 'MUST_CHANGE_PASSWORD', 'UNKNOWN_DOCUMENT', 'CSRF']);
/** Not the parcel's fault: it is tried again. */
const PASSES = new Set(['INTERNAL', 'UNAVAILABLE', 'THROTTLED', 'STORAGE_FULL']);
/** After these nobody knows whether it was written. */
const UNSURE = new Set(['NETWORK', 'INTERNAL', 'UNAVAILABLE']);

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 300_000;

export const waitAfter = (tries: number): number => Math.min(FIRST_WAIT * 2 ** Math.max(0, tries - 1), LONGEST_WAIT);

export const inOrder = (parcels: readonly Parcel[]): Parcel[] => [...parcels].sort((a, b) => a.turn - b.turn);

/** What is still on this device only. */
export const unsent = (parcels: readonly Parcel[]): Parcel[] => parcels.filter(({ state }) => state !== 'sent');

/** A person has to look at these. */
export const stuck = (parcels: readonly Parcel[]): Parcel[] => parcels.filter(({ state }) => state === 'refused' || state === 'torn');

/** The first, in the order of writing, that may go now. */
export function nextToGo(parcels: readonly Parcel[], now: number): Parcel | null {
  return inOrder(parcels).find((one) => one.state === 'waiting' && one.retryAt <= now) ?? null;
}

/** When the next one is due that waits for a moment; null when none does. */
export function nextDue(parcels: readonly Parcel[]): number | null {
  const times = parcels.filter(({ state }) => state === 'waiting').map(({ retryAt }) => retryAt);
  return times.length ? Math.min(...times) : null;
}

export const stops = (problem: Problem | null): boolean => problem !== null && STOPS.has(problem.code);

function putOff(parcel: Parcel, problem: Problem, now: number): Parcel {
  const tries = parcel.tries + 1;
  return { ...parcel, tries, problem, retryAt: now + waitAfter(tries) };
}

const settled = (parcel: Parcel): Parcel => {
  if (!parcel.made || parcel.photos.some(({ state }) => state === 'waiting')) return parcel;
  return { ...parcel, state: parcel.photos.some(({ state }) => state === 'refused') ? 'refused' : 'sent' };
};

/** The parcel after its record was sent, or its edit. */
export function answered(parcel: Parcel, { problem }: Answer, now: number): Parcel {
  if (!problem) return settled({ ...parcel, made: true, unsure: false, tries: 0, retryAt: 0, problem: null });
  if (STOPS.has(problem.code) || PASSES.has(problem.code)) {
    return { ...putOff(parcel, problem, now), unsure: parcel.unsure || UNSURE.has(problem.code) };
  }
  const torn = problem.code === (parcel.type === 'edit' ? 'STALE' : 'ANSWERED_MEANWHILE');
  return { ...parcel, state: torn ? 'torn' : 'refused', unsure: false, problem };
}

/** The parcel after one of its photos was sent. */
export function photoAnswered(parcel: Parcel, photoId: string, { problem }: Answer, now: number): Parcel {
  const mark = (state: ParcelPhoto['state'], said: Problem | null): ParcelPhoto[] =>
    parcel.photos.map((photo) => (photo.id === photoId ? { ...photo, state, problem: said } : photo));
  if (!problem) return settled({ ...parcel, photos: mark('sent', null), tries: 0, retryAt: 0, problem: null });
  if (STOPS.has(problem.code) || PASSES.has(problem.code)) return putOff(parcel, problem, now);
  return settled({ ...parcel, photos: mark('refused', problem) });
}

/** Sent anew at once: by hand, or since the signal is back. */
export const atOnce = (parcel: Parcel): Parcel => ({ ...parcel, retryAt: 0 });

/** Without the photos that were refused. */
export const withoutRefused = (parcel: Parcel): Parcel =>
  settled({ ...parcel, state: 'waiting', photos: parcel.photos.filter(({ state }) => state !== 'refused') });

/** Where its photos go: to what it creates, or to the record that it is a part of. */
export const recordOf = (parcel: Parcel): string => (parcel.type === 'create' ? (parcel.recordId ?? parcel.id) : parcel.id);

/** May be changed or thrown away: it is known not to have arrived. */
export const isOurs = (parcel: Parcel): boolean => !parcel.made && !parcel.unsure && parcel.state !== 'sent';
