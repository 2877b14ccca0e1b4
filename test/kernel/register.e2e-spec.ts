import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anActivity } from '../factories/activity.factory.js';
import { anAnnualPlan } from '../factories/annual-plan.factory.js';
import { aComplaint } from '../factories/complaint.factory.js';
import { registers } from '#resources';
import { aDrill, anIncident, aRecovery } from '../factories/drill.factory.js';
import { anEmergencyPlan } from '../factories/emergency.factory.js';
import { aMeeting } from '../factories/meeting.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { anObjective } from '../factories/objective.factory.js';
import { anInspection } from '../factories/inspection.factory.js';
import { anAssessment } from '../factories/conformity-assessment.factory.js';
import { anImprovement } from '../factories/improvement.factory.js';
import { anEvaluation } from '../factories/service-evaluation.factory.js';
import { aSupervision } from '../factories/supervision.factory.js';
import { aPublication } from '../factories/publication.factory.js';
import { aServiceRule } from '../factories/service-rule.factory.js';
import { aDestruction, aPaper } from '../factories/archive.factory.js';
import { anEntry } from '../factories/register.factory.js';
import { aNeed } from '../factories/resident-need.factory.js';
import { aFinding, aMediation, anErrand, aRound } from '../factories/grid-work.factory.js';
import { aHomeVisit } from '../factories/home-visit.factory.js';
import { aStarRating } from '../factories/star-rating.factory.js';
import { aRisk } from '../factories/risk.factory.js';
import { aSurvey } from '../factories/survey.factory.js';
import { aConsultation, aRequest } from '../factories/service-request.factory.js';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

const SPINE = [
  'id', 'community_id', 'street_id', 'grid_id', 'parent_id', 'number', 'title', 'state', 'version', 'due_at', 'finish_by', 'ended_at', 'assignee_id',
  'created_by_id', 'created_at', 'updated_at',
];

/** The register names any record in one line: it must say what the record's own table says, whatever happened to it. */
describe('the register of records', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    for (const state of ['verifying', 'closed', 'dismissed', 'void'] as const) await aNonconformity(app.world, here, { state });
    await aNonconformity(app.world, here, { state: 'verifying', outcome: 'ineffective' });
    await anAnnualPlan(app.world, here, { state: 'returned' });
    await aComplaint(app.world, here, { state: 'answered' });
    await aSurvey(app.world, here, { state: 'open' });
    await anActivity(app.world, here, { state: 'published' });
    await aMeeting(app.world, here, { state: 'held' });
    await anEmergencyPlan(app.world, here, { state: 'in-force' });
    await aDrill(app.world, here, { state: 'evaluated' });
    await anIncident(app.world, here, { state: 'closed' });
    await aRecovery(app.world, here, { state: 'closed' });
    await aRisk(app.world, here, { state: 'controlled' });
    await anObjective(app.world, here);
    await aNeed(app.world, here);
    await aRequest(app.world, here, { state: 'objected' });
    await aConsultation(app.world, here);
    await aHomeVisit(app.world, here, { state: 'visited' });
    await aFinding(app.world, here, { state: 'passed' });
    await aRound(app.world, here, { state: 'made' });
    await aMediation(app.world, here, { state: 'joint' });
    await anErrand(app.world, here, { state: 'closed' });
    await aPublication(app.world, here, { state: 'withdrawn' });
    await anInspection(app.world, here, { state: 'finished' });
    await aServiceRule(app.world, here, { state: 'superseded' });
    const paper = await aPaper(app.world, here, { datedOn: '1990-01-01', heading: 'process' });
    await aDestruction(app.world, here, [paper.id]);
    await aStarRating(app.world, here, { state: 'applied' });
    await aSupervision(app.world, here, { state: 'closed' });
    await anAssessment(app.world, here, { state: 'following', found: { '8.6.1': { result: 'partly', note: '缺一样' } } });
    await anEvaluation(app.world, here, { state: 'concluded' });
    await anImprovement(app.world, here, { state: 'shared', pilotDays: 0 });
    // lays out the obligations of the editions that the community is held against
    await app.world.kernel.jobs.run(app.world.kernel, 'obligation.nightly', {});
    for (const { register } of registers) await anEntry(app.world, here, register.name, { state: 'ended' });
  });
  afterAll(() => app.close());

  const owner = <R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);

  it('mirrors every table whose rows have a state', async () => {
    // a pack is a piece of work of the queue, a template belongs to a street, a registration to an activity: none is a community's record
    const tables = await owner<{ name: string; mirrored: boolean }>(
      `SELECT c.relname AS name, EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgfoid = 'mirror_record'::regproc AND t.tgenabled = 'O') AS mirrored
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'state' AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('records', 'record_spine', 'packs', 'plan_templates', 'activity_registrations', 'outbox_messages') ORDER BY 1`,
    );
    expect(tables.filter((table) => !table.mirrored)).toEqual([]);
    expect(tables.map((table) => table.name)).toEqual(app.world.kernel.kinds.all().map((kind) => kind.table).sort());
  });

  it('says of every record what its own table says', async () => {
    const differs = SPINE.filter((column) => column !== 'id').map((column) => `t.${column} IS DISTINCT FROM r.${column}`).join(' OR ');
    for (const { kind, stage, table } of app.world.kernel.kinds.all()) {
      const wrong = await owner(
        `SELECT t.id FROM ${table} t FULL JOIN (SELECT * FROM records WHERE kind = $1) r ON r.id = t.id
         WHERE t.id IS NULL OR r.id IS NULL OR r.stage <> $2 OR ${differs}`,
        [kind, stage],
      );
      expect([kind, wrong]).toEqual([kind, []]);
      const [seen] = await owner<{ n: number }>('SELECT count(*)::int AS n FROM records WHERE kind = $1', [kind]);
      expect([kind, seen!.n]).not.toEqual([kind, 0]);
    }
    expect(await owner('SELECT DISTINCT kind FROM records WHERE kind <> ALL ($1)', [app.world.kernel.kinds.all().map((kind) => kind.kind)])).toEqual([]);
  });

  it('has every table begin with the same columns, so that one trigger serves them all', async () => {
    for (const { table } of app.world.kernel.kinds.all()) {
      const columns = await owner<{ name: string; same: boolean }>(
        `SELECT a.attname AS name, s.atttypid = a.atttypid AS same FROM pg_attribute s JOIN pg_attribute a ON a.attname = s.attname AND a.attrelid = $1::regclass
         WHERE s.attrelid = 'record_spine'::regclass AND s.attnum > 0 ORDER BY s.attnum`,
        [table],
      );
      expect([table, columns]).toEqual([table, SPINE.map((name) => ({ name, same: true }))]);
    }
  });

  it('forgets a record that the owner deletes', async () => {
    const row = await aNonconformity(app.world, here);
    await owner('DELETE FROM nonconformities WHERE id = $1', [row.id]);
    expect(await owner('SELECT id FROM records WHERE id = $1', [row.id])).toEqual([]);
  });

  it('gives no record a number that another of its community has', async () => {
    const [row, other] = [await aNonconformity(app.world, here), await aNonconformity(app.world, here)];
    await expect(owner('UPDATE nonconformities SET number = $2 WHERE id = $1', [row.id, other.number])).rejects.toThrow(/unique/);
  });
});
