/** The same answers in SQL written by hand: the measure of what this database and this machine can do. */

const DATE = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const iso = (column) => `to_char(${column} AT TIME ZONE 'UTC', ${DATE})`;
const person = (column) => `(SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = ${column})`;

export const LIST = `
  SELECT json_build_object('nonconformities', json_build_object(
    'total', (SELECT count(*) FROM nonconformities WHERE street_id = $1 AND ended_at IS NULL AND state <> 'void'),
    'items', coalesce(json_agg(json_build_object(
      'id', n.id, 'number', n.number, 'title', n.title, 'state', n.state, 'dueAt', ${iso('n.due_at')}, 'endedAt', ${iso('n.ended_at')},
      'updatedAt', ${iso('n.updated_at')}, 'grade', n.grade, 'potential', n.potential, 'foundOn', n.found_on, 'round', n.round,
      'community', json_build_object('id', u.id, 'name', u.name), 'owner', ${person('n.owner_id')},
      'clauseLinks', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'role', l.role,
          'clause', json_build_object('id', c.id, 'number', c.number, 'title', c.title)) ORDER BY l.id), '[]')
        FROM clause_links l JOIN clauses c ON c.id = l.clause_id WHERE l.record_id = n.id),
      'actions', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'state', a.state,
          'dueOn', a.due_on, 'owner', ${person('a.assignee_id')}) ORDER BY a.round, a.created_at, a.id), '[]')
        FROM corrective_actions a WHERE a.parent_id = n.id)
    ) ORDER BY n.due_at, n.id DESC), '[]')))::text AS answer
  FROM (SELECT * FROM nonconformities WHERE street_id = $1 AND ended_at IS NULL AND state <> 'void'
    ORDER BY due_at NULLS LAST, id DESC LIMIT 50) AS n JOIN org_units u ON u.id = n.community_id`;

const files = (column) => `(SELECT coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mime', f.mime, 'size', f.size,
  'evidenceOn', f.evidence_on, 'uploadedAt', ${iso('f.uploaded_at')}, 'url', '/files/' || f.id, 'previewUrl',
  CASE WHEN f.preview_sha256 IS NOT NULL THEN '/files/' || f.id || '/preview' END, 'uploadedBy', ${person('f.uploaded_by_id')})), '[]')
  FROM attachments f WHERE f.record_id = ${column})`;
const reference = (column) => `(SELECT json_build_object('id', r.id, 'kind', r.kind, 'stage', r.stage, 'number', r.number, 'title', r.title,
    'state', r.state, 'dueAt', ${iso('r.due_at')}, 'endedAt', ${iso('r.ended_at')}, 'updatedAt', ${iso('r.updated_at')}, 'parentId', r.parent_id,
    'late', r.ended_at IS NULL AND coalesce(r.due_at, r.finish_by) < now(), 'community', json_build_object('id', v.id, 'name', v.name))
  FROM records r JOIN org_units v ON v.id = r.community_id WHERE r.id = ${column})`;

