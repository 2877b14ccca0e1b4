/** `$1` words, `$2` number, `$3` people, `$4` who may read which kinds where, `$5` kind, `$6` community, `$7` now, `$8` how many, `$9` after how many. */
export const SEARCH = `
  SELECT id, kind, rank, person_id AS "personId", excerpt, total, more
  FROM search_records($1::text[], $2::text, $3::uuid[], $4::jsonb, $5::text, $6::uuid, $7::timestamptz, $8::int, $9::int)`;

/** Those whose name holds `$1`, written as a word of two characters or more: first those who work within the asker's reach. */
export const NAMED = `
  SELECT p.id FROM people p WHERE bigrams(folded(p.name)) @> bigrams(folded($1)) AND strpos(folded(p.name), folded($1)) > 0
  ORDER BY NOT EXISTS (SELECT FROM memberships m JOIN org_units u ON u.id = m.unit_id WHERE m.person_id = p.id AND (u.street_id = ANY ((SELECT app_units('streets'))::uuid[])
    OR u.id = ANY ((SELECT app_units('streets') || app_units('communities') || app_units('grids'))::uuid[]))), p.name, p.id LIMIT 50`;
