import { calendarDay, moment } from '../dates.js';
import { h, put, WRITTEN } from '../dom.js';
import { site, type View } from '../frame.js';
import { msg } from '../messages/index.js';
import { community, notices, statements, type Notice, type Statement } from '../queries.js';

/** What is public today (8.3), the newest first, by kind where there are several; what is told of emergencies (8.10.2) above it. */
export async function noticesPage({ code = '' }: Record<string, string>): Promise<View> {
  const [where, all, said] = await Promise.all([community(code), notices(code), statements(code)]);
  const m = msg().notices;
  const place = site(where, m.short);
  const replies = h('p', { class: 'p-foot' }, h('a', { href: `/p/${code}/replies` }, m.replies));
  const told = said.length > 0 && h('section', { class: 'p-notice' }, h('h2', { class: 'p-h2' }, m.statements), said.map(statement));
  if (!all.length) return { site: place, title: said.length ? m.title : m.none, body: [told, !said.length && h('p', null, m.noneHint), replies] };
  const list = h('div');
  const show = (kind: string): void => put(list, all.filter((one) => !kind || one.publicationKind === kind).map((one) => card(code, one)));
  show('');
  const kinds = Object.keys(m.of).filter((kind) => all.some((one) => one.publicationKind === kind));
  const choice = kinds.length > 1 && h('p', null,
    h('select', { class: 'p-in p-pick', 'aria-label': m.short, onchange: (event: Event) => show((event.target as HTMLSelectElement).value) },
      h('option', { value: '' }, m.all), kinds.map((kind) => h('option', { value: kind }, m.of[kind]))));
  return { site: place, title: m.title, body: [told, choice, list, replies] };
}

function statement({ scenario, at, text, over }: Statement): HTMLElement {
  const m = msg().notices;
  return h('div', null,
    h('p', { class: 'mut' }, [moment(at), m.scenario[scenario], over && m.over].filter(Boolean).join('　')),
    h('p', { ...WRITTEN, class: 'pre' }, text));
}

function card(code: string, { publicationKind, title, company, content, shownAt, validFrom, validUntil, files }: Notice): HTMLElement {
  const m = msg().notices;
  const span = validUntil ? m.between(calendarDay(validFrom), calendarDay(validUntil)) : m.from(calendarDay(validFrom));
  const url = (id: string): string => `/public/publications/${code}/files/${id}`;
  return h('article', { class: 'p-notice' },
    h('h2', { ...WRITTEN, class: 'p-h2' }, title),
    h('p', { class: 'mut' }, [m.of[publicationKind], company, span].filter(Boolean).join('　')),
    content && h('p', { ...WRITTEN, class: 'pre' }, content),
    shownAt && h('p', { class: 'mut' }, m.shownAt(shownAt)),
    files.map((file) => (file.picture
      ? h('a', { href: url(file.id) }, h('img', { src: `${url(file.id)}/preview`, alt: file.name, loading: 'lazy' }))
      : h('p', null, h('a', { ...WRITTEN, href: url(file.id) }, file.name)))));
}
