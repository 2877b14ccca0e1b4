import type { Acting } from '#kernel';
import { missedObjectivesAt } from '../../objective/objective.sql.js';
import { highRisksAt } from '../../risk/risk-list.js';
import type { PlanningInputSource } from '../planning-input-source.js';

interface Item {
  id: string;
  title: string;
  state: string;
  plan: string;
  endsOn: string | null;
  clauseIds: string[];
}

/** Services of last year's plan that were not delivered: missed, or past their day. */
export const missedItems: PlanningInputSource = {
  name: 'item-missed',
  permission: 'service-item:read',
  async lines(by, communityId, year) {
    const rows = await by.query<Item>(
      `SELECT i.id, i.title, i.state, p.title AS plan, i.ends_on::text AS "endsOn",
         ARRAY(SELECT DISTINCT l.clause_id FROM clause_links l WHERE l.record_id = i.id) AS "clauseIds"
       FROM service_items i JOIN annual_plans p ON p.id = i.parent_id
       WHERE p.community_id = $1 AND p.year = $2 AND p.state <> 'void' AND (i.state = 'missed' OR (i.state = 'running' AND i.finish_by < $3))
       ORDER BY i.position LIMIT 500`,
      [communityId, year - 1, by.now],
    );
    return rows.map(({ id, title, clauseIds, state, plan, endsOn }) => ({
      key: id, title: { zh: title }, clauseIds, recordIds: [id], params: { state, plan, endsOn },
    }));
  },
};

/** Objectives of the year before that were not reached. */
export const missedObjectives: PlanningInputSource = {
  name: 'objective-missed',
  permission: 'objective:read',
  async lines(by, communityId, year) {
    const rows = await missedObjectivesAt(by, communityId, year - 1);
    const clauses = await clausesOf(by, rows.map(({ id }) => id));
    return rows.map(({ id, title, measure, unit, target, value, dueOn }) => ({
      key: id, title: { zh: title }, clauseIds: clauses.get(id) ?? [], recordIds: [id], params: { measure, unit, target, value, dueOn },
    }));
  },
};

/** Risks that are high as they stand now. */
export const highRisks: PlanningInputSource = {
  name: 'high-risk',
  permission: 'risk:read',
  async lines(by, communityId) {
    const rows = await highRisksAt(by, communityId);
    const clauses = await clausesOf(by, rows.map(({ id }) => id));
    return rows.map(({ id, title, score }) => ({ key: id, title: { zh: title }, clauseIds: clauses.get(id) ?? [], recordIds: [id], params: { score } }));
  },
};

/** What residents ask for and no other plan has taken up, what most asked for first. */
export const needs: PlanningInputSource = {
  name: 'need',
  permission: 'resident-need:read',
  async lines(by, communityId, year) {
    const rows = await by.query<{ id: string; title: string; people: number; group: string; lastHeardOn: string }>(
      `SELECT n.id, n.title, n.people, n."group", n.last_heard_on::text AS "lastHeardOn"
       FROM resident_needs n WHERE n.community_id = $1 AND n.state = 'open' AND NOT EXISTS (
         SELECT FROM planning_input_decisions d JOIN annual_plans p ON p.id = d.plan_id JOIN records t ON t.id = d.target_id
         WHERE d.community_id = $1 AND d.source = 'need' AND d.key = n.id::text AND p.year <> $2 AND p.state <> 'void' AND t.state <> 'void')
       ORDER BY n.people DESC, n.last_heard_on DESC, n.id LIMIT 200`,
      [communityId, year],
    );
    return rows.map(({ id, title, people, group, lastHeardOn }) => ({
      key: id, title: { zh: title }, clauseIds: [], recordIds: [id], params: { people, group, lastHeardOn },
    }));
  },
};

async function clausesOf(by: Acting, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await by.query<{ id: string; clauseIds: string[] }>(
    'SELECT record_id AS id, array_agg(DISTINCT clause_id) AS "clauseIds" FROM clause_links WHERE record_id = ANY($1) GROUP BY record_id',
    [ids],
  );
  return new Map(rows.map(({ id, clauseIds }) => [id, clauseIds]));
}
