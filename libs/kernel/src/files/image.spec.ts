import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { cleanImage } from './image.js';
import { aBomb, aPicture } from './samples.fixture.js';

const GPS = {
  IFD0: { Make: 'Camera', Software: 'secret' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '26/1 4/1 0/1' },
};

describe('a picture drawn anew', () => {
  it.each(['jpg', 'png', 'webp'] as const)('%s keeps its format and loses the place', async (format) => {
    const given = await aPicture(300, 200).withExif(GPS).toFormat(format === 'jpg' ? 'jpeg' : format).toBuffer();
    expect((await sharp(given).metadata()).exif).toBeDefined();
    const { image } = await cleanImage(given, format);
    const kept = await sharp(image).metadata();
    expect(kept).toMatchObject({ format: format === 'jpg' ? 'jpeg' : format, width: 300, height: 200 });
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(Array(5).fill(undefined));
    expect(image.includes('secret')).toBe(false);
  });

  it('is turned upright', async () => {
    const given = await aPicture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { image } = await cleanImage(given, 'jpg');
    const { data, info } = await sharp(image).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([200, 300]);
    // Turned a quarter clockwise, what was above is on the right.
    expect(data.readUInt8((150 * 200 + 190) * 3)).toBeGreaterThan(200);
    expect(data.readUInt8((150 * 200 + 10) * 3)).toBeLessThan(50);
  });

  it('is at most 2560 pixels long, its preview 480, and never enlarged', async () => {
    const large = await cleanImage(await aPicture(3000, 6000).jpeg().toBuffer(), 'jpg');
    expect(await sharp(large.image).metadata()).toMatchObject({ width: 1280, height: 2560 });
    expect(await sharp(large.preview).metadata()).toMatchObject({ format: 'webp', width: 240, height: 480 });
    const small = await cleanImage(await aPicture(10, 8).png().toBuffer(), 'png');
    expect(await sharp(small.image).metadata()).toMatchObject({ width: 10, height: 8 });
    expect(await sharp(small.preview).metadata()).toMatchObject({ format: 'webp', width: 10, height: 8 });
  });

  it('keeps what shines through', async () => {
    const glass = sharp({ create: { width: 9, height: 9, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } });
    const { image } = await cleanImage(await glass.png().toBuffer(), 'png');
    expect((await sharp(image).metadata()).hasAlpha).toBe(true);
  });
});

describe('a picture that cannot be drawn', () => {
  it('is damaged when it is cut short', async () => {
    const whole = await aPicture(600, 600).jpeg().toBuffer();
    await expect(cleanImage(whole.subarray(0, whole.length - 800), 'jpg'))
      .rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    const png = await aPicture(600, 600).png().toBuffer();
    await expect(cleanImage(png.subarray(0, png.length / 2), 'png')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
  });

  it('is refused before it unpacks to more than a camera makes', async () => {
    const bomb = aBomb(60_000, 60_000);
    expect(bomb.length).toBeLessThan(1000);
    // processor time: what else the machine does is not ours
    const started = process.cpuUsage();
    await expect(cleanImage(bomb, 'png')).rejects.toMatchObject({ code: 'FILE_DAMAGED' });
    const { user, system } = process.cpuUsage(started);
    expect(user + system).toBeLessThan(5_000_000);
  });
});
