import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Drawer } from 'antd';
import { t } from '../../lib/messages';
import { useWide } from '../../lib/screen';
import { ClausePanel } from './ClausePanel';

interface Side {
  clauseId: string | null;
  open: (clauseId: string, among?: string[]) => void;
  close: () => void;
  /** A page with a third column takes the panel in; else it slides over the page. */
  dock: (docked: boolean) => void;
  among: string[];
}

const SideContext = createContext<Side | null>(null);

export function ClauseSideProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ clauseId: string | null; among: string[] }>({ clauseId: null, among: [] });
  const [docked, setDocked] = useState(false);
  const wide = useWide();
  const open = useCallback((clauseId: string, among: string[] = []) => setShown({ clauseId, among }), []);
  const close = useCallback(() => setShown({ clauseId: null, among: [] }), []);
  const side = useMemo(() => ({ ...shown, open, close, dock: setDocked }), [shown, open, close]);
  return (
    <SideContext value={side}>
      {children}
      <Drawer open={shown.clauseId !== null && !(docked && wide)} onClose={close} size={wide ? 436 : 'min(436px, 100vw)'}
        title={t('clause.one')} aria-label={t('clause.one')} destroyOnHidden>
        {shown.clauseId && <ClausePanel clauseId={shown.clauseId} />}
      </Drawer>
    </SideContext>
  );
}

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
