import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { factSources } from '#resources';
import { beginKeeping, type FactName, type Facts } from '#standards';
import { anEntry, type EntryTraits } from '../factories/register.factory.js';
import { aStaffedCommunity, type Staffing } from '../factories/world.js';
import { type TestApp, testApp } from '../setup/app.js';

const ON = '2026-11-20';

/** Expected values are counted by hand from the entries above them, by the words of the facts' definitions. */
describe('facts from the registers', () => {
  let app: TestApp;
  let staff: Staffing;

  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  const add = (register: string, values: Record<string, unknown> = {}, traits: Partial<EntryTraits> = {}): Promise<{ id: string }> =>
    anEntry(app.world, staff, register, { fromOn: '2024-01-01', ...traits, values });
  const sourceOf = (fact: FactName, register?: string) => factSources.find((one) => one.facts.includes(fact) && (!register || one.register === register))!;
  const facts = (fact: FactName, asOf = ON, register?: string): Promise<Facts> =>
    app.world.as(staff.worker, 'register:read', async (by) => (await sourceOf(fact, register).values(by.query.bind(by), [staff.community.id], asOf)).get(staff.community.id) ?? {});
  const fact = async (name: FactName, asOf = ON, register?: string): Promise<unknown> => (await facts(name, asOf, register))[name];
  const behind = (name: FactName, asOf = ON, who = staff): Promise<readonly string[]> =>
    app.world.as(who.worker, 'register:read', (by) => sourceOf(name).records(by, staff.community.id, name, asOf));

  it('take residents and households from the latest profile in force', async () => {
    staff = await aStaffedCommunity(app.world);
    expect(await facts('residentPopulation')).toEqual({});
    const first = await add('community-profile', { residentPopulation: 5999, households: 2100 }, { fromOn: '2025-12-31' });
    const second = await add('community-profile', { residentPopulation: 6000, households: 2101 }, { fromOn: '2026-06-30' });
    await add('community-profile', { residentPopulation: 9999 }, { fromOn: '2026-10-31', state: 'void' });
    expect(await facts('residentPopulation', '2025-12-30')).toEqual({});
    expect(await facts('residentPopulation', '2025-12-31')).toEqual({ residentPopulation: 5999, households: 2100 });
    expect(await facts('residentPopulation', '2026-06-29')).toEqual({ residentPopulation: 5999, households: 2100 });
    expect(await facts('residentPopulation', '2026-06-30')).toEqual({ residentPopulation: 6000, households: 2101 });
    expect(await behind('households')).toEqual([second.id]);
    expect(await behind('households', '2026-01-01')).toEqual([first.id]);
  });

  it('count who is in post, and whose certificate is valid on the day', async () => {
    staff = await aStaffedCommunity(app.world);
    expect(await facts('staff')).toEqual({
      communityWorkers: 0, certifiedSocialWorkers: 0, staff: 0, windowWorkers: 0, policeOfficers: 0, policeServiceAllDay: false,
    });
    const certificate = (until: string | null, kind = 'social-worker'): object => ({ certificate: kind, certificateUntil: until });
    const today = await add('staff-member', { ...certificate(ON) });
    await add('staff-member', { ...certificate('2026-11-19'), windowStaff: true });
    const ever = await add('staff-member', { ...certificate(null, 'assistant-social-worker') }, { fromOn: '2024-02-01' });
    await add('staff-member', { ...certificate('2030-01-01', 'other') });
    await add('staff-member', { category: 'social-worker', ...certificate('2030-01-01'), windowStaff: true });
    await add('staff-member', { category: 'other' });
    await add('staff-member', { ...certificate('2030-01-01') }, { fromOn: '2026-11-21' });
    await add('staff-member', { ...certificate('2030-01-01') }, { untilOn: '2026-11-19' });
    await add('staff-member', {}, { untilOn: ON });
    await add('staff-member', { ...certificate('2030-01-01') }, { state: 'void' });
    await add('staff-member', { category: 'police', windowStaff: true });
    await add('staff-member', { category: 'auxiliary', aroundTheClock: true });
    // workers: the first four and the one whose last day it is; certified: valid today, and the one without a last day
    expect(await facts('staff')).toEqual({
      communityWorkers: 5, certifiedSocialWorkers: 2, staff: 7, windowWorkers: 2, policeOfficers: 2, policeServiceAllDay: true,
    });
    expect(await behind('certifiedSocialWorkers')).toEqual([ever.id, today.id]);
    expect(await behind('policeOfficers')).toHaveLength(2);
    // the day before: the expired one is valid, and the one who left is there
    expect(await facts('staff', '2026-11-19')).toMatchObject({ communityWorkers: 6, certifiedSocialWorkers: 4 });
    // the day after: today’s certificate and last day are over, the newcomer is in post
    expect(await facts('staff', '2026-11-21')).toMatchObject({ communityWorkers: 5, certifiedSocialWorkers: 2 });
  });

  it('count trainings of the year, of the half-year at the street’s centre, and passed inductions', async () => {
    staff = await aStaffedCommunity(app.world);
    await app.world.as(staff.worker, 'register:enter', (by) => beginKeeping(by, staff.community, 'staff-training', '2026-01-01'));
    // trainings are kept, staff are not: whose are missing cannot be said
    expect(await facts('staffWithoutInduction')).toEqual({});
    await app.world.as(staff.worker, 'register:enter', (by) => beginKeeping(by, staff.community, 'staff-member', '2026-01-01'));
    const [a, b, c] = [await add('staff-member', { windowStaff: true }), await add('staff-member', { windowStaff: true }), await add('staff-member', { category: 'other' })];
    const police = await add('staff-member', { category: 'police' });
    const gone = await add('staff-member', {}, { untilOn: '2026-06-30' });
    const train = (who: { id: string }, fromOn: string, values: object = {}): Promise<{ id: string }> => add('staff-training', { staffMember: who.id, ...values }, { fromOn });
    app.clock.set('2027-03-01T10:00:00+08:00');
    await train(a!, '2026-01-01');
    await train(a!, '2026-06-30', { organiser: 'street-centre', trainingKind: 'window' });
    const second = await train(b!, '2026-07-01', { organiser: 'street-centre', trainingKind: 'window', result: 'failed' });
    await train(b!, '2025-12-31', { trainingKind: 'induction', result: 'passed' });
    await train(a!, '2026-02-02', { trainingKind: 'induction', result: 'failed' });
    await train(c!, '2026-03-03', { result: 'unfinished', organiser: 'street-centre' });
    await train(c!, '2026-12-31', { trainingKind: 'induction', result: 'passed' });
    await train(police, '2026-03-03');
    await train(gone, '2026-03-03', { trainingKind: 'induction', result: 'passed' });
    // a and b this year; c’s was broken off, or lies ahead. Half-year from July: b. Induction: b’s of last year
    expect(await facts('staffTrainedThisYear')).toEqual({
      staffTrainedThisYear: 2, communityWorkersTrainedThisYear: 2, windowWorkersTrainedThisHalfYear: 1, staffWithoutInduction: 2, communityWorkersWithoutInduction: 1,
    });
    expect(await behind('windowWorkersTrainedThisHalfYear')).toEqual([second.id]);
    expect([...(await behind('staffWithoutInduction'))].sort()).toEqual([a!.id, c!.id].sort());
    // on 30 June the one who left is still in post: a, b not yet, gone; the half-year’s is a’s
    expect(await facts('staff', '2026-06-30')).toMatchObject({ staff: 4 });
    expect(await facts('staffTrainedThisYear', '2026-06-30')).toEqual({
      staffTrainedThisYear: 2, communityWorkersTrainedThisYear: 2, windowWorkersTrainedThisHalfYear: 1, staffWithoutInduction: 2, communityWorkersWithoutInduction: 1,
    });
    expect(await facts('staffTrainedThisYear', '2026-12-31')).toMatchObject({ staffTrainedThisYear: 3, staffWithoutInduction: 1 });
    expect(await facts('staffTrainedThisYear', '2027-01-01')).toMatchObject({ staffTrainedThisYear: 0, windowWorkersTrainedThisHalfYear: 0 });
    app.clock.set('2026-11-20T10:00:00+08:00');
  });

  it('count volunteers one by one, or take the latest count', async () => {
    staff = await aStaffedCommunity(app.world);
    expect(await fact('registeredVolunteers', ON, 'volunteer')).toBe(0);
    expect(await facts('registeredVolunteers', ON, 'volunteer-count')).toEqual({});
    await add('volunteer');
    await add('volunteer', {}, { untilOn: ON });
    await add('volunteer', {}, { untilOn: '2026-11-19' });
    await add('volunteer-count', { people: 900 }, { fromOn: '2025-12-31' });
    await add('volunteer-count', { people: 936 }, { fromOn: '2026-10-31' });
    expect(await fact('registeredVolunteers', ON, 'volunteer')).toBe(2);
    expect(await fact('registeredVolunteers', ON, 'volunteer-count')).toBe(936);
    expect(await fact('registeredVolunteers', '2026-10-30', 'volunteer-count')).toBe(900);
    // where both are kept the roster has the say
    expect(factSources.findIndex((one) => one.register === 'volunteer')).toBeLessThan(factSources.findIndex((one) => one.register === 'volunteer-count'));
  });

  it('list teams with their members', async () => {
    staff = await aStaffedCommunity(app.world);
    expect(await fact('volunteerTeams')).toEqual([]);
    await add('volunteer-team', { members: 5 });
    await add('volunteer-team', { members: 4 }, { fromOn: '2024-02-01' });
    await add('volunteer-team', { members: 50 }, { state: 'void' });
    expect(await fact('volunteerTeams')).toEqual([{ members: 5 }, { members: 4 }]);
  });

  it('list social organisations that are registered or on file, with what they took part in this year', async () => {
    staff = await aStaffedCommunity(app.world);
    expect(await facts('socialOrganisations')).toEqual({ socialOrganisations: [], fullyEstablishedSocialOrganisations: 0 });
    const whole = { members: 6, hasStructure: true, place: '活动室', hasRecords: true };
    const registered = await add('social-organisation', { standing: 'registered', ...whole });
    const onFile = await add('social-organisation', { standing: 'on-file', ...whole }, { fromOn: '2024-02-01' });
    await add('social-organisation', { standing: 'on-file', ...whole, hasRecords: false }, { fromOn: '2024-03-01' });
    await add('social-organisation', { standing: 'on-file', ...whole, members: null }, { fromOn: '2024-04-01' });
    await add('social-organisation', { standing: 'registered-and-on-file', ...whole }, { fromOn: '2024-05-01' });
    await add('social-organisation', { standing: 'neither', ...whole }, { fromOn: '2024-06-01' });
    // participations are not kept yet: five organisations, and it is open what they took part in
    expect(await facts('socialOrganisations')).toEqual({ socialOrganisations: [{}, {}, {}, {}, {}], fullyEstablishedSocialOrganisations: 2 });
    const took = (who: { id: string }, fromOn: string): Promise<unknown> => add('participation', { socialOrganisation: who.id }, { fromOn });
    await took(registered, '2026-01-01');
    await took(registered, '2026-11-20');
    await took(onFile, '2025-12-31');
    expect(await fact('socialOrganisations')).toEqual([2, 0, 0, 0, 0].map((participationsThisYear) => ({ participationsThisYear })));
    expect(await behind('fullyEstablishedSocialOrganisations')).toHaveLength(2);
    expect(await behind('socialOrganisations')).toHaveLength(5);
  });

  it('add up areas in decimals, without outdoor grounds, and gather functions with them', async () => {
    staff = await aStaffedCommunity(app.world);
    expect(await facts('venueAreaM2')).toEqual({ venueAreaM2: 0, serviceAreaM2: 0, venueFunctions: [] });
    await add('venue', { areaM2: 0.1, serviceAreaM2: 0.1, functions: ['office', 'meeting'] });
    await add('venue', { areaM2: 0.2, serviceAreaM2: 0.14, functions: ['office', '托育点'] });
    await add('venue', { areaM2: 3000, serviceAreaM2: 3000, outdoor: true, functions: ['outdoor-ground', 'green'] });
    await add('venue', { areaM2: 500, serviceAreaM2: 500, functions: ['library'] }, { untilOn: '2026-01-01' });
    // 0.1 + 0.2 is 0.3, and 0.24 of 0.30 is exactly 80 %
    expect(await facts('venueAreaM2')).toEqual({ venueAreaM2: 0.3, serviceAreaM2: 0.24, venueFunctions: ['green', 'meeting', 'office', 'outdoor-ground', '托育点'] });
    expect(await behind('serviceAreaM2')).toHaveLength(2);
    expect(await behind('venueFunctions')).toHaveLength(3);
  });

  it('take of each grid the latest profile', async () => {
    staff = await aStaffedCommunity(app.world);
    await add('grid-profile', { name: '第 1 网格', households: 300, population: 900, manager: '郑强' }, { fromOn: '2024-01-01' });
    await add('grid-profile', { name: '第 1 网格', households: 310, population: 930, manager: '郑强' }, { fromOn: '2026-01-01' });
    await add('grid-profile', { name: '第 2 网格', households: 0, population: 1200, dedicated: true, manager: '' }, { fromOn: '2025-01-01' });
    expect(await fact('grids')).toEqual([
      { households: 310, population: 930, dedicated: false, hasManager: true },
      { households: 0, population: 1200, dedicated: true, hasManager: false },
    ]);
    expect(await fact('grids', '2025-12-31')).toMatchObject([{ households: 300 }, { population: 1200 }]);
  });

  it('know the committees, and how long ago they were elected', async () => {
    staff = await aStaffedCommunity(app.world);
    expect(await fact('committees')).toEqual([]);
    expect(await facts('yearsSinceElection')).toEqual({});
    await add('organisation', { body: 'committee', committee: 'public-health' });
    await add('organisation', { body: 'committee', committee: 'peoples-mediation' });
    await add('organisation', { body: 'committee', committee: 'public-health' });
    await add('organisation', { body: 'residents-committee', electedOn: '2021-11-20' });
    await add('organisation', { body: 'party-committee', electedOn: '2024-05-20' });
    expect(await fact('committees')).toEqual(['peoples-mediation', 'public-health']);
    expect(await fact('yearsSinceElection')).toBe(5);
    await add('election', { body: 'residents-committee' }, { fromOn: '2023-11-20' });
    // 184 days of the 365 from 20 May to 20 May
    expect(await facts('yearsSinceElection')).toEqual({ yearsSinceElection: 3, yearsSincePartyElection: 2 + 184 / 365 });
    expect(await fact('yearsSinceElection', ON, 'election')).toBe(3);
  });

  it('show records behind a fact to nobody elsewhere', async () => {
    const elsewhere = await aStaffedCommunity(app.world);
    expect(await behind('committees', ON, elsewhere)).toEqual([]);
    expect(await behind('committees')).toHaveLength(3);
  });

  it('turn a verdict within the transaction that entered them, and back it with records', async () => {
    staff = await aStaffedCommunity(app.world);
    await add('community-profile', { residentPopulation: 2999 }, { fromOn: '2026-06-30' });
    for (let n = 0; n < 6; n += 1) await add('staff-member', { certificate: 'social-worker', certificateUntil: '2027-01-01' });
    const workers = async (): Promise<any> => {
      await app.world.kernel.jobs.run(app.world.kernel, 'verdict.renew', {});
      const { data } = await app.ask(staff.secretary, 'query($id: ID!) { conformity(communityId: $id) { editions { standardCode rules { rule verdict actual required } } } }', { id: staff.community.id });
      return data!.conformity.editions.find((one: any) => one.standardCode === 'DB35/T draft 2021').rules.find((one: any) => one.rule === 'workers');
    };
    // below 3,000 residents seven are needed
    expect(await workers()).toMatchObject({ verdict: 'notMet', actual: 6, required: 7 });
    await add('staff-member');
    expect(await workers()).toMatchObject({ verdict: 'met', actual: 7, required: 7 });
  });
});
