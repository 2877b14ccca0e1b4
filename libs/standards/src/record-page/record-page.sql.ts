import { type Acting, Attachment, Comment, HistoryEntry, type RecordRow, Shape } from '#kernel';

/** What every record's page shows beside its own fields, as subqueries over `main`; `people` are ids of more people whom the page names. */
export function spineParts(by: Acting, people: readonly string[] = []): Record<keyof SpineParts, string> {
  const { dataSource } = by.kernel;
  const history = 'SELECT h.actor_id FROM history_entries h WHERE h.record_id = main.id';
  const named = [
    `VALUES (main."createdById"), (main."assigneeId")`,
    history,
    `SELECT told.id::uuid FROM history_entries h, jsonb_array_elements(h.changes) AS change,
       LATERAL (VALUES (change->>'from'), (change->>'to')) AS told(id)
     WHERE h.record_id = main.id AND h.changes <> '[]' AND told.id ~ '${UUID}'`,
    'SELECT uploaded_by_id FROM attachments a WHERE a.record_id = main.id',
    'SELECT unnest(author_id || mentions) FROM comments c WHERE c.record_id = main.id',
    ...people,
  ];
  return {
    place: `SELECT json_build_object('__typename', 'Community', 'id', u.id, 'code', u.code, 'name', u.name,
        'street', json_build_object('__typename', 'OrgUnit', 'id', s.id, 'name', s.name))
      FROM org_units u JOIN org_units s ON s.id = u.street_id WHERE u.id = main."communityId"`,
    links: `SELECT coalesce(json_agg(json_build_object('__typename', 'ClauseLink', 'id', l.id, 'role', l.role, 'default', l.is_default, 'clause', ${CLAUSE}) ORDER BY l.id), '[]')
      FROM clause_links l JOIN clauses c ON c.id = l.clause_id WHERE l.record_id = main.id`,
    attachments: Shape.of(dataSource, Attachment).asJson('row.record_id = main.id', 'row.uploaded_at'),
    history: Shape.of(dataSource, HistoryEntry).asJson('row.record_id = main.id', 'row.seq'),
    comments: Shape.of(dataSource, Comment).asJson('row.record_id = main.id', 'row.at, row.id'),
    // an array, so that people are looked up one by one: how many a union will name, the planner cannot know
    people: `SELECT coalesce(json_object_agg(p.id, p.name), '{}') FROM people p WHERE p.id = ANY (ARRAY(${named.join(' UNION ')}))`,
  };
}

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

const CLAUSE = `json_build_object('__typename', 'Clause', 'id', c.id, 'number', c.number, 'title', c.title, 'titleEn', c.title_en, 'summary', c.summary,
  'summaryEn', c.summary_en, 'standardCode', c.standard_code, 'stage', c.stage, 'textStatus', c.text_status, 'basedOn',
  (SELECT json_build_object('__typename', 'Clause', 'id', b.id, 'title', b.title, 'titleEn', b.title_en) FROM clauses b
   WHERE b.standard_code = split_part(c.based_on, '#', 1) AND b.number = split_part(split_part(c.based_on, '#', 2), '/', 1)))`;

/** As the database sends them: instants are still text. */
export interface SpineParts {
  place: object;
  links: object[];
  attachments: Attachment[];
  history: HistoryEntry[];
  comments: Comment[];
  people: Readonly<Record<string, string>>;
}

export type Main<Row extends RecordRow> = { row: Row; parts: SpineParts };
