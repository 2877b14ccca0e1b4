import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor, EVERYWHERE, NOWHERE, perform, type Permission, type Place, type Reach, reachOf } from '#kernel';
import { aStaffedCommunity } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

/** Tables that hold no community’s work, and why no policy stands before them. */
const PUBLIC: Record<string, string> = {
  org_units: 'the tree of units is public',
  people: 'names of those who work with the platform: shown on every record',
  memberships: 'who works where is read to find who may do what; written by the owner alone',
  standards: 'editions are public',
  clauses: 'editions are public',
  catalogue_entries: 'editions are public',
  crosswalks: 'editions are public',
  adoptions: 'which edition holds where is public',
  calendar_days: 'holidays are public',
};
/** Tables that requests cannot touch at all: the server reads and writes them on its own connection. */
const OWNERS: Record<string, string> = {
  calendar_addresses: 'what calendar programs ask with',
  administration_entries: 'what administrators did is shown through the server alone',
  chain_digests: 'written by a job',
  credentials: 'what sign-in keeps',
  escalation_rules: 'a street’s, changed with a note of who did it',
  migrations: 'written at the start',
  notice_choices: 'where and when a person wants to be told',
  notice_robots: 'the secret addresses of groups',
  outbox_lines: 'what is to leave; laid out by functions, sent by a job',
  outbox_messages: 'what leaves in one piece',
  personal_tokens: 'what programs sign in with',
  record_spine: 'the columns that record tables begin with; holds no rows',
  record_words: 'what search reads, through a function that takes the reach',
  sessions: 'what sign-in keeps',
  throttles: 'what sign-in keeps',
};
/** Tables under a policy of their own. */
const OWN_POLICY: Record<string, string> = {
  notices: 'a notice is its reader’s',
  unit_settings: 'read by all, written within reach of the unit',
  edition_parameters: 'figures of an edition: inherited, so read by all; written within reach of the unit',
  matter_types: 'what a street’s guides say: read by all, written within reach of the street',
  seats: 'who was let in to one record: read with each session; written within reach of the community',
  obligation_periods: 'how often a thing is done: inherited, so read by all; written within reach of the unit',
  saved_views: 'a view is its keeper’s, or shown to those who work in its unit',
  trace_sums: 'of a district, nothing of one community: read by all, written by a job',
  verdict_sums: 'of a street or district, nothing of one community: read by all, written by a job',
};

/** What was once written there nobody changes. */
const APPENDED = ['history_entries', 'request_tellings', 'request_viewings', 'activity_viewings', 'activity_answers', 'household_viewings', 'grid_viewings', 'archive_openings', 'destruction_items', 'destroyed_records', 'survey_intake', 'survey_answers', 'survey_texts', 'survey_spent_codes', 'complaint_viewings', 'case_reminders', 'clause_answers', 'success_evaluations'];

interface Column {
  name: string;
  type: string;
}

