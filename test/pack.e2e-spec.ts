import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { type Kernel, ZipArchive } from '#kernel';
import { anActivity } from './factories/activity.factory.js';
import { aNonconformity } from './factories/nonconformity.factory.js';
import { anEntry } from './factories/register.factory.js';
import { aClause, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';
import { hashOf, MOST, Packs, told } from './setup/packs.js';

const IN_FORCE = 'DB35/T 2074-2022';
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('an inspection pack', () => {
  let app: TestApp;
  let kernel: Kernel;
  let staff: Staffing;
  let hands: Packs;

  const index = (zip: ZipArchive, sheet: string): Promise<unknown[][]> => readSheet(zip.bytes('索引.xlsx', MOST)!, sheet);

  beforeAll(async () => {
    app = await testApp();
    kernel = app.world.kernel;
    hands = new Packs(app, () => staff);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    app.clock.set('2026-11-20T10:00:00+08:00');
    staff = await aStaffedCommunity(app.world, { name: '望江社区' });
  });

  it('is made by the queue while its asker does something else, and holds the evidence by clause', async () => {
    const activity = await anActivity(app.world, staff, { state: 'archived', title: '消防演练“一二三”' });
    await hands.linked('activity', activity, '8.10.2');
    const photo = randomBytes(300_000);
    const sha256 = await hands.evidence(activity, '现场 照片.jpg', photo);
    const problem = await aNonconformity(app.world, staff, { state: 'acting' });
    await kernel.jobs.start(kernel);
    const id = await hands.asked(staff.secretary);
    const states = new Set<string>();
    for (let look = 0; look < 100 && !states.has('ready'); look += 1, await sleep(100)) states.add((await hands.seen(staff.secretary, id)).state);
    await kernel.jobs.stop();

    const pack = await hands.seen(staff.secretary, id);
    expect(pack).toMatchObject({ state: 'ready', reason: null, files: 1, missing: 0, mine: true, clause: null, standard: { code: IN_FORCE }, url: `/pack-files/${id}` });
    expect(pack.done).toBe(pack.total);
    const answer = await hands.fetched(staff.secretary, id);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/zip', 'content-length': String(pack.size) });
    expect(decodeURIComponent(answer.headers['content-disposition']!)).toContain('望江社区 DB35-T 2074-2022 检查资料.zip');

    const zip = ZipArchive.read(answer.body as Buffer)!;
    const place = zip.names.find((name) => name.endsWith('现场 照片.jpg'))!;
    expect(zip.names).toEqual(['望江社区 DB35-T 2074-2022 检查资料.docx', '索引.xlsx', place]);
    // once, in the folder of the first clause that the activity serves
    expect(place).toMatch(new RegExp(`^附件/8[^/]*/001_${activity.number}_现场 照片\\.jpg$`));
    expect(hashOf(zip.bytes(place, MOST)!)).toBe(sha256);

    const { paragraphs, links } = told(zip);
    const today = new RegExp('^2026年11月2\\d日$');
    expect(paragraphs).toEqual(expect.arrayContaining([
      expect.stringMatching(/^望江社区《.+》检查资料$/), '（2026年1月1日至2026年12月31日）', '一、总体情况', '（一）编制说明', '（二）条款索引',
      expect.stringMatching(/^[一-十]+、.*8/), expect.stringMatching(/^（[一二三四五六七八九十]+）.*8\.8/), expect.stringMatching(/^\d+\. .*8\.10\.2/),
      activity.number, problem.number, '消防演练“一二三”', '附件：现场 照片.jpg', '望江社区（盖章）', expect.stringMatching(today),
      expect.stringMatching(/^达标情况：.+：缺依据。$/),
    ]));
    expect(links).toContain(place.split('/').map(encodeURIComponent).join('/'));

    const rows = await index(zip, '资料');
    expect(rows[0]).toEqual(expect.arrayContaining(['条款', '位置', 'SHA-256', '备注']));
    const lines = rows.filter((row) => row[4] === '消防演练“一二三”');
    expect(lines.map((row) => row[0])).toEqual(expect.arrayContaining(['8.10.2']));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect([line[8], line[10], line[12]]).toEqual(['现场 照片.jpg', place, sha256]);
  });

  it('of a chapter without evidence says so clause by clause, in few pages', async () => {
    const id = await hands.asked(staff.secretary, { clauseId: await aClause(app.world, '8') });
    await hands.run(id);
    const pack = await hands.seen(staff.secretary, id);
    expect(pack).toMatchObject({ state: 'ready', records: 0, files: 0, clause: { number: '8' } });
    const zip = await hands.opened(staff.secretary, id);
    expect(zip.names).toEqual(['望江社区 DB35-T 2074-2022 第8条 检查资料.docx', '索引.xlsx']);
    const { paragraphs } = told(zip);
    const none = paragraphs.filter((one) => one === '本期间没有资料。').length;
    expect(none).toBeGreaterThan(20);
    expect(none).toBeLessThan(pack.total);
    expect(paragraphs.some((one) => /（7）/.test(one))).toBe(false);
    expect((await index(zip, '资料')).filter((row) => row[13] === '本期间没有资料')).toHaveLength(none);
  });

  it('takes what falls into its period: by the promise or the beginning, registers by what stands there, no drafts, nothing void', async () => {
    const clauseId = await aClause(app.world, '8');
    const kept = await anEntry(app.world, staff, 'venue', { fromOn: '2024-03-01', values: { name: '早有的活动室' } });
    const gone = await anEntry(app.world, staff, 'venue', { fromOn: '2024-03-01', untilOn: '2025-06-30', state: 'ended', values: { name: '去年停用的活动室' } });
    for (const row of [kept, gone]) await hands.linked('venue', row, '8');
    await anActivity(app.world, staff, { title: '没有发布的活动' });
    await anActivity(app.world, staff, { state: 'void', title: '记错的活动' });
    await anActivity(app.world, staff, { state: 'published', title: '今年的活动' });
    const titles = async (given: object): Promise<string[]> => {
      const id = await hands.asked(staff.secretary, { clauseId, ...given });
      await hands.run(id);
      return [...new Set((await index(await hands.opened(staff.secretary, id), '资料')).slice(1).map((row) => row[4] as string).filter(Boolean))].sort();
    };
    expect(await titles({})).toEqual(['今年的活动', '早有的活动室']);
    expect(await titles({ fromDay: '2025-01-01', toDay: '2025-12-31' })).toEqual(['去年停用的活动室', '早有的活动室'].sort());
    expect(await titles({ fromDay: '2023-01-01', toDay: '2023-12-31' })).toEqual([]);
  });

  it('names a file that is gone, takes names that no file may have, and no two alike', async () => {
    const activity = await anActivity(app.world, staff, { state: 'held', title: '<活动>: "a/b\\c" *?|\u202E' });
    const names = ['CON.pdf', '记录.pdf', '记录.pdf', `${'很'.repeat(150)}长.pdf`, '消失.pdf'];
    const hashes: string[] = [];
    for (const name of names) hashes.push(await hands.evidence(activity, name, randomBytes(2000)));
    const lost = hashes.at(-1)!;
    await kernel.blobs.remove(lost);
    const id = await hands.asked(staff.secretary);
    await hands.run(id);
    expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'ready', files: 5, missing: 1 });
    const zip = await hands.opened(staff.secretary, id);
    const files = zip.names.filter((name) => name.startsWith('附件/'));
    expect(new Set(files).size).toBe(4);
    for (const name of files) {
      expect(name).toMatch(/^附件\/[^<>:"|?*\\/]+\/00\d_[^<>:"|?*\\/]+\.pdf$/);
      expect([...name.split('/').at(-1)!].length).toBeLessThanOrEqual(80);
    }
    expect(files.map((name) => hashOf(zip.bytes(name, MOST)!)).sort()).toEqual(hashes.slice(0, 4).sort());
    const rows = (await index(zip, '资料')).filter((row) => row[12] === lost);
    expect(rows[0]!.slice(8)).toEqual(['消失.pdf', '2026-11-18', null, 2000, lost, '文件缺失']);
    expect(told(zip).paragraphs).toEqual(expect.arrayContaining(['附件：消失.pdf（文件缺失）', expect.stringContaining('其中 1 个文件缺失')]));
  });

  it('streams two hundred files in the memory of few', async () => {
    const activity = await anActivity(app.world, staff, { state: 'held' });
    const contents = Array.from({ length: 10 }, () => randomBytes(500_000));
    const hashes: string[] = [];
    for (let count = 0; count < 200; count += 1) hashes.push(await hands.evidence(activity, '照片.jpg', contents[count % 10]!));
    const id = await hands.asked(staff.secretary);
    const held: number[] = [];
    let files = 0;
    const { blobs } = kernel;
    const open = blobs.open.bind(blobs);
    // what is still held after cleaning up, every twenty files
    blobs.open = (sha256) => {
      if ((files += 1) % 20 === 0) {
        collect();
        held.push(process.memoryUsage().arrayBuffers);
      }
      return open(sha256);
    };
    await hands.run(id);
    blobs.open = open;
    expect(await hands.seen(staff.secretary, id)).toMatchObject({ state: 'ready', files: 200, missing: 0 });
    expect(held).toHaveLength(10);
    expect(Math.max(...held) - held[0]!).toBeLessThan(30_000_000);
    const zip = await hands.opened(staff.secretary, id);
    expect(zip.names.filter((name) => name.startsWith('附件/')).map((name) => hashOf(zip.bytes(name, MOST)!)).sort()).toEqual(hashes.sort());
    expect(told(zip).paragraphs).toContain('另有 190 个附件，见索引.xlsx');
  }, 90_000);
});
