import { attach, type RecordKindName } from '#kernel';
import { FactService } from '#standards';
import { type TestApp } from '../setup/app.js';
import type { GivenId } from '../setup/requests.js';
import { anActivity } from './activity.factory.js';
import { anAnnualPlan } from './annual-plan.factory.js';
import { aComplaint } from './complaint.factory.js';
import { aDrill, anIncident, aRecovery } from './drill.factory.js';
import { anEmergencyPlan, aSupply } from './emergency.factory.js';
import { aMeeting } from './meeting.factory.js';
import { aNonconformity } from './nonconformity.factory.js';
import { anObjective } from './objective.factory.js';
import { aPublication } from './publication.factory.js';
import { aDestruction, aPaper } from './archive.factory.js';
import { aServiceRule } from './service-rule.factory.js';
import { anInspection } from './inspection.factory.js';
import { aQuestion, aSection, aSurvey } from './survey.factory.js';
import { anAssessment } from './conformity-assessment.factory.js';
import { anImprovement } from './improvement.factory.js';
import { anEvaluation } from './service-evaluation.factory.js';
import { aSupervision } from './supervision.factory.js';
import { aNeed } from './resident-need.factory.js';
import { aRisk } from './risk.factory.js';
import { aStarRating } from './star-rating.factory.js';
import { aConsultation, aRequest } from './service-request.factory.js';
import { aStaffedCommunity, type AUnit, type Staffing } from './world.js';

/** Somebody else's community: full of everything, and everything in it can be told apart by its words, ids and numbers. */
export interface Foreign {
  staff: Staffing;
  /** One row of every table in which something of it stands, with its version where it is a record. */
  candidates: (GivenId & { table: string })[];
  /** Ids of all its rows, people and units. */
  ids: string[];
  /** What must not be seen in an answer: its ids, a word that all its texts hold, and its numbers. */
  marks: string[];
  /** Of the marks those that belong to the public tree of units. */
  open: ReadonlySet<string>;
}

const WORKS = ['nonconformity', 'complaint', 'activity', 'meeting'] as const;

