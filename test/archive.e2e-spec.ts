import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDestruction, aPaper } from './factories/archive.factory.js';
import { aComplaint } from './factories/complaint.factory.js';
import { aHomeVisit } from './factories/home-visit.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aRequest } from './factories/service-request.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const DESTRUCTION = `id number state version transitions { verb blockedBy { code } } items { recordId number title kind headings endedOn keepUntil chain { intact entries brokenAt } }
  proposedBy { id } decidedBy { id }`;
const DOCUMENT = 'id kind number title state headings year endedOn keepUntil forEver archiveState held personal readable files destructionId';
/** What is no part of one record: the kernel's own, who looked at what, counts and settings of a place, households (which go with their last visit). */
const STAND_APART = [
  'archive_holds', 'archive_openings', 'attachments', 'building_entries', 'check_points', 'clause_links', 'comments', 'edition_parameters', 'fact_entries',
  'grid_viewings', 'history_entries', 'household_viewings', 'kept_registers', 'matter_types', 'obligation_duties', 'obligation_periods', 'own_sheet_headings', 'packs',
  'plan_template_items', 'plan_templates', 'record_counters', 'record_escalations', 'record_exclusions', 'records', 'seats', 'text_consents', 'unit_settings', 'verdict_heads', 'verdict_requests', 'verdict_stretches',
  'visited_households',
];
type Row = { id: string; version: number };

