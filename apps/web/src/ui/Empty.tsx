import type { ReactNode } from 'react';
import { Ring } from './Ring';

/** The first time: what this is for, the clause that asks for it, one button. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Ring size={92} parts={[]} />
      <div>
        <h2>{title}</h2>
        <p>{text}</p>
        {children && <div className="btn-row">{children}</div>}
      </div>
    </div>
  );
}
