import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useClient, useQuery, type CombinedError } from 'urql';
import { onExpired } from './client';
import { wipeDrafts } from './draft';
import { MeDocument, SignOutDocument, type MyselfFragment } from './generated/graphql';

interface Session {
  me: MyselfFragment | null;
  loading: boolean;
  error: CombinedError | undefined;
  /** True when the session ended under the person's hands: the page stays, signing in goes over it. */
  expired: boolean;
  refresh: () => void;
  signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const [{ data, fetching, error }, execute] = useQuery({ query: MeDocument });
  const [expired, setExpired] = useState(false);
  const me = data?.me ?? null;

  useEffect(() => onExpired(() => setExpired(true)), []);
  const refresh = useCallback(() => {
    setExpired(false);
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  const signOut = useCallback(async () => {
    const result = await client.mutation(SignOutDocument, {}).toPromise();
    if (result.error) throw result.error;
    wipeDrafts();
    location.assign('/');
  }, [client]);

  const session = useMemo(
    () => ({ me, loading: fetching && !data, error, expired: expired && me !== null, refresh, signOut }),
    [me, data, fetching, error, expired, refresh, signOut],
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
