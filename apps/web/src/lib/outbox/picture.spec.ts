import { describe, expect, it } from '@jest/globals';
import { fitted, pictureKind } from './picture';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))));

describe('a photo', () => {
  it.each([
    ['jpg', bytes(0xff, 0xd8, 0xff, 0xe1)],
    ['png', bytes(0x89, 'PNG\r\n')],
    ['webp', bytes('RIFF', 0, 0, 0, 0, 'WEBP')],
    ['heic', bytes(0, 0, 0, 24, 'ftypheic')],
    ['heic', bytes(0, 0, 0, 24, 'ftypmif1')],
    ['other', bytes(0, 0, 0, 24, 'ftypisom')],
    ['other', bytes('%PDF-1.7')],
    ['other', bytes()],
  ] as const)('is known as %s by its first bytes', (kind, first) => expect(pictureKind(first)).toBe(kind));

  it('fits into the side, upright or across, and is never enlarged', () => {
    expect(fitted(8000, 6000)).toEqual({ width: 2048, height: 1536 });
    expect(fitted(3000, 12000)).toEqual({ width: 512, height: 2048 });
    expect(fitted(640, 480)).toEqual({ width: 640, height: 480 });
    expect(fitted(100_000, 10)).toEqual({ width: 2048, height: 1 });
  });
});
