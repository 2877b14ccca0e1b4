import type { RecordKind } from './generated/graphql';

const PATHS: Record<RecordKind, string> = {
  annualPlan: '/plans/',
  serviceItem: '/plans/',
  activity: '/activities/',
  complaint: '/complaints/',
  nonconformity: '/nonconformities/',
  correctiveAction: '/actions/',
};

/** Where a record is shown; an action and a service item open on the page of what holds them. */
export function recordPath(record: { kind: RecordKind; id: string; parentId?: string | null }): string {
  if (record.kind === 'serviceItem' && record.parentId) return `/plans/${record.parentId}?item=${record.id}`;
  if (record.kind === 'correctiveAction' && record.parentId) return `/nonconformities/${record.parentId}#actions`;
  return PATHS[record.kind] + record.id;
}
