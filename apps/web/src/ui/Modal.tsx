import { Modal as AntModal } from 'antd';
import type { ReactNode } from 'react';

export function Modal({ open, title, onClose, children }:
  { open: boolean; title: string; onClose?: () => void; children: ReactNode }) {
  return (
    <AntModal open={open} title={title} footer={null} closable={Boolean(onClose)} onCancel={onClose} maskClosable={false}
      keyboard={Boolean(onClose)} destroyOnHidden>
      {children}
    </AntModal>
  );
}
