import sharp, { type Sharp } from 'sharp';
import { FileRefused } from './refused.js';

/** The long side of a kept picture and of its preview, in pixels. */
export const IMAGE_SIDE = 2560;
export const PREVIEW_SIDE = 480;

/** Pictures of more pixels than any phone's camera makes of a 20 MB file are not unpacked. */
const MOST_PIXELS = 120_000_000;

export interface CleanImage {
  image: Buffer;
  /** WebP, at most 480 pixels on the long side. */
  preview: Buffer;
}

/**
 * A JPEG, PNG or WebP drawn anew: upright as its EXIF says, in sRGB, at most 2560 pixels on the long side, and without
 * any metadata, the place where it was taken above all. Of an animation the first picture is kept.
 * Throws FileRefused FILE_DAMAGED when it does not decode.
 */
export async function cleanImage(bytes: Buffer, format: 'jpg' | 'png' | 'webp'): Promise<CleanImage> {
  try {
    const drawn = fitted(bytes, IMAGE_SIDE);
    const image = await encoded(drawn, format).toBuffer();
    const preview = await fitted(image, PREVIEW_SIDE).webp({ quality: 75 }).toBuffer();
    return { image, preview };
  } catch (error) {
    throw new FileRefused('FILE_DAMAGED', {}, { cause: error });
  }
}

/** A kept picture for a printed page: a JPEG of at most 1200 pixels on the long side, and its size. */
export async function printed(bytes: Buffer): Promise<{ bytes: Buffer; width: number; height: number }> {
  const { data, info } = await fitted(bytes, 1200).flatten({ background: '#ffffff' }).jpeg({ quality: 80 }).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

function fitted(bytes: Buffer, side: number): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
}

function encoded(drawn: Sharp, format: 'jpg' | 'png' | 'webp'): Sharp {
  if (format === 'jpg') return drawn.jpeg({ quality: 85 });
  return format === 'png' ? drawn.png() : drawn.webp({ quality: 85 });
}
