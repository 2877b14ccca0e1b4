import { Drawer } from 'antd';
import type { ReactNode } from 'react';

/** Slides over the right of the page, or over all of a phone. */
export function SidePage({ open, title, onClose, children }:
  { open: boolean; title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Drawer open={open} onClose={onClose} title={title} size="min(560px, 100vw)" destroyOnHidden>
      {children}
    </Drawer>
  );
}
