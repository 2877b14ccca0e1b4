import { calendarDay } from '../dates.js';
import { h, put, WRITTEN } from '../dom.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, notices, type Notice } from '../queries.js';

/** What is public today (8.3), the newest first; by kind where there are several. */
export async function noticesPage({ code = '' }: Record<string, string>): Promise<View> {
  const [where, all] = await Promise.all([community(code), notices(code)]);
  const m = msg().notices;
  const place = site(where, m.short);
  const replies = h('p', { class: 'p-foot' }, h('a', { href: `/p/${code}/replies` }, m.replies));
  if (!all.length) return { site: place, title: m.none, body: [h('p', null, m.noneHint), replies] };
  const list = h('div');
  const show = (kind: string): void => put(list, all.filter((one) => !kind || one.publicationKind === kind).map((one) => card(code, one)));
  show('');
  const kinds = Object.keys(m.of).filter((kind) => all.some((one) => one.publicationKind === kind));
  const choice = kinds.length > 1 && h('p', null,
    h('select', { class: 'p-in p-pick', 'aria-label': m.short, onchange: (event: Event) => show((event.target as HTMLSelectElement).value) },
      h('option', { value: '' }, m.all), kinds.map((kind) => h('option', { value: kind }, m.of[kind]))));
  return { site: place, title: m.title, body: [choice, list, replies] };
}

function card(code: string, { publicationKind, title, content, validFrom, validUntil, files }: Notice): HTMLElement {
  const m = msg().notices;
  const span = validUntil ? m.between(calendarDay(validFrom), calendarDay(validUntil)) : m.from(calendarDay(validFrom));
  const url = (id: string): string => `/public/publications/${code}/files/${id}`;
  return h('article', { class: 'p-notice' },
    h('h2', { ...WRITTEN, class: 'p-h2' }, title),
    h('p', { class: 'mut' }, `${m.of[publicationKind] ?? ''}　${span}`),
    content && h('p', { ...WRITTEN, class: 'pre' }, content),
    files.map((file) => (file.picture
      ? h('a', { href: url(file.id) }, h('img', { src: `${url(file.id)}/preview`, alt: file.name, loading: 'lazy' }))
      : h('p', null, h('a', { ...WRITTEN, href: url(file.id) }, file.name)))));
}
