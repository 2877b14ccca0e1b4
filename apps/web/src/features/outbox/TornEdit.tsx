import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { forgetDraft } from '../../lib/draft';
import { t } from '../../lib/messages';
import { outbox } from '../../lib/outbox/outbox';
import type { Parcel } from '../../lib/outbox/parcel';
import { draftOf } from '../../lib/outbox/ways';
import { Conflict } from '../../ui/verb/Conflict';
import { useVerbs } from '../../ui/verb/registry';
import type { Actable } from '../../ui/verb/spec';

/** An edit that met a newer version: both in view, and a person chooses. */
export function TornEdit({ parcel, onDone }: { parcel: Parcel; onDone: () => void }) {
  const client = useClient();
  const kind = useVerbs(parcel.kind);
  const [theirs, setTheirs] = useState<Actable | null>();
  const recordId = parcel.type === 'edit' ? parcel.recordId : '';
  useEffect(() => {
    if (!kind) return;
    let here = true;
    void client.query(kind.load, { id: kind.loadId ?? recordId }, { requestPolicy: 'network-only' }).toPromise()
      .then(({ data }) => { if (here) setTheirs(data ? (kind.pick(data) as Actable) : null); });
    return () => { here = false; };
  }, [client, kind, recordId]);
  if (theirs === null || kind === null) return <p className="form-problem" role="alert">{t('outbox.tornGone')}</p>;
  if (!theirs || !kind || parcel.type !== 'edit') return null;
  const keep = () => {
    onDone();
    void outbox.change(parcel.id, (one) => ({ ...one, expectedVersion: theirs.version, state: 'waiting', unsure: false, problem: null }) as Parcel);
  };
  const take = () => {
    forgetDraft(draftOf(parcel));
    void outbox.discard(parcel.id);
  };
  return (
    <Conflict kind={kind} verb={parcel.verb} communityId={parcel.communityId} fields={kind.verbs[parcel.verb]?.fields?.(theirs, parcel.values) ?? []} mine={parcel.values} theirs={theirs}
      onKeep={keep} onTake={take} />
  );
}
