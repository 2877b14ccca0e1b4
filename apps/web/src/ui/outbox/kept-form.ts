import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useDraft, type Draft } from '../../lib/draft';
import { usePlace } from '../../lib/place';
import { fieldMessages, type Problem } from '../../lib/problem';
import { recordPath } from '../../lib/records';
import { WAYS, type WayName } from '../../lib/outbox/kinds';
import { useShots, type Shots } from '../../lib/outbox/photos';
import { useParcel, usePosting } from '../../lib/outbox/posting';
import type { Values } from '../verb/spec';

export interface KeptForm {
  draft: Draft<Values>;
  shots: Shots;
  problem: Problem | null;
  errors: Record<string, string>;
  busy: boolean;
  communityId: string;
  /** Keeps it and sends it as soon as may be; then it leads on. `input` goes beside id and community. */
  send: (title: string, input: Record<string, unknown>) => Promise<void>;
}

/**
 * A form that works without a signal. Its record has its id from the first letter on, so that it is written once however
 * often it is sent; with `?mend=…` it takes up again what was refused.
 */
export function useKeptForm(way: WayName, initial: Values, draftKey = '', to?: string): KeptForm {
  const navigate = useNavigate();
  const { community } = usePlace();
  const [search] = useSearchParams();
  const mend = search.get('mend');
  const refused = useParcel(mend);
  const [begun] = useState<Values>(() => ({ id: crypto.randomUUID(), ...initial, ...refused?.values }));
  const { kind } = WAYS[way];
  const communityId = refused?.communityId ?? community?.id ?? '';
  const draft = useDraft<Values>(`${kind}:kept:${communityId}:${draftKey}:${mend ?? ''}`, begun);
  const id = draft.values.id!;
  const shots = useShots(id);
  const { post, problem: found, busy } = usePosting();
  const [sent, setSent] = useState(false);
  const problem = sent ? found : (refused?.problem ?? null);

  async function send(title: string, input: Record<string, unknown>) {
    setSent(true);
    const outcome = await post({
      type: 'create', id, way, kind, communityId, title, values: draft.values, input: { ...input, id, communityId }, photos: shots.parts(),
    });
    if (outcome === 'refused') return;
    draft.clear();
    void navigate(to ?? (outcome === 'sent' ? recordPath({ kind, id }) : '/outbox'), { replace: true });
  }
  const restart = () => {
    shots.shots.forEach((shot) => shots.drop(shot.id));
    draft.restart();
  };
  return { draft: { ...draft, restart }, shots, problem, errors: fieldMessages(problem), busy, communityId, send };
}
