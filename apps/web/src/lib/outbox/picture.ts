/** The long side of a kept photo, in pixels: enough to read a notice board, little enough for a weak signal. */
export const PHOTO_SIDE = 2048;
/** No phone's photo is larger; what is would take its memory. In bytes. */
const PHOTO_LIMIT = 80 * 1024 * 1024;

export type PictureKind = 'jpg' | 'png' | 'webp' | 'heic' | 'other';
export type PictureProblem = 'FILE_EMPTY' | 'FILE_HEIC' | 'FILE_DAMAGED' | 'FILE_TYPE_REFUSED' | 'PHOTO_TOO_LARGE';

const text = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** What a picture is by its first sixteen bytes, whatever its name says. */
export function pictureKind(bytes: Uint8Array): PictureKind {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  if (bytes[0] === 0x89 && text(bytes, 1, 4) === 'PNG') return 'png';
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') return 'webp';
  if (text(bytes, 4, 8) === 'ftyp' && HEIC.has(text(bytes, 8, 12))) return 'heic';
  return 'other';
}

/** Within the side, never enlarged. */
export function fitted(width: number, height: number, side = PHOTO_SIDE): { width: number; height: number } {
  const by = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/**
 * The photo drawn anew: upright, at most `PHOTO_SIDE` long, a JPEG of its pixels and of nothing else, so that the place
 * where it was taken is gone before it is kept. HEIC only where this browser reads it.
 */
export async function shrunk(file: Blob): Promise<{ blob: Blob } | { problem: PictureProblem }> {
  if (!file.size) return { problem: 'FILE_EMPTY' };
  if (file.size > PHOTO_LIMIT) return { problem: 'PHOTO_TOO_LARGE' };
  const kind = pictureKind(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
  if (kind === 'other') return { problem: 'FILE_TYPE_REFUSED' };
  const unreadable: PictureProblem = kind === 'heic' ? 'FILE_HEIC' : 'FILE_DAMAGED';
  const picture = await decoded(file).catch(() => null);
  if (!picture) return { problem: unreadable };
  const blob = await drawn(picture).catch(() => null);
  if ('close' in picture) picture.close();
  return blob ? { blob } : { problem: unreadable };
}

type Picture = ImageBitmap | HTMLImageElement;

async function decoded(file: Blob): Promise<Picture> {
  if (typeof createImageBitmap === 'function') {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
    if (bitmap) return bitmap;
  }
  // older browsers, and those that read more kinds of pictures on a page than elsewhere
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function drawn(picture: Picture): Promise<Blob | null> {
  const { width, height } = fitted(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}