describe('the archive (8.4.2, 8.4.3)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const done = async (answer: Promise<GraphQLAnswer>): Promise<any> => {
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    return Object.values(data!)[0];
  };
  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const fieldsOf = async (answer: Promise<GraphQLAnswer>): Promise<unknown> => (await answer).errors?.[0]?.extensions.fields;
  const owner = <R = any>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
  /** As if it had ended long ago. */
  const aged = async <R extends Row>(table: string, row: R, day = '2010-03-01'): Promise<R> => {
    await owner(`UPDATE ${table} SET ended_at = $2 WHERE id = $1`, [row.id, `${day}T10:00:00+08:00`]);
    return row;
  };
  const complaint = async (at = here): Promise<Row> => aged('complaints', await aComplaint(app.world, at, { state: 'closed' }));
  const documents = (who: APerson, filter: object, at = here): Promise<any> =>
    done(app.ask(who, `query($f: ArchiveFilter!) { archiveDocuments(filter: $f, page: { limit: 100 }) { total items { ${DOCUMENT} } } }`, { f: { communityId: at.community.id, ...filter } }));
  const propose = (who: APerson, recordIds: string[], at = here): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ProposeDestructionInput!) { proposeDestruction(input: $input) { ${DESTRUCTION} } }`, { input: { communityId: at.community.id, recordIds, reason: '期满。' } });
  const send = (who: APerson, name: string, row: Row, input: object = {}): Promise<GraphQLAnswer> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    return app.ask(who, `mutation($input: ${type}!) { ${name}(input: $input) { ${name.endsWith('Document') ? 'id' : DESTRUCTION} } }`, { input: { id: row.id, expectedVersion: row.version, ...input } });
  };
  const hold = (who: APerson, recordId: string, name = 'placeHold'): Promise<GraphQLAnswer> =>
    app.ask(who, `mutation($input: ${name === 'placeHold' ? 'PlaceHoldInput' : 'LiftHoldInput'}!) { ${name}(input: $input) { held holds { reason liftedAt } } }`, { input: { recordId, reason: '有诉讼。' } });

  it('fills itself: eight headings, files by year, each for as long as the street keeps it', async () => {
    const at = await aStaffedCommunity(app.world);
    const closed = await complaint(at);
    await aComplaint(app.world, at, { state: 'investigating' });
    const request = await aRequest(app.world, at, { state: 'closed' });
    await aPaper(app.world, at, { datedOn: '2015-05-05' });
    const shelves = await done(app.ask(at.worker, 'query($id: ID!) { archiveShelves(communityId: $id) { heading letter keepYears years { year open kept due destroyed } } }', { id: at.community.id }));
    expect(shelves.map(({ letter }: any) => letter).join('')).toBe('abcdefgh');
    expect(shelves[3]).toMatchObject({ heading: 'feedback', keepYears: 10, years: [{ year: 2026, open: 1, kept: 0 }, { year: 2010, kept: 1, due: 1 }] });
    expect(shelves[7]).toMatchObject({ heading: 'premises', keepYears: 30, years: [{ year: 2015, kept: 1, due: 0 }] });
    expect((await documents(at.worker, { heading: 'result' }, at)).items).toMatchObject([{ id: request.id, headings: ['process', 'result'], keepUntil: '2036-12-31' }]);
    expect((await documents(at.worker, { state: 'due' }, at)).items).toMatchObject([{ id: closed.id, archiveState: 'due', keepUntil: '2020-12-31', personal: true }]);
    expect((await documents(at.worker, { state: 'kept' }, at)).total).toBe(2);
    expect(await codeOf(app.ask(elsewhere.worker, 'query($id: ID!) { archiveShelves(communityId: $id) { letter } }', { id: at.community.id }))).toBe('NOT_FOUND');
    expect(await codeOf(app.ask(at.clerk, 'query($id: ID!) { archiveShelves(communityId: $id) { letter } }', { id: at.community.id }))).toBe('FORBIDDEN');
    const statements = await app.statements(async () => void (await documents(at.worker, {}, at)));
    expect(statements.length).toBeLessThan(20);
    for (const [format, type] of [['xlsx', 'spreadsheetml'], ['docx', 'wordprocessingml']]) {
      const file = await app.http(at.worker, 'get', `/archive/catalogue?communityId=${at.community.id}&format=${format}`);
      expect([file.status, file.headers['content-type']]).toEqual([200, expect.stringContaining(type!)]);
    }
  });

  it('keeps papers by hand, and who opened what tells of people', async () => {
    const row = await aPaper(app.world, here, { personal: true, content: '张三的申请' });
    expect(await codeOf(send(here.clerk, 'changePaperDocument', row, { shelf: '3 盒' }))).toBe('FORBIDDEN');
    expect(await codeOf(send(elsewhere.worker, 'changePaperDocument', row, { shelf: '3 盒' }))).toBe('NOT_FOUND');
    expect(await codeOf(send(here.worker, 'changePaperDocument', { ...row, version: 9 }, { shelf: '3 盒' }))).toBe('STALE');
    await done(send(here.worker, 'changePaperDocument', row, { shelf: '3 盒' }));
    expect(await fieldsOf(app.ask(here.worker, 'mutation($input: FilePaperDocumentInput!) { filePaperDocument(input: $input) { id } }', {
      input: { communityId: here.community.id, title: '批复', heading: 'premises', datedOn: '2026-11-21' },
    }))).toMatchObject([{ path: 'datedOn', code: 'IN_THE_FUTURE' }]);
    const open = (who: APerson, recordId = row.id): Promise<GraphQLAnswer> =>
      app.ask(who, 'mutation($input: OpenArchiveDocumentInput!) { openArchiveDocument(input: $input) { content document { openings { purpose person { id } } } } }', { input: { recordId, purpose: '核对' } });
    expect(await codeOf(open(here.supervisor))).toBe('FORBIDDEN');
    expect(await codeOf(open(elsewhere.worker))).toBe('NOT_FOUND');
    expect(await done(open(here.worker))).toEqual({ content: '张三的申请', document: { openings: [{ purpose: '核对', person: { id: here.worker.id } }] } });
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    const file = (await app.http(here.worker, 'post', '/files', (asked) => asked.field({ kind: 'paperDocument', recordId: row.id }).attach('file', png, { filename: '扫描.png' }))).body;
    expect((await app.http(here.secretary, 'get', `/files/${file.id}`)).status).toBe(200);
    const { openings } = await done(app.ask(here.secretary, 'query($id: ID!) { archiveDocument(id: $id) { openings { purpose person { id } } } }', { id: row.id }));
    expect(openings[0]).toEqual({ purpose: '', person: { id: here.secretary.id } });
    await expect(app.world.as(here.worker, 'archive:read', (by) => by.query('DELETE FROM archive_openings'))).rejects.toThrow(/permission denied/);
  });

  it('refuses to destroy before the time, twice, under a hold, beside an open matter, or what is for ever', async () => {
    const [due, fresh] = [await complaint(), await aComplaint(app.world, here, { state: 'closed' })];
    const open = await aComplaint(app.world, here, { state: 'investigating' });
    const held = await complaint();
    expect(await codeOf(hold(here.worker, held.id))).toBe('FORBIDDEN');
    expect(await done(hold(here.secretary, held.id))).toMatchObject({ held: true });
    expect(await codeOf(hold(here.secretary, held.id))).toBe('ON_HOLD');
    const disputed = await complaint();
    await owner(`UPDATE nonconformities SET source_kind = 'complaint', source_id = $1 WHERE id = $2`, [disputed.id, (await aNonconformity(app.world, here)).id]);
    const { id: listed } = await aDestruction(app.world, here, [(await complaint()).id], { state: 'withdrawn' });
    const refusals: [string, string][] = [
      [fresh.id, 'KEPT_UNTIL'], [open.id, 'NOT_ENDED'], [held.id, 'ON_HOLD'], [disputed.id, 'OPEN_MATTER'], [listed, 'KEPT_FOR_EVER'],
      ['0198d2a0-0000-7000-8000-000000000000', 'UNKNOWN_RECORD'], [(await complaint(elsewhere)).id, 'UNKNOWN_RECORD'],
    ];
    expect(await fieldsOf(propose(here.worker, refusals.map(([id]) => id)))).toMatchObject(refusals.map(([, code], index) => ({ path: `recordIds.${index}`, code })));
    expect(await codeOf(propose(here.clerk, [due.id]))).toBe('FORBIDDEN');
    expect(await codeOf(propose(elsewhere.worker, [due.id]))).toBe('NOT_FOUND');
    const row = await done(propose(here.worker, [due.id]));
    expect(row).toMatchObject({ state: 'proposed', items: [{ recordId: due.id, headings: ['feedback'], keepUntil: '2020-12-31', title: '', chain: null }] });
    expect(await fieldsOf(propose(here.secretary, [due.id]))).toMatchObject([{ code: 'ALREADY_PROPOSED', params: { number: row.number } }]);
    await done(hold(here.secretary, due.id));
    expect(await codeOf(send(here.secretary, 'approveDestruction', row))).toBe('DESTRUCTION_HELD');
    expect(await done(hold(here.secretary, due.id, 'liftHold'))).toMatchObject({ held: false, holds: [{ liftedAt: expect.any(String) }] });
    expect(await codeOf(send(here.secretary, 'withdrawDestruction', row, { reason: '不' }))).toBe('NOT_YOUR_PROPOSAL');
    expect(await done(send(here.secretary, 'refuseDestruction', row, { reason: '再等等' }))).toMatchObject({ state: 'refused' });
    expect((await documents(here.worker, { state: 'due' })).items.map(({ id }: any) => id)).toContain(due.id);
  });

  it('is destroyed by two people: the secretary’s own proposal is the street’s to approve', async () => {
    const row = await done(propose(here.secretary, [(await complaint()).id]));
    expect(row.transitions.find(({ verb }: any) => verb === 'approve')).toMatchObject({ blockedBy: { code: 'OWN_DESTRUCTION' } });
    expect(await codeOf(send(here.secretary, 'approveDestruction', row))).toBe('OWN_DESTRUCTION');
    expect(await codeOf(send(here.secretary, 'refuseDestruction', row, { reason: '不' }))).toBe('OWN_DESTRUCTION');
    expect(await codeOf(send(here.worker, 'approveDestruction', row))).toBe('FORBIDDEN');
    expect(await codeOf(send(elsewhere.secretary, 'approveDestruction', row))).toBe('NOT_FOUND');
    expect(await codeOf(send(here.official, 'approveDestruction', { ...row, version: 7 }))).toBe('STALE');
    expect(await done(send(here.official, 'approveDestruction', row))).toMatchObject({ state: 'destroyed', decidedBy: { id: here.official.id } });
    expect(await codeOf(send(here.official, 'approveDestruction', { ...row, version: row.version + 1 }))).toBe('WRONG_STATE');
  });

  it('leaves nothing of what was written, and the chains whole', async () => {
    const secret = '楼上漏水的李四';
    const gone = await aComplaint(app.world, here, { state: 'closed', content: secret });
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');
    await app.http(here.secretary, 'post', '/files', (asked) => asked.field({ kind: 'complaint', recordId: gone.id }).attach('file', png, { filename: '漏水.png' }));
    const [{ sha256 }] = await owner('SELECT sha256 FROM attachments WHERE record_id = $1', [gone.id]);
    const { blobs } = app.world.kernel;
    await owner('INSERT INTO record_exclusions SELECT id, $2, community_id, street_id FROM complaints WHERE id = $1', [gone.id, here.colleague.id]);
    await aged('complaints', gone);
    const caseRow = await aged('nonconformities', await aNonconformity(app.world, here, { state: 'closed' }));
    await owner(`UPDATE corrective_actions SET ended_at = '2010-03-01' WHERE parent_id = $1`, [caseRow.id]);
    const visit = await aged('home_visits', await aHomeVisit(app.world, here, { state: 'visited' }));
    await owner(`DELETE FROM home_visits WHERE household_id = $1 AND id <> $2`, [visit.householdId, visit.id]);
    await owner(`UPDATE visited_households SET ended_on = '2010-04-01' WHERE id = $1`, [visit.householdId]);
    const row = await aDestruction(app.world, here, [gone.id, caseRow.id, visit.id]);
    const after = await done(send(here.secretary, 'approveDestruction', row));
    expect(after.items.map(({ chain }: any) => [chain.intact, chain.brokenAt])).toEqual([[true, null], [true, null], [true, null]]);
    expect(await codeOf(app.ask(here.secretary, 'query($id: ID!) { complaint(id: $id) { id } }', { id: gone.id }))).toBe('NOT_FOUND');
    for (const table of ['complaints', 'nonconformities']) expect(await owner(`SELECT id FROM ${table} WHERE id = ANY ($1)`, [[gone.id, caseRow.id]])).toEqual([]);
    expect(await owner('SELECT id FROM corrective_actions WHERE parent_id = $1', [caseRow.id])).toEqual([]);
    for (const table of ['attachments', 'comments', 'notices', 'record_exclusions', 'record_words']) expect(await owner(`SELECT 1 FROM ${table} WHERE ${table === 'record_words' ? 'id' : 'record_id'} = $1`, [gone.id])).toEqual([]);
    const left = await owner('SELECT note, changes FROM history_entries WHERE record_id = ANY ($1)', [[gone.id, caseRow.id]]);
    expect(left.length).toBeGreaterThan(5);
    expect(left.every(({ note, changes }) => note === '' && changes.every((one: any) => one.from === null && one.to === null))).toBe(true);
    expect(await owner('SELECT 1 FROM visited_households WHERE id = $1', [visit.householdId])).toEqual([]);
    expect(await owner('SELECT title FROM records WHERE id = $1', [gone.id])).toEqual([{ title: '' }]);
    expect(await blobs.has(sha256)).toBe(true);
    app.clock.set('2027-01-04T02:00:00Z');
    await app.world.kernel.jobs.run(app.world.kernel, 'archive.shred', { files: [sha256] });
    expect(await blobs.has(sha256)).toBe(false);
    const [item] = (await documents(here.worker, { state: 'destroyed' })).items.filter((one: any) => one.id === gone.id);
    expect(item).toMatchObject({ title: '', readable: false, destructionId: row.id, number: gone.number });
    expect(await fieldsOf(propose(here.worker, [gone.id]))).toMatchObject([{ code: 'ALREADY_DESTROYED' }]);
    await owner(`UPDATE history_entries SET changes = '[]' WHERE record_id = $1 AND seq = 1`, [gone.id]);
    const again = await done(app.ask(here.secretary, `query($id: ID!) { destruction(id: $id) { ${DESTRUCTION} } }`, { id: row.id }));
    expect(again.items[0].chain).toMatchObject({ intact: false, brokenAt: 1 });
    const list = await app.http(here.worker, 'get', `/archive/destructions/${row.id}`);
    expect([list.status, list.headers['content-type']]).toEqual([200, expect.stringContaining('wordprocessingml')]);
  });

  it('lets nobody delete a list, or reduce the history of what is there', async () => {
    const row = await complaint();
    const asWorker = (sql: string): Promise<unknown> => app.world.as(here.secretary, 'archive:read', (by) => by.query(sql));
    for (const table of ['destructions', 'destruction_items', 'destroyed_records']) await expect(asWorker(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await expect(asWorker(`SELECT destroy_records(ARRAY['${row.id}']::uuid[])`)).rejects.toThrow(/only records that a destruction names/);
    await asWorker(`SELECT reduce_history('[{"recordId":"${row.id}","seq":1,"changes":[],"remains":"x"}]')`);
    expect(await owner('SELECT 1 FROM history_entries WHERE record_id = $1 AND remains IS NOT NULL', [row.id])).toEqual([]);
  });

  it('knows of every table what goes with a record: by a foreign key, or because it stands for itself', async () => {
    const apart = await owner(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'reach'
      WHERE NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'mirror')
        AND NOT EXISTS (SELECT FROM record_references f WHERE f.child = c.oid AND f.is_part
          AND EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = f.parent AND t.tgname = 'mirror')) ORDER BY 1`);
    expect(apart.map(({ name }) => name)).toEqual(STAND_APART);
  });
});
