import { createHash } from 'node:crypto';

/**
 * Sealed chains in SQL: HMAC-SHA-256 is two rounds of SHA-256 over padded keys. The text that is sealed is the one of
 * `libs/kernel/src/history/chain.ts`, so that the product finds the chains whole.
 */
export function pads(key) {
  const bytes = Buffer.from(key);
  const block = Buffer.alloc(64);
  (bytes.length > 64 ? createHash('sha256').update(bytes).digest() : bytes).copy(block);
  const pad = (byte) => `'\\x${Buffer.from(block.map((one) => one ^ byte)).toString('hex')}'::bytea`;
  return { inner: pad(0x36), outer: pad(0x5c) };
}

const text = (sql) => `coalesce(to_json(${sql})::text, 'null')`;

/**
 * The entries number `seq` of all records of a kind that have so many. `path` and `verbs` name the steps of those that
 * went the usual way; whoever ends elsewhere gets there in the last step, by the verb `otherwise` gives for its state.
 */
export function entries({ table, kind, seq, path, verbs, otherwise = {} }, { inner, outer }) {
  const state = (n) => `CASE WHEN r.version = ${n} THEN r.state ELSE '${path[n - 1] ?? ''}' END`;
  const others = Object.entries(otherwise).map(([name, verb]) => `WHEN '${name}' THEN '${verb}'`).join(' ');
  const usual = `'${verbs[seq - 1] ?? verbs.at(-1)}'`;
  const sealed = [
    text('e.id'), `${seq}`, `'"${kind}"'`, `'"' || to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"'`,
    text('e.actor_id'), text('e.actor_name'), text('e.verb'), text('e.from_state'), text('e.to_state'), `'""'`, 'e.changes', `${seq}`,
    text('e.previous_hash'),
  ].join(` || ',' || `);
  return `
    INSERT INTO history_entries (record_id, seq, kind, community_id, street_id, at, actor_id, actor_name, verb, from_state, to_state,
      changes, version, previous_hash, hash)
    SELECT e.id, ${seq}, '${kind}', e.community_id, e.street_id, e.at, e.actor_id, e.actor_name, e.verb, e.from_state, e.to_state,
      e.changes::jsonb, ${seq}, e.previous_hash,
      encode(sha256(${outer} || sha256(${inner} || convert_to('[' || ${sealed} || ']', 'UTF8'))), 'hex')
    FROM (
      SELECT r.id, r.community_id, r.street_id, p.id AS actor_id, p.name AS actor_name,
        ${seq === 1 ? 'r.created_at' : `date_trunc('milliseconds', r.created_at + (r.updated_at - r.created_at) * ${seq - 1}.0 / (r.version - 1))`} AS at,
        ${seq > 1 && others ? `CASE WHEN r.version = ${seq} THEN CASE r.state ${others} ELSE ${usual} END ELSE ${usual} END` : usual} AS verb,
        ${seq === 1 ? 'NULL::text' : state(seq - 1)} AS from_state, ${state(seq)} AS to_state,
        ${seq === 1 ? `'[{"field":"title","from":null,"personal":false,"to":' || to_json(r.title)::text || '}]'` : `'[]'`} AS changes,
        ${seq === 1 ? `''` : 'before.hash'} AS previous_hash
      FROM ${table} r JOIN people p ON p.id = ${seq === 1 ? 'r.created_by_id' : 'coalesce(r.assignee_id, r.created_by_id)'}
        ${seq === 1 ? '' : `JOIN history_entries before ON before.record_id = r.id AND before.seq = ${seq - 1}`}
      WHERE r.version >= ${seq}
    ) AS e`;
}