/** @param word stands in every text of theirs, and in nobody else's */
export async function aForeignCommunity(
  app: TestApp, word: string, { street, numbersFrom = 7000 }: { street?: AUnit; numbersFrom?: number } = {},
): Promise<Foreign> {
  const { world } = app;
  const staff = await aStaffedCommunity(world, { name: `${word}社区`, ...(street && { street }) });
  const { community, secretary, worker } = staff;
  const owner = <R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> => world.kernel.dataSource.query(sql, params);
  const people = Object.values(staff).filter((one): one is Staffing['worker'] => 'account' in one);
  await owner(`UPDATE people SET name = '${word}' || name WHERE id = ANY($1)`, [people.map((one) => one.id)]);
  // so that none of its numbers is also one of ours
  await owner(
    `INSERT INTO record_counters (community_id, street_id, prefix, year, value)
     SELECT $1, $2, prefix, year, $4 FROM unnest($3::text[]) prefix, generate_series(2025, 2028) year`,
    [community.id, community.streetId, [...new Set(world.kernel.kinds.all().map((kind) => kind.prefix))], numbersFrom],
  );
  const title = `${word}·不给别人看`;
  for (const state of ['reported', 'planning', 'acting'] as const) {
    await aNonconformity(world, staff, { state, title, description: title, actions: [title], whys: [title, `${title}二`] });
  }
  await aComplaint(world, staff, { state: 'investigating', title, content: title });
  for (const state of ['draft', 'published'] as const) await anActivity(world, staff, { state, title, goal: title, content: title });
  await aMeeting(world, staff, { state: 'told', title, said: title, invitees: [{ name: title }], items: [{ title, decision: title, words: title }] });
  await anAnnualPlan(world, staff, { state: 'submitted', title, aims: title, items: [{ title, group: 'people', entry: 'elderly-care' }] });
  await anObjective(world, staff, { state: 'set', title, measure: title, level: 'service', subject: title, values: [{ afterDays: 0, value: 84, source: title }] });
  for (const state of ['open', 'merged'] as const) await aNeed(world, staff, { words: `${title}${state}`, state });
  await aRisk(world, staff, { state: 'controlled', title, description: title, basis: title, treatment: title, done: title });
  await anEmergencyPlan(world, staff, { state: 'in-force', title, procedure: title, contacts: [{ part: 'command', name: title, phone: '119' }], teams: [{ name: title, leader: title, phone: '119', support: title }] });
  await aSupply(world, staff, { title, place: title, issued: 1 });
  await aDrill(world, staff, { state: 'evaluated', title, script: title, findings: [title] });
  await anIncident(world, staff, { title, description: title, log: [{ after: 5, entry: 'report', text: title, to: title }] });
  await aRecovery(world, staff, { title, deviation: title, affected: title });
  for (const state of ['waiting', 'objected'] as const) await aRequest(world, staff, { state, content: title, place: title, name: title.slice(0, 40), reply: title });
  for (const answer of [title, '']) await aConsultation(world, staff, { topic: title.slice(0, 50), question: title, answer });
  for (const state of ['draft', 'published'] as const) await aPublication(world, staff, { state, title, content: title, shownAt: title, channels: ['board'] });
  for (const state of ['draft', 'in-force'] as const) await aServiceRule(world, staff, { state, title, content: title, decidedBy: title });
  const papers = [await aPaper(world, staff, { title, origin: title, shelf: title, content: title, heading: 'process', datedOn: '2001-01-01' }), await aPaper(world, staff, { title, content: title })];
  await aDestruction(world, staff, [papers[0]!.id], { reason: title });
  await anInspection(world, staff, { state: 'finished', place: title, findings: [title], summary: title });
  await aStarRating(world, staff, { state: 'notice', reasons: title, conclusion: title, objection: title });
  await aSupervision(world, staff, { state: 'following', title, scope: title, findings: [title], conclusion: title, response: title });
  await aSurvey(world, staff, { state: 'closed', title, sections: [aSection(title, [aQuestion('', title)])], withCore: false });
  await anAssessment(world, staff, { state: 'following', title, assessedBy: title, conclusion: title, found: { '8.6.1': { result: 'fails', note: title, sampled: title } } });
  await anEvaluation(world, staff, { state: 'following', title, method: title, ratings: [{ at: 0, rating: 'poor', note: title }], opportunities: [{ text: title, at: 0 }], conclusion: title, summary: title });
  // what is shared is for the whole street to see: who lives next door keeps theirs
  for (const state of ['piloting', street ? 'standard' : 'shared'] as const) await anImprovement(world, staff, { state, title, idea: title, goal: title, measure: title, pilot: title, finding: title, standardAs: title, pilotDays: 0, thanked: [title, title] });
  await fillBeside(app, staff, title);
  await world.as(worker, 'fact:enter', (by) =>
    world.service(FactService).enter(by, { communityId: community.id, fact: 'staff', value: 7, source: title, asOf: '2026-11-19' }),
  );
  await world.kernel.jobs.run(world.kernel, 'verdict.renew', {});

  const candidates = await candidatesOf(app, staff, people.map((one) => one.id));
  const units = [community.id, ...community.grids.map((grid) => grid.id)];
  const ids = [...new Set([...candidates.map((one) => one.id), ...units, ...people.map((one) => one.id)])];
  const numbers = await owner<{ number: string }>('SELECT number FROM records WHERE community_id = $1 AND number IS NOT NULL', [community.id]);
  const foreignUnits = [...units, ...(street ? [] : [community.street.id])];
  return {
    staff,
    candidates: firstOfEach(candidates),
    ids,
    marks: [...new Set([...ids, ...foreignUnits, word, ...numbers.map((row) => row.number)])],
    open: new Set([...foreignUnits, word]),
  };

  function firstOfEach(all: Foreign['candidates']): Foreign['candidates'] {
    const key = (one: GivenId & { table: string }): string => `${one.table} ${one.table === 'org_units' ? one.id : ''}`;
    return all.filter((one, index) => all.findIndex((other) => key(other) === key(one)) === index && (one.table !== 'org_units' || units.slice(0, 2).includes(one.id)));
  }

  async function fillBeside({ ask }: TestApp, _staff: Staffing, text: string): Promise<void> {
    for (const kind of WORKS) {
      const [row] = await owner<{ id: string }>('SELECT id FROM records WHERE community_id = $1 AND kind = $2 LIMIT 1', [community.id, kind]);
      const file = { sha256: '0'.repeat(64), previewSha256: null, size: 3, mime: 'image/jpeg', name: `${text}.jpg` };
      await world.as(secretary, `${kind}:attach`, (by) => attach(by, kind as RecordKindName, row!.id, file, null));
      const input = { kind, recordId: row!.id, text, mentions: [worker.id] };
      const { errors } = await ask(secretary, 'mutation($input: CommentRecordInput!) { commentRecord(input: $input) { id } }', { input });
      if (errors) throw new Error(JSON.stringify(errors));
    }
    const input = { unitId: community.id, key: 'nonconformity.reviewDays', value: 3 };
    await ask(secretary, 'mutation($input: SetSettingInput!) { setSetting(input: $input) { key } }', { input });
  }
}

