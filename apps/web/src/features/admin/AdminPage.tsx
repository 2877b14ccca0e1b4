import type { ReactNode } from 'react';
import { AdminNav } from '../../ui/shell/AdminNav';
import { usePageTitle } from '../../ui/shell/title';

/** One page of the administration: the others stand in a row above its title. */
export function AdminPage({ title, lead, right, children }: { title: string; lead?: string; right?: ReactNode; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className="page admin" id="main">
      <AdminNav />
      <div className="list-head">
        <h1 className="h1">{title}</h1>
        {right && <div className="btn-row">{right}</div>}
      </div>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </main>
  );
}
