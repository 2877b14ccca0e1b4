import { registerEnumType } from '@nestjs/graphql';
import { type Acting, dayOf, endOfDay, type Page, type PageInput, pageWith, type RecordFilter, RecordSort } from '#kernel';
import { communityPlace } from '#org';
import type { ServiceRequest } from './service-request.entity.js';
import { serviceRequests } from './service-request.kind.js';
import { RequestQueues } from './slip.type.js';

export enum RequestQueue {
  first = 'first',
  today = 'today',
  late = 'late',
  waiting = 'waiting',
  objected = 'objected',
}
registerEnumType(RequestQueue, { name: 'RequestQueue' });

/** Those that the staff has to do something about: not what waits for the resident's word. */
const OURS = "row.ended_at IS NULL AND row.state <> 'replied'";
/** What each queue holds; `?` are now and the end of today. */
const HOLDS: Record<RequestQueue, { sql: string; values: (by: Acting) => unknown[] }> = {
  first: { sql: "row.state IN ('received', 'handed')", values: () => [] },
  today: { sql: `${OURS} AND row.state <> 'waiting' AND row.due_at >= ? AND row.due_at <= ?`, values: (by) => [by.now, endOfDay(dayOf(by.now))] },
  late: { sql: `${OURS} AND row.due_at < ?`, values: (by) => [by.now] },
  waiting: { sql: "row.state IN ('waiting', 'passed', 'entrusted')", values: () => [] },
  objected: { sql: "row.state = 'objected'", values: () => [] },
};

/** A page of requests, of one queue or all. */
export async function requestPage(
  by: Acting, filter: RecordFilter, queue: RequestQueue | undefined, matterTypeId: string | undefined, sort: RecordSort, page: PageInput,
): Promise<Page<ServiceRequest>> {
  const narrowed = queue ? { ...filter, open: true } : filter;
  const narrow = <R extends { where(sql: string, ...values: unknown[]): R }>(rows: R): R => {
    if (queue) rows.where(HOLDS[queue].sql, ...HOLDS[queue].values(by));
    if (matterTypeId) rows.where('row.matter_type_id = ?', matterTypeId);
    return rows;
  };
  return pageWith(
    await narrow(serviceRequests.sorted(by, narrowed, sort)).many(page),
    () => narrow(serviceRequests.matching(by, narrowed)).count(),
  );
}

/** All queues of a community in one statement. */
export async function requestQueues(by: Acting, communityId: string): Promise<RequestQueues> {
  const place = await communityPlace(by, communityId);
  const [row] = await by.query<Partial<RequestQueues>>(
    `SELECT count(*) FILTER (WHERE state IN ('received', 'handed'))::int AS first,
       count(*) FILTER (WHERE state NOT IN ('replied', 'waiting') AND due_at >= $2 AND due_at <= $3)::int AS today,
       count(*) FILTER (WHERE state <> 'replied' AND due_at < $2)::int AS late,
       count(*) FILTER (WHERE state IN ('waiting', 'passed', 'entrusted'))::int AS waiting,
       count(*) FILTER (WHERE state = 'objected')::int AS objected, count(*) FILTER (WHERE state <> 'replied')::int AS open
     FROM service_requests WHERE community_id = $1 AND ended_at IS NULL`,
    [place.communityId, by.now, endOfDay(dayOf(by.now))],
  );
  return Object.assign(new RequestQueues(), row);
}
