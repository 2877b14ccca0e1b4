import type { Acting } from '#kernel';
import type { GridFinding } from './grid-finding.entity.js';

/** Of a finding that was passed on: whether the request has come back with a reply, or is over. */
export interface FindingFacts {
  request: { number: string; answered: boolean } | null;
}

export async function findingFacts(by: Acting, rows: readonly GridFinding[]): Promise<ReadonlyMap<string, FindingFacts>> {
  const passed = rows.flatMap(({ requestId }) => requestId ?? []);
  const found = passed.length === 0 ? [] : await by.query<{ id: string; number: string; answered: boolean }>(
    `SELECT id, number, (ended_at IS NOT NULL OR state = 'replied') AS answered FROM service_requests WHERE id = ANY($1)`, [passed]);
  const requests = new Map(found.map((one) => [one.id, one]));
  return new Map(rows.map((row) => [row.id, { request: (row.requestId && requests.get(row.requestId)) || null }]));
}
