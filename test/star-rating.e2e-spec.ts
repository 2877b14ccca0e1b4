import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FactService } from '#standards';
import { aPanel, aStarRating, fully, mostly, type Panel, type StarTraits } from './factories/star-rating.factory.js';
import { anIncident } from './factories/drill.factory.js';
import { anEntry } from './factories/register.factory.js';
import { aStaffedCommunity, type APerson, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';
import { mutation, type Row, starAsks } from './setup/stars.js';

describe('star ratings (T/ZSX 0005-2024)', () => {
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
  const points = (number: number, given: number, reason = ''): object => ({ scores: [{ number, points: given, reason }] });

  describe('a self-score', () => {
    it('is begun once, where an edition with stars is held, with every indicator and what speaks for it', async () => {
      const draft = (who: APerson, staff: Staffing): Promise<GraphQLAnswer> => app.ask(who, mutation('draft'), { input: { communityId: staff.community.id } });
      await refused(draft(here.worker, here), 'communityId', 'NOT_ADOPTED');
      await app.world.registry.adopt('T/ZSX 0005-2024', here.community.id, '2026-01-01');
      expect(await codeOf(draft(elsewhere.worker, here))).toBe('NOT_FOUND');
      expect(await codeOf(draft(here.clerk, here))).toBe('FORBIDDEN');
      const row = await done(draft(here.worker, here));
      expect(row).toMatchObject({ state: 'draft', number: null, selfTotal: null });
      expect([row.scores.length, row.scores.reduce((sum: number, one: any) => sum + one.maxPoints, 0)]).toEqual([57, 1000]);
      expect(row.scores.find((one: any) => one.number === 9)).toMatchObject({ also: [10], maxPoints: 10 });
      // nothing is registered yet: nobody can say how large the rooms are
      expect(row.scores.find((one: any) => one.number === 2)).toMatchObject({ proposed: null, basis: { verdicts: [{ verdict: 'unknown' }] } });
      expect(row.scores.find((one: any) => one.number === 14)).toMatchObject({ proposed: 0, basis: { sorts: [{ sort: 'asset', count: 0 }] } });
      await refused(draft(here.worker, here), 'communityId', 'RATING_OPEN');
      await done(send(here.secretary, 'void', row, { reason: '记重了' }));
    });

    it.each([
      ['above what the indicator brings', points(31, 50.1, '多'), 'scores.0.points', 'TOO_LARGE'],
      ['below nothing', points(31, -1), 'scores.0.points', 'TOO_SMALL'],
      ['finer than tenths', points(31, 4.55), 'scores.0.points', 'TOO_PRECISE'],
      ['for a row that shares its points', points(10, 5), 'scores.0.number', 'UNKNOWN_RECORD'],
      ['for a row that is not there', points(50, 5), 'scores.0.number', 'UNKNOWN_RECORD'],
      ['otherwise than proposed without a reason', points(14, 8), 'scores.0.reason', 'REQUIRED'],
    ])('is not given %s', async (_word, input, path, code) => {
      const { staff, row } = await drafted();
      await refused(send(staff.worker, 'score', row, input), path, code);
    });

    let one: Promise<{ staff: Staffing; row: Row }> | undefined;
    const drafted = (): Promise<{ staff: Staffing; row: Row }> => (one ??= at());

    it('takes points with what shows them, and sums them up', async () => {
      const { staff, row } = await drafted();
      const scored = await done(send(staff.worker, 'score', row, { scores: [{ number: 14, points: 8, reason: '账物相符', shownBy: '资产台账在档案柜' }, { number: 31, points: 12.5, reason: '参加的单位不多' }] }));
      expect(scored.selfTotal).toBe(20.5);
      expect(scored.scores.find((line: any) => line.number === 14).evidence).toMatchObject([{ sort: 'words', onSite: false }]);
      await refused(send(staff.worker, 'show', scored, { number: 14, sort: 'words', note: '' }), 'note', 'REQUIRED');
      await refused(send(staff.worker, 'show', scored, { number: 14, sort: 'record', targetId: here.community.id }), 'targetId', 'UNKNOWN_RECORD');
      const blocked = scored.transitions.find((one: any) => one.verb === 'submit');
      expect(blocked).toBeUndefined();
      const asSecretary = await done(look(staff.secretary, row.id));
      expect(asSecretary.transitions.find((one: any) => one.verb === 'submit').blockedBy).toEqual({ code: 'SCORES_MISSING', params: { count: 55 } });
      const shown = await done(send(staff.worker, 'show', scored, { number: 31, sort: 'record', targetId: row.id, note: '' }));
      const [evidence] = shown.scores.find((line: any) => line.number === 31).evidence;
      const dropped = await done(send(staff.worker, 'drop', shown, { evidenceId: evidence.id }));
      expect(dropped.scores.find((line: any) => line.number === 31).evidence).toEqual([]);
      expect((await done(send(staff.worker, 'propose', dropped))).selfTotal).toBe(20.5);
    });
  });

  it('proposes what rules and records prove; taken as it is, they become its evidence', async () => {
    const staff = await aStaffedCommunity(app.world);
    const fact = (name: string, value: unknown): Promise<unknown> =>
      app.world.as(staff.secretary, 'fact:enter', (by) => app.world.service(FactService).enter(by, { communityId: staff.community.id, fact: name, value, source: '房产证', asOf: '2026-11-01' }));
    // 1,900 households need 950 m²
    for (const [name, value] of [['households', 1900], ['venueAreaM2', 950], ['comprehensiveDrillsThisYear', 0]] as const) await fact(name, value);
    await anEntry(app.world, staff, 'asset');
    const row = await aStarRating(app.world, staff);
    const line = async (number: number): Promise<any> => (await done(look(staff.worker, row.id))).scores.find((one: any) => one.number === number);
    expect([await line(2), await line(14), await line(11)]).toMatchObject([
      { proposed: 10, basis: { verdicts: [{ verdict: 'met' }] } }, { proposed: 10, basis: { sorts: [{ sort: 'asset', count: 1 }] } },
      // the year is not over yet
      { proposed: null, basis: { verdicts: [{ verdict: 'pending' }] } },
    ]);
    const scored = await done(send(staff.worker, 'score', row, { scores: [{ number: 2, points: 10 }, { number: 14, points: 10 }] }));
    expect(scored.selfTotal).toBe(20);
    expect((await line(2)).evidence).toMatchObject([{ sort: 'verdict' }]);
    expect((await line(14)).evidence).toMatchObject([{ sort: 'record', title: expect.stringMatching(/^AS-2026-/) }]);
  });

  describe('each verb', () => {
    // verb, from, by whom, input, state reached, who may read but not do it
    const cases: [string, StarTraits['state'], (who: Staffing) => APerson, object, string, (who: Staffing) => APerson][] = [
      ['submit', 'scored', (who) => who.secretary, {}, 'applied', (who) => who.worker],
      ['withdraw', 'applied', (who) => who.secretary, { reason: '明年再报' }, 'withdrawn', (who) => who.worker],
      ['accept', 'applied', () => here.official, {}, 'reviewing', (who) => who.secretary],
      ['return', 'applied', () => here.official, { reason: '缺材料' }, 'draft', (who) => who.secretary],
      ['reject', 'applied', () => here.official, { reason: '上年有责任事故' }, 'rejected', (who) => who.secretary],
      ['review', 'reviewing', () => here.official, points(31, 10, '只见到一次签到'), 'reviewing', (who) => who.secretary],
      ['conclude', 'reconciling', () => panel.assessors[0]!, { conclusion: '总体好' }, 'deciding', (who) => who.secretary],
      ['decide', 'deciding', () => panel.official, { decision: 'grant' }, 'notice', (who) => who.secretary],
      ['object', 'notice', (who) => who.worker, { words: '活动室常年锁着', on: '2026-11-20' }, 'notice', (who) => who.supervisor],
      ['refuse', 'notice', () => panel.official, { reason: '异议属实' }, 'refused', (who) => who.secretary],
      ['revoke', 'certified', () => panel.official, { revokedFor: 'violation', reason: '弄虚作假' }, 'revoked', (who) => who.secretary],
      ['void', 'scored', (who) => who.secretary, { reason: '记重了' }, 'void', (who) => who.worker],
    ];

    it.each(cases)('%s works, for whoever may, here, in its state, on what was seen', async (verb, state, who, input, reached, reader) => {
      const { staff, row } = await at({ state });
      const by = who(staff);
      expect(await codeOf(send(elsewhere.secretary, verb, row, input))).toBe(verb === 'submit' || verb === 'withdraw' || verb === 'void' || verb === 'object' ? 'NOT_FOUND' : 'FORBIDDEN');
      expect(await codeOf(send(elsewhere.official, verb, row, input))).toMatch(/NOT_FOUND|FORBIDDEN/);
      expect(await codeOf(send(reader(staff), verb, row, input))).toBe('FORBIDDEN');
      expect(await codeOf(send(by, verb, { ...row, version: row.version + 1 }, input))).toBe('STALE');
      const moved = await done(send(by, verb, row, input));
      expect(moved.state).toBe(reached);
      if (reached !== state && reached !== 'draft') expect(await codeOf(send(by, verb, moved, input))).toMatch(/WRONG_STATE|NOT_FOUND|FORBIDDEN/);
    });
  });

  describe('the street', () => {
    it('scores apart from the community, with a reason where it differs, and passes on when nothing is left', async () => {
      const { staff, row } = await at({ state: 'reviewing', self: mostly });
      await refused(send(here.official, 'review', row, points(31, 20)), 'scores.0.reason', 'REQUIRED');
      expect(await codeOf(send(here.official, 'forward', row))).toBe('SCORES_MISSING');
      const lines = (await done(look(here.official, row.id))).scores;
      const reviewed = await done(send(here.official, 'review', row, { scores: lines.map(({ number, selfPoints }: any) => (number === 31 ? { number, points: 20, reason: '只有三家常来' } : { number, points: selfPoints })) }));
      expect(reviewed).toMatchObject({ selfTotal: reviewed.firstTotal + 25 });
      // the community reads them once they are passed on
      expect((await done(look(staff.secretary, row.id))).firstTotal).toBeNull();
      const forwarded = await done(send(here.official, 'forward', reviewed));
      expect((await done(look(staff.secretary, row.id))).firstTotal).toBe(forwarded.firstTotal);
    });
  });

  describe('assessors', () => {
    it('come from outside, two or more, and are let in to the rating alone while it is open', async () => {
      const { staff, row } = await at({ state: 'forwarded' });
      const [one, two] = (await aPanel(app.world, here)).assessors as [APerson, APerson];
      const neighbour = await app.world.person('assessor', staff.community);
      const left = await app.world.person('assessor', here.community.street);
      await app.world.registry.addMembership(left.id, 'social-worker', staff.community.grids[0]!.id, '2024-01-01', '2026-03-31');
      const appoint = (assessorIds: string[], visitOn = '2026-11-23', who = panel.official): Promise<GraphQLAnswer> => send(who, 'appoint', row, { assessorIds, visitOn });
      await refused(appoint([one.id]), 'assessorIds', 'TOO_FEW');
      await refused(appoint([one.id, neighbour.id]), 'assessorIds.1', 'SAME_COMMUNITY');
      await refused(appoint([left.id, one.id]), 'assessorIds.0', 'SAME_COMMUNITY');
      await refused(appoint([one.id, here.worker.id]), 'assessorIds.1', 'UNKNOWN_PERSON');
      await refused(appoint([one.id, two.id], '2026-11-19'), 'visitOn', 'IN_THE_PAST');
      expect(await codeOf(appoint([one.id, two.id], '2026-11-23', here.official))).toBe('FORBIDDEN');
      const candidates = await done(app.ask(panel.official, 'query($id: ID!) { assessorCandidates(id: $id) { person { id } tied } }', { id: row.id }));
      expect(candidates.find(({ person }: any) => person.id === neighbour.id).tied).toBe(true);
      expect(candidates.find(({ person }: any) => person.id === one.id).tied).toBe(false);

      expect(await codeOf(look(one, row.id))).toMatch(/NOT_FOUND|FORBIDDEN/);
      const appointed = await done(appoint([one.id, two.id]));
      expect((await done(look(one, row.id))).scores).toHaveLength(57);
      const other = await at({ state: 'applied' });
      expect(await codeOf(look(one, other.row.id))).toBe('NOT_FOUND');
      expect((await done(app.ask(one, '{ starRatings { items { id } } }'))).items.map(({ id }: any) => id)).toEqual([row.id]);
      expect(await codeOf(app.ask(one, '{ activities { items { id } } }'))).toBe('FORBIDDEN');
      const work = await done(app.ask(one, '{ myWork { verb record { id } } }'));
      expect(work).toContainEqual({ verb: 'handIn', record: { id: row.id } });

      // somebody else instead: who was appointed before is out
      const third = await app.world.person('assessor', here.community.street);
      await done(send(panel.official, 'appoint', appointed, { assessorIds: [one.id, third.id], visitOn: '2026-11-24' }));
      expect(await codeOf(look(two, row.id))).toMatch(/NOT_FOUND|FORBIDDEN/);
      expect(await codeOf(look(third, row.id))).toBeUndefined();
      await done(send(staff.secretary, 'withdraw', await done(look(staff.secretary, row.id)), { reason: '明年再报' }));
      expect(await codeOf(look(third, row.id))).toMatch(/NOT_FOUND|FORBIDDEN/);
    });

    it('declare themselves, score unseen by each other, and settle what they differ in', async () => {
      const { staff, row } = await at({ state: 'assessing', self: mostly });
      const [one, two] = panel.assessors as [APerson, APerson];
      expect(await codeOf(send(one, 'assess', row, points(31, 30, '看到签到表')))).toBe('NOT_DECLARED');
      let now = await done(send(one, 'declare', row));
      expect(await codeOf(send(one, 'declare', now))).toBe('DECLARED_ALREADY');
      await refused(send(one, 'assess', now, points(31, 51, '多')), 'scores.0.points', 'TOO_LARGE');
      await refused(send(one, 'assess', now, points(31, 30)), 'scores.0.reason', 'REQUIRED');
      const lines: any[] = now.scores;
      const same = (but: Record<number, number> = {}): object => ({ scores: lines.map(({ number, selfPoints }) => ({ number, points: but[number] ?? selfPoints, reason: but[number] === undefined ? '' : '现场看到的不一样' })) });
      now = await done(send(one, 'assess', now, same({ 31: 30 })));
      now = await done(send(one, 'show', now, { number: 31, sort: 'words', note: '签到表只有三家' }));
      expect(await codeOf(send(two, 'handIn', now))).toBe('NOT_DECLARED');
      now = await done(send(one, 'handIn', now));
      expect(now.state).toBe('assessing');
      expect(await codeOf(send(one, 'assess', now, same()))).toBe('HANDED_IN');
      now = await done(send(two, 'declare', now));
      expect(now.scores.flatMap(({ marks }: any) => marks)).toEqual([]);
      expect((await done(look(panel.official, row.id))).scores.flatMap(({ marks }: any) => marks)).toEqual([]);
      now = await done(send(two, 'assess', now, same({ 31: 40 })));
      now = await done(send(two, 'handIn', now));
      expect(now).toMatchObject({ state: 'reconciling', scores: expect.arrayContaining([expect.objectContaining({ number: 31, finalPoints: null, marks: [expect.objectContaining({ points: 30 }), expect.objectContaining({ points: 40 })] })]) });

      expect(await codeOf(send(two, 'conclude', now, { conclusion: '好' }))).toBe('DIFFERENCES_OPEN');
      await refused(send(two, 'agree', now, points(31, 35)), 'scores.0.reason', 'REQUIRED');
      now = await done(send(two, 'agree', now, points(31, 35, '两家算常来')));
      // 45 of itself became 35: ten less than the self-score
      expect(now.finalTotal).toBe(now.selfTotal - 10);
      expect((await done(look(staff.secretary, row.id)))).toMatchObject({ finalTotal: null, selfTotal: now.selfTotal });
      now = await done(send(one, 'conclude', now, { conclusion: '总体好' }));
      expect(now.state).toBe('deciding');
    });
  });

  describe('the district', () => {
    it('does not decide for the community that somebody works in, nor what they scored', async () => {
      const { staff, row } = await at({ state: 'deciding' });
      await app.world.registry.addMembership(panel.official.id, 'supervisor', staff.community.id, '2025-01-01', '2026-01-31');
      expect(await codeOf(send(panel.official, 'decide', row, { decision: 'grant' }))).toBe('OWN_COMMUNITY');
      const both = panel.assessors[0]!;
      const [district] = (await app.world.kernel.dataSource.query('SELECT district_id AS id FROM org_units WHERE id = $1', [staff.community.id])) as { id: string }[];
      await app.world.registry.addMembership(both.id, 'district-official', district!.id, '2026-01-01', '2026-11-20');
      expect(await codeOf(send(both, 'decide', row, { decision: 'grant' }))).toBe('OWN_RECORD');
    });

    it('grants the stars of the total, and none below the first; a grave incident has to be spoken of', async () => {
      const low = await at({ state: 'deciding', self: ({ maxPoints }) => maxPoints * 0.5 });
      expect((await send(panel.official, 'decide', low.row, { decision: 'grant' })).errors![0]!.extensions).toMatchObject({ code: 'NO_STAR_REACHED', params: { minimum: 600 } });
      await refused(send(panel.official, 'decide', low.row, { decision: 'refuse' }), 'reason', 'REQUIRED');
      const again = await done(send(panel.official, 'decide', low.row, { decision: 'again', reason: '第 31 项再看' }));
      expect(again.state).toBe('reconciling');

      const high = await at({ state: 'deciding', self: fully });
      await anIncident(app.world, high.staff, { severity: 'major' as never });
      expect((await send(panel.official, 'decide', high.row, { decision: 'grant' })).errors![0]!.extensions).toMatchObject({ code: 'GRAVE_INCIDENTS', params: { count: 1 } });
      expect(await done(send(panel.official, 'decide', high.row, { decision: 'grant', reason: '台风所致，社区没有责任' }))).toMatchObject({ state: 'notice', stars: 5, noticeUntil: '2026-11-27' });
    });
  });
});
