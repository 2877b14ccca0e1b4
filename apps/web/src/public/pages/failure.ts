import type { ApiError } from '../api.js';
import { h } from '../dom.js';
import { alarm } from '../form/field.js';
import type { View } from '../frame.js';
import { msg } from '../messages/index.js';

/** What to do when a request failed: never more than the person can act on, and the number to quote. */
export function failureHint(error: ApiError): string {
  const m = msg().failure;
  if (error.code === 'NETWORK') return m.offline;
  return error.requestId ? m.server(error.requestId) : m.plain;
}

export function failureView(error: ApiError, retry: () => void): View {
  const m = msg();
  return {
    site: m.site.all,
    title: m.failure.title,
    body: [
      h('p', { role: 'alert' }, failureHint(error)),
      h('div', { class: 'stack' },
        h('button', { class: 'p-btn pri', type: 'button', onclick: retry }, m.failure.retry)),
    ],
  };
}

export function missingView(what: 'title' | 'community' = 'title'): View {
  const m = msg();
  return {
    site: m.site.all,
    title: m.missing[what],
    body: [
      h('p', null, m.missing.hint),
      h('div', { class: 'stack' }, h('a', { class: 'p-btn pri', href: '/p' }, m.missing.open)),
    ],
  };
}

/** Says how long to wait and speaks up once when the time is over; the rest of the page stays usable. */
export function throttled(seconds: number, told: { say(...content: HTMLElement[]): void }): HTMLElement {
  const m = msg().progress;
  const wait = seconds > 90 ? m.minutes(Math.ceil(seconds / 60)) : m.seconds(Math.max(1, Math.ceil(seconds)));
  const box = h('div', { class: 'p-fail' }, alarm('form-error', m.throttled(wait)), h('p', null, m.throttledHint));
  setTimeout(() => {
    if (box.isConnected) told.say(h('p', { class: 'p-told' }, m.canTry));
  }, seconds * 1000);
  return box;
}
