import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Drawer } from 'antd';
import { t } from '../../lib/messages';
import { useWide } from '../../lib/screen';
import { ClausePanel } from './ClausePanel';
import { SideContext } from './side';

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
