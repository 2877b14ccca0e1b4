import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aComplaint, type AComplaint } from './factories/complaint.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const NAME = '黄女士甲乙';
const PHONE = '13900001234';

describe('who complained', () => {
  let app: TestApp;
  let here: Staffing;
  let row: AComplaint;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    row = await aComplaint(app.world, here, {
      state: 'closed', name: NAME, phone: PHONE, content: '我是 5 号楼的黄某，广场舞太吵', contestReason: '黄某说还是吵',
    });
  });
  afterAll(() => app.close());

  const seen = async (who: APerson, fields = 'content complainantName complainantPhone', id = row.id): Promise<NonNullable<GraphQLAnswer['data']>> =>
    (await app.ask(who, `query($id: ID!) { complaint(id: $id) { ${fields} } }`, { id })).data!.complaint;

  it('is told to those who handle this complaint, or hand complaints out', async () => {
    for (const who of [here.secretary, here.official]) {
      expect(await seen(who)).toMatchObject({ complainantName: NAME, complainantPhone: PHONE });
    }
    const given = await aComplaint(app.world, here, { state: 'investigating', name: NAME });
    expect(await seen(here.worker, 'complainantName', given.id)).toEqual({ complainantName: NAME });
    const taken = await aComplaint(app.world, here, { channel: 'counter', name: NAME });
    expect(await seen(here.clerk, 'complainantName', taken.id)).toEqual({ complainantName: NAME });
  });

  it.each([
    ['a supervisor', () => here.supervisor],
    ['a colleague, of whom it may be', () => here.colleague],
    ['who looked into it before it was contested', () => here.worker],
    ['a clerk who did not take it in', () => here.clerk],
  ])('is not told to %s, though they read the complaint', async (_word, who) => {
    expect(await seen(who())).toEqual({ content: '我是 5 号楼的黄某，广场舞太吵', complainantName: null, complainantPhone: null });
  });

  it('is not told to who may know names in another community but only reads here', async () => {
    const there = await aStaffedCommunity(app.world, { street: here.community.street });
    const both = await app.world.person('supervisor', here.community);
    await app.world.registry.addMembership(both.id, 'secretary', there.community.id);
    expect(await seen(both)).toMatchObject({ complainantName: null, complainantPhone: null });
  });

  it('stands in no column in clear, nor in the register, a notice or the history, which keeps digests of what was said', async () => {
    const everything = (await app.world.kernel.dataSource.query(
      `SELECT c::text AS written FROM complaints c WHERE id = $1 UNION ALL SELECT r::text FROM records r WHERE id = $1
       UNION ALL SELECT n::text FROM notices n WHERE record_id = $1 UNION ALL SELECT h::text FROM history_entries h WHERE record_id = $1`,
      [row.id],
    )) as { written: string }[];
    expect(everything.length).toBeGreaterThan(8);
    for (const { written } of everything) for (const secret of [NAME, PHONE, row.slip.secret]) expect(written).not.toContain(secret);

    const history = await seen(here.supervisor, 'history { verb note changes { field from to personal } } historyCheck { intact }');
    expect(JSON.stringify(history)).not.toMatch(/广场舞|黄某/);
    const lodged = history.history.find((entry: { verb: string }) => entry.verb === 'lodge');
    const kept = lodged.changes.filter((change: { personal: boolean }) => change.personal).map((change: { field: string }) => change.field);
    expect(kept.sort()).toEqual([
      'complainantNameSealed', 'complainantPhoneLookup', 'complainantPhoneSealed', 'content', 'lodgeKey', 'place', 'secretHash', 'title',
    ]);
    expect(history.historyCheck).toEqual({ intact: true });
  });
});
