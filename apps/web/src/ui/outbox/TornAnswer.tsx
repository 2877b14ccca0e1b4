import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { dayTime } from '../../lib/dates';
import { AnswersNowDocument, type AnswersNowQuery, type ClauseResult } from '../../lib/generated/graphql';
import { t } from '../../lib/messages';
import { outbox } from '../../lib/outbox/outbox';
import type { Creation } from '../../lib/outbox/parcel';
import { Button } from '../Button';

type Theirs = NonNullable<AnswersNowQuery['conformityAssessment']['clauses'][number]['answer']>;
interface Said { result: ClauseResult; note: string; sampled: string }

/** An answer to a clause that met a newer one: both in view, and a person chooses. */
export function TornAnswer({ parcel, onDone }: { parcel: Creation; onDone: () => void }) {
  const client = useClient();
  const { assessmentId, clauseId, ...mine } = parcel.input as unknown as Said & { assessmentId: string; clauseId: string };
  const [theirs, setTheirs] = useState<Theirs | null>();
  useEffect(() => {
    let here = true;
    void client.query(AnswersNowDocument, { id: assessmentId }, { requestPolicy: 'network-only' }).toPromise().then(({ data }) => {
      if (here) setTheirs(data ? (data.conformityAssessment.clauses.find(({ clause }) => clause.id === clauseId)?.answer ?? null) : null);
    });
    return () => { here = false; };
  }, [client, assessmentId, clauseId]);
  if (theirs === null) return <p className="form-problem" role="alert">{t('outbox.tornGone')}</p>;
  if (!theirs) return null;
  const keep = () => {
    onDone();
    void outbox.change(parcel.id, (one) => ({
      ...one, state: 'waiting', unsure: false, problem: null, input: { ...one.input, afterId: theirs.id }, values: { ...one.values, revision: String(theirs.revision + 1) },
    }));
  };
  const take = () => {
    onDone();
    void outbox.discard(parcel.id);
  };
  return (
    <div className="inplace" role="alert">
      <b className="inplace-h">{t('conflict.title', { who: theirs.by })}</b>
      <div className="two-v">
        <div><small>{t('assessment.mineAt', { at: dayTime(parcel.at) })}</small><Said said={mine} /></div>
        <div><small>{t('assessment.theirsAt', { who: theirs.by, at: dayTime(theirs.at) })}</small><Said said={theirs} /></div>
      </div>
      <div className="btn-row">
        <Button look="primary" onClick={keep}>{t('conflict.keep')}</Button>
        <Button onClick={take}>{t('conflict.take', { who: theirs.by })}</Button>
      </div>
    </div>
  );
}

function Said({ said: { result, note, sampled } }: { said: Said }) {
  return (
    <>
      <p><b>{t(`assessment.result.${result}`)}</b></p>
      {note && <p className="pre">{note}</p>}
      {sampled && <p className="mut pre">{sampled}</p>}
    </>
  );
}
