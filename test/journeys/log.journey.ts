import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { aPhoto, button, heading, link } from '../setup/hands.js';
import { lookOver } from '../setup/look.js';
import { type ServedCommunity, servedCommunity } from '../setup/served.js';
import { story } from '../setup/story.js';

/** What a thumb does in a second: generous for a tap, and for a character of Chinese by pinyin. */
const SECONDS = { tap: 1.5, character: 1.5, photo: 5 };

/** A social worker in the street logs what was held: everything that the hand does is counted. */
describe('an activity logged on the phone (8.8)', () => {
  let place: ServedCommunity;
  let phone: Page;
  const hand = { taps: 0, characters: 0, photos: 0 };
  const step = story(() => place.whatShows());
  const tap = async (at: Locator): Promise<void> => { hand.taps++; await at.tap(); };
  const write = async (at: Locator, text: string): Promise<void> => { hand.taps++; hand.characters += [...text].length; await at.tap(); await at.fill(text); };
  const shoot = async (file: string, buffer?: Buffer): Promise<void> => {
    const chooser = phone.waitForEvent('filechooser');
    await tap(button(phone, /拍一张/));
    hand.photos++;
    await (await chooser).setFiles(buffer ? { name: file, mimeType: 'image/jpeg', buffer } : file);
  };

  beforeAll(async () => {
    place = await servedCommunity(async () => undefined);
    phone = await place.window(place.staff.worker, 'phone');
  });
  afterAll(() => place.close());

  step('takes under a minute, three taps from home, with two photos', async () => {
    await tap(link(phone, '记活动'));
    await write(phone.getByLabel('办了什么'), '老年人手机课第六课');
    await write(phone.getByLabel('来了多少人'), '23');
    const located = await sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#8aa' } })
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 4/1 0/1' } }).jpeg().toBuffer();
    expect(located.includes('Exif')).toBe(true);
    await shoot('IMG_0001.jpg', located);
    await shoot('IMG_0002.jpg', await aPhoto());
    await phone.getByRole('img', { name: '照片 2' }).waitFor();
    await lookOver(phone, '95-log-activity');
    await tap(button(phone, '记好了'));
    await heading(phone, '老年人手机课第六课').waitFor();

    const { taps, characters, photos } = hand;
    expect(hand).toEqual({ taps: 6, characters: 11, photos: 2 });
    expect(taps * SECONDS.tap + characters * SECONDS.character + photos * SECONDS.photo).toBeLessThan(60);
  });

  step('is there with its photos, which tell nothing of the place', async () => {
    await phone.getByText('IMG_0001.jpg').waitFor();
    await phone.getByText('IMG_0002.jpg').waitFor();
    const kept = await phone.evaluate(`(async () => {
      const file = [...document.querySelectorAll('a[href^="/files/"]')].map((a) => a.getAttribute('href')).find((href) => !href.endsWith('preview'));
      const bytes = new Uint8Array(await (await fetch(file)).arrayBuffer());
      return { size: bytes.length, exif: new TextDecoder('latin1').decode(bytes).includes('Exif') };
    })()`);
    expect(kept).toEqual({ size: expect.any(Number), exif: false });
    await lookOver(phone, '96-activity-logged');
  });

  step('a picture that this device cannot read is refused in words, a large one is made small, and what is wrong is told at its field', async () => {
    await phone.goto('/activities/log');
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(500)]);
    await shoot('IMG_0042.HEIC', heic);
    await phone.getByText(/IMG_0042.HEIC.*打不开苹果的 HEIC 照片/).waitFor();
    // thirty megabytes, more than the platform takes: a picture with all that a camera wrote after it
    const large = join(await mkdtemp(join(tmpdir(), 'pdca-photo-')), '大照片.jpg');
    await writeFile(large, Buffer.concat([await aPhoto(), Buffer.alloc(30 * 1024 * 1024)]));
    await shoot(large);
    await phone.getByRole('img', { name: '照片 1' }).waitFor();
    await rm(dirname(large), { recursive: true });
    await phone.getByLabel('办了什么').fill('楼道清洁');
    const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 16);
    await phone.getByLabel('什么时候').fill(tomorrow);
    await button(phone, '记好了').tap();
    await phone.locator('.field.err').getByText('还没有到这个日子').waitFor();
    await lookOver(phone, '97-log-refused');
  });
});
