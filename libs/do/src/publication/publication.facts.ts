import type { Acting } from '#kernel';
import type { Publication } from './publication.entity.js';

/** What the guards of a publication know beyond its row. */
export interface PublicationFacts {
  files: number;
}

/** One statement for any number of publications. */
export async function publicationFacts(by: Acting, rows: readonly Publication[]): Promise<ReadonlyMap<string, PublicationFacts>> {
  const found = await by.query<PublicationFacts & { id: string }>(
    'SELECT p.id, (SELECT count(*)::int FROM attachments a WHERE a.record_id = p.id) AS files FROM publications p WHERE p.id = ANY($1)',
    [rows.map((row) => row.id)],
  );
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}
