import { createHmac, timingSafeEqual } from 'node:crypto';

/** A code lives for its own step and the next one: between half a minute and a whole one. */
export const STEP_MS = 30_000;
const PASS_MS = 10 * 60_000;

/** The code that the organiser's phone shows at a moment, and until when it opens the door. */
export function codeAt(key: string, activityId: string, now: Date): { code: string; nextAt: Date; until: Date } {
  const step = Math.floor(now.getTime() / STEP_MS);
  return { code: codeOf(key, activityId, step), nextAt: new Date((step + 1) * STEP_MS), until: new Date((step + 2) * STEP_MS) };
}

export function codeHolds(key: string, activityId: string, code: string, now: Date): boolean {
  const step = Math.floor(now.getTime() / STEP_MS);
  return [step, step - 1].map((one) => same(codeOf(key, activityId, one), code)).includes(true);
}

/**
 * What a scan is exchanged for: it lets one person check in within ten minutes, so that typing a phone number takes no
 * longer than the code lives. It stands in no address, so that a forwarded link carries only the code, which is over.
 */
export function passOf(key: string, activityId: string, nonce: string, now: Date): string {
  const body = `${nonce}.${now.getTime() + PASS_MS}`;
  return `${body}.${signed(key, `pass ${activityId} ${body}`)}`;
}

/** The scan of a pass, or null when it is forged, of another activity, or over. */
export function scanOf(key: string, activityId: string, pass: string, now: Date): string | null {
  const [nonce = '', until = '', mac = ''] = pass.split('.');
  if (!same(signed(key, `pass ${activityId} ${nonce}.${until}`), mac)) return null;
  return Number(until) > now.getTime() ? nonce : null;
}

const codeOf = (key: string, activityId: string, step: number): string => signed(key, `code ${activityId} ${step}`).slice(0, 12);

const signed = (key: string, text: string): string => createHmac('sha256', key).update(`check-in ${text}`).digest('base64url');

function same(made: string, given: string): boolean {
  const [a, b] = [Buffer.from(made), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
