import { Popover } from 'antd';
import type { ReactElement, ReactNode } from 'react';

/** Floats under what opened it. */
export function Pop({ open, onOpen, content, children }:
  { open: boolean; onOpen: (open: boolean) => void; content: ReactNode; children: ReactElement }) {
  return (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={onOpen} arrow={false} destroyOnHidden content={content}>
      {children}
    </Popover>
  );
}
