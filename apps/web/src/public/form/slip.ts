import { msg } from '../messages/index.js';

export interface Receipt {
  number: string;
  secret: string;
  code: string;
  name: string;
}

export const insideWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);

/** Where the matter is followed. The secret is never part of an address: those are kept and shared. */
export const followAddress = (code: string): string => `${location.origin}/p/${code}/progress`;

const WIDTH = 750;
const INK = '#161c22';
const FACE = '"PingFang SC", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** The slip as a picture, since WeChat can keep pictures but neither print nor download. A data URL, or null. */
export function slipPicture(receipt: Receipt): string | null {
  const m = msg().receipt;
  const lines: [text: string, size: number, weight: number, gap: number][] = [
    [m.slipTitle(receipt.name), 34, 700, 40],
    [m.number, 28, 400, 52],
    [receipt.number, 44, 700, 14],
    [m.secret, 28, 400, 40],
    [receipt.secret, 60, 700, 14],
    [m.slipFoot, 24, 400, 52],
    [followAddress(receipt.code), 24, 400, 12],
  ];
  const height = lines.reduce((sum, [, size, , gap]) => sum + size + gap, 0) + 60;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, height);
  pen.strokeStyle = INK;
  pen.lineWidth = 4;
  pen.strokeRect(10, 10, WIDTH - 20, height - 20);
  pen.fillStyle = INK;
  pen.textBaseline = 'top';
  let y = 0;
  for (const [text, size, weight, gap] of lines) {
    y += gap;
    pen.font = `${weight} ${size}px ${FACE}`;
    pen.fillText(text, 44, y, WIDTH - 88);
    y += size;
  }
  return canvas.toDataURL('image/png');
}

/** Copies text, also where the clipboard interface is missing or closed (plain http, old WebViews). */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'unseen';
    document.body.appendChild(area);
    area.select();
    try {
      return document.execCommand('copy');
    } catch {
      return false;
    } finally {
      document.body.removeChild(area);
    }
  }
}
