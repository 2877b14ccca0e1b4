import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aClause, type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const MAKE = 'mutation($input: MakeTokenInput!) { makeToken(input: $input) { secret token { id name scopes expiresAt usedAt } } }';
const REPORT = 'mutation($input: ReportNonconformityInput!) { reportNonconformity(input: $input) { id number } }';
const LIST = '{ nonconformities { total items { title } } }';

describe('a personal token', () => {
  let app: TestApp;
  let staff: Staffing;
  let clause: string;

  beforeAll(async () => {
    app = await testApp();
    staff = await aStaffedCommunity(app.world);
    clause = await aClause(app.world, '8.5.1');
    await aNonconformity(app.world, staff, { title: '楼道灯三天没有修' });
  });
  afterAll(() => app.close());

  const make = (who: APerson, given: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, MAKE, { input: { name: '月报', scopes: ['read'], validDays: 30, ...given } });
  const secretOf = async (who: APerson, given: object = {}): Promise<string> => (await make(who, given)).data!.makeToken.secret;
  /** As a program: the token, no cookie, no header of the web app. */
  const use = async (secret: string, query: string, variables: object = {}): Promise<GraphQLAnswer & { status: number; headers: Record<string, string> }> => {
    const answer = await app.http(null, 'post', '/graphql', (asked) =>
      asked.unset('x-pdca').set('authorization', `Bearer ${secret}`).send({ query, variables }),
    );
    return { ...(answer.body as GraphQLAnswer), status: answer.status, headers: answer.headers };
  };
  const codeOf = ({ errors }: GraphQLAnswer): string | undefined => errors?.[0]?.extensions.code;
  const fieldsOf = ({ errors }: GraphQLAnswer): string[] => errors?.[0]?.extensions.fields.map((field) => `${field.path} ${field.code}`) ?? [];
  const report = (): object => ({ input: { communityId: staff.community.id, title: '程序报来的', description: '巡检程序。', foundOn: '2026-11-19', clauseIds: [clause] } });

  it('is told once, and kept as a hash', async () => {
    const { data } = await make(staff.worker);
    const { secret, token } = data!.makeToken;
    expect(secret).toMatch(/^pdca_[\w-]{43}$/);
    expect(token).toMatchObject({ name: '月报', scopes: ['read'], usedAt: null, expiresAt: '2026-12-20T02:00:00.000Z' });
    const [row] = await app.world.kernel.dataSource.query('SELECT t::text AS text FROM personal_tokens t WHERE id = $1', [token.id]);
    expect(row.text).not.toContain(secret.slice(5));
    expect((await app.ask(staff.worker, '{ tokens { id } }')).data!.tokens).toContainEqual({ id: token.id });
  });

  it('reads what its person may read, without cookie or header, and tells when it was used', async () => {
    const secret = await secretOf(staff.supervisor, { name: '看板' });
    expect((await use(secret, LIST)).data!.nonconformities).toEqual({ total: 1, items: [{ title: '楼道灯三天没有修' }] });
    expect((await use(secret, '{ me { name } }')).data!.me.name).toBe(staff.supervisor.name);
    expect((await app.ask(staff.supervisor, '{ tokens { name usedAt } }')).data!.tokens).toEqual([{ name: '看板', usedAt: '2026-11-20T02:00:00.000Z' }]);
  });

  it('for reading changes nothing, not even what was read', async () => {
    const secret = await secretOf(staff.worker);
    expect(codeOf(await use(secret, REPORT, report()))).toBe('FORBIDDEN');
    expect(codeOf(await use(secret, 'mutation { readAllNotices }'))).toBe('FORBIDDEN');
  });

  it('with named permissions does these, and nothing else that its person may', async () => {
    const secret = await secretOf(staff.secretary, { scopes: ['nonconformity:report'] });
    expect((await use(secret, REPORT, report())).data!.reportNonconformity.number).toBe('NC-2026-0002');
    expect(codeOf(await use(secret, LIST))).toBe('FORBIDDEN');
  });

  it('reaches no other community, and no more than its person', async () => {
    const other = await aStaffedCommunity(app.world);
    const secret = await secretOf(other.worker, { scopes: ['read', 'nonconformity:report'] });
    expect((await use(secret, LIST)).data!.nonconformities.total).toBe(0);
    expect(codeOf(await use(secret, REPORT, report()))).toBe('NOT_FOUND');
    const mine = (await make(staff.worker)).data!.makeToken.token.id;
    expect((await app.ask(other.worker, 'mutation($id: ID!) { revokeToken(id: $id) }', { id: mine })).data!.revokeToken).toBe(false);
    expect((await app.ask(other.worker, '{ tokens { name } }')).data!.tokens).toHaveLength(1);
  });

  it('does not sign in, change passwords, look after tokens or sessions, or speak for a resident', async () => {
    const { data } = await app.ask(staff.secretary, '{ tokenScopes }');
    expect(data!.tokenScopes).toEqual(expect.arrayContaining(['read', 'nonconformity:verify']));
    expect(data!.tokenScopes).not.toContain('session:use');
    const secret = await secretOf(staff.secretary, { scopes: data!.tokenScopes });
    const refused = [
      'mutation { signIn(input: { account: "a", password: "b" }) { id } }', 'mutation { signOut }', '{ sessions { id } }', '{ tokens { id } }',
      'mutation { changePassword(input: { current: "a", next: "b" }) { id } }', `mutation { revokeToken(id: "${staff.worker.id}") }`,
      'mutation { makeToken(input: { name: "x", scopes: ["read"], validDays: 1 }) { secret } }',
      'mutation { confirmComplaint(input: { number: "CP-2026-0001", secret: "x" }) { number } }',
    ];
    for (const query of refused) expect([query, codeOf(await use(secret, query))]).toEqual([query, 'FORBIDDEN']);
  });

  it('is refused at the field that is wrong', async () => {
    expect(fieldsOf(await make(staff.worker, { name: ' ' }))).toEqual(['name REQUIRED']);
    expect(fieldsOf(await make(staff.worker, { name: '长'.repeat(61) }))).toEqual(['name TOO_LONG']);
    for (const validDays of [0, -1]) expect(fieldsOf(await make(staff.worker, { validDays }))).toEqual(['validDays TOO_SMALL']);
    expect(fieldsOf(await make(staff.worker, { validDays: 366 }))).toEqual(['validDays TOO_LARGE']);
    expect(fieldsOf(await make(staff.worker, { scopes: [] }))).toEqual(['scopes REQUIRED']);
    for (const scope of ['session:use', 'nonconformity:verify', '*', '']) {
      expect(fieldsOf(await make(staff.worker, { scopes: ['read', scope] }))).toEqual(['scopes NOT_ONE_OF']);
    }
    expect(codeOf(await app.ask(null, MAKE, { input: { name: 'x', scopes: ['read'], validDays: 1 } }))).toBe('UNAUTHENTICATED');
  });

  it('is one of twenty at most', async () => {
    for (let made = 0; made < 20; made += 1) expect((await make(staff.clerk)).errors).toBeUndefined();
    expect(fieldsOf(await make(staff.clerk))).toEqual(['name TOO_MANY']);
  });

  it('that is unknown, cut or another scheme’s is nobody’s: a cookie beside it does not help', async () => {
    for (const secret of ['pdca_unknown', 'x', (await secretOf(staff.worker)).slice(0, -1)]) {
      const { status, ...answer } = await use(secret, '{ me { name } }');
      expect([status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    }
    const both = await app.http(staff.worker, 'post', '/graphql', (asked) => asked.set('authorization', 'Bearer pdca_unknown').send({ query: '{ me { name } }' }));
    expect(both.status).toBe(401);
    const basic = await app.http(staff.worker, 'post', '/graphql', (asked) => asked.set('authorization', 'Basic eDp5').send({ query: '{ me { name } }' }));
    expect(basic.body.data.me.name).toBe(staff.worker.name);
    expect((await app.http(null, 'post', '/graphql', (asked) => asked.unset('x-pdca').set('authorization', 'Basic eDp5').send({ query: '{ me { name } }' }))).status).toBe(403);
  });

  it('opens files as its person may', async () => {
    const secret = await secretOf(staff.worker);
    const answer = await app.http(null, 'get', `/files/${staff.worker.id}`, (asked) => asked.set('authorization', `Bearer ${secret}`));
    expect([answer.status, answer.body.error.code]).toEqual([404, 'NOT_FOUND']);
    expect((await app.http(null, 'get', `/files/${staff.worker.id}`, (asked) => asked.set('authorization', 'Bearer x'))).status).toBe(401);
  });

  it('is dead when it is revoked, and when its days are over', async () => {
    const { secret, token } = (await make(staff.worker, { validDays: 2 })).data!.makeToken;
    expect((await app.ask(staff.worker, 'mutation($id: ID!) { revokeToken(id: $id) }', { id: token.id })).data!.revokeToken).toBe(true);
    expect((await app.ask(staff.worker, 'mutation($id: ID!) { revokeToken(id: $id) }', { id: token.id })).data!.revokeToken).toBe(false);
    expect((await use(secret, LIST)).status).toBe(401);
    const short = await secretOf(staff.worker, { validDays: 1 });
    const before = app.clock.now();
    app.clock.advance({ days: 1 });
    expect((await use(short, LIST)).status).toBe(401);
    app.clock.set(before);
  });

  it('is dead the moment its person has no role any more', async () => {
    const leaver = await app.world.person('social-worker', staff.community);
    const secret = await secretOf(leaver);
    expect((await use(secret, LIST)).status).toBe(200);
    await app.world.kernel.dataSource.query(`UPDATE memberships SET to_day = '2026-11-19' WHERE person_id = $1`, [leaver.id]);
    expect((await use(secret, LIST)).status).toBe(401);
  });

  it('loses at once what its person may no longer do', async () => {
    const moved = await app.world.person('secretary', staff.community);
    const secret = await secretOf(moved, { scopes: ['complaint:assign', 'nonconformity:report'] });
    await app.world.kernel.dataSource.query(`UPDATE memberships SET role = 'supervisor' WHERE person_id = $1`, [moved.id]);
    expect((await use(secret, REPORT, report())).errors).toBeUndefined();
    expect(codeOf(await use(secret, 'mutation { voidNonconformity(input: { id: "x", expectedVersion: 1, reason: "x" }) { id } }'))).toBe('FORBIDDEN');
  });

  it('is dead with its person’s old password, and waits while a new one must be set', async () => {
    const person = await app.world.person('supervisor', staff.community);
    const secret = await secretOf(person);
    await app.world.kernel.dataSource.query('UPDATE credentials SET must_change = true WHERE person_id = $1', [person.id]);
    expect(codeOf(await use(secret, LIST))).toBe('MUST_CHANGE_PASSWORD');
    const change = 'mutation { changePassword(input: { current: "pdca-Demo-2026", next: "Anders-2027-lang" }) { id } }';
    expect((await app.ask(person, change)).errors).toBeUndefined();
    expect((await use(secret, LIST)).status).toBe(401);
  });

  it('asks 120 times a minute at most, however many ask at once, and is told how long to wait', async () => {
    const secret = await secretOf(staff.colleague);
    const answers: Awaited<ReturnType<typeof use>>[] = [];
    for (let round = 0; round < 13; round += 1) answers.push(...(await Promise.all(Array.from({ length: 10 }, () => use(secret, '{ me { name } }')))));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(120);
    const refused = answers.at(-1)!;
    expect([refused.status, codeOf(refused), refused.headers['retry-after']]).toEqual([429, 'THROTTLED', '60']);
    expect(refused.errors![0]!.extensions.params).toEqual({ retryAfter: 60 });
    app.clock.advance({ minutes: 1 });
    expect((await use(secret, '{ me { name } }')).status).toBe(200);
  });
});
