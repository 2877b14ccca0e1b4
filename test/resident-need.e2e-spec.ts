import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ResidentNeed } from '#plan';
import { aNeed } from './factories/resident-need.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const NEED = `id number title state version group people lastHeardOn asideReason mergedInto { id title } voices { words channel people heardOn }`;
const TELL = 'mutation($input: TellResidentNeedInput!) { tellResidentNeed(input: $input) { people community { code name } } }';
const verb = (name: string): string => {
  const input = name.startsWith('void') ? 'VoidRecordInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return `mutation($input: ${input}!) { ${name}(input: $input) { ${NEED} } }`;
};

describe('what residents ask for', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
  });
  beforeEach(async () => {
    app.clock.set(A_WORKING_MORNING);
    await app.world.kernel.dataSource.query('DELETE FROM throttles');
  });
  afterAll(() => app.close());

  const codeOf = async (answer: Promise<GraphQLAnswer>): Promise<string | undefined> => (await answer).errors?.[0]?.extensions.code;
  const refused = async (answer: Promise<GraphQLAnswer>, path: string, code: string, params: object = expect.anything() as object): Promise<void> =>
    expect((await answer).errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', fields: [{ path, code, params }] });
  const collect = (who: APerson | null, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb('collectResidentNeed'), {
      input: { communityId: here.community.id, group: 'convenience', words: '想在南门加一个快递柜。', channel: 'counter', heardOn: '2026-11-19', ...input },
    });
  const tell = (input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(null, TELL, { input: { communityCode: here.community.code, clientId: randomUUID(), group: 'safety', words: '晚上楼道太黑', ...input } });
  const send = (who: APerson, name: string, row: { id: string; version: number }, input: object = {}): Promise<GraphQLAnswer> =>
    app.ask(who, verb(name), { input: { id: row.id, expectedVersion: row.version, ...input } });
  const read = async (id: string): Promise<Record<string, unknown>> =>
    (await app.ask(here.worker, `query($id: ID!) { residentNeed(id: $id) { ${NEED} } }`, { id })).data!.residentNeed;

  describe('is written down by whoever meets them', () => {
    it('with a title from its words, and counted when it is heard again in the same words', async () => {
      const { data, errors } = await collect(here.clerk);
      expect(errors).toBeUndefined();
      expect(data!.collectResidentNeed).toMatchObject({ number: 'RN-2026-0001', title: '想在南门加一个快递柜', state: 'open', people: 1, lastHeardOn: '2026-11-19' });
      const again = await collect(here.worker, { words: '想在南门加一个快递柜！', people: 12, channel: 'meeting', heardOn: '2026-11-18' });
      expect(again.data!.collectResidentNeed).toMatchObject({
        id: data!.collectResidentNeed.id, people: 13, lastHeardOn: '2026-11-19',
        voices: [{ channel: 'meeting', people: 12 }, { channel: 'counter', people: 1, words: '想在南门加一个快递柜。' }],
      });
      expect((await collect(here.worker, { words: '想在北门加一个快递柜' })).data!.collectResidentNeed.id).not.toBe(data!.collectResidentNeed.id);
    });

    it.each([
      ['no words', { words: ' ' }, 'words', 'REQUIRED'],
      ['3,000 characters', { words: '长'.repeat(3000) }, 'words', 'TOO_LONG'],
      ['a control character', { words: '路\u0007灯' }, 'words', 'CONTROL_CHARACTER'],
      ['a group that is none', { group: 'weather' }, 'group', 'NOT_ONE_OF'],
      ['nobody', { people: 0 }, 'people', 'TOO_SMALL'],
      ['more than live there', { people: 10_001 }, 'people', 'TOO_LARGE'],
      ['a day to come', { heardOn: '2026-11-21' }, 'heardOn', 'IN_THE_FUTURE'],
      ['a day long ago', { heardOn: '2020-01-01' }, 'heardOn', 'TOO_LONG_AGO'],
    ])('not with %s', async (_word, input, path, code) => refused(collect(here.worker, input), path, code));

    it('not in another community, by who only looks on, or by nobody', async () => {
      expect(await codeOf(collect(elsewhere.worker))).toBe('NOT_FOUND');
      expect(await codeOf(collect(here.official))).toBe('FORBIDDEN');
      expect(await codeOf(collect(null))).toBe('UNAUTHENTICATED');
    });
  });

  describe('is told without an account', () => {
    it('and answered with how many have said the same', async () => {
      expect((await tell()).data!.tellResidentNeed).toMatchObject({ people: 1, community: { code: here.community.code } });
      const { data } = await tell({ words: '晚上，楼道太黑。' });
      expect(data!.tellResidentNeed.people).toBe(2);
      const { data: list } = await app.ask(here.worker, 'query($c: ID!) { residentNeeds(filter: { communityId: $c, text: "楼道太黑" }) { total items { people group createdBy { name } history { verb actor { name } } } } }', { c: here.community.id });
      expect(list!.residentNeeds).toMatchObject({ total: 1, items: [{ people: 2, group: 'safety', createdBy: null, history: [{ verb: 'hear', actor: null }, { verb: 'tell', actor: null }] }] });
    });

    it('once, however often the same form is sent', async () => {
      const form = { clientId: randomUUID(), words: '想要一个棋牌室' };
      const answers = await Promise.all([tell(form), tell(form), tell(form)]);
      expect(answers.map(({ data }) => data!.tellResidentNeed.people)).toEqual([1, 1, 1]);
    });

    it('by many at once and counted right', async () => {
      await Promise.all(Array.from({ length: 5 }, () => tell({ words: '想要一间母婴室' })));
      expect((await tell({ words: '想要一间母婴室' })).data!.tellResidentNeed.people).toBe(6);
    });

    it.each([
      ['no words', { words: '\n' }, 'words', 'REQUIRED'],
      ['3,000 characters', { words: '长'.repeat(3000) }, 'words', 'TOO_LONG'],
      ['a group that is none', { group: 'x' }, 'group', 'NOT_ONE_OF'],
    ])('not with %s', async (_word, input, path, code) => refused(tell(input), path, code));

    it('not to a community that does not exist', async () => expect(await codeOf(tell({ communityCode: '999999999999' }))).toBe('NOT_FOUND'));

    it('in a flood from one address only up to a point; what staff hear goes on', async () => {
      const codes = [];
      for (let n = 0; n < 12; n += 1) codes.push(await codeOf(tell({ words: `愿望 ${'一二三四五六七八九十甲乙'[n]}` })));
      expect(codes).toEqual([...Array<undefined>(10).fill(undefined), 'THROTTLED', 'THROTTLED']);
      expect((await collect(here.worker, { words: '愿望 甲' })).errors).toBeUndefined();
      app.clock.advance({ hours: 2 });
      expect(await codeOf(tell({ words: '愿望 甲' }))).toBeUndefined();
    });
  });

  describe('is sorted', () => {
    it('by hand: what says the same in other words becomes one, and so does what is heard later in either', async () => {
      const kept = await aNeed(app.world, here, { words: '老人食堂', people: 5 });
      const other = await aNeed(app.world, here, { words: '给老人做饭的地方', people: 3 });
      const { data } = await send(here.worker, 'mergeResidentNeed', other, { intoId: kept.id });
      expect(data!.mergeResidentNeed).toMatchObject({ state: 'merged', mergedInto: { id: kept.id, title: '老人食堂' }, voices: [] });
      expect(await read(kept.id)).toMatchObject({ people: 8, voices: [{ words: '给老人做饭的地方', people: 3 }, { words: '老人食堂', people: 5 }] });
      const again = await collect(here.worker, { words: '给老人做饭的地方' });
      expect(again.data!.collectResidentNeed).toMatchObject({ id: kept.id, people: 9 });
    });

    it('not into itself, into one that is gone, or into another community’s', async () => {
      const need = await aNeed(app.world, here, { words: '遛狗的地方' });
      const gone = await aNeed(app.world, here, { words: '写错了', state: 'void' });
      const theirs = await aNeed(app.world, elsewhere, { words: '遛狗的地方' });
      for (const into of [need, gone, theirs]) await refused(send(here.worker, 'mergeResidentNeed', need, { intoId: into.id }), 'intoId', 'UNKNOWN_RECORD');
      expect(await read(need.id)).toMatchObject({ state: 'open', people: 1 });
    });

    it('aside with a reason, still counted, and back', async () => {
      const need = await aNeed(app.world, here, { words: '拆掉围墙', people: 2 });
      await refused(send(here.worker, 'setAsideResidentNeed', need, { reason: ' ' }), 'reason', 'REQUIRED');
      const { data } = await send(here.worker, 'setAsideResidentNeed', need, { reason: '围墙是市政的' });
      expect(data!.setAsideResidentNeed).toMatchObject({ state: 'aside', asideReason: '围墙是市政的' });
      const heard = (await collect(here.worker, { words: '拆掉围墙' })).data!.collectResidentNeed;
      expect(heard).toMatchObject({ id: need.id, state: 'aside', people: 3 });
      expect((await send(here.worker, 'reopenResidentNeed', heard)).data!.reopenResidentNeed).toMatchObject({ state: 'open', asideReason: '' });
    });

    const VERBS: [string, Parameters<typeof aNeed>[2], object, string, 'merged' | 'void' | 'aside' | 'open'][] = [
      ['changeResidentNeed', {}, { title: '路灯', group: 'safety' }, 'clerk', 'void'],
      ['setAsideResidentNeed', {}, { reason: '已经有了' }, 'clerk', 'aside'],
      ['reopenResidentNeed', { state: 'aside' }, {}, 'clerk', 'open'],
      ['voidResidentNeed', {}, { reason: '写重了' }, 'worker', 'void'],
    ];
    it.each(VERBS)('%s: works, is refused to others and in other states, and to a stale view', async (name, traits, input, wrong, state) => {
      const words = `${name} 的愿望`;
      const row: ResidentNeed = await aNeed(app.world, here, { ...traits, words });
      const who = name.startsWith('void') ? here.secretary : here.worker;
      expect(await codeOf(send(elsewhere.secretary, name, row, input))).toBe('NOT_FOUND');
      expect(await codeOf(send(here[wrong as 'clerk'], name, row, input))).toBe('FORBIDDEN');
      expect(await codeOf(send(who, name, { id: row.id, version: row.version + 1 }, input))).toBe('STALE');
      expect((await send(who, name, row, input)).errors).toBeUndefined();
      const other = await aNeed(app.world, here, { words: `${words}二`, state });
      expect(await codeOf(send(who, name, other, input))).toBe('WRONG_STATE');
    });
  });

  it('is listed with what most asked for first, in a few statements however many there are', async () => {
    const ASK = 'query($c: ID!) { residentNeeds(filter: { communityId: $c }, page: { limit: 100 }) { total items { id title people transitions { verb } community { name } } } }';
    const at = { c: elsewhere.community.id };
    for (let n = 0; n < 3; n += 1) await aNeed(app.world, elsewhere, { words: `愿望${'甲乙丙'[n]}`, people: n + 1 });
    const few = await app.statements(() => app.ask(elsewhere.worker, ASK, at));
    for (let n = 0; n < 5; n += 1) await aNeed(app.world, elsewhere, { words: `心愿${'甲乙丙丁戊'[n]}`, people: 10 - n });
    const many = await app.statements(() => app.ask(elsewhere.worker, ASK, at));
    expect(many.length).toBeLessThanOrEqual(few.length);
    const { data } = await app.ask(elsewhere.worker, ASK, at);
    const counts = (data!.residentNeeds.items as { people: number }[]).map(({ people }) => people);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(await codeOf(app.ask(here.worker, 'query($id: ID!) { residentNeed(id: $id) { id } }', { id: data!.residentNeeds.items[0].id }))).toBe('NOT_FOUND');
  });
});
