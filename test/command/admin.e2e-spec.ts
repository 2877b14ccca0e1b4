import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runAdmin } from '#org';
import { type TestApp, testApp } from '../setup/app.js';
import { emptyDatabase } from '../setup/database.js';
import { Browser, CHANGE } from '../sign-in/browser.js';
import { tool } from './tool.js';

const GIVEN = ['create', '--account', 'wang.min', '--name', '王敏', '--district-code', '350103', '--district-name', '台江区'];

describe('admin create', () => {
  let app: TestApp;
  let questions: string[];

  beforeEach(async () => {
    app = await testApp();
    questions = [];
  });
  afterEach(() => app.close());

  const run = (args: string[], answers?: string[]): ReturnType<typeof runAdmin> => {
    const ask = answers && (async (question: string) => (questions.push(question), answers.shift()!));
    return runAdmin(args, async () => ({ registry: app.world.registry, ask: ask ?? null }));
  };
  const passwordIn = (out: string): string => /password +(\S+)/.exec(out)![1]!;
  const rows = (sql: string): Promise<unknown[]> => app.world.kernel.dataSource.query(sql);

  it('makes the district and the first administrator, who must change the password before anything else', async () => {
    const { status, out, err } = await run(GIVEN);
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('350103 台江区');
    expect(passwordIn(out)).toMatch(/^([a-z2-9]{4}-){4}[a-z2-9]{4}$/);
    expect(await rows(`SELECT kind, code, name, parent_id, district_id = id AS own, street_id FROM org_units`)).toEqual([
      { kind: 'district', code: '350103', name: '台江区', parent_id: null, own: true, street_id: null },
    ]);

    const firefox = new Browser(app.world.nest);
    const { data } = await firefox.signIn('wang.min', passwordIn(out));
    expect(data!.signIn).toMatchObject({ name: '王敏', mustChangePassword: true });
    expect(await firefox.refusal('{ notices { total } }')).toBe('MUST_CHANGE_PASSWORD');
    await firefox.ask(CHANGE, { input: { current: passwordIn(out), next: '自己想的一句话-2026' } });
    const me = await firefox.ask('{ me { memberships { role unit { code } from to } } }');
    expect(me.data!.me.memberships).toEqual([{ role: 'administrator', unit: { code: '350103' }, from: '2026-11-20', to: null }]);
  });

  it('asks for what is left out, and takes a district that is there', async () => {
    await app.world.district('鼓楼区', '350102');
    const { status, out } = await run(['create'], [' Wang.Min ', ' 王敏 ']);
    expect(status).toBe(0);
    expect(out).toContain('350102 鼓楼区');
    expect(out).toContain('wang.min');
    expect(questions.map((question) => question.split(' ')[0])).toEqual(['账号', '姓名']);
    expect(await rows('SELECT account, name FROM people')).toEqual([{ account: 'wang.min', name: '王敏' }]);
  });

  it('asks for the district where there is none, or several', async () => {
    const made = await run(['create'], ['350103', '台江区', 'wang.min', '王敏']);
    expect(made.status).toBe(0);
    expect(questions).toHaveLength(4);
    await rows(`UPDATE memberships SET to_day = '2026-11-19', from_day = '2026-11-01'`);
    await app.world.district('鼓楼区', '350102');
    const again = await run(['create'], ['350103', 'li.na', '李娜']);
    expect(again.out).toContain('350103 台江区');
    expect(await rows('SELECT id FROM org_units')).toHaveLength(2);
  });

  it('makes no second one while there is a first, and changes nothing', async () => {
    const first = await run(GIVEN);
    const before = await rows('SELECT * FROM credentials');
    const { status, out, err } = await run(['create', '--account', 'li.na', '--name', '李娜']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('wang.min');
    expect(await rows('SELECT * FROM credentials')).toEqual(before);
    expect((await new Browser(app.world.nest).signIn('wang.min', passwordIn(first.out))).errors).toBeUndefined();
  });

  it('takes no account that somebody has, and leaves no half', async () => {
    const community = await app.world.community();
    await app.world.person('secretary', community, { account: 'wang.min' });
    const { status, err } = await run([...GIVEN.slice(0, 5), '--district-code', '350199', '--district-name', '新区']);
    expect([status, err]).toEqual([1, expect.stringContaining('wang.min')]);
    expect(await rows(`SELECT 1 FROM org_units WHERE code = '350199'`)).toEqual([]);
    expect(await rows(`SELECT 1 FROM memberships WHERE role = 'administrator'`)).toEqual([]);
  });

  it('tells how it is used, and makes nothing, when it is given what makes no sense', async () => {
    const wrong: [string, string[]][] = [
      ['nothing', []],
      ['another command', ['delete']],
      ['an unknown flag', ['create', '--acount', 'x']],
      ['a word too many', ['create', 'wang']],
      ['no account, and nobody to ask', ['create', '--name', '王敏', '--district-code', '350103', '--district-name', '台江区']],
      ['an account with a space', ['create', '--account', 'wang min', ...GIVEN.slice(3)]],
      ['an account that is too short', ['create', '--account', 'w', ...GIVEN.slice(3)]],
      ['no name', [...GIVEN.slice(0, 3), '--name', ' ', ...GIVEN.slice(5)]],
      ['a name with a control character', [...GIVEN.slice(0, 3), '--name', '王\u0007敏', ...GIVEN.slice(5)]],
      ['a code that is none', [...GIVEN.slice(0, 5), '--district-code', '3501', '--district-name', '台江区']],
      ['no name of the district', [...GIVEN.slice(0, 5), '--district-code', '350103']],
    ];
    for (const [what, args] of wrong) {
      const { status, out, err } = await run(args);
      expect([what, status, out]).toEqual([what, 2, '']);
      expect(err).toMatch(/^admin: .+\nusage:\n {2}admin create/);
    }
    expect(await rows('SELECT 1 FROM people UNION ALL SELECT 1 FROM org_units')).toEqual([]);
  });

  it('works from the command line on a database that has never been used', async () => {
    const database = await emptyDatabase();
    try {
      const { status, out, err } = await tool('tools/admin.mjs', GIVEN, { DATABASE_URL: database.url, DATA_KEY: '0'.repeat(64) });
      expect([status, err]).toEqual([0, '']);
      expect(out).toContain('wang.min');
      const second = await tool('tools/admin.mjs', ['create'], { DATABASE_URL: database.url, DATA_KEY: '0'.repeat(64) });
      expect([second.status, second.out]).toEqual([1, '']);
    } finally {
      await database.drop();
    }
  });
});
