import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aComplaint } from '../factories/complaint.factory.js';
import { aNonconformity } from '../factories/nonconformity.factory.js';
import type { APerson } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';
import { type Administered, anAdministeredStreet, codeOf, fieldsOf } from './world.js';

const OPEN = 'query ($personId: ID!) { openWork(personId: $personId) { id kind number late community { name } record { title } takers { id } } }';
const HAND = 'mutation ($input: HandOverWorkInput!) { handOverWork(input: $input) { records left account { appointments { to inForce } } } }';
const HISTORY = `query ($id: ID!) { nonconformity(id: $id) { version state assignee { id } owner { id } historyCheck { intact }
  history(limit: 1) { verb note actor { id } changes { field } } } }`;

describe('the open work of somebody who leaves', () => {
  let app: TestApp;
  let here: Administered;
  let there: Administered;

  beforeAll(async () => {
    app = await testApp();
    here = await anAdministeredStreet(app);
    there = await anAdministeredStreet(app);
  });
  afterAll(() => app.close());

  const open = async (who: APerson, person: APerson) => (await app.ask(who, OPEN, { personId: person.id })).data!.openWork;
  const hand = (who: APerson, person: APerson, shares: { recordId: string; toId: string }[], given: object = {}) =>
    app.ask(who, HAND, { input: { personId: person.id, shares, reason: '调到街道工作', ...given } });

  it('is all that they own or whose turn it is theirs, with who could take it', async () => {
    const row = await aNonconformity(app.world, here, { state: 'analysing', title: '回应慢了' });
    const owner = await ownerOf(row.id);
    const mine = await open(here.streetAdmin, owner);
    const one = mine.find(({ id }: { id: string }) => id === row.id);
    expect(one).toMatchObject({ kind: 'nonconformity', number: row.number, community: { name: here.community.name } });
    expect(one.takers.map(({ id }: { id: string }) => id)).not.toContain(owner.id);
    expect(one.takers.map(({ id }: { id: string }) => id)).toContain(here.colleague.id);
  });

  it('shows the administrator no content, but the secretary and her records', async () => {
    const row = await aNonconformity(app.world, here, { state: 'analysing', title: '只有看得见的人看得见' });
    const owner = await ownerOf(row.id);
    const titles = async (who: APerson): Promise<(string | null)[]> =>
      (await open(who, owner)).map(({ record }: { record: { title: string } | null }) => record?.title ?? null);
    expect(new Set(await titles(here.streetAdmin))).toEqual(new Set([null]));
    if (owner.id !== here.secretary.id) expect(await titles(here.secretary)).toContain('只有看得见的人看得见');
  });

  it('goes to others with a reason that stands in each history', async () => {
    const row = await aNonconformity(app.world, here, { state: 'analysing' });
    const owner = await ownerOf(row.id);
    const { data } = await hand(here.streetAdmin, owner, [{ recordId: row.id, toId: here.colleague.id }]);
    expect(data!.handOverWork.records).toBe(1);
    const after = (await app.ask(here.colleague, HISTORY, { id: row.id })).data!.nonconformity;
    expect(after).toMatchObject({
      version: row.version + 1, state: 'analysing', owner: { id: here.colleague.id }, assignee: { id: here.colleague.id }, historyCheck: { intact: true },
      history: [{ verb: 'assign', note: '调到街道工作', actor: { id: here.streetAdmin.id } }],
    });
    const told = await app.ask(here.colleague, 'query { notices(page: {}) { items { code } } }');
    expect(told.data!.notices.items.map(({ code }: { code: string }) => code)).toContain('record.assigned');
    expect(fieldsOf(await hand(here.streetAdmin, owner, [{ recordId: row.id, toId: here.worker.id }]))).toEqual(['UNKNOWN_RECORD at shares.0.recordId']);
  });

  it('is handed over all or none, only to who can do it, only with a reason', async () => {
    const [one, two] = [await aNonconformity(app.world, here, { state: 'analysing' }), await aNonconformity(app.world, here, { state: 'analysing' })];
    const owner = await ownerOf(one.id);
    const answer = await hand(here.streetAdmin, owner, [{ recordId: one.id, toId: here.colleague.id }, { recordId: two.id, toId: there.worker.id }]);
    expect(fieldsOf(answer)).toEqual(['UNKNOWN_PERSON at shares.1.toId']);
    expect((await ownerOf(one.id)).id).toBe(owner.id);
    expect(fieldsOf(await hand(here.streetAdmin, owner, [{ recordId: one.id, toId: owner.id }]))).toEqual(['UNKNOWN_PERSON at shares.0.toId']);
    expect(fieldsOf(await hand(here.streetAdmin, owner, [], { reason: '' }))).toEqual(['REQUIRED at reason']);
  });

  it('does not go to who judged a complaint before', async () => {
    const row = await aComplaint(app.world, here, { state: 'contested', investigator: here.worker });
    const again = await app.ask(here.official, 'mutation ($input: InvestigateComplaintInput!) { investigateComplaint(input: $input) { assignee { id } } }', {
      input: { id: row.id, expectedVersion: row.version, assigneeId: here.official.id },
    });
    expect(again.errors).toBeUndefined();
    const answer = await hand(here.districtAdmin, here.official, [{ recordId: row.id, toId: here.worker.id }]);
    expect(fieldsOf(answer)).toEqual(['SAME_INVESTIGATOR at shares.0.toId']);
  });

  it('is asked after and handed over by who looks after them alone', async () => {
    for (const query of [OPEN, HAND]) {
      const variables = { personId: here.worker.id, input: { personId: here.worker.id, shares: [], reason: '试一试' } };
      for (const who of [there.streetAdmin, there.secretary]) expect([query, codeOf(await app.ask(who, query, pick(query, variables)))]).toEqual([query, 'NOT_FOUND']);
      for (const who of [here.worker, here.official]) expect([query, codeOf(await app.ask(who, query, pick(query, variables)))]).toEqual([query, 'FORBIDDEN']);
    }
    expect(codeOf(await hand(here.secretary, here.secretary, []))).toBe('OWN_ACCOUNT');
    expect(codeOf(await hand(here.secretary, here.supervisor, []))).toBe('FORBIDDEN');
  });

  it('has to be handed over before somebody leaves; then roles end and sessions with them', async () => {
    const leaver = await app.world.person('social-worker', here.community, { name: '要走的' });
    const row = await aNonconformity(app.world, { ...here, worker: leaver }, { state: 'analysing' });
    const owner = await ownerOf(row.id);
    if (owner.id !== leaver.id) await hand(here.streetAdmin, owner, [{ recordId: row.id, toId: leaver.id }]);
    expect((await app.ask(leaver, '{ me { id } }')).data!.me).not.toBeNull();
    const all = (await open(here.streetAdmin, leaver)).map(({ id }: { id: string }) => ({ recordId: id, toId: here.colleague.id }));
    expect(fieldsOf(await hand(here.streetAdmin, leaver, [], { lastDay: '2026-11-20' }))).toEqual(['NOT_ALL_HANDED_OVER at shares']);
    expect(fieldsOf(await hand(here.streetAdmin, leaver, all, { lastDay: '2026-10-01' }))).toEqual(['IN_THE_PAST at lastDay']);
    const { data } = await hand(here.streetAdmin, leaver, all, { lastDay: '2026-11-20' });
    expect(data!.handOverWork).toMatchObject({ left: 0, account: { appointments: [{ to: '2026-11-20', inForce: true }] } });
    expect((await app.ask(leaver, '{ me { id } }')).data!.me).toBeNull();
    expect(await open(here.streetAdmin, leaver)).toEqual([]);
  });

  it('of the last administrator cannot be left behind', async () => {
    const answer = await hand(here.districtAdmin, here.streetAdmin, [], { lastDay: '2026-11-20' });
    expect(answer.errors).toBeUndefined();
    expect(codeOf(await hand(here.districtAdmin, here.districtAdmin, [], { lastDay: '2026-11-20' }))).toBe('OWN_ACCOUNT');
  });

  async function ownerOf(id: string): Promise<APerson> {
    const { data } = await app.ask(here.secretary, 'query ($id: ID!) { nonconformity(id: $id) { owner { id name } } }', { id });
    return { id: data!.nonconformity.owner.id, account: '', name: data!.nonconformity.owner.name };
  }
});

const pick = (query: string, variables: { personId: string; input: object }): object =>
  query === OPEN ? { personId: variables.personId } : { input: variables.input };
