import { useEffect, useMemo, useRef } from 'react';
import type { AssessmentSheetQuery, ClauseResult } from '../../lib/generated/graphql';
import { outbox } from '../../lib/outbox/outbox';
import { isOurs, type Creation, type Parcel, type ParcelPhoto } from '../../lib/outbox/parcel';
import type { RunEnd } from '../../lib/outbox/sending';
import { useOutbox } from '../../lib/outbox/posting';

export type Sheet = AssessmentSheetQuery['conformityAssessment'];
export type SheetLine = Sheet['clauses'][number];

/** What a person says of a clause. */
export interface Said {
  result: ClauseResult | '';
  note: string;
  sampled: string;
  recordIds: string[];
  photoIds: string[];
}

export const RESULTS = ['conforms', 'partly', 'fails', 'notApplicable'] as const;
const WAY = 'answerConformityAssessment';

interface Written extends Said { id: string; revision: number; parcel: Creation }

const written = (parcel: Creation): Written => {
  const { result, note, sampled, recordIds, photoIds } = parcel.input as unknown as Said;
  return { id: parcel.id, result, note, sampled, recordIds, photoIds, revision: Number(parcel.values.revision), parcel };
};

/** How a clause stands on this device. */
export interface Standing {
  said: Said;
  /** Null where there is none. */
  id: string | null;
  revision: number;
  /** Carried over, and confirmed by nobody yet. */
  carried: boolean;
  /** What is still on this device only, or met a newer one. */
  parcel: Creation | null;
}

const NOTHING: Said = { result: '', note: '', sampled: '', recordIds: [], photoIds: [] };

/** What the server knows, and over it what this device has written since. */
export function standingOf(line: Pick<SheetLine, 'answer'>, parcels: readonly Creation[]): Standing {
  const { answer } = line;
  const last = parcels.at(-1);
  const own = last && written(last);
  if (own && (own.parcel.state !== 'sent' || own.revision > (answer?.revision ?? 0))) {
    return { said: own, id: own.id, revision: own.revision, carried: false, parcel: own.parcel };
  }
  return { said: answer ?? NOTHING, id: answer?.id ?? null, revision: answer?.revision ?? 0, carried: Boolean(answer?.relation), parcel: null };
}

const ofAssessment = (parcels: readonly Parcel[], id: string): Creation[] =>
  parcels.filter((one): one is Creation => one.type === 'create' && one.way === WAY && one.recordId === id).sort((a, b) => a.turn - b.turn);

/** Every clause as it stands on this device, by its id; and how many answers are here only. */
export function useStandings(sheet: Sheet, again: () => void): { standings: ReadonlyMap<string, Standing>; unsent: number; sending: string | null; ended: RunEnd } {
  const { parcels, sending, ended } = useOutbox();
  const own = useMemo(() => ofAssessment(parcels, sheet.id), [parcels, sheet.id]);
  const standings = useMemo(() => new Map(sheet.clauses.map((line) => [line.clause.id, standingOf(line, own.filter(({ values }) => values.clauseId === line.clause.id))])), [sheet, own]);
  const unsent = own.filter(({ state }) => state !== 'sent').length;
  const before = useRef(unsent);
  // once all that waited has arrived, what others answered meanwhile is looked at
  useEffect(() => {
    if (before.current > 0 && unsent === 0) again();
    before.current = unsent;
  }, [unsent, again]);
  return { standings, unsent, sending, ended };
}

/** Whether it can be handed in: a result, and words where it does not conform. */
export const isWhole = ({ result, note }: Said): boolean => result !== '' && (result === 'conforms' || note.trim() !== '');

export const sameAs = (a: Said, b: Said): boolean =>
  a.result === b.result && a.note.trim() === b.note.trim() && a.sampled.trim() === b.sampled.trim() && a.recordIds.join() === b.recordIds.join() && a.photoIds.join() === b.photoIds.join();

interface Saving { sheet: Sheet; line: SheetLine; personId: string; id: string; said: Said; photos: ParcelPhoto[]; standing: Standing }

/**
 * Puts an answer into the queue. One that has not left yet is changed; else another follows it, so that each is written
 * once whatever the network does. Answers the id under which it is kept. @throws when the device keeps nothing
 */
export async function saveAnswer({ sheet, line, personId, id, said, photos, standing }: Saving): Promise<string> {
  const content = { result: said.result, note: said.note.trim(), sampled: said.sampled.trim(), recordIds: said.recordIds, photoIds: said.photoIds };
  const waiting = standing.parcel && isOurs(standing.parcel) && standing.parcel.state !== 'torn' ? standing.parcel : null;
  if (waiting) {
    const revised = await outbox.revise(waiting.id, (one) => ({ ...one, state: 'waiting', problem: null, retryAt: 0, input: { ...one.input, ...content }, photos, at: new Date().toISOString() }));
    if (revised) return waiting.id;
  }
  const revision = standing.revision + 1;
  await outbox.post({
    type: 'create', id, way: WAY, kind: 'conformityAssessment', recordId: sheet.id, communityId: sheet.community.id, personId, title: `${line.number} ${sheet.title}`,
    values: { clauseId: line.clause.id, revision: String(revision) }, input: { id, assessmentId: sheet.id, clauseId: line.clause.id, afterId: standing.id, ...content }, photos,
    turn: 0, at: new Date().toISOString(), state: 'waiting', made: false, unsure: false, tries: 0, retryAt: 0, problem: null,
  });
  return id;
}
