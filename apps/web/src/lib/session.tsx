import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import { onExpired } from './client';
import { wipeDrafts } from './draft';
import { MeDocument, SignOutDocument, type MyselfFragment } from './generated/graphql';
import { outbox } from './outbox/outbox';
import { unsent } from './outbox/parcel';

/** Why signing out waits: so many records are on this device only, or nobody can be reached. */
export type Leaving = { unsent: number } | 'no-signal' | null;

interface Session {
  me: MyselfFragment | null;
  loading: boolean;
  error: CombinedError | undefined;
  /** True when the session ended under the person's hands: the page stays, signing in goes over it. */
  expired: boolean;
  leaving: Leaving;
  refresh: () => void;
  /** Signs out, after asking where something would be lost. */
  signOut: () => Promise<void>;
  leave: () => Promise<void>;
  stay: () => void;
}

const SessionContext = createContext<Session | null>(null);

/** Who used the device last: undefined until looked up. */
function useKeeper(): MyselfFragment | null | undefined {
  const [keeper, setKeeper] = useState<MyselfFragment | null>();
  useEffect(() => { void outbox.keeper().then((kept) => setKeeper(kept?.me ?? null), () => setKeeper(null)); }, []);
  return keeper;
}

/** The device is the person's own before a page is drawn: what another one kept here is gone. */
function useClaim(me: MyselfFragment | null | undefined): boolean {
  const [claimed, setClaimed] = useState<string>();
  useEffect(() => {
    if (!me) return;
    void outbox.claim(me).catch(() => false).then((other) => {
      if (!other) return setClaimed(me.id);
      wipeDrafts();
      location.assign('/');
    });
  }, [me]);
  return claimed !== undefined && claimed === me?.id;
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const [{ data, fetching, error }, execute] = useQuery({ query: MeDocument });
  const [expired, setExpired] = useState(false);
  const [leaving, setLeaving] = useState<Leaving>(null);
  const [trusted, setTrusted] = useState(false);
  const keeper = useKeeper();
  const away = Boolean(error?.networkError) && !data;
  const claimed = useClaim(data?.me);

  useEffect(() => onExpired(() => setExpired(true)), []);
  const refresh = useCallback(() => {
    setExpired(false);
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  // opened without a signal, the page believes whoever used the device last, until somebody can be asked
  useEffect(() => { if (away && keeper) setTrusted(true); }, [away, keeper]);
  useEffect(() => {
    if (!away) return;
    addEventListener('online', refresh);
    const timer = setInterval(refresh, 15_000);
    return () => { removeEventListener('online', refresh); clearInterval(timer); };
  }, [away, refresh]);
  const me = data?.me ? (claimed ? data.me : null) : trusted ? keeper ?? null : null;
  const over = trusted && data?.me === null;

  const leave = useCallback(async () => {
    const result = await client.mutation(SignOutDocument, {}).toPromise();
    if (result.error?.networkError) return setLeaving('no-signal');
    if (result.error) throw result.error;
    wipeDrafts();
    await outbox.wipe();
    location.assign('/');
  }, [client]);
  const signOut = useCallback(async () => {
    const left = unsent(outbox.snapshot().parcels).length;
    if (left) setLeaving({ unsent: left });
    else await leave();
  }, [leave]);

  const session = useMemo<Session>(
    () => ({
      me, error, leaving, refresh, signOut, leave, stay: () => setLeaving(null),
      loading: (fetching && !data && !me) || (away && keeper === undefined) || (away && Boolean(keeper) && !me) || Boolean(data?.me && !me),
      expired: (expired || over) && me !== null,
    }),
    [me, data, fetching, error, away, keeper, over, expired, leaving, refresh, signOut, leave],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider');
  return session;
}

/** The person signed in; pages behind the shell always have one. */
export function useMe(): MyselfFragment {
  const { me } = useSession();
  if (!me) throw new Error('useMe needs a session');
  return me;
}
