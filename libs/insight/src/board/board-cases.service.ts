import { Injectable } from '@nestjs/common';
import { type Acting, dayOf, daysBetween, doors, type Page, type PageInput, pageWith, RecordKindName, RecordRef, type Transition } from '#kernel';
import { nonconformities } from '#act';
import { type Conditions, unitScope } from '../scope/unit-scope.js';
import { type AskedExtension, BoardCase } from './board-case.type.js';
import { boardConditions, caseConditions } from './board-conditions.js';
import type { BoardCaseFilter, BoardFilter } from './board.input.js';
import { reasonsOf, type Weighed, weight } from './standing-out.js';

const TEN = 10;

interface CaseRow extends Omit<Weighed, 'roots'> {
  id: string;
  number: string | null;
  title: string;
  version: number;
  potential: boolean;
  communityId: string;
  streetId: string;
  gridId: string | null;
  assigneeId: string | null;
  ownerId: string | null;
  finishBy: Date | null;
  createdAt: Date;
  breached: { id: string; number: string }[];
  causes: string[];
  extension: AskedExtension | null;
}

/** The page of cases first, then what is said of each. */
const lines = (from: string, order: string): string => `
  WITH page AS MATERIALIZED (SELECT n.* ${from})
  SELECT p.id, p.number, p.title, p.state, p.version, p.potential, p.grade, p.community_id AS "communityId", p.street_id AS "streetId",
    p.grid_id AS "gridId", p.assignee_id AS "assigneeId", p.owner_id AS "ownerId", p.due_at AS "dueAt", p.finish_by AS "finishBy",
    p.ended_at AS "endedAt", p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.recurrence_of_id AS "recurrenceOfId",
    p.wait_until::text AS "waitUntil", p.at_risk AS "atRisk", p.contained_at AS "containedAt", x.id IS NOT NULL AS asks,
    CASE WHEN x.id IS NOT NULL THEN json_build_object('actionId', x.id, 'version', x.version, 'title', x.title, 'until', x.asked_until, 'reason', x.reason) END AS extension,
    (SELECT coalesce(json_agg(json_build_object('id', c.id, 'number', c.number) ORDER BY l.id), '[]') FROM clause_links l JOIN clauses c ON c.id = l.clause_id
      WHERE l.record_id = p.id AND l.role = 'breaches') AS breached,
    CASE WHEN p.recurrence_of_id IS NULL THEN 1 ELSE (SELECT count(DISTINCT o.id)::int FROM clause_links l
      JOIN clause_links m ON m.community_id = l.community_id AND m.clause_id = l.clause_id AND m.role = 'breaches'
      JOIN nonconformities o ON o.id = m.record_id AND o.state NOT IN ('void', 'dismissed', 'merged') AND o.created_at <= p.created_at
        AND o.created_at > p.created_at - interval '1 year'
      WHERE l.record_id = p.id AND l.role = 'breaches') END AS times,
    ARRAY(SELECT c.text FROM nonconformity_causes c WHERE c.nonconformity_id = p.id AND c.round = p.round AND c.root ORDER BY c.position) AS causes,
    a.unbegun, a.actions, r.reminders, r."remindedAt"
  FROM page p
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE a.state = 'planned')::int AS unbegun, count(*)::int AS actions
      FROM corrective_actions a WHERE a.parent_id = p.id AND a.round = p.round AND a.state NOT IN ('cancelled', 'void')) a
    LEFT JOIN LATERAL (SELECT a.id, a.version, a.title, e.asked_until, e.reason FROM corrective_actions a
      JOIN action_extensions e ON e.action_id = a.id AND e.granted IS NULL WHERE a.parent_id = p.id ORDER BY e.asked_at LIMIT 1) x ON TRUE
    CROSS JOIN LATERAL (SELECT count(*)::int AS reminders, max(m.at) AS "remindedAt" FROM case_reminders m WHERE m.nonconformity_id = p.id) r
  ORDER BY ${order.replaceAll('n.', 'p.')}`;

/** The cases behind the figures, and the ten to act on today. */
@Injectable()
export class BoardCasesService {
  /** @throws NOT_FOUND */
  async page(by: Acting, filter: BoardCaseFilter, page: PageInput): Promise<Page<BoardCase>> {
    const scope = await unitScope(by, filter.unitId);
    const asked = caseConditions(scope, filter, by.now);
    const items = await this.read(by, asked, DUE, asked.with('LIMIT ? OFFSET ?', page.limit, page.offset));
    return pageWith(items, async () => {
      const counted = caseConditions(scope, filter, by.now);
      const [row] = await by.query<{ total: number }>(`SELECT count(*)::int AS total FROM nonconformities n WHERE ${counted.sql}`, counted.values);
      return row!.total;
    });
  }

  async ten(by: Acting, filter: BoardFilter): Promise<BoardCase[]> {
    const asked = boardConditions(await unitScope(by, filter.unitId), filter).where('n.ended_at IS NULL');
    const order = `${weight(asked.with('?::timestamptz', by.now), asked.with('?::date', dayOf(by.now)))} DESC, ${DUE}`;
    return this.read(by, asked, order, asked.with('LIMIT ?', TEN));
  }

  /** What the person may do with the case now, by the checks that the verb itself makes. */
  transitions(by: Acting, one: BoardCase): Promise<Transition[] | undefined> {
    return by.op.load('doors of board cases', one.id, async (ids) => {
      const rows = await nonconformities.byIds(by, ids);
      const found = await doors(by, nonconformities.kind as never, [...rows.values()]);
      return new Map([...found].map(([id, { transitions }]) => [id, transitions]));
    });
  }

  private async read(by: Acting, asked: Conditions, order: string, limit: string): Promise<BoardCase[]> {
    const from = `FROM nonconformities n WHERE ${asked.sql} ORDER BY ${order} ${limit}`;
    const rows = await by.query<CaseRow>(lines(from, order), asked.values);
    return rows.map((row) => caseOf(row, by.now));
  }
}

const DUE = 'n.ended_at DESC NULLS FIRST, n.due_at NULLS LAST, n.id DESC';

function caseOf(row: CaseRow, now: Date): BoardCase {
  const { id, version, grade, potential, breached, causes, extension, reminders, remindedAt, ownerId, dueAt, endedAt, createdAt } = row;
  const late = endedAt === null && dueAt !== null && dueAt < now;
  return Object.assign(new BoardCase(), {
    id, version, grade, potential, causes, extension, reminders, remindedAt, ownerId, reportedAt: createdAt,
    clauses: breached.map(({ number }) => number), clauseIds: breached.map((clause) => clause.id),
    record: Object.assign(new RecordRef(), {
      id, kind: RecordKindName.nonconformity, stage: 'act', number: row.number, title: row.title, state: row.state, dueAt, endedAt, late,
      updatedAt: row.updatedAt, parentId: null, communityId: row.communityId, streetId: row.streetId, gridId: row.gridId, assigneeId: row.assigneeId,
    }),
    daysLate: late ? daysBetween(dayOf(dueAt), dayOf(now)) : 0,
    age: daysBetween(dayOf(createdAt), dayOf(endedAt ?? now)),
    reasons: reasonsOf({ ...row, roots: causes.length }, now),
  });
}
