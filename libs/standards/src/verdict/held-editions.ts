import type { StandardFile } from '../exchange/index.js';
import type { Query } from '../facts/fact-source.js';
import type { Parameters } from '../rules/index.js';

/** An edition that a community is held against, with the figures entered for it there. */
export interface HeldEdition {
  standardId: string;
  file: StandardFile;
  parameters: Parameters;
}

interface Held {
  communityId: string;
  standardId: string;
  hash: string;
}

interface SetParameter {
  standardId: string;
  unitId: string;
  name: string;
  value: number | string;
}

/** Editions by their content: a file is read and its rules compiled once a process. */
const files = new Map<string, StandardFile>();
const MOST_FILES = 64;

/** The editions that hold at each community on a day (its own, its street's, its district's), that in force first. */
export async function heldEditions(query: Query, communityIds: readonly string[], day: string): Promise<ReadonlyMap<string, HeldEdition[]>> {
  const [held, units, set] = await Promise.all([
    query<Held>(
      `SELECT DISTINCT u.id AS "communityId", s.id AS "standardId", s.content_hash AS hash, s.status = 'in-force' AS "inForce", s.code
       FROM org_units u JOIN adoptions a ON a.unit_id IN (u.id, u.street_id, u.district_id) JOIN standards s ON s.id = a.standard_id
       WHERE u.id = ANY($1) AND a.from_day <= $2 AND (a.to_day IS NULL OR a.to_day >= $2)
       ORDER BY "inForce" DESC, s.code`,
      [communityIds, day],
    ),
    query<{ id: string; units: string[] }>(
      'SELECT id, ARRAY[district_id, street_id, id] AS units FROM org_units WHERE id = ANY($1)',
      [communityIds],
    ),
    query<SetParameter>(
      `SELECT DISTINCT ON (standard_id, unit_id, name) standard_id AS "standardId", unit_id AS "unitId", name, value
       FROM edition_parameters WHERE from_day <= $1 ORDER BY standard_id, unit_id, name, from_day DESC`,
      [day],
    ),
  ]);
  await readFiles(query, [...new Set(held.map(({ hash }) => hash))]);
  const editions = new Map<string, HeldEdition[]>(communityIds.map((id) => [id, []]));
  const above = new Map(units.map((unit) => [unit.id, unit.units]));
  for (const { communityId, standardId, hash } of held) {
    editions.get(communityId)!.push({
      standardId,
      file: files.get(hash)!,
      parameters: set.length ? nearest(set.filter((one) => one.standardId === standardId), above.get(communityId)!) : {},
    });
  }
  return editions;
}

/** The scored edition that a community is held against on a day, that in force first. */
export async function scoredEdition(query: Query, communityId: string, day: string): Promise<HeldEdition | undefined> {
  return (await heldEditions(query, [communityId], day)).get(communityId)!.find(({ file }) => file.scoring);
}

/** One edition as it is now. */
export async function editionFile(query: Query, code: string): Promise<{ standardId: string; file: StandardFile } | undefined> {
  const [found] = await query<{ id: string; hash: string }>('SELECT id, content_hash AS hash FROM standards WHERE code = $1', [code]);
  if (!found) return undefined;
  await readFiles(query, [found.hash]);
  return { standardId: found.id, file: files.get(found.hash)! };
}

/** The community's own figure before its street's, that before the district's. */
function nearest(set: readonly SetParameter[], units: readonly string[]): Parameters {
  return Object.fromEntries(units.flatMap((unit) => set.filter(({ unitId }) => unitId === unit).map(({ name, value }) => [name, value])));
}

async function readFiles(query: Query, hashes: readonly string[]): Promise<void> {
  const wanted = hashes.filter((hash) => !files.has(hash));
  if (wanted.length === 0) return;
  const rows = await query<{ hash: string; file: StandardFile }>('SELECT content_hash AS hash, file FROM standards WHERE content_hash = ANY($1)', [wanted]);
  while (files.size > MOST_FILES) files.delete(files.keys().next().value!);
  for (const { hash, file } of rows) files.set(hash, file);
}
