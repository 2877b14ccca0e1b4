import type { Client, TypedDocumentNode } from 'urql';
import { forgetDraft } from '../draft';
import { MeDocument } from '../generated/graphql';
import { problemOf, type Problem } from '../problem';
import { sendFile } from '../upload';
import { wayOf } from './kinds';
import { type Answer, type Creation, type Edit, recordOf } from './parcel';
import type { Ways } from './sending';

/** How an edit is sent, and how the record it changes is read; features know. */
export interface EditWay {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each verb has an input of its own
  document: TypedDocumentNode<any, any>;
  read(client: Client, recordId: string): Promise<Seen | null>;
}
export interface Seen {
  version: number;
  history?: { verb: string; actor?: { id: string } | null }[];
}
export type EditWays = (parcel: Edit) => Promise<EditWay | null>;

/** Under which the form of the edit keeps what was typed. */
export const draftOf = ({ kind, recordId, verb }: Edit): string => `${kind}:${recordId}:${verb}`;

const said = (code: string): Problem => ({ code, params: {}, fields: [], requestId: null });

/** A signal too weak to answer is none; what arrives after all is found when it is sent again. In milliseconds. */
const PATIENCE = 30_000;
const PHOTO_PATIENCE = 120_000;

async function within<T>(time: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<T>((resolve) => { timer = setTimeout(() => resolve(otherwise), time); });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Over the network, past the cache: what it saves is read anew by who is told. */
export function networkWays(client: Client, editWays: EditWays, saved: () => void): Ways {
  async function mutate(document: EditWay['document'], input: object, tells = true): Promise<Answer> {
    const result = await within(PATIENCE, client.mutation(document, { input }).toPromise(), null);
    if (!result) return { problem: said('NETWORK') };
    // an answer is one of many, and shown where it was written: its page asks once they are all there
    if (!result.error && tells) saved();
    return { problem: result.error ? problemOf(result.error) : null };
  }
  return {
    now: () => Date.now(),
    async who() {
      const result = await within(PATIENCE, client.query(MeDocument, {}).toPromise(), null);
      if (!result || result.error?.networkError) return undefined;
      return result.data?.me?.id ?? null;
    },
    async create(parcel: Creation) {
      const way = wayOf(parcel.way);
      return way ? mutate(way.document, parcel.input, parcel.recordId === undefined) : { problem: said('UNKNOWN_DOCUMENT') };
    },
    async edit(parcel: Edit) {
      const way = await editWays(parcel);
      if (!way) return { problem: said('UNKNOWN_DOCUMENT') };
      const answer = await mutate(way.document, { ...parcel.input, id: parcel.recordId, expectedVersion: parcel.expectedVersion });
      const arrived = (): Answer => {
        forgetDraft(draftOf(parcel));
        return { problem: null };
      };
      if (!answer.problem) return arrived();
      if (answer.problem.code !== 'STALE' || !parcel.unsure) return answer;
      // the newer version may be this very edit, whose answer was lost
      const now = await way.read(client, parcel.recordId);
      const last = now?.history?.[0];
      const own = now?.version === parcel.expectedVersion + 1 && last?.verb === parcel.verb && last.actor?.id === parcel.personId;
      return own ? arrived() : answer;
    },
    async photo(parcel, { id: photoId, name, evidenceOn }, { blob }) {
      const file = new File([blob], name, { type: blob.type });
      const sent = await within(PHOTO_PATIENCE, sendFile({ id: photoId, kind: parcel.kind, recordId: recordOf(parcel), evidenceOn, file }), { problem: said('NETWORK') });
      if ('problem' in sent) return { problem: { ...said(sent.problem.code), params: sent.problem.params, requestId: sent.problem.requestId } };
      if (recordOf(parcel) === parcel.id) saved();
      return { problem: null };
    },
  };
}
