import { z } from 'zod';
import { type BoundQuery, RecordSort, sameReach } from '#kernel';
import { nonconformities } from './nonconformity.kind.js';

const iso = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const person = (column: string): string => `(SELECT json_build_object('__typename', 'Person', 'id', p.id, 'name', p.name) FROM people p WHERE p.id = ${column})`;

/** One line of the list, of `row`. */
const LINE = `json_build_object('__typename', 'Nonconformity', 'id', row.id, 'number', row.number, 'title', row.title, 'state', row.state, 'dueAt', ${iso('row.due_at')},
  'endedAt', ${iso('row.ended_at')}, 'updatedAt', ${iso('row.updated_at')}, 'grade', row.grade, 'potential', row.potential,
  'foundOn', row.found_on, 'round', row.round, 'owner', ${person('row.owner_id')},
  'community', (SELECT json_build_object('__typename', 'Community', 'id', u.id, 'name', u.name) FROM org_units u WHERE u.id = row.community_id),
  'clauseLinks', (SELECT coalesce(json_agg(json_build_object('__typename', 'ClauseLink', 'id', l.id, 'role', l.role,
      'clause', json_build_object('__typename', 'Clause', 'id', c.id, 'number', c.number, 'title', c.title)) ORDER BY l.id), '[]')
    FROM clause_links l JOIN clauses c ON c.id = l.clause_id WHERE l.record_id = row.id),
  'actions', (SELECT coalesce(json_agg(json_build_object('__typename', 'CorrectiveAction', 'id', a.id, 'number', a.number, 'title', a.title, 'state', a.state, 'dueOn', a.due_on,
      'owner', ${person('a.assignee_id')}) ORDER BY a.round, a.created_at, a.id), '[]')
    FROM corrective_actions a WHERE a.parent_id = row.id))::text AS line`;

/** Words are sought the ordinary way. */
const asked = z.strictObject({
  filter: z
    .strictObject({
      communityId: z.uuid().optional(), state: z.array(z.string()).optional(), open: z.boolean().optional(), late: z.boolean().optional(),
      clauseId: z.uuid().optional(), year: z.int().optional(), mine: z.boolean().optional(),
    })
    .optional(),
  sort: z.enum(RecordSort).default(RecordSort.dueAt),
  page: z.strictObject({ limit: z.int().min(1).max(100).default(20), offset: z.int().min(0).default(0) }).prefault({}),
});

/** The list of cases: lines that the database writes, and their count. */
export const nonconformityList: BoundQuery = {
  operation: 'Nonconformities',
  permission: 'nonconformity:read',
  async answer(by, variables) {
    const { data } = asked.safeParse(variables ?? {});
    // who may read fewer actions than cases is shown only those, the ordinary way
    if (!data || !sameReach(by.reach, by.actor.reach('corrective-action:read'))) return null;
    const { filter = {}, sort, page } = data;
    const [lines, total] = await Promise.all([
      nonconformities.sorted(by, filter, sort).selecting<{ line: string }>(LINE, page),
      nonconformities.matching(by, filter).count(),
    ]);
    return `{"nonconformities":{"__typename":"NonconformityPage","total":${total},"items":[${lines.map(({ line }) => line).join(',')}]}}`;
  },
};
