import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPanel, aStarRating, fully, mostly, type Panel, type StarTraits } from './factories/star-rating.factory.js';
import { aStaffedCommunity, type APerson, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';
import { type Row, starAsks } from './setup/stars.js';

describe('certificates of stars (T/ZSX 0005-2024, 7.2)', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let panel: Panel;

  beforeAll(async () => {
    app = await testApp();
    [here, elsewhere] = [await aStaffedCommunity(app.world), await aStaffedCommunity(app.world)];
    panel = await aPanel(app.world, here);
  });
  beforeEach(() => app.clock.set(A_WORKING_MORNING));
  afterAll(() => app.close());

  const { send, look, done, codeOf, refused } = starAsks(() => app);
  /** A community of its own for each rating: there is one application at a time. */
  const at = async (traits: Partial<StarTraits> = {}): Promise<{ staff: Staffing; row: Row }> => {
    const staff = await aStaffedCommunity(app.world, { street: here.community.street });
    return { staff, row: await aStarRating(app.world, { ...staff, official: here.official }, { panel, ...traits }) };
  };

  describe('a certificate', () => {
    const CHECK = 'query($code: String!, $number: String!) { publicStarCertificate(code: $code, number: $number) { number stars points standing certifiedOn validUntil endedOn communityName } }';
    const checked = (staff: Staffing, number: string): Promise<GraphQLAnswer> => app.ask(null, CHECK, { code: staff.community.code, number });
    const keep = (): Promise<void> => app.world.kernel.jobs.run(app.world.kernel, 'star-rating.keep', {});

    it('follows the public notice and what was said against it, can be checked by anybody, and is renewed in its last months', async () => {
      const { staff, row } = await at({ state: 'notice', self: mostly });
      const code = staff.community.code;
      const stars = (): Promise<any> => done(app.ask(null, 'query($code: String!) { publicStars(code: $code) { current { stars } notice { stars until } } }', { code }));
      expect(await stars()).toMatchObject({ current: null, notice: { until: '2026-11-27' } });
      await refused(send(staff.worker, 'object', row, { words: '不同意', on: '2026-11-19' }), 'on', 'TOO_LONG_AGO');
      let now = await done(send(staff.worker, 'object', row, { words: '活动室锁着', saidBy: '', on: '2026-11-20' }));
      app.clock.set('2026-11-27T16:00:00+08:00');
      expect(await codeOf(send(panel.official, 'certify', now))).toBe('NOTICE_RUNNING');
      app.clock.set('2026-11-28T10:00:00+08:00');
      expect(await codeOf(send(panel.official, 'certify', now))).toBe('OBJECTIONS_OPEN');
      now = await done(send(panel.official, 'answer', now, { objectionId: now.objections[0].id, upheld: false, answer: '周一闭馆，已经贴出来' }));
      now = await done(send(panel.official, 'certify', now));
      // three years from 2026-11-28
      expect(now).toMatchObject({ state: 'certified', validUntil: '2029-11-27' });
      expect(await done(checked(staff, now.number))).toMatchObject({ number: `${code}-${now.number}`, stars: now.stars, standing: 'valid', certifiedOn: '2026-11-28', endedOn: null });
      expect(await stars()).toMatchObject({ current: { stars: now.stars }, notice: null });
      expect(await codeOf(checked(staff, 'RA-2026-9999'))).toBe('NOT_FOUND');
      expect(await codeOf(checked(elsewhere, now.number))).toBe('NOT_FOUND');
      const word = await app.http(staff.worker, 'get', `/star-ratings/${row.id}/certificate-document`, (asked) => asked.responseType('blob'));
      expect([word.status, (word.body as Buffer).subarray(0, 2).toString()]).toEqual([200, 'PK']);

      // another application before its last three months is only for more stars
      app.clock.set('2029-08-27T10:00:00+08:00');
      await keep();
      expect((await done(look(staff.secretary, row.id))).state).toBe('certified');
      app.clock.set('2029-08-28T10:00:00+08:00');
      await keep();
      expect((await done(app.ask(staff.secretary, '{ myWork { verb record { id } } }')))).toContainEqual({ verb: 'renew', record: { id: row.id } });
      const due = await done(look(staff.secretary, row.id));
      const next = await done(send(staff.worker, 'renew', due));
      expect(next).toMatchObject({ state: 'draft', number: null });
      expect((await done(look(staff.secretary, row.id))).state).toBe('renewing');

      // past its date it is not valid, whether the night has been or not
      app.clock.set('2029-11-28T00:30:00+08:00');
      expect(await done(checked(staff, now.number))).toMatchObject({ standing: 'expired', endedOn: '2029-11-28' });
      expect(await stars()).toMatchObject({ current: null });
      await keep();
      expect((await done(look(staff.secretary, row.id))).state).toBe('expired');
    });

    it('says when it was revoked, and gives way to the next one', async () => {
      const first = await at({ state: 'certified', self: ({ maxPoints }) => Math.ceil(maxPoints * 0.7) });
      const again = await aStarRating(app.world, { ...first.staff, official: here.official }, { panel, state: 'certified', self: fully });
      expect(await done(checked(first.staff, (await done(look(first.staff.secretary, first.row.id))).number))).toMatchObject({ standing: 'renewed' });
      const revoked = await done(send(panel.official, 'revoke', again, { revokedFor: 'accident', reason: '重大责任事故' }));
      expect(await done(checked(first.staff, revoked.number))).toMatchObject({ standing: 'revoked', stars: 5 });
    });

    it('is not applied for anew before its last months, but for more stars', async () => {
      const { staff } = await at({ state: 'certified', self: fully });
      const row = await aStarRating(app.world, { ...staff, official: here.official }, { state: 'scored', self: fully });
      expect((await send(staff.secretary, 'submit', row)).errors![0]!.extensions).toMatchObject({ code: 'TOO_EARLY' });
    });
  });

  it('tells the cheapest way to the next star, as efforts are seen', async () => {
    const { staff, row } = await at({ state: 'scored', self: mostly });
    const ask = (efforts: object[], left: number[] = []): Promise<any> =>
      done(app.ask(staff.secretary, `query($id: ID!, $efforts: [StarEffortInput!]!, $left: [Int!]!) { starRating(id: $id) { selfTotal nextStar(efforts: $efforts, left: $left) {
        points stars next needed gain effort picks { number gain effort why } open { number } } } }`, { id: row.id, efforts, left }));
    const { selfTotal, nextStar } = await ask([]);
    expect(nextStar).toMatchObject({ points: selfTotal, stars: 3, next: 4, needed: 900 - selfTotal });
    expect(nextStar.gain).toBeGreaterThanOrEqual(nextStar.needed);
    expect(nextStar.picks.reduce((sum: number, pick: any) => sum + pick.gain, 0)).toBe(nextStar.gain);
    const easy = (await ask([{ number: 59, effort: 0 }], [nextStar.picks[0].number])).nextStar;
    expect(easy.picks.map(({ number }: any) => number)).toContain(59);
    expect(easy.picks.map(({ number }: any) => number)).not.toContain(nextStar.picks[0].number);
    expect((await ask([], nextStar.open.map(({ number }: any) => number))).nextStar.picks).toBeNull();
  });

  it('shows a district the stars of its communities, on screen and as a sheet', async () => {
    const { staff, row } = await at({ state: 'certified', self: fully });
    const [{ district }] = (await app.world.kernel.dataSource.query('SELECT district_id AS district FROM org_units WHERE id = $1', [staff.community.id])) as [{ district: string }];
    const table = (who: APerson, unitId: string): Promise<GraphQLAnswer> => app.ask(who, 'query($unitId: ID!) { starTable(unitId: $unitId) { name stars certifiedId runningState } }', { unitId });
    const statements = await app.statements(async () => {
      const rows = await done(table(panel.official, district));
      expect(rows[0].stars).toBe(5);
      expect(rows.some(({ certifiedId }: any) => certifiedId === row.id)).toBe(true);
    });
    expect(statements.length).toBeLessThan(10);
    expect(await codeOf(table(elsewhere.official, district))).toBe('NOT_FOUND');
    expect((await app.http(panel.official, 'get', `/units/${district}/star-table`)).status).toBe(200);
  });

  it('is listed in a few statements', async () => {
    const statements = await app.statements(async () =>
      expect((await done(app.ask(here.official, '{ starRatings { total items { id stars selfTotal finalTotal transitions { verb } } } }'))).total).toBeGreaterThan(5));
    expect(statements.length).toBeLessThan(16);
  });
});
