import type { Acting, Place } from '#kernel';
import { folded } from '#resources';
import { OWN_FIELDS, type OwnField } from './headings.js';

/** How a community has used headings of its own sheets before, by the folded heading. */
export async function rememberedHeadings(by: Acting, communityId: string): Promise<ReadonlyMap<string, OwnField>> {
  const rows = await by.query<{ heading: string; field: OwnField }>(
    'SELECT heading, field FROM own_sheet_headings WHERE community_id = $1', [communityId],
  );
  return new Map(rows.filter(({ field }) => OWN_FIELDS.includes(field)).map(({ heading, field }) => [heading, field]));
}

export async function rememberHeadings(by: Acting, place: Place, headings: readonly string[], fields: readonly OwnField[]): Promise<void> {
  const used = new Map(headings.map((heading, index) => [folded(heading).slice(0, 100), fields[index] ?? 'none'] as const));
  used.delete('');
  await by.query(
    `INSERT INTO own_sheet_headings (community_id, street_id, heading, field) SELECT $1, $2, * FROM unnest($3::text[], $4::text[])
     ON CONFLICT (community_id, heading) DO UPDATE SET field = excluded.field`,
    [place.communityId, place.streetId, [...used.keys()], [...used.values()]],
  );
}