/** Every row that has an id and belongs to the community, one of its people or its units: found in the catalogue, not listed here. */
async function candidatesOf(app: TestApp, { community }: Staffing, people: string[]): Promise<Foreign['candidates']> {
  const owner = <R>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
  const tables = await owner<{ name: string; by: string }>(
    `SELECT a.table_name AS name, min(b.column_name) AS by FROM information_schema.columns a JOIN information_schema.columns b USING (table_schema, table_name)
     WHERE table_schema = 'public' AND a.column_name = 'id' AND a.data_type = 'uuid' AND b.column_name IN ('community_id', 'person_id', 'unit_id')
       AND a.table_name <> 'record_spine' GROUP BY 1 ORDER BY 1`,
  );
  const found: Foreign['candidates'] = people.map((id) => ({ table: 'people', id }));
  for (const { name, by } of tables) {
    const rows = await owner<{ id: string; row: { version?: number; kind?: string } }>(
      `SELECT id, to_jsonb(t) AS row FROM ${name} t WHERE ${by} = ANY($1) ORDER BY id`,
      [by === 'person_id' ? people : [community.id]],
    );
    for (const { id, row } of rows) found.push({ table: name, id, ...(typeof row.version === 'number' && { version: row.version }) });
  }
  const kinds = await owner<{ id: string; kind: string }>('SELECT id, kind FROM records WHERE community_id = $1', [community.id]);
  const kindOf = new Map(kinds.map((row) => [row.id, row.kind]));
  return found.filter((one) => one.table !== 'records').map((one) => ({ ...one, kind: kindOf.get(one.id) }));
}

/** A digest of every table's rows in which one of the communities, of their people or of their units is named; standards name none. */
export async function ofForeign(app: TestApp, communities: Foreign[]): Promise<Record<string, string>> {
  const tables: { name: string }[] = await app.world.kernel.dataSource.query(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
       AND relname NOT IN ('migrations', 'standards', 'clauses', 'crosswalks', 'catalogue_entries')`,
  );
  const named = communities
    .flatMap(({ staff: { community, ...staff } }) => [community.id, ...community.grids.map((grid) => grid.id), ...Object.values(staff).map((one) => one.id)])
    .join('|');
  // with a parameter it is prepared: planning it took longer than running it
  const digests: { name: string; digest: string }[] = await app.world.kernel.dataSource.query(
    tables
      .map(({ name }) => `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS digest FROM ${name} t WHERE t::text ~ $1`)
      .join(' UNION ALL '),
    [named],
  );
  return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]));
}
