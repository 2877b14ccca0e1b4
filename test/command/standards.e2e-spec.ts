import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { KeptStandards, loadShippedStandards, runStandards, shippedStandards, type StandardFile } from '#standards';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { tool } from './tool.js';

const CODE = 'DB35/T 2074-2022';
const TABLES = ['standards', 'clauses', 'catalogue_entries', 'crosswalks'];

describe('standards of an installation', () => {
  let app: TestApp;
  let here: Staffing;

  beforeEach(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterEach(() => app.close());

  const rows = <R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
  const everything = async (): Promise<unknown> =>
    Promise.all(TABLES.map((table) => rows(`SELECT t.*, t.xmin::text AS written FROM ${table} t ORDER BY id`)));
  const run = (args: string[], file?: StandardFile): ReturnType<typeof runStandards> =>
    runStandards(args, {
      shipped: shippedStandards,
      kept: async () => new KeptStandards(app.world.kernel),
      read: () => JSON.stringify(file),
    });
  const changed = (change: (file: any) => void): StandardFile => {
    const file = structuredClone(shippedStandards().get(CODE)!);
    change(file);
    return file;
  };

  it('loaded again are not written again', async () => {
    const before = await everything();
    await loadShippedStandards(app.world.kernel);
    expect(await everything()).toEqual(before);
  });

  it('exported and imported are the same, to the row', async () => {
    const before = await everything();
    for (const code of shippedStandards().keys()) {
      const { out } = await run(['export', code]);
      expect(JSON.parse(out)).toEqual(shippedStandards().get(code));
      expect(await run(['import', 'x'], JSON.parse(out))).toMatchObject({ status: 0, out: expect.stringContaining('nothing has changed') });
    }
    expect(await everything()).toEqual(before);
  });

  it('keep the ids of their clauses when a changed file comes, and mark what is gone; links go on pointing there', async () => {
    const linked = await aNonconformity(app.world, here, { clause: '8.6.3.3' });
    const before = new Map((await rows<{ number: string; id: string }>('SELECT number, id FROM clauses WHERE standard_code = $1', [CODE])).map((row) => [row.number, row.id]));
    const file = changed((standard) => {
      standard.clauses = standard.clauses.filter((clause: any) => clause.number !== '8.6.3.3');
      standard.clauses.find((clause: any) => clause.number === '8.6.3').title = { zh: '改过的标题', en: 'A changed title' };
      standard.clauses.push({ number: '8.6.9', parent: '8.6', title: { zh: '新增的条款' }, modality: ['should'], stage: 'do', summary: { zh: '本地加的要求。' } });
      for (const list of ['rules', 'obligations', 'catalogue']) standard[list] = standard[list]?.filter((one: any) => one.clause !== '8.6.3.3');
      standard.crosswalk = standard.crosswalk?.filter((one: any) => !one.clause.startsWith('8.6.3.3'));
    });
    const { status, out, err } = await run(['import', 'x'], file);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('1 withdrawn');

    const after = await rows<{ number: string; id: string; title: string; withdrawn: boolean }>(
      'SELECT number, id, title, withdrawn FROM clauses WHERE standard_code = $1', [CODE],
    );
    for (const { number, id } of after) if (number !== '8.6.9') expect([number, id]).toEqual([number, before.get(number)]);
    expect(after).toHaveLength(before.size + 1);
    expect(after.filter((clause) => clause.withdrawn).map((clause) => clause.number)).toEqual(['8.6.3.3']);
    expect(after.find((clause) => clause.number === '8.6.3')!.title).toBe('改过的标题');

    const { data } = await app.ask(here.secretary, `query($id: ID!) { nonconformity(id: $id) { clauseLinks { role clause { number } } } searchClauses(text: "8.6.3.3") { number standardCode } }`, { id: linked.id });
    expect(data!.nonconformity.clauseLinks).toContainEqual({ role: 'breaches', clause: { number: '8.6.3.3' } });
    expect(data!.searchClauses.filter((clause: { standardCode: string }) => clause.standardCode === CODE)).toEqual([]);

    const again = await run(['import', 'x'], shippedStandards().get(CODE)!);
    expect(again.out).toContain('1 withdrawn'); // the one that only the changed file had
    expect(await aClause(app.world, '8.6.3.3')).toBe(before.get('8.6.3.3'));
    expect(await rows('SELECT number FROM clauses WHERE withdrawn')).toEqual([{ number: '8.6.9' }]);
  });

  it('that were imported are not put back by the next start', async () => {
    await run(['import', 'x'], changed((standard) => (standard.title = { zh: '本市的版本' })));
    await loadShippedStandards(app.world.kernel);
    expect(await rows('SELECT title FROM standards WHERE code = $1', [CODE])).toEqual([{ title: '本市的版本' }]);
  });

  it('that ship in a newer file are brought up to date where nobody imported over them', async () => {
    await rows(`UPDATE standards SET content_hash = 'older', shipped_hash = 'older', title = '旧的' WHERE code = $1`, [CODE]);
    await rows(`UPDATE standards SET content_hash = 'theirs', shipped_hash = 'older', title = '本市的版本' WHERE code = 'DB11/T 1466-2017'`);
    await loadShippedStandards(app.world.kernel);
    expect(await rows('SELECT title FROM standards WHERE code = $1', [CODE])).toEqual([{ title: shippedStandards().get(CODE)!.title.zh }]);
    expect(await rows(`SELECT title FROM standards WHERE code = 'DB11/T 1466-2017'`)).toEqual([{ title: '本市的版本' }]);
  });

  it('of one’s own city come in beside the others, and can be read by everybody', async () => {
    const own = changed((standard) => {
      standard.code = 'DB3501/T 1-2026';
      standard.title = { zh: '本市城市社区服务规范' };
    });
    expect((await run(['import', 'x'], own)).status).toBe(0);
    expect((await run(['list'])).out).toContain('DB3501/T 1-2026\tin-force\t119\t本市城市社区服务规范\n');
    const { data } = await app.ask(here.worker, '{ standard(code: "DB3501/T 1-2026") { title clauses { number } } }');
    expect(data!.standard.clauses).toHaveLength(own.clauses.length);
  });

  it('are not touched by a file that is not valid', async () => {
    const before = await everything();
    const { status, out, err } = await run(['import', 'x'], changed((standard) => (standard.clauses[3].parent = '99')));
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('/clauses/3/parent');
    expect(await everything()).toEqual(before);
  });
});

describe('npm run standards', () => {
  let app: TestApp;
  let folder: string;
  beforeAll(async () => {
    app = await testApp();
    folder = await mkdtemp(join(tmpdir(), 'pdca-standards-'));
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('works on the database of DATABASE_URL, with files from where it is called', async () => {
    const env = { DATABASE_URL: app.world.kernel.config.DATABASE_URL, DATA_KEY: '0'.repeat(64), INIT_CWD: folder };
    const exported = await tool('tools/standards.mjs', ['export', CODE], env);
    expect([exported.status, exported.err]).toEqual([0, '']);
    await writeFile(join(folder, 'x.json'), exported.out);
    expect(await tool('tools/standards.mjs', ['import', 'x.json'], env)).toMatchObject({ status: 0, out: expect.stringContaining('nothing has changed'), err: '' });
    expect(await tool('tools/standards.mjs', ['validate', 'y.json'], env)).toMatchObject({ status: 2, out: '' });
  }, 90_000);
});
