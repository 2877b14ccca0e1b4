import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from './admin/world.js';
import { anActivity } from './factories/activity.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const DRAFT = 'DB35/T draft 2021';
const BEIJING = 'DB11/T 1466-2017';
const OFFERS = 'query($kind: RecordKind!, $id: ID!) { clauseOffers(kind: $kind, recordId: $id) { relation role clause { id number standardCode } because { number standardCode } } }';
const EVIDENCE = `query($k: ID!, $c: ID!, $y: Int = 2026) { evidenceOffers(clauseId: $k, communityId: $c, year: $y) {
  relation role mayLink because { number standardCode } record { id kind title } } }`;
const LINK = 'mutation($input: LinkClauseInput!) { linkClause(input: $input) { id role default } }';

describe('the crosswalk', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let activity: { id: string };

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    await app.world.registry.adopt(BEIJING, here.community.id, '2024-01-01');
    activity = await anActivity(app.world, here, { state: 'published' });
  });
  afterAll(() => app.close());

  const related = async (number: string, standard?: string): Promise<any[]> => {
    const { data } = await app.ask(
      here.worker, 'query($id: ID!) { clause(id: $id) { related { relation ownItems items note { zh } clause { number standardCode } } } }',
      { id: await aClause(app.world, number, standard) },
    );
    return data!.clause.related;
  };

  it('is read from both ends, to the points that are meant', async () => {
    // sources: staff numbers 6.1.2 of both, 7.1 in Beijing, row 18 of the stars
    const staff = await related('6.1.2');
    expect(staff).toContainEqual(expect.objectContaining({ relation: 'related', ownItems: expect.arrayContaining(['a', 'b']), clause: { number: '6.1.2', standardCode: DRAFT } }));
    expect(staff.find(({ clause }) => clause.standardCode.startsWith('T/ZSX'))).toMatchObject({ clause: { number: 'A.1' }, items: expect.arrayContaining(['18']) });
    // the numbers of linkage and collection are exchanged
    expect(await related('8.7.3')).toContainEqual(expect.objectContaining({ relation: 'equal', clause: { number: '8.7.2', standardCode: DRAFT } }));
    // a placeholder and what it is based on
    expect(await related('9.2', DRAFT)).toContainEqual(expect.objectContaining({ relation: 'counterpart', clause: { number: '9.2', standardCode: 'DB35/T 2074-2022' } }));
  });

  it('offers a record for the clauses that it serves besides, of editions that hold here; one click links it', async () => {
    const { data, errors } = await app.ask(here.worker, OFFERS, { kind: 'activity', id: activity.id });
    expect(errors).toBeUndefined();
    // activities: 8.8 of Fujian, 11.11 of Beijing
    const offer = data!.clauseOffers.find(({ clause }: any) => clause.standardCode === BEIJING);
    expect(offer).toMatchObject({ clause: { number: expect.stringMatching(/^11\.11/) }, because: { number: '8.8.2' } });
    expect(data!.clauseOffers.some(({ clause }: any) => clause.standardCode.startsWith('T/ZSX'))).toBe(false);
    const input = { kind: 'activity', recordId: activity.id, clauseId: offer.clause.id, role: offer.role };
    expect((await app.ask(here.worker, LINK, { input })).data!.linkClause).toMatchObject({ role: offer.role, default: false });
    const after = await app.ask(here.worker, OFFERS, { kind: 'activity', id: activity.id });
    expect(after.data!.clauseOffers.map(({ clause }: any) => clause.id)).not.toContain(offer.clause.id);
  });

  it('offers, at a clause, what was done for related ones', async () => {
    const other = await anActivity(app.world, here, { state: 'archived', title: '重阳节敬老' });
    const clause = await app.ask(here.worker, OFFERS, { kind: 'activity', id: other.id });
    const { clause: target } = clause.data!.clauseOffers.find((one: any) => one.clause.standardCode === BEIJING);
    const { data } = await app.ask(here.worker, EVIDENCE, { k: target.id, c: here.community.id });
    expect(data!.evidenceOffers).toContainEqual(expect.objectContaining({ mayLink: true, record: { id: other.id, kind: 'activity', title: '重阳节敬老' } }));
    // the one that is linked already is no offer
    expect(data!.evidenceOffers.map(({ record }: any) => record.id)).not.toContain(activity.id);
    // the clerk may see it and not link it
    expect((await app.ask(here.clerk, EVIDENCE, { k: target.id, c: here.community.id })).data!.evidenceOffers[0]).toMatchObject({ mayLink: false });
    expect((await app.ask(here.worker, EVIDENCE, { k: target.id, c: here.community.id, y: 2025 })).data!.evidenceOffers).toEqual([]);
    // where the edition does not hold, there is nothing to show for it
    expect((await app.ask(elsewhere.worker, EVIDENCE, { k: target.id, c: elsewhere.community.id })).data!.evidenceOffers).toEqual([]);
    expect(codeOf(await app.ask(elsewhere.worker, EVIDENCE, { k: target.id, c: here.community.id }))).toBe('NOT_FOUND');
  });

  it('offers nothing for a breach, nor to a stranger', async () => {
    const broken = await aNonconformity(app.world, here, { state: 'reported', clause: '8.8.3' });
    const { data } = await app.ask(here.worker, OFFERS, { kind: 'nonconformity', id: broken.id });
    expect(data!.clauseOffers.filter(({ because }: any) => because.number === '8.8.3')).toEqual([]);
    expect(codeOf(await app.ask(elsewhere.worker, OFFERS, { kind: 'activity', id: activity.id }))).toBe('NOT_FOUND');
    expect(codeOf(await app.ask(here.clerk, OFFERS, { kind: 'activity', id: activity.id }))).toBe('FORBIDDEN');
  });

  it('is what links are made by, and not the number: Beijing’s 8.8 or 9.2 is something else', async () => {
    const { data } = await app.ask(here.worker, 'query($id: ID!) { activity(id: $id) { clauseLinks { default clause { standardCode } } } }', {
      id: (await anActivity(app.world, here, { state: 'draft' })).id,
    });
    expect(data!.activity.clauseLinks.length).toBeGreaterThan(0);
    expect(data!.activity.clauseLinks.map(({ clause }: any) => clause.standardCode)).not.toContain(BEIJING);
  });
});
