import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { anActivity } from './factories/activity.factory.js';
import { type APerson, aStaffedCommunity, type Staffing } from './factories/world.js';
import { type TestApp, testApp } from './setup/app.js';

const MEGABYTE = 1024 * 1024;
const aPhoto = (): Promise<Buffer> => sharp({ create: { width: 640, height: 480, channels: 3, background: '#33669a' } }).png().toBuffer();

describe('photos of an activity', () => {
  let app: TestApp;
  let here: Staffing;
  let elsewhere: Staffing;
  let activity: { id: string };

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
    elsewhere = await aStaffedCommunity(app.world);
    activity = await anActivity(app.world, here, { state: 'held', organiser: here.gridManager });
  });
  afterAll(() => app.close());

  const upload = (who: APerson | null, bytes: Buffer, name: string, fields: Record<string, string> = {}) =>
    app.http(who, 'post', '/files', (asked) =>
      asked.field({ kind: 'activity', recordId: activity.id, ...fields }).attach('file', bytes, { filename: name, contentType: 'application/octet-stream' }),
    );
  const seen = async (who: APerson) =>
    (await app.ask(who, `query($id: ID!) { activity(id: $id) { version history(limit: 1) { verb actor { name } } historyCheck { intact }
       attachments { name mime size sha256 evidenceOn url previewUrl uploadedBy { name } } } }`, { id: activity.id })).data!.activity;

  it('are added by who held it, and read back by the secretary as they were stored', async () => {
    const answer = await upload(here.gridManager, await aPhoto(), '包饺子.png', { evidenceOn: '2026-11-20' });
    expect(answer.body).toMatchObject({ name: '包饺子.png', mime: 'image/png', evidenceOn: '2026-11-20' });
    const { attachments, ...record } = await seen(here.secretary);
    expect(record).toMatchObject({ history: [{ verb: 'attach', actor: { name: here.gridManager.name } }], historyCheck: { intact: true } });
    expect(attachments).toEqual([
      { name: '包饺子.png', mime: 'image/png', size: answer.body.size, sha256: answer.body.sha256, evidenceOn: '2026-11-20',
        url: answer.body.url, previewUrl: answer.body.previewUrl, uploadedBy: { name: here.gridManager.name } },
    ]);
    const original = await app.http(here.secretary, 'get', attachments[0].url);
    expect(original.status).toBe(200);
    expect(original.headers['content-type']).toBe('image/png');
    expect(createHash('sha256').update(original.body as Buffer).digest('hex')).toBe(attachments[0].sha256);
    expect(await sharp(original.body as Buffer).metadata()).toMatchObject({ format: 'png', width: 640, height: 480 });
    expect((await app.http(here.secretary, 'get', attachments[0].previewUrl)).headers['content-type']).toBe('image/webp');
  });

  it('keep nothing of the place where they were taken', async () => {
    const located = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#33669a' } })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 4/1 0/1' } }).jpeg().toBuffer();
    expect(located.includes('Exif')).toBe(true);
    const { body } = await upload(here.worker, located, '合影.jpg');
    const { body: kept } = await app.http(here.worker, 'get', body.url);
    expect((await sharp(kept as Buffer).metadata()).exif).toBeUndefined();
    expect((kept as Buffer).includes('Exif')).toBe(false);
  });

  it('with an id made on the device are added once, however often they are sent', async () => {
    const [photo, id] = [await aPhoto(), randomUUID()];
    const before = (await seen(here.worker)).attachments.length;
    const [first, second] = await Promise.all([upload(here.worker, photo, '合影.png', { id }), upload(here.worker, photo, '合影.png', { id })]);
    const late = await upload(here.worker, await aPhoto(), '合影.png', { id: id.toUpperCase() });
    expect([first.body.id, second.body.id, late.body.id]).toEqual([id, id, id]);
    expect((await seen(here.worker)).attachments).toHaveLength(before + 1);
    const other = await upload(here.secretary, photo, '合影.png', { id });
    expect([other.status, other.body.error.code]).toEqual([400, 'ALREADY_EXISTS']);
    expect((await upload(here.worker, photo, '合影.png', { id: '一号' })).body.error.fields).toEqual([{ path: 'id', code: 'NOT_AN_ID', params: {} }]);
  });

  it('do not exist for another community, or for nobody', async () => {
    const { body } = await upload(here.worker, await aPhoto(), '合影.png');
    for (const path of [body.url, body.previewUrl] as string[]) {
      const found = await app.http(elsewhere.secretary, 'get', path);
      expect([found.status, found.body.error.code]).toEqual([404, 'NOT_FOUND']);
      expect((await app.http(null, 'get', path)).status).toBe(401);
    }
    const added = await upload(elsewhere.secretary, await aPhoto(), '合影.png');
    expect([added.status, added.body.error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('are not added by who only reads', async () => {
    const answer = await upload(here.supervisor, await aPhoto(), '合影.png');
    expect([answer.status, answer.body.error.code]).toEqual([403, 'FORBIDDEN']);
  });

  it.each([
    ['a text that is named a picture', () => Buffer.from('今天来了 23 个人'), '合影.png', 400, 'FILE_NOT_WHAT_IT_SAYS'],
    ['an empty file', () => Buffer.alloc(0), '合影.png', 400, 'FILE_EMPTY'],
    ['a picture of an iPhone in HEIC', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(200)]), 'IMG_0042.HEIC', 400, 'FILE_HEIC'],
    ['a file over 20 MB', () => Buffer.alloc(20 * MEGABYTE + 1, 1), '合影.png', 413, 'FILE_TOO_LARGE'],
    ['a program', () => Buffer.from('#!/bin/sh\nls\n'), 'run.sh', 400, 'FILE_TYPE_REFUSED'],
  ])('are refused when they are %s, and nothing is added', async (_word, bytes, name, status, code) => {
    const before = await seen(here.worker);
    const answer = await upload(here.worker, bytes(), name);
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
    expect(await seen(here.worker)).toEqual(before);
  });

  it('are refused for a day that is none, and for a record that is none', async () => {
    const photo = await aPhoto();
    expect((await upload(here.worker, photo, '合影.png', { evidenceOn: '昨天' })).body.error.fields).toEqual([{ path: 'evidenceOn', code: 'NOT_A_DATE', params: {} }]);
    expect((await upload(here.worker, photo, '合影.png', { recordId: 'none' })).body.error.code).toBe('NOT_FOUND');
  });
});
