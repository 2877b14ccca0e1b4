/** Longest edge of what is sent: enough to read a notice on a wall, small enough for a slow line. */
const EDGE = 2000;
const THUMB = 160;
export const MAX_MB = 20;
export const KINDS = ['image/jpeg', 'image/png', 'image/webp'];

export interface Shrunk {
  photo: Blob;
  thumb: string;
}

const dataUrl = (file: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('unreadable'));
    reader.readAsDataURL(file);
  });

const decode = (url: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('undecodable'));
    image.src = url;
  });

function draw(image: HTMLImageElement, edge: number): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * Scales a photo down on the phone, which also strips its location before it leaves, and makes a thumbnail.
 * Rejects when the browser cannot decode it.
 */
export async function shrink(file: Blob): Promise<Shrunk> {
  const image = await decode(await dataUrl(file));
  const canvas = draw(image, EDGE);
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (!jpeg) throw new Error('no blob');
  return { photo: jpeg, thumb: draw(image, THUMB).toDataURL('image/jpeg', 0.7) };
}