describe('row-level security', () => {
  let app: TestApp;
  let here: Place;
  let there: Place;
  let tables: string[];
  let guarded: string[];

  const owner = <R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);
  const within = <R = Record<string, unknown>>(reach: Reach, sql: string, params: unknown[] = []): Promise<R[]> => {
    const actor = new Actor('raw', null, [{ role: 'raw', permissions: new Set<Permission>(['raw:sql']), reach }]);
    return perform(app.world.kernel, actor, 'raw:sql', (by) => by.query<R>(sql, params));
  };
  const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: Error) => error.message);

  beforeAll(async () => {
    app = await testApp();
    [here, there] = await Promise.all([aPlace(), aPlace()]);
    tables = (await owner<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
    )).map((row) => row.name);
    guarded = (await owner<{ name: string }>(
      `SELECT attrelid::regclass::text AS name FROM pg_attribute WHERE attrelid = ANY ($1::regclass[]) AND NOT attisdropped
         AND attname IN ('community_id', 'street_id', 'grid_id') GROUP BY attrelid HAVING count(*) = 3 ORDER BY 1`,
      [tables.filter((table) => !PUBLIC[table] && !OWNERS[table] && !OWN_POLICY[table])],
    )).map((row) => row.name);
    await fill();
  });
  afterAll(() => app.close());

  async function aPlace(): Promise<Place> {
    const { community } = await aStaffedCommunity(app.world);
    return { communityId: community.id, streetId: community.streetId, gridId: community.grids[0]!.id };
  }

  /** One row of each community in every guarded table, of any content: references and checks are put aside for it. */
  async function fill(): Promise<void> {
    const constraints = await owner<{ table: string; name: string }>(
      `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace AND contype IN ('f', 'c') AND conparentid = 0`,
    );
    for (const { table, name } of constraints) await owner(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS "${name}"`);
    for (const table of guarded) await owner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const table of guarded) for (const place of [here, there]) await owner(await insertion(table, place));
  }

  async function insertion(table: string, place: Place): Promise<string> {
    const columns = await owner<Column>(
      `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO' AND is_generated = 'NEVER'`,
      [table],
    );
    const values: Record<string, string> = Object.fromEntries(columns.map(({ name, type }) => [name, anything(type)]));
    Object.assign(values, { community_id: `'${place.communityId}'`, street_id: `'${place.streetId}'`, grid_id: `'${place.gridId}'` });
    return `INSERT INTO ${table} (${Object.keys(values).map((name) => `"${name}"`).join(', ')}) VALUES (${Object.values(values).join(', ')})`;
  }

  it('stands before every table, or the table says why not', async () => {
    const state = await owner<{ name: string; on: boolean; forced: boolean; policies: number; placed: number; owners: boolean }>(
      `SELECT relname AS name, relrowsecurity AS on, relforcerowsecurity AS forced,
         (SELECT count(*)::int FROM pg_policy WHERE polrelid = c.oid) AS policies,
         (SELECT count(*)::int FROM pg_attribute WHERE attrelid = c.oid AND attname IN ('community_id', 'street_id', 'grid_id') AND NOT attisdropped) AS placed,
         NOT (has_any_column_privilege('pdca_app', c.oid, 'SELECT, INSERT, UPDATE, REFERENCES') OR has_table_privilege('pdca_app', c.oid, 'DELETE, TRUNCATE, TRIGGER')) AS owners
       FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
    );
    const wrong = state.filter(({ name, on, forced, policies, placed, owners }) => {
      if (OWNERS[name]) return !owners;
      if (PUBLIC[name]) return on;
      return !(on && forced && policies > 0 && (placed === 3 || OWN_POLICY[name]));
    });
    expect(wrong).toEqual([]);
    expect(Object.keys({ ...PUBLIC, ...OWNERS, ...OWN_POLICY }).filter((name) => !tables.includes(name))).toEqual([]);
    expect(guarded).toEqual(expect.arrayContaining(['attachments', 'clause_links', 'history_entries', 'nonconformities', 'record_counters', 'records']));
  });

  it('has no view, function or sequence that leads around it', async () => {
    // a view that reads as whoever asks stands behind the same policies as its tables
    const views = await owner(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
      AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)`);
    const definers = await owner(`SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef ORDER BY 1`);
    const [role] = await owner(`SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole FROM pg_roles WHERE rolname = 'pdca_app'`);
    const owned = await owner(`SELECT relname FROM pg_class WHERE relowner = 'pdca_app'::regrole`);
    expect({ views, definers, role, owned }).toEqual({
      // one keeps the words of each record, two search them within the reach of the transaction, one shows a profile's figures at its unit;
      // two destroy what a list of destruction names, which can be written within reach only, and refuse everything else;
      // one takes the words of a record away that somebody is kept out of; three lay out what is to leave the platform, of what is told or asked for,
      // one says which units have a robot, one forgets what is told of destroyed records
      views: [], definers: [{ name: 'destroy_records' }, { name: 'forget_telling' }, { name: 'lay_out_line' }, { name: 'lay_out_notice' }, { name: 'lay_out_text' }, { name: 'mirror_words' }, { name: 'reduce_history' }, { name: 'robots_of' }, { name: 'search_records' }, { name: 'show_population' }, { name: 'similar_cases' }, { name: 'words_of_kept_out' }], owned: [], role: { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false },
    });
  });

  it('shows of every table the rows within reach: by community, by street, by grid', async () => {
    for (const reach of [reachOf({ communities: [here.communityId] }), reachOf({ streets: [here.streetId] }), reachOf({ grids: [here.gridId!] })]) {
      for (const table of guarded) {
        const rows = await within<{ community_id: string }>(reach, `SELECT community_id FROM ${table}`);
        expect([table, [...new Set(rows.map((row) => row.community_id))]]).toEqual([table, [here.communityId]]);
      }
    }
  });

  it('shows both to who reaches both, all to who reaches all', async () => {
    const both = reachOf({ communities: [here.communityId], streets: [there.streetId] });
    for (const table of guarded) {
      expect([table, await within(both, `SELECT count(*)::int AS n FROM ${table}`)]).toEqual([table, [{ n: 2 }]]);
      expect([table, await within(EVERYWHERE, `SELECT count(*)::int AS n FROM ${table}`)]).toEqual([table, [{ n: 2 }]]);
    }
  });

  it('shows nothing where nothing is set, or nowhere is reached', async () => {
    const runner = app.world.kernel.dataSource.createQueryRunner();
    try {
      await runner.query('BEGIN; SET LOCAL ROLE pdca_app');
      for (const table of guarded) expect([table, await runner.query(`SELECT * FROM ${table}`)]).toEqual([table, []]);
      await runner.query('ROLLBACK');
    } finally {
      await runner.release();
    }
    for (const table of guarded) expect([table, await within(NOWHERE, `SELECT * FROM ${table}`)]).toEqual([table, []]);
  });

  it('lets nothing of another community be changed, taken over or deleted', async () => {
    const reach = reachOf({ communities: [here.communityId] });
    for (const table of guarded) {
      const before = await owner(`SELECT * FROM ${table} WHERE community_id = $1`, [there.communityId]);
      const change = await refused(within(reach, `UPDATE ${table} SET grid_id = NULL WHERE community_id = $1`, [there.communityId]));
      const take = await refused(within(reach, `UPDATE ${table} SET community_id = $1`, [here.communityId]));
      const remove = await refused(within(reach, `DELETE FROM ${table} WHERE community_id = $1`, [there.communityId]));
      const outcome = expect.stringMatching(table === 'history_entries' ? /permission denied/ : /^done$|permission denied/);
      expect([table, change, take, remove]).toEqual([table, outcome, outcome, outcome]);
      expect([table, await owner(`SELECT * FROM ${table} WHERE community_id = $1`, [there.communityId])]).toEqual([table, before]);
    }
  });

  it('lets nothing be put into another community, or pushed over there', async () => {
    const reach = reachOf({ communities: [here.communityId], grids: [here.gridId!] });
    for (const table of guarded) {
      const put = await refused(within(reach, await insertion(table, there)));
      expect([table, put]).toEqual([table, expect.stringMatching('row-level security policy')]);
      if (APPENDED.includes(table)) continue;
      const push = await refused(
        within(reach, `UPDATE ${table} SET community_id = $1, street_id = $2, grid_id = NULL`, [there.communityId, there.streetId]),
      );
      expect([table, push]).toEqual([table, expect.stringMatching('row-level security policy')]);
    }
  });

  it('shows a notice to its reader alone, whoever gave rise to it', async () => {
    const [one, other] = ['0198c0de-0000-7000-8000-000000000001', '0198c0de-0000-7000-8000-000000000002'];
    const as = (personId: string, sql: string): Promise<unknown[]> =>
      perform(app.world.kernel, new Actor('one', personId, []), 'notice:read', (by) => by.query(sql));
    for (const [id, person] of [[one, one], [other, other]]) {
      await as(one, `INSERT INTO notices (id, person_id, code, params, at) VALUES ('${id}', '${person}', 'x', '{}', now())`);
    }
    expect(await as(one, 'SELECT person_id FROM notices')).toEqual([{ person_id: one }]);
    await as(one, 'UPDATE notices SET read_at = now()');
    expect(await owner('SELECT person_id FROM notices WHERE read_at IS NOT NULL')).toEqual([{ person_id: one }]);
    expect(await refused(as(one, `UPDATE notices SET person_id = '${other}'`))).toMatch('row-level security policy');
    expect(await refused(as(one, 'DELETE FROM notices'))).toMatch('permission denied');
  });

  it('lets a setting be read by all and written within reach of its unit', async () => {
    const set = (reach: Reach, unit: string): Promise<string> =>
      refused(within(reach, `INSERT INTO unit_settings VALUES ($1, 'x', '1', $1, now()) ON CONFLICT (unit_id, key) DO UPDATE SET value = '2'`, [unit]));
    const [community, street] = [reachOf({ communities: [here.communityId] }), reachOf({ streets: [here.streetId] })];
    expect(await set(street, here.streetId)).toBe('done');
    expect(await set(street, here.communityId)).toBe('done');
    expect(await set(community, here.communityId)).toBe('done');
    expect(await within(NOWHERE, 'SELECT value FROM unit_settings ORDER BY value')).toEqual([{ value: 1 }, { value: 2 }]);
    for (const [reach, unit] of [[community, here.streetId], [community, there.communityId], [street, there.communityId], [street, there.streetId]] as const) {
      expect(await set(reach, unit)).toMatch('row-level security policy');
    }
    await within(reachOf({ communities: [there.communityId] }), 'DELETE FROM unit_settings');
    expect(await owner('SELECT 1 FROM unit_settings')).toHaveLength(2);
  });

  it('keeps credentials, sessions, throttles and digests from requests, whatever they reach', async () => {
    for (const table of Object.keys(OWNERS)) {
      for (const sql of [`SELECT * FROM ${table}`, `DELETE FROM ${table}`, `INSERT INTO ${table} DEFAULT VALUES`]) {
        expect([sql, await refused(within(EVERYWHERE, sql))]).toEqual([sql, expect.stringMatching('permission denied')]);
      }
    }
  });

  it('lets requests read, not write, what is public', async () => {
    for (const table of Object.keys(PUBLIC)) {
      expect([table, await refused(within(NOWHERE, `SELECT * FROM ${table} LIMIT 1`))]).toEqual([table, 'done']);
      expect([table, await refused(within(EVERYWHERE, `DELETE FROM ${table}`))]).toEqual([table, expect.stringMatching('permission denied')]);
    }
  });
});

function anything(type: string): string {
  const values: Record<string, string> = {
    uuid: 'gen_random_uuid()', text: `'x'`, int4: '1', int8: '1', int2: '1', bool: 'false', timestamptz: 'now()', date: 'now()', jsonb: `'{}'`, json: `'{}'`,
    _text: `'{}'`, _uuid: `'{}'`, _int4: `'{}'`, numeric: '1', float8: '1', bytea: `'\\x00'`, time: `'10:00'`,
  };
  const value = values[type];
  if (value === undefined) throw new Error(`say what a row of type ${type} may hold`);
  return value;
}
