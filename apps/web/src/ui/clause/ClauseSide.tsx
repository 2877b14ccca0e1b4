import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Drawer } from 'antd';
import { t } from '../../lib/messages';
import { useWide } from '../../lib/screen';
import { ClausePanel } from './ClausePanel';
import { SideContext } from './side';

const CLOSED = { clauseId: null, among: [], communityId: null };

export function ClauseSideProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ clauseId: string | null; among: string[]; communityId: string | null }>(CLOSED);
  const [docked, setDocked] = useState(false);
  const wide = useWide();
  const open = useCallback((clauseId: string, among: string[] = [], communityId: string | null = null) => setShown({ clauseId, among, communityId }), []);
  const close = useCallback(() => setShown(CLOSED), []);
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
