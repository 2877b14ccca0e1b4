import { createContext, useContext, useEffect } from 'react';
import { useWide } from '../../lib/screen';

interface Side {
  clauseId: string | null;
  /** Of which community it tells, where that is not the page's own. */
  communityId: string | null;
  open: (clauseId: string, among?: string[], communityId?: string) => void;
  close: () => void;
  /** A page with a third column takes the panel in; else it slides over the page. */
  dock: (docked: boolean) => void;
  among: string[];
}

export const SideContext = createContext<Side | null>(null);

export function useClauseSide(): Side {
  const side = useContext(SideContext);
  if (!side) throw new Error('useClauseSide needs a ClauseSideProvider');
  return side;
}

/** The clause as a column beside the page; shown by pages that dock it, on wide screens. */
export function useDockedClause(): string | null {
  const { clauseId, dock, close } = useClauseSide();
  const wide = useWide();
  useEffect(() => {
    dock(true);
    return () => { dock(false); close(); };
  }, [dock, close]);
  return wide ? clauseId : null;
}