/** The page of one; `chain` is what the server checks and then leaves out. */
export const PAGE = `
  SELECT json_build_object('id', n.id, 'kind', 'nonconformity', 'stage', 'act', 'number', n.number, 'title', n.title, 'state', n.state,
    'version', n.version, 'dueAt', ${iso('n.due_at')}, 'endedAt', ${iso('n.ended_at')}, 'createdAt', ${iso('n.created_at')},
    'updatedAt', ${iso('n.updated_at')},
    'community', json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'street', json_build_object('id', s.id, 'name', s.name)),
    'createdBy', ${person('n.created_by_id')}, 'assignee', ${person('n.assignee_id')},
    'clauseLinks', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'role', l.role, 'default', l.is_default, 'clause',
        json_build_object('id', c.id, 'number', c.number, 'title', c.title, 'titleEn', c.title_en, 'summary', c.summary, 'summaryEn', c.summary_en,
          'standardCode', c.standard_code, 'stage', c.stage, 'textStatus', c.text_status, 'basedOn',
          (SELECT json_build_object('id', b.id, 'title', b.title, 'titleEn', b.title_en) FROM clauses b
           WHERE b.standard_code = split_part(c.based_on, '#', 1) AND b.number = split_part(split_part(c.based_on, '#', 2), '/', 1))))
        ORDER BY l.id), '[]')
      FROM clause_links l JOIN clauses c ON c.id = l.clause_id WHERE l.record_id = n.id),
    'attachments', ${files('n.id')},
    'comments', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'text', CASE WHEN c.withdrawn_at IS NULL THEN c.text ELSE '' END,
        'at', ${iso('c.at')}, 'withdrawnAt', ${iso('c.withdrawn_at')}, 'mine', c.author_id = $2, 'author', ${person('c.author_id')},
        'mentioned', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name)), '[]') FROM people p WHERE p.id = ANY (c.mentions)))
        ORDER BY c.at), '[]')
      FROM comments c WHERE c.record_id = n.id),
    'mayAssign', n.ended_at IS NULL,
    'description', n.description, 'potential', n.potential, 'grade', n.grade, 'foundOn', n.found_on, 'impact', n.impact,
    'atRisk', n.at_risk, 'containment', n.containment, 'containedAt', ${iso('n.contained_at')}, 'containedBy', ${person('n.contained_by_id')},
    'correction', n.correction, 'correctedOn', n.corrected_on, 'causeMethod', n.cause_method, 'round', n.round,
    'plannedBy', ${person('n.planned_by_id')}, 'planReviewedBy', ${person('n.plan_reviewed_by_id')}, 'planReviewedAt', ${iso('n.plan_reviewed_at')},
    'mergedInto', ${reference('n.merged_into_id')}, 'successMeasure', n.success_measure,
    'successTarget', n.success_target, 'waitDays', n.wait_days, 'waitUntil', n.wait_until, 'dismissReason', n.dismiss_reason,
    'owner', ${person('n.owner_id')}, 'source', ${reference('n.source_id')}, 'recurrenceOf', ${reference('n.recurrence_of_id')},
    'causes', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'parentId', c.parent_id, 'position', c.position, 'heading', c.heading, 'text', c.text,
        'evidence', c.evidence, 'root', c.root, 'round', c.round) ORDER BY c.round, c.position), '[]')
      FROM nonconformity_causes c WHERE c.nonconformity_id = n.id),
    'actions', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'number', a.number, 'title', a.title, 'state', a.state,
        'version', a.version, 'dueOn', a.due_on, 'doneOn', a.done_on, 'evidence', a.evidence, 'round', a.round, 'endedAt', ${iso('a.ended_at')},
        'owner', ${person('a.assignee_id')}, 'doneBy', ${person('a.done_by_id')},
        'cause', (SELECT json_build_object('id', c.id, 'text', c.text) FROM nonconformity_causes c WHERE c.id = a.cause_id),
        'extensions', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'dueOn', e.due_on, 'askedUntil', e.asked_until, 'reason', e.reason,
            'askedAt', ${iso('e.asked_at')}, 'granted', e.granted, 'decidedAt', ${iso('e.decided_at')}, 'remark', e.remark,
            'askedBy', ${person('e.asked_by_id')}, 'decidedBy', ${person('e.decided_by_id')}) ORDER BY e.asked_at), '[]')
          FROM action_extensions e WHERE e.action_id = a.id),
        'transitions', '[]'::json, 'attachments', ${files('a.id')}) ORDER BY a.round, a.created_at, a.id), '[]')
      FROM corrective_actions a WHERE a.parent_id = n.id),
    'reviews', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'round', e.round, 'outcome', e.outcome, 'finding', e.finding,
        'evidence', e.evidence, 'at', ${iso('e.at')}, 'reviewer', ${person('e.reviewer_id')}) ORDER BY e.at), '[]')
      FROM effectiveness_reviews e WHERE e.nonconformity_id = n.id),
    'chain', (SELECT json_agg(json_build_object('seq', h.seq, 'at', ${iso('h.at')}, 'verb', h.verb, 'fromState', h.from_state,
        'toState', h.to_state, 'note', h.note, 'actor', ${person('h.actor_id')}, 'changes', h.changes, 'names', (SELECT json_object_agg(p.id, p.name)
          FROM jsonb_array_elements(h.changes) AS c, LATERAL (VALUES (c->>'from'), (c->>'to')) AS v(id), people p
          WHERE h.changes <> '[]' AND v.id ~ '^[0-9a-f-]{36}$' AND p.id = v.id::uuid), 'actorId', h.actor_id,
        'actorName', h.actor_name, 'kind', h.kind, 'version', h.version, 'previousHash', h.previous_hash, 'hash', h.hash) ORDER BY h.seq)
      FROM history_entries h WHERE h.record_id = n.id)) AS answer
  FROM nonconformities n JOIN org_units u ON u.id = n.community_id JOIN org_units s ON s.id = n.street_id
  WHERE n.id = $1`;

/** Raising one: the statements of its transaction, in their order. */
export const RAISE = {
  earlier: `SELECT n.id FROM nonconformities n JOIN clause_links l ON l.record_id = n.id AND l.role = 'breaches'
    WHERE n.community_id = $1 AND l.clause_id = ANY ($2) AND n.created_at >= $3 AND n.state NOT IN ('dismissed', 'merged', 'void')
    ORDER BY n.created_at DESC LIMIT 1`,
  number: `INSERT INTO record_counters (community_id, street_id, prefix, year, value)
    SELECT id, street_id, 'NC', $2, 1 FROM org_units WHERE id = $1
    ON CONFLICT (community_id, prefix, year) DO UPDATE SET value = record_counters.value + 1 RETURNING value, street_id`,
  row: `INSERT INTO nonconformities (id, community_id, street_id, number, title, state, version, due_at, created_by_id, created_at, updated_at,
      description, potential, grade, found_on, impact, recurrence_of_id)
    VALUES ($1, $2, $3, $4, $5, 'reported', 1, $6, $7, $8, $8, $9, false, $10, $11, $12, $13)`,
  history: `INSERT INTO history_entries (record_id, seq, kind, community_id, street_id, at, actor_id, actor_name, verb, to_state, changes,
      version, previous_hash, hash)
    VALUES ($1, 1, 'nonconformity', $2, $3, $4, $5, $6, 'report', 'reported', $7, 1, '', $8)`,
  links: `INSERT INTO clause_links (id, community_id, street_id, kind, record_id, clause_id, role, is_default, created_by_id, created_at)
    SELECT gen_random_uuid(), $1, $2, 'nonconformity', $3, c.id, CASE WHEN c.id = ANY ($4) THEN 'breaches' ELSE 'implements' END,
      NOT c.id = ANY ($4), $5, $6
    FROM clauses c WHERE c.id = ANY ($4) OR (c.number = '10.1' AND c.standard_id IN (SELECT a.standard_id FROM adoptions a
      JOIN org_units u ON u.id = $1 AND a.unit_id IN (u.id, u.street_id, u.district_id)))`,
  notices: `INSERT INTO notices (id, person_id, code, params, record_id, at)
    SELECT gen_random_uuid(), m.person_id, 'nonconformity.reported', $2, $3, $4
    FROM memberships m WHERE m.role = 'secretary' AND m.unit_id = $1`,
  community: 'SELECT id, name FROM org_units WHERE id = $1',
};
