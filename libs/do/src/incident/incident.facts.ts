import type { Acting } from '#kernel';
import type { Incident } from './incident.entity.js';

/** What the guards of an incident know beyond its row. */
export interface IncidentFacts {
  reports: number;
}

/** One statement for any number of incidents. */
export async function incidentFacts(by: Acting, rows: readonly Incident[]): Promise<ReadonlyMap<string, IncidentFacts>> {
  const found = await by.query<IncidentFacts & { id: string }>(
    `SELECT i.id, (SELECT count(*)::int FROM incident_entries e WHERE e.incident_id = i.id AND e.entry = 'report') AS reports
     FROM incidents i WHERE i.id = ANY($1)`,
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
