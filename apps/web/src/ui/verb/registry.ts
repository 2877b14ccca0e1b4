import { createContext, useContext, useEffect, useState } from 'react';
import type { RecordKind } from '../../lib/generated/graphql';
import type { AnyKindVerbs } from './spec';

/** Each feature's verbs, so that a page of another feature can let a person act in place. The app fills it. */
export type LoadVerbs = (kind: RecordKind) => Promise<AnyKindVerbs | null>;

export const VerbsContext = createContext<LoadVerbs>(() => Promise.resolve(null));

export function useVerbs(kind: RecordKind): AnyKindVerbs | null | undefined {
  const load = useContext(VerbsContext);
  const [verbs, setVerbs] = useState<AnyKindVerbs | null | undefined>(undefined);
  useEffect(() => {
    let here = true;
    void load(kind).then((found) => { if (here) setVerbs(found); });
    return () => { here = false; };
  }, [load, kind]);
  return verbs;
}
