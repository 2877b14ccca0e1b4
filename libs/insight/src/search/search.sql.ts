/** `$1` words, `$2` number, `$3` people, `$4` who may read which kinds where, `$5` kind, `$6` community, `$7` now, `$8` how many, `$9` after how many. */
export const SEARCH = `
  SELECT id, kind, rank, person_id AS "personId", excerpt, total, more
  FROM search_records($1::text[], $2::text, $3::uuid[], $4::jsonb, $5::text, $6::uuid, $7::timestamptz, $8::int, $9::int)`;

/** Those whose name holds `$1`, written as a word of two characters or more. */
export const NAMED = `
  SELECT id FROM people WHERE bigrams(folded(name)) @> bigrams(folded($1)) AND strpos(folded(name), folded($1)) > 0 ORDER BY name, id LIMIT 20`;
