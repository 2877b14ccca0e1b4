import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ROLES, type RoleName, SESSION_COOKIE, Sessions } from '#org';
import { aForeignCommunity, type Foreign, ofForeign } from './factories/foreign.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { anAnnualPlan } from './factories/annual-plan.factory.js';
import { aRisk } from './factories/risk.factory.js';
import { aMatterType, aRequest } from './factories/service-request.factory.js';
import { aClause, type APerson, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';
import { buildRequest, type GivenId, printedSchema, type RootField, rootFields } from './setup/requests.js';

/** What everybody holds who is signed in. */
const ANYONE: readonly string[] = ['session:use', 'notice:read', 'clause:read', 'unit:read'];
/** Roles held in a street or above are tried on a community of another district, the others on one next door. */
const WIDE: readonly string[] = ['street-official', 'district-official', 'administrator'];
const kebab = (name: string): string => name.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** The table that a place for an id names: `input.items.0.serviceItemId` names service_items. */
function tableAt(path: string): string {
  const name = /(?<name>\w+?)Ids?(?:\.\d+)?$/.exec(path)?.groups?.name ?? '';
  if (/^(owner|assignee|person|visitor)$/.test(name)) return 'people';
  if (/^(community|unit|street|grid)$/.test(name)) return 'org_units';
  return `${kebab(name).replaceAll('-', '_')}s`;
}

/** Into how many parts the rows are shared out among those who hold the same permission. */
const SHARES = 12;
/** After how many fields what is theirs is read again: reading takes longer than asking. */
const AT_ONCE = 12;
const inGroups = (fields: RootField[]): (readonly [string, RootField[]])[] =>
  Array.from({ length: Math.ceil(fields.length / AT_ONCE) }, (_, index) => fields.slice(index * AT_ONCE, (index + 1) * AT_ONCE)).map(
    (group) => [`${group[0]!.name} to ${group.at(-1)!.name}`, group] as const,
  );

/**
 * Every root field, with ids of another community in every place that takes an id, asked by every role. The requests
 * are made from the printed schema, so that a field is tried as soon as it is there.
 */
describe('ids of another community', () => {
  let app: TestApp;
  let here: Staffing;
  let clause: string;
  let entry: string;
  let nextDoor: Foreign;
  let farAway: Foreign;
  let theirs: Record<string, string>;
  const people = new Map<string, APerson | null>();
  const cookies = new Map<string, string>();
  let signedIn = '';
  const fields = rootFields();
  const owner = <R = Record<string, unknown>>(sql: string, params: unknown[] = []): Promise<R[]> => app.world.kernel.dataSource.query(sql, params);

  beforeAll(async () => {
    app = await testApp();
    const { world } = app;
    here = (await aForeignCommunity(app, '自己的事', { numbersFrom: 3000 })).staff; // as full as theirs: so that a verb gets as far as the other ids
    nextDoor = await aForeignCommunity(app, '隔壁的事', { street: here.community.street });
    farAway = await aForeignCommunity(app, '远方的事');
    for (const state of ['reviewing', 'acting'] as const) await aNonconformity(world, here, { state });
    for (const state of ['received', 'handling', 'replied'] as const) await aRequest(world, here, { state });
    await aMatterType(world, here);
    await anAnnualPlan(world, here, { state: 'draft', year: 2028 });
    await aRisk(world, here, { state: 'assessed' });
    for (const role of Object.keys(ROLES) as RoleName[]) people.set(role, await someoneAs(role));
    people.set('a leaver', await world.person('secretary', here.community, { to: '2024-12-31' }));
    people.set('a stranger', null);
    clause = await aClause(world, '8.5.1');
    theirs = await ofForeign(app, [nextDoor, farAway]);
    entry = (await owner<{ id: string }>('SELECT id FROM catalogue_entries LIMIT 1'))[0]!.id;
  }, 120_000);
  afterAll(() => app.close());

  async function someoneAs(role: RoleName): Promise<APerson> {
    const { community } = here;
    const [district] = await owner<{ id: string }>('SELECT district_id AS id FROM org_units WHERE id = $1', [community.id]);
    const units: Partial<Record<RoleName, { id: string }>> = {
      'grid-manager': community.grids[0]!, 'street-official': community.street, administrator: district!, 'district-official': district!,
    };
    return app.world.person(role, { ...community, ...units[role] });
  }

  const foreignTo = (who: string): Foreign => (WIDE.includes(who) || who === 'a stranger' ? farAway : nextDoor);
  const permissionOf = ({ name }: RootField): string => app.permissions[name] ?? 'not declared';
  const holds = (who: string, permission: string): boolean => {
    if (permission === 'public') return true;
    if (who === 'a stranger') return false;
    if (ANYONE.includes(permission)) return true;
    if (who === 'a leaver') return false;
    const { own, community = [] } = ROLES[who as RoleName] as { own: readonly string[]; community?: readonly string[] };
    return [...own, ...community].includes(permission);
  };

  async function tried(field: RootField, who: string, idAt: (path: string) => GivenId | undefined): Promise<{ answer: GraphQLAnswer; sent: string }> {
    const { documents, variables } = buildRequest(field, idAt);
    const answers: GraphQLAnswer[] = [];
    // thousands are refused, and nobody reads where
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    try {
      for (const query of documents) answers.push(await app.send(cookies.get(who) ?? null, query, variables));
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
    const errors = answers.flatMap((one) => one.errors ?? []);
    const answer: GraphQLAnswer = { data: answers.map(({ data }) => data), ...(errors.length && { errors }) };
    return { answer, sent: JSON.stringify(variables) };
  }

  /** Everybody is signed in before each field: some fields end a session. */
  beforeEach(async () => {
    const sessions = new Sessions(app.world.kernel);
    const alive = async (): Promise<string> =>
      (await owner<{ ids: string }>(`SELECT coalesce(string_agg(id::text, ' ' ORDER BY id), '') AS ids FROM sessions WHERE revoked_at IS NULL`))[0]!.ids;
    if (signedIn && (await alive()) === signedIn) return;
    for (const [who, person] of people) if (person) cookies.set(who, `${SESSION_COOKIE}=${await sessions.start(person.id, 'test')}`);
    signedIn = await alive();
  });

  /**
   * Which of a community's rows a person tries at a field: what fits it, and of all the rest a share, a different one for
   * each who passes the same door. Where a field does not say what it takes, the first of them tries everything, as does
   * who has not signed in.
   */
  function triedBy(who: string, field: RootField): Foreign['candidates'] {
    const { candidates } = foreignTo(who);
    const holders = [...people.keys()].filter((one) => holds(one, permissionOf(field)));
    const answered = kebab(String(field.field.type).replaceAll(/[[\]!]/g, ''));
    const known = candidates.some((one) => one.kind === answered);
    const fits = (one: Foreign['candidates'][number], path: string): boolean =>
      /^(input\.)?id$/.test(path) ? known && one.kind === answered : one.table === tableAt(path) || one.table.endsWith(`_${tableAt(path)}`);
    const says = field.idPaths.every((path) => candidates.some((one) => fits(one, path)));
    if (who === 'a stranger' || (!says && who === holders[0])) return candidates;
    return candidates.filter((one, index) => field.idPaths.some((path) => fits(one, path)) || index % SHARES === holders.indexOf(who) % SHARES);
  }

  /** All that is theirs, as the last test left it; read once a test, since that is the most of the time it takes. */
  async function expectUntouched(): Promise<void> {
    const before = theirs;
    theirs = await ofForeign(app, [nextDoor, farAway]);
    expect(theirs).toEqual(before);
  }

  /** What of the other community an answer shows; an error may name what was sent. */
  function shown(field: RootField, foreign: Foreign, { answer, sent }: { answer: GraphQLAnswer; sent: string }): string[] {
    const [data, errors] = [JSON.stringify(answer.data ?? null), JSON.stringify(answer.errors ?? [])];
    // the tree of units is public, and so are the pages that are made of it
    const secret = permissionOf(field) === 'public' ? foreign.marks.filter((mark) => !foreign.open.has(mark)) : foreign.marks;
    return secret.filter((mark) => data.includes(mark) || (errors.includes(mark) && !sent.includes(mark)));
  }

  /** One's own id that fits a place, by the place's name; the record that a verb is about is handed in. */
  function own(path: string, record: GivenId | undefined): GivenId | undefined {
    const name = path.split('.').filter((part) => !/^\d+$/.test(part)).at(-1)!;
    if (name === 'communityId' || name === 'unitId') return { id: here.community.id };
    if (name === 'streetId') return { id: here.community.street.id };
    if (/^clauseIds?$/.test(name)) return { id: clause };
    if (/^catalogueEntryIds?$/.test(name)) return { id: entry };
    if (/^(owner|assignee|person)Id$/.test(name)) return { id: here.colleague.id };
    return path === 'input.id' || name === 'recordId' || path === 'id' ? record : undefined;
  }

  const ownRecords = (): Promise<GivenId[]> =>
    owner<{ id: string; kind: string; version: number }>(
      'SELECT DISTINCT ON (kind, state) id, kind, version FROM records WHERE community_id = $1 ORDER BY kind, state, id', [here.community.id],
    );

  it('the printed schema is the one that is served', () => {
    // what is told live takes no ids: it is of whoever listens
    const live = Object.values(printedSchema.getSubscriptionType()!.getFields());
    expect(live.map(({ name, args }) => [name, args])).toEqual([['noticed', []]]);
    expect([...fields.map((field) => field.name), 'Subscription.noticed'].sort()).toEqual(Object.keys(app.permissions).sort());
  });

  it('the net is fine enough: to their own people what is theirs is shown', async () => {
    const field = fields.find((one) => one.name === 'Query.nonconformity')!;
    const oneOfTheirs = nextDoor.candidates.find((one) => one.kind === 'nonconformity')!;
    const { documents, variables } = buildRequest(field, () => oneOfTheirs);
    const answer = await app.ask(nextDoor.staff.secretary, documents[0]!, variables);
    expect(shown(field, nextDoor, { answer, sent: '' })).toEqual(expect.arrayContaining([oneOfTheirs.id, '隔壁的事']));
    // to ask, their secretary has signed in
    theirs = await ofForeign(app, [nextDoor, farAway]);
    expect(nextDoor.candidates.map((one) => one.table)).toEqual(
      expect.arrayContaining(['attachments', 'clause_links', 'comments', 'memberships', 'notices', 'org_units', 'people', 'sessions']),
    );
  });

  describe.each(inGroups(fields))('alone, %s', (_names, group) => {
    it.each(group.map((field) => [field.name, field] as const))('%s shows nothing of it', alone, 120_000);
    it('and nothing of it has changed', expectUntouched);
  });

  async function alone(_name: string, field: RootField): Promise<void> {
    const permission = permissionOf(field);
    const leaks: unknown[] = [];
    for (const who of people.keys()) {
      const foreign = foreignTo(who);
      if (!holds(who, permission)) {
        const { answer } = await tried(field, who, () => foreign.candidates[0]!);
        expect([who, answer.errors?.[0]?.extensions.code]).toEqual([who, who === 'a stranger' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
        continue;
      }
      for (const candidate of field.idPaths.length ? triedBy(who, field) : [undefined]) {
        const outcome = await tried(field, who, () => candidate);
        const marks = shown(field, foreign, outcome);
        if (marks.length) leaks.push({ who, given: candidate?.table, marks, answer: outcome.answer });
      }
    }
    expect(leaks).toEqual([]);
  }

  const several = fields.filter((field) => field.idPaths.length > 1 && field.name.startsWith('Mutation.'));
  describe.each(inGroups(several))('beside one’s own, %s', (_names, group) => {
    it.each(group.map((field) => [field.name, field] as const))('%s takes none of it', besideOnesOwn, 120_000);
    it('and nothing of it has changed', expectUntouched);
  });

  async function besideOnesOwn(_name: string, field: RootField): Promise<void> {
    const permission = permissionOf(field);
    const who = ['social-worker', 'secretary', ...people.keys()].find((one) => one !== 'a stranger' && holds(one, permission));
    if (!who) return;
    const records = await ownRecords();
    for (const path of field.idPaths) {
      // where the client makes the id any is as good as another, unless it is already a record's
      const clientMade = path === 'input.id' && field.idPaths.includes('input.communityId');
      for (const candidate of nextDoor.candidates.filter((one) => one.kind || !clientMade)) {
        for (const record of recordsFor(field, path, candidate, records)) {
          const outcome = await tried(field, who, (at) => (at === path ? candidate : own(at, record)));
          const marks = shown(field, nextDoor, outcome);
          expect([path, candidate.table, marks, marks.length ? outcome.answer : null]).toEqual([path, candidate.table, [], null]);
        }
      }
    }
  }

  /**
   * The records that are worth a try beside a foreign id: of the kind that the field answers, else one of each kind. What
   * is not of the table that a place names is tried with one record, another one in turn; where it names one, a share.
   */
  function recordsFor(field: RootField, path: string, candidate: Foreign['candidates'][number], records: GivenId[]): (GivenId | undefined)[] {
    const takesRecord = field.idPaths.some((one) => one !== path && own(one, { id: 'record' })?.id === 'record');
    const answered = kebab(String(field.field.type).replace('!', ''));
    const ofKind = records.filter((record) => record.kind === answered);
    const firsts = records.filter((record, index) => records.findIndex((one) => one.kind === record.kind) === index);
    const fitting = !takesRecord ? [undefined] : ofKind.length ? ofKind : firsts;
    const taken = tableAt(path);
    if (candidate.table === taken) return fitting;
    const turn = nextDoor.candidates.indexOf(candidate);
    const says = nextDoor.candidates.some((one) => one.table === taken);
    return !says || turn % SHARES === 0 ? [fitting[turn % fitting.length]] : [];
  }

  it('has left no trace of it in what is one’s own', async () => {
    const tables = await owner<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'community_id'
         AND table_name <> 'org_units' ORDER BY 1`,
    );
    const ids = [...nextDoor.ids, ...farAway.ids].join('|');
    for (const { name } of tables) {
      const rows = await owner(`SELECT to_jsonb(t) AS row FROM ${name} t WHERE community_id = $1 AND t::text ~ $2`, [here.community.id, ids]);
      expect([name, rows]).toEqual([name, []]);
    }
  });
});
