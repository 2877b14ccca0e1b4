import type { ApiError } from '../api.js';
import { h } from '../dom.js';
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
