import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aStaffedCommunity, type Staffing } from './factories/world.js';
import { A_WORKING_MORNING, type GraphQLAnswer, type TestApp, testApp } from './setup/app.js';

const aPhoto = (background = '#33669a'): Promise<Buffer> =>
  sharp({ create: { width: 400, height: 300, channels: 3, background } }).withExif({ IFD3: { GPSLatitude: '26/1 4/1 0/1' } }).jpeg().toBuffer();

describe('photos of a complaint', () => {
  let app: TestApp;
  let here: Staffing;

  beforeAll(async () => {
    app = await testApp();
    here = await aStaffedCommunity(app.world);
  });
  afterAll(() => app.close());

  // everybody in this file asks from one address
  beforeEach(async () => {
    await app.world.kernel.dataSource.query('DELETE FROM throttles');
    app.clock.set(A_WORKING_MORNING);
  });

  const lodge = (photoTokens: string[]): Promise<GraphQLAnswer> =>
    app.ask(null, 'mutation($input: LodgeComplaintInput!) { lodgeComplaint(input: $input) { number } }', {
      input: {
        communityCode: here.community.code, clientId: randomUUID(), about: 'environment', content: '垃圾三天没有清', anonymous: true, photoTokens,
      },
    });

  const hand = async (bytes: Buffer, name = 'photo.jpg') =>
    app.http(null, 'post', '/public/files', (asked) => asked.attach('file', bytes, name));

  it('are handed in before it, lose the place they were taken at, and are shown to staff only', async () => {
    const tokens = [(await hand(await aPhoto())).body.token, (await hand(await aPhoto('#a04030'))).body.token];
    const { data } = await lodge(tokens);
    const list = await app.ask(here.clerk, '{ complaints { items { number attachments { name mime url uploadedBy { name } } } } }');
    const { items } = list.data!.complaints;
    const { attachments } = items.find((one: { number: string }) => data!.lodgeComplaint.number.endsWith(`/${one.number}`));
    expect(attachments).toMatchObject([{ name: 'photo.jpg', mime: 'image/jpeg', uploadedBy: null }, { name: 'photo.jpg' }]);
    const original = await app.http(here.clerk, 'get', attachments[0].url);
    expect((await sharp(original.body as Buffer).metadata()).exif).toBeUndefined();
    expect((await app.http(null, 'get', attachments[0].url)).status).toBe(401);
  });

  it('are not other files, empty ones, or none', async () => {
    const refusals = [await hand(Buffer.from('%PDF-1.7\n%%EOF'), 'bill.pdf'), await hand(Buffer.from('MZ not a photo'), 'photo.jpg'), await hand(Buffer.alloc(0))];
    expect(refusals.map(({ status, body }) => [status, body.error.code])).toEqual([
      [400, 'FILE_TYPE_REFUSED'], [400, 'FILE_NOT_WHAT_IT_SAYS'], [400, 'FILE_EMPTY'],
    ]);
    expect((await app.http(null, 'post', '/public/files')).body.error.code).toBe('FILE_EMPTY');
  });

  it('can be named within the hour', async () => {
    const { token } = (await hand(await aPhoto())).body;
    app.clock.advance({ minutes: 60 });
    const { errors } = await lodge([token]);
    expect(errors![0]!.extensions.fields).toEqual([{ path: 'photoTokens.0', code: 'UPLOAD_EXPIRED', params: {} }]);
  });

  it('are taken sixty times from one address', async () => {
    const photo = await aPhoto();
    for (let index = 0; index < 60; index += 1) expect((await hand(photo)).body.token).toBeTruthy();
    const { status, body } = await hand(photo);
    expect([status, body.error]).toMatchObject([429, { code: 'THROTTLED', params: { retryAfter: 60 } }]);
  });
});
